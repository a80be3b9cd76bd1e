/** The keyboard that takes the place of letters: below the composer, until it is put away. */
import { button, el, need } from "./dom.js";

export function mountReplyKeyboard(store, actions) {
  const box = need("#reply-keyboard");

  store.watch(["keyboard", "keyboardOpen"], ({ keyboard, keyboardOpen }) => {
    const rows = keyboard?.keyboard ?? [];
    box.hidden = !keyboardOpen || !rows.length;
    box.classList.toggle("tall", !keyboard?.resize_keyboard);
    box.replaceChildren(...rows.map((row) => el("div.keyboard-row", {}, row.map(keyOf))));
  });

  function keyOf(raw) {
    const key = typeof raw === "string" ? { text: raw } : raw;
    const style = ["primary", "success", "danger"].includes(key.style) ? `.${key.style}` : "";
    const node = button(
      `key.reply-key${style}`, { "data-testid": "reply-button" }, el("span.key-text", { dir: "auto" }, key.text),
    );
    node.addEventListener("click", () => press(key));
    return node;
  }

  async function press(key) {
    if (await send(key) && store.get().keyboard?.one_time_keyboard) store.update({ keyboardOpen: false });
  }

  /** @returns {Promise<boolean>} whether something was sent */
  function send(key) {
    if (key.request_location) return actions.pickLocation();
    if (key.request_contact) return actions.do("contact");
    const special = Object.keys(key).find((field) => field.startsWith("request_") || field === "web_app");
    if (special) {
      actions.unsupported(key.text);
      return Promise.resolve(false);
    }
    return actions.do("says", { text: key.text });
  }
}
