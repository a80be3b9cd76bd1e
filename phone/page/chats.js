/** The list of a person's chats, behind the back button, and the making of groups. */
import { avatar } from "./bubble.js";
import { button, el, need } from "./dom.js";
import { badge, nameOf } from "./format.js";
import { groupAvatar } from "./header.js";
import { icon } from "./icons.js";
import { field, openForm } from "./overlays.js";
import { currentPerson, groupsOf } from "./state.js";

export function mountChats(store, actions) {
  const panel = need("#chat-list");
  const list = el("ul.rows");
  const add = button("row-button", { "data-testid": "group-add" }, icon("plus"), "New group");
  panel.append(el("header.list-head", {}, el("h1", {}, "Chats")), list, add);
  add.addEventListener("click", actions.newGroup);
  panel.addEventListener("keydown", (event) => event.key === "Escape" && hide());

  store.watch(["chats", "people", "personId", "chatId", "bot"], (state) => {
    const entry = currentPerson(state);
    list.replaceChildren(...(entry ? rowsOf(state, entry) : []));
  });

  store.watch(["chatId", "personId"], hide); // also when a new group has been made from here

  function rowsOf(state, entry) {
    const groups = groupsOf(state, entry.user.id);
    const bot = state.bot ?? { id: 0, first_name: "Coach" };
    return [
      row(avatar(bot, bot.id), nameOf(bot), state.bot?.short_description || "Your coach", entry.user.id, entry),
      ...groups.map(({ chat, members }) => row(groupAvatar(chat), chat.title, `${members.length} people`, chat.id, entry)),
    ];
  }

  function row(face, title, line, chatId, entry) {
    const unread = chatId === store.get().chatId ? 0 : entry.unread?.[chatId] ?? 0;
    const node = button(
      "row", { "data-testid": "chat", "data-chat-id": chatId, "aria-current": chatId === store.get().chatId ? "true" : null },
      face, el("span.row-text", {}, el("b", { dir: "auto" }, title), el("small", { dir: "auto" }, line)),
      unread ? el("span.badge", {}, badge(unread)) : null,
    );
    node.addEventListener("click", () => {
      hide();
      actions.open(entry.user.id, chatId);
    });
    return el("li", {}, node);
  }

  function show() {
    panel.hidden = false;
    panel.querySelector(".row")?.focus({ preventScroll: true });
  }

  function hide() {
    panel.hidden = true;
  }

  return { show, hide };
}

/** Asks for a title and the members; the one who makes the group is always in it. */
export function askForGroup(store, actions) {
  const state = store.get();
  const others = state.people.filter(({ user }) => user.id !== state.personId);
  const choices = others.map(({ user }) =>
    el("label.choice", {}, el("input", { type: "checkbox", name: "member", value: user.id, checked: true }), avatar(user), nameOf(user)));
  const members = choices.length
    ? el("fieldset.field", {}, el("legend", {}, "Members"), choices)
    : el("p.hint", {}, "Add more people first, if you want company.");
  const fields = [field("Name", { name: "title", required: true, maxlength: 128, value: "Tuesday track club", "data-testid": "group-title" }), members];
  openForm({ title: "New group", action: "Create", testid: "group-form" }, fields, async ({ title }, form) => {
    const chosen = [...new FormData(form).getAll("member")].map(Number);
    const answer = await actions.do("group", { title, members: chosen });
    if (!answer) return false;
    await actions.reloadState();
    await actions.open(store.get().personId, answer.chat.id);
    return true;
  });
}
