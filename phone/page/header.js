/** The chat's head: back to the chats, who it is with, what they do, and the menu. */
import { avatar } from "./bubble.js";
import { button, el, need, setText } from "./dom.js";
import { badge, hueOf, initials, nameOf, summary } from "./format.js";
import { icon } from "./icons.js";
import { openMenu } from "./overlays.js";
import { currentGroup, currentPerson, unreadOf } from "./state.js";

const ACTIONS = {
  typing: "typing…", upload_photo: "sending a photo…", upload_video: "sending a video…",
  upload_document: "sending a file…", upload_voice: "sending a voice message…",
  record_voice: "recording…", record_video: "recording…", choose_sticker: "choosing a sticker…",
  find_location: "looking up a place…",
};

export function mountHeader(store, actions) {
  const back = button("round-button.back", { "aria-label": "Chats", "data-testid": "chats" }, icon("back"));
  const others = el("span.badge.back-badge", { hidden: true });
  back.append(others);
  const face = el("span.header-face");
  const title = el("b.title", { dir: "auto", "data-testid": "chat-title" });
  const status = el("span.status", { "data-testid": "status" });
  const more = button("round-button", { "aria-label": "More", "aria-haspopup": "menu", "data-testid": "chat-menu" }, icon("more"));
  need("#header").replaceChildren(back, face, el("div.header-text", {}, el("h1", {}, title), status), more);

  back.addEventListener("click", actions.showChats);
  more.addEventListener("click", () => openMenu(more, menuItems(store.get(), actions)));

  store.watch(["bot", "chatId", "personId", "chats"], (state) => {
    const group = currentGroup(state);
    setText(title, group ? group.chat.title : nameOf(state.bot ?? { first_name: "Coach" }));
    face.replaceChildren(group ? groupAvatar(group.chat) : avatar(state.bot ?? { id: 0 }, state.bot?.id ?? 0));
  });
  store.watch(["typing", "online", "people", "personId", "chatId", "chats", "connected"], (state) => {
    const text = statusText(state);
    setText(status, text);
    status.classList.toggle("active", Boolean(state.typing) || text === "online");
  });
  store.watch(["people", "personId", "chatId"], (state) => {
    const entry = currentPerson(state);
    const count = entry ? unreadOf(entry, state.chatId) : 0;
    others.hidden = count === 0;
    setText(others, badge(count));
  });
  mountPinned(store, actions);
}

export function groupAvatar(chat) {
  return el(`span.avatar.hue-${hueOf(chat.id)}`, { "aria-hidden": "true" }, initials(chat.title ?? "Group"));
}

function statusText(state) {
  if (state.typing) return ACTIONS[state.typing] ?? "typing…";
  const group = currentGroup(state);
  if (group) {
    const count = group.members.length;
    return `${count} ${count === 1 ? "person" : "people"}${botIsIn(group) ? " and the coach" : ""}`;
  }
  if (currentPerson(state)?.blocked) return "blocked by you";
  return state.online && state.connected ? "online" : "offline";
}

export function botIsIn(group) {
  return ["member", "administrator"].includes(group.bot_status);
}

function menuItems(state, actions) {
  const group = currentGroup(state);
  if (!group) {
    const blocked = currentPerson(state)?.blocked;
    return [
      { icon: "group", label: "New group", act: actions.newGroup },
      blocked
        ? { icon: "unblock", label: "Unblock", act: () => actions.do("unblocks") }
        : { icon: "block", label: "Block", danger: true, act: () => actions.do("blocks") },
    ];
  }
  return [
    botIsIn(group)
      ? { icon: "trash", label: "Remove the coach", danger: true, act: () => actions.do("removes_bot") }
      : { icon: "plus", label: "Add the coach", act: () => actions.do("adds_bot"), testid: "group-add-bot" },
    { icon: "back", label: "Leave the group", danger: true, act: () => actions.do("leaves") },
  ];
}

function mountPinned(store, actions) {
  const bar = need("#pinned");
  store.watch(["pinned"], ({ pinned }) => {
    const last = pinned?.at(-1);
    bar.hidden = !last;
    if (!last) return;
    bar.dataset.id = last.message_id;
    bar.replaceChildren(el("span", {}, el("b", {}, "Pinned message"), el("span", { dir: "auto" }, summary(last))));
  });
  bar.addEventListener("click", () => actions.goTo(Number(bar.dataset.id)));
}

/** What is wrong at the moment, in one line. */
export function mountBanner(store) {
  const banner = need("#banner");
  let timer;
  store.watch(["online", "connected"], ({ online, connected }) => {
    clearTimeout(timer);
    if (online && connected) {
      banner.hidden = true;
      return;
    }
    // A coach that starts beside the page needs a moment; no alarm for that.
    timer = setTimeout(() => {
      banner.replaceChildren(icon("warning"), el("span", {}, el("b", {}, connected ? "The coach isn't running. " : "The phone's server is away. "),
        connected ? "What you send waits for it." : "Trying again…"));
      banner.hidden = false;
    }, 1200);
  });
}
