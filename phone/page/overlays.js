/** Menus, dialogs and sheets: everything that comes over the chat and goes again. */
import { button, el, need } from "./dom.js";
import { icon } from "./icons.js";

const narrow = window.matchMedia("(max-width: 1119px), (max-height: 599px)");

/**
 * A menu beside a point or a button; Escape or a tap elsewhere closes it.
 * @param {{x: number, y: number}|HTMLElement} at
 * @param {Array<{icon: string, label: string, act: Function, danger?: boolean, testid?: string}|null>} items
 * @param {Node} [top] shown above the items
 */
export function openMenu(at, items, top = null) {
  const menu = el("div.menu", { popover: "auto", role: "menu" }, top);
  for (const item of items.filter(Boolean)) {
    const entry = button(
      `menu-item${item.danger ? ".danger" : ""}`, { role: "menuitem", "data-testid": item.testid },
      icon(item.icon), el("span", {}, item.label),
    );
    entry.addEventListener("click", () => {
      menu.hidePopover();
      item.act();
    });
    menu.append(entry);
  }
  menu.addEventListener("toggle", (event) => event.newState === "closed" && menu.remove());
  menu.addEventListener("keydown", (event) => walk(menu, event));
  document.body.append(menu);
  menu.showPopover();
  place(menu, at);
  menu.querySelector(".menu-item")?.focus({ preventScroll: true });
  return menu;
}

function walk(menu, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const entries = [...menu.querySelectorAll("button")];
  const next = entries.indexOf(document.activeElement) + step;
  entries.at(next % entries.length)?.focus();
}

function place(menu, at) {
  const screen = need("#screen").getBoundingClientRect();
  const anchor = at instanceof HTMLElement ? at.getBoundingClientRect() : null;
  // Not its rectangle: that is still scaled by the opening animation.
  const size = { width: menu.offsetWidth, height: menu.offsetHeight };
  const x = anchor ? anchor.left : at.x;
  const below = anchor ? anchor.bottom + 8 : at.y;
  const fits = below + size.height <= screen.bottom - 8;
  const top = fits ? below : (anchor ? anchor.top - 8 : at.y) - size.height;
  menu.style.left = `${clamp(x, screen.left + 8, screen.right - size.width - 8)}px`;
  menu.style.top = `${clamp(top, screen.top + 8, screen.bottom - size.height - 8)}px`;
}

function clamp(value, low, high) {
  return Math.max(low, Math.min(value, high));
}

/**
 * A modal over the phone's screen.
 * @param {{title: string, testid?: string, role?: string}} options
 * @param {...Node} content
 * @returns {HTMLDialogElement} already shown; removed when closed
 */
export function openDialog({ title, testid, role }, ...content) {
  const heading = el("h2", { id: `dialog-${Math.random().toString(36).slice(2)}` }, title);
  const close = button("round-button.dialog-close", { "aria-label": "Close" }, icon("close"));
  const dialog = el("dialog.dialog", { "data-testid": testid, role, "aria-labelledby": heading.id }, el("div.dialog-head", {}, heading, close), ...content);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  const screen = need("#screen").getBoundingClientRect();
  dialog.style.setProperty("--middle", `${screen.left + screen.width / 2}px`);
  dialog.style.setProperty("--room", `${screen.width}px`);
  dialog.showModal();
  return dialog;
}

/** A labelled field of a dialog's form. */
export function field(label, props, tag = "input") {
  return el("label.field", {}, el("span", {}, label), el(tag, props));
}

/**
 * A form in a dialog. `submit(values)` may return false to keep it open.
 * @returns {HTMLDialogElement}
 */
export function openForm({ title, action, testid }, fields, submit) {
  const confirm = el("button.primary-button", { type: "submit", "data-testid": testid ? `${testid}-submit` : null }, action);
  const form = el("form.dialog-form", {}, ...fields, confirm);
  const dialog = openDialog({ title, testid }, form);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    confirm.disabled = true;
    const done = await submit(Object.fromEntries(new FormData(form)), form);
    confirm.disabled = false;
    if (done !== false) dialog.close();
  });
  return dialog;
}

/** On a small screen a desk section is a bottom sheet; on a wide one it stands open. */
export function sheet(handle, panel) {
  const veil = el("div.sheet-veil", { hidden: true });
  panel.before(veil);
  const set = (open) => {
    panel.classList.toggle("open", open);
    veil.hidden = !open;
    handle.setAttribute("aria-expanded", String(open || !narrow.matches));
    panel.inert = narrow.matches && !open;
    if (open && narrow.matches) panel.querySelector("button")?.focus({ preventScroll: true });
  };
  const close = () => {
    if (!panel.classList.contains("open")) return;
    set(false);
    handle.focus({ preventScroll: true });
  };
  handle.addEventListener("click", () => {
    if (narrow.matches) set(!panel.classList.contains("open"));
    else panel.querySelector("button")?.focus();
  });
  veil.addEventListener("click", close);
  panel.addEventListener("keydown", (event) => event.key === "Escape" && close());
  narrow.addEventListener("change", () => set(false));
  set(false);
  return { close };
}
