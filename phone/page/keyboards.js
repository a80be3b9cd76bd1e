/** Inline keyboards under a bubble: a tap shows a spinner until the bot has answered it. */
import { button, el } from "./dom.js";
import { icon } from "./icons.js";

const STYLES = new Set(["primary", "success", "danger"]);

/** Redraws the keyboard when it has changed, and keeps the focus on the same place. */
export function fillInlineKeyboard(box, message, actions) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  const shape = JSON.stringify(rows);
  box.hidden = !rows.length;
  box.parentElement.classList.toggle("with-keyboard", rows.length > 0);
  if (box.dataset.shape === shape) return;
  box.dataset.shape = shape;
  const focused = [...box.querySelectorAll("button")].indexOf(document.activeElement);
  box.replaceChildren(...rows.map((row) => rowOf(row, message, actions)));
  if (focused >= 0) box.querySelectorAll("button")[focused]?.focus({ preventScroll: true });
}

function rowOf(row, message, actions) {
  return el("div.keyboard-row", {}, row.map((key) => inlineButton(key, message, actions)));
}

function inlineButton(key, message, actions) {
  const style = STYLES.has(key.style) ? `.${key.style}` : "";
  const node = button(
    `key${style}`,
    { "data-testid": "inline-button", title: key.text.length > 24 ? key.text : null, "data-callback": key.callback_data },
    el("span.key-text", { dir: "auto" }, key.text), cornerMark(key),
  );
  node.addEventListener("click", () => press(key, message, actions, node));
  if (key.callback_data !== undefined && actions.isWaiting(message.message_id, key.callback_data)) showWaiting(node, true);
  return node;
}

function cornerMark(key) {
  if (key.url) return icon("link");
  if (key.copy_text) return icon("copy");
  if (switchOf(key)) return icon("forward");
  if (key.web_app || key.login_url) return icon("phone");
  return null;
}

function press(key, message, actions, node) {
  if (key.callback_data !== undefined) {
    if (node.getAttribute("aria-busy") !== "true") actions.tap(message, key.callback_data);
  } else if (key.url) {
    actions.openLink(key.url);
  } else if (switchOf(key)) {
    actions.switchInline(switchOf(key));
  } else if (key.copy_text) {
    actions.copy(key.copy_text.text);
  } else {
    actions.unsupported(key.text);
  }
}

/** What a button asks for that begins "@bot words" in a chat; null for other buttons. */
function switchOf(key) {
  if (key.switch_inline_query_current_chat !== undefined) return { here: true, query: key.switch_inline_query_current_chat };
  if (key.switch_inline_query !== undefined) return { query: key.switch_inline_query, bots: true, groups: true };
  const chosen = key.switch_inline_query_chosen_chat;
  if (!chosen) return null;
  return { query: chosen.query ?? "", bots: Boolean(chosen.allow_bot_chats), groups: Boolean(chosen.allow_group_chats) };
}

/** Shows or ends the spinner on every button of the message with that data. */
export function markWaiting(messageNode, data, waiting) {
  for (const node of messageNode.querySelectorAll(".inline-keyboard .key")) {
    if (node.dataset.callback === data) showWaiting(node, waiting);
  }
}

function showWaiting(node, waiting) {
  node.classList.toggle("waiting", waiting);
  if (waiting) node.setAttribute("aria-busy", "true");
  else node.removeAttribute("aria-busy");
}
