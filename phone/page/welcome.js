/** What an empty chat says: who the coach is, or that somebody has to come first. */
import { avatar } from "./bubble.js";
import { button, el, need } from "./dom.js";
import { nameOf } from "./format.js";
import { isGroup } from "./state.js";

export function mountWelcome(store, actions) {
  const box = need("#welcome");
  store.watch(["empty", "bot", "chatId", "loaded"], (state) => {
    const nobody = state.loaded && state.personId === null;
    box.hidden = !state.loaded || !state.empty;
    need("#foot").hidden = !state.loaded || nobody;
    if (!box.hidden) box.replaceChildren(nobody ? nobodyCard(actions) : hello(state));
  });
}

function hello(state) {
  if (isGroup(state)) return el("p", {}, "A quiet group. Say something, or add the coach.");
  const bot = state.bot ?? { id: 0, first_name: "Coach" };
  const text = state.bot?.description || "Press Start to meet the coach.";
  return el("div.welcome-card", {}, avatar(bot, bot.id), el("h2", {}, nameOf(bot)), el("p", { dir: "auto" }, text));
}

function nobodyCard(actions) {
  const add = button("primary-button", { "data-testid": "first-person", onclick: actions.newPerson }, "Add the first person");
  return el("div.welcome-card", {}, el("h2", {}, "Nobody has a phone yet"), el("p", {}, "Add somebody, and chat with the coach as them."), add);
}
