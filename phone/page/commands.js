/** The bot's commands: behind the menu button, and while "/…" is being written. */
import { button, el, need } from "./dom.js";
import { icon } from "./icons.js";

/**
 * @param {HTMLTextAreaElement} draft
 * @returns {{takesKey: (event: KeyboardEvent) => boolean, update: () => void}}
 */
export function mountCommands(store, draft, actions) {
  const box = need("#command-menu");
  const opener = need("#menu-button");
  let opened = false;
  let chosen = -1;

  opener.append(icon("menu"));
  opener.addEventListener("click", () => {
    opened = !opened;
    show();
    draft.focus({ preventScroll: true });
  });
  draft.addEventListener("input", () => {
    opened = false;
    show();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!box.hidden && !box.contains(event.target) && !opener.contains(event.target) && event.target !== draft) close();
  });
  store.watch(["commands", "menuButton"], ({ commands }) => {
    opener.hidden = commands.length === 0;
    show();
  });
  store.watch(["chatId", "personId"], close);

  function matching() {
    const { commands } = store.get();
    const typed = /^\/(\w*)$/u.exec(draft.value)?.[1]?.toLowerCase();
    if (typed !== undefined) return commands.filter(({ command }) => command.startsWith(typed));
    return opened ? commands : [];
  }

  function show() {
    const found = matching();
    chosen = found.length && !opened ? 0 : -1;
    box.hidden = !found.length;
    opener.setAttribute("aria-expanded", String(opened));
    box.replaceChildren(...found.map(row));
    mark();
  }

  function row({ command, description }, index) {
    const node = button(
      "command", { role: "option", "data-testid": "command", id: `command-${index}`, tabindex: -1 },
      el("b", {}, `/${command}`), el("span", { dir: "auto" }, description),
    );
    node.addEventListener("click", () => run(command));
    return node;
  }

  function run(command) {
    draft.value = "";
    close();
    actions.changed();
    actions.do("says", { text: `/${command}` });
  }

  function mark() {
    [...box.children].forEach((node, index) => node.setAttribute("aria-selected", String(index === chosen)));
    if (chosen < 0) draft.removeAttribute("aria-activedescendant");
    else draft.setAttribute("aria-activedescendant", `command-${chosen}`);
    box.children[chosen]?.scrollIntoView({ block: "nearest" });
  }

  function close() {
    opened = false;
    box.hidden = true;
    chosen = -1;
    opener.setAttribute("aria-expanded", "false");
  }

  /** Arrows walk, Enter sends, Tab completes, Escape closes; other keys are the field's. */
  function takesKey(event) {
    if (box.hidden) return false;
    const found = matching();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) chosen = (chosen + step + found.length) % found.length;
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0 && !event.shiftKey) run(found[chosen].command);
    else if (event.key === "Tab" && chosen >= 0) complete(found[chosen].command);
    else return false;
    event.preventDefault();
    if (!box.hidden) mark();
    return true;
  }

  function complete(command) {
    draft.value = `/${command} `;
    close();
    actions.changed();
  }

  return { takesKey, update: show };
}
