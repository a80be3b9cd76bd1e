/** The desk's tools for this phone: block the bot, theme, groups, the developer's drawer. */
import { button, el, need } from "./dom.js";
import { icon } from "./icons.js";
import { sheet } from "./overlays.js";
import { currentPerson } from "./state.js";

const THEME_KEY = "bandstride-phone-theme";
const THEMES = ["auto", "light", "dark"];

export function mountTools(store, actions) {
  const handle = need("#tool-switch");
  handle.append(icon("tune"), el("span.dot", { hidden: true }));
  const panel = sheet(handle, need("#tools-sheet"));
  const then = (act) => () => {
    panel.close();
    act();
  };
  const block = button("row-button", { "data-testid": "block" });
  const group = button("row-button", { "data-testid": "group-new", onclick: then(actions.newGroup) }, icon("group"), "New group");
  const drawer = button("row-button", { "data-testid": "developer", onclick: then(actions.showDrawer) }, icon("code"), "Developer");
  const count = el("span.badge.warning", { hidden: true, "data-testid": "violation-count" });
  drawer.append(count);
  need("#tool-rows").append(block, group, themeRow(store), drawer);

  block.addEventListener("click", then(() => actions.do(currentPerson(store.get())?.blocked ? "unblocks" : "blocks")));
  store.watch(["people", "personId"], (state) => {
    const blocked = Boolean(currentPerson(state)?.blocked);
    block.replaceChildren(icon(blocked ? "unblock" : "block"), blocked ? "Unblock the coach" : "Block the coach");
    block.classList.toggle("danger", !blocked);
    block.setAttribute("aria-pressed", String(blocked));
  });
  store.watch(["violations"], ({ violations }) => {
    count.hidden = violations.length === 0;
    count.textContent = `${violations.length} ${violations.length === 1 ? "violation" : "violations"}`;
    handle.querySelector(".dot").hidden = violations.length === 0;
  });
}

function themeRow(store) {
  const options = THEMES.map((name) => {
    const node = button("segment", { "data-testid": `theme-${name}` }, name[0].toUpperCase() + name.slice(1));
    node.addEventListener("click", () => store.update({ theme: name }));
    return node;
  });
  store.watch(["theme"], ({ theme }) => {
    document.documentElement.dataset.theme = theme;
    options.forEach((node, index) => node.setAttribute("aria-pressed", String(THEMES[index] === theme)));
  });
  store.watch(["theme"], ({ theme }) => saveTheme(theme));
  return el("div.segments", { role: "group", "aria-label": "Theme" }, icon("theme"), options);
}

export function savedTheme() {
  try {
    const theme = localStorage.getItem(THEME_KEY);
    return THEMES.includes(theme) ? theme : "auto";
  } catch {
    // Storage may be forbidden in a private window; the theme then lives as long as the page.
    return "auto";
  }
}

function saveTheme(theme) {
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // See savedTheme.
  }
}
