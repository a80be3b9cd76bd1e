/** The people who have a phone: switching between them and adding one. */
import { avatar } from "./bubble.js";
import { button, el, need } from "./dom.js";
import { badge, nameOf } from "./format.js";
import { icon } from "./icons.js";
import { field, openForm, sheet } from "./overlays.js";
import { currentPerson, unreadOf } from "./state.js";

const LANGUAGES = [
  ["en", "English"], ["de", "Deutsch"], ["es", "Español"], ["fr", "Français"], ["pt-br", "Português"],
  ["it", "Italiano"], ["ru", "Русский"], ["ar", "العربية"], ["hi", "हिन्दी"], ["ja", "日本語"],
];

export function mountPeople(store, actions) {
  const handle = need("#person-switch");
  const list = need("#people");
  const panel = sheet(handle, need("#people-sheet"));
  const add = need("#person-add");
  add.append(icon("plus"), "Add person");
  add.addEventListener("click", () => {
    panel.close();
    actions.newPerson();
  });

  store.watch(["people", "personId", "chatId"], (state) => {
    showHandle(handle, state);
    list.replaceChildren(...state.people.map((entry) => el("li", {}, row(entry, state))));
  });

  function row(entry, state) {
    const here = entry.user.id === state.personId;
    const unread = unreadOf(entry, here ? state.chatId : null);
    const node = button(
      "row", { "data-testid": "person", "data-person-id": entry.user.id, "aria-current": here ? "true" : null },
      avatar(entry.user),
      el("span.row-text", {}, el("b", { dir: "auto" }, nameOf(entry.user)), el("small", {}, lineOf(entry))),
      unread ? el("span.badge", { "aria-label": `${unread} unread` }, badge(unread)) : null,
    );
    node.addEventListener("click", () => {
      panel.close();
      actions.open(entry.user.id);
    });
    return node;
  }
}

function lineOf({ user, blocked }) {
  const parts = [user.username ? `@${user.username}` : null, user.language_code, blocked ? "has blocked the coach" : null];
  return parts.filter(Boolean).join(" · ");
}

function showHandle(handle, state) {
  const entry = currentPerson(state);
  const elsewhere = state.people
    .filter((other) => other !== entry)
    .reduce((sum, other) => sum + unreadOf(other), 0);
  handle.setAttribute("aria-label", entry ? `You are ${nameOf(entry.user)}. Switch person` : "Choose a person");
  handle.replaceChildren(
    ...[
      entry ? avatar(entry.user) : icon("people"),
      el("span.row-text", {}, el("small", {}, "You are"), el("b", { dir: "auto" }, entry ? nameOf(entry.user) : "nobody")),
      elsewhere ? el("span.badge", {}, badge(elsewhere)) : null,
    ].filter(Boolean),
  );
}

export function askForPerson(actions) {
  const languages = LANGUAGES.map(([code, name]) => el("option", { value: code }, name));
  const language = field("Language of their phone", { name: "language_code" }, "select");
  language.lastElementChild.append(...languages);
  const fields = [
    field("First name", { name: "first_name", required: true, maxlength: 64, autofocus: true, dir: "auto", "data-testid": "person-first-name" }),
    field("Last name", { name: "last_name", maxlength: 64, dir: "auto" }),
    field("Username", { name: "username", maxlength: 32, pattern: "[A-Za-z][A-Za-z0-9_]{3,31}", title: "4 to 32 letters, digits or _; a letter first" }),
    language,
  ];
  openForm({ title: "Add person", action: "Add", testid: "person-form" }, fields, async (values) => {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim()));
    const user = await actions.addPerson(given);
    if (!user) return false;
    await actions.reloadState();
    await actions.open(user.id);
    return true;
  });
}
