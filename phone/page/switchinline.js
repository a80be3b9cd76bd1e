/** Buttons that begin "@bot words": here, or in a chat that the person chooses. */
import { avatar } from "./bubble.js";
import { button, el } from "./dom.js";
import { nameOf } from "./format.js";
import { groupAvatar } from "./header.js";
import { openDialog } from "./overlays.js";
import { groupsOf } from "./state.js";

export function createSwitch(store, actions) {
  function begin({ here, query, bots, groups }) {
    const { bot, chatId } = store.get();
    if (!bot?.inline) actions.toast("This bot has no inline mode.");
    else if (here) write(chatId, query);
    else choose(query, bots, groups);
  }

  async function write(chatId, query) {
    const { personId, bot } = store.get();
    if (chatId !== store.get().chatId) await actions.open(personId, chatId);
    // A new object each time, so that the same words again are noticed too.
    store.update({ prefill: { text: `@${bot.username} ${query}` } });
  }

  function choose(query, bots, groups) {
    const state = store.get();
    const rows = [];
    const row = (face, title, chatId) => {
      const node = button("row", { "data-testid": "share-to", "data-chat-id": chatId }, face, el("span.row-text", {}, el("b", { dir: "auto" }, title)));
      node.addEventListener("click", () => {
        dialog.close();
        write(chatId, query);
      });
      rows.push(el("li", {}, node));
    };
    if (groups) for (const { chat } of groupsOf(state, state.personId)) row(groupAvatar(chat), chat.title, chat.id);
    if (bots) row(avatar(state.bot, state.bot.id), nameOf(state.bot), state.personId);
    const fresh = button("row-button", { "data-testid": "share-new-group" }, "New group");
    fresh.addEventListener("click", () => {
      dialog.close();
      actions.newGroup();
    });
    const dialog = openDialog({ title: "Share to", testid: "share-dialog" }, el("ul.rows", {}, rows), groups ? fresh : null);
  }

  return { switchInline: begin };
}
