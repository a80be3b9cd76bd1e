/** What one can do with a message: by long press, right click or the keyboard. */
import { button, el, need } from "./dom.js";
import { openMenu } from "./overlays.js";
import { CHOICES } from "./reactions.js";

const LONG_PRESS_MS = 500;
const STILL_PX = 10;

export function mountMessageMenu(store, log, actions) {
  const area = need("#log");
  area.addEventListener("contextmenu", (event) => {
    const node = messageAt(event.target);
    if (!node || event.target.closest("a, video")) return;
    event.preventDefault();
    const box = node.getBoundingClientRect();
    // From the keyboard the event has no useful place.
    const keyboard = event.clientX === 0 && event.clientY === 0;
    open(node, keyboard ? { x: box.left + 48, y: box.top + 24 } : { x: event.clientX, y: event.clientY });
  });
  longPress(area, (node, point) => open(node, point));
  walkByKeys(area, open);

  function open(node, point) {
    const message = log.messageOf(node);
    if (!message || node.classList.contains("service")) return;
    const text = message.text ?? message.caption;
    openMenu(point, [
      { icon: "reply", label: "Reply", testid: "menu-reply", act: () => store.update({ reply: message, editing: null }) },
      text ? { icon: "copy", label: "Copy", testid: "menu-copy", act: () => actions.copy(text) } : null,
      message.out && message.text
        ? { icon: "edit", label: "Edit", testid: "menu-edit", act: () => store.update({ editing: message, reply: null }) } : null,
      { icon: "trash", label: "Delete for me", testid: "menu-delete", danger: true, act: () => actions.do("deletes", { message_id: message.message_id }) },
    ], reactionRow(message, actions));
  }
}

function reactionRow(message, actions) {
  const choices = CHOICES.map((emoji) => {
    const node = button("reaction-choice", { "aria-label": `React with ${emoji}` }, emoji);
    node.addEventListener("click", () => {
      node.closest("[popover]").hidePopover();
      actions.react(message, emoji);
    });
    return node;
  });
  return el("div.reaction-choices", { role: "group", "aria-label": "React" }, choices);
}

function messageAt(target) {
  return target.closest?.("article.message");
}

/** Touch screens that give no contextmenu event for a long press. */
function longPress(area, act) {
  let timer = null;
  let from = null;
  const stop = () => clearTimeout(timer);
  area.addEventListener("pointerdown", (event) => {
    const node = messageAt(event.target);
    stop();
    if (event.pointerType !== "touch" || !node || event.target.closest("button, a")) return;
    from = { x: event.clientX, y: event.clientY };
    timer = setTimeout(() => {
      if (!document.querySelector(".menu")) act(node, from);
    }, LONG_PRESS_MS);
  });
  area.addEventListener("pointermove", (event) => {
    if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL_PX) stop();
  });
  for (const type of ["pointerup", "pointercancel"]) area.addEventListener(type, stop);
}

/** Arrow keys walk from message to message once one of them or the log has the focus. */
function walkByKeys(area, open) {
  need("#scroller").addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const current = document.activeElement;
    if (event.key === "Enter" && current?.matches("article.message")) {
      // Or the same key press would choose the menu's first entry.
      event.preventDefault();
      const box = current.getBoundingClientRect();
      open(current, { x: box.left + 48, y: box.top + 24 });
    }
    if (!step || !(current?.id === "scroller" || current?.matches("article.message"))) return;
    event.preventDefault();
    const all = [...area.querySelectorAll("article.message")];
    const place = all.indexOf(current);
    all.at(place < 0 ? -1 : Math.max(0, Math.min(all.length - 1, place + step)))?.focus();
  });
}
