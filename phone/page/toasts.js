/** Short notices over the chat, and alerts that want an OK. */
import { button, el, need } from "./dom.js";
import { openDialog } from "./overlays.js";

const MS_PER_CHARACTER = 60;
const AT_LEAST_MS = 2500;
const AT_ONCE = 3;

export function createNotices() {
  const box = need("#toasts");

  /** On top of the chat, never over the buttons that are to be tapped next. */
  function toast(text, kind = "plain") {
    const node = el(`div.toast.${kind}`, { "data-testid": "toast", dir: "auto" }, text);
    // A modal lies over everything else, so what concerns it is said in it.
    const host = document.querySelector("dialog[open]") ?? box;
    while (box.childElementCount >= AT_ONCE) box.firstElementChild.remove();
    host.append(node);
    const leave = () => {
      node.classList.add("leaving");
      setTimeout(() => node.remove(), 250);
    };
    setTimeout(leave, Math.max(AT_LEAST_MS, text.length * MS_PER_CHARACTER));
  }

  function alert(text, title) {
    const ok = button("primary-button", { "data-testid": "alert-ok", autofocus: true }, "OK");
    const dialog = openDialog({ title, testid: "alert", role: "alertdialog" }, el("p.alert-text", { dir: "auto" }, text), ok);
    ok.addEventListener("click", () => dialog.close());
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      toast("Copied");
    } catch {
      // Without a secure context or permission there is no clipboard: let people copy by hand.
      const area = el("textarea", { readonly: true, rows: 4 });
      area.value = text;
      openDialog({ title: "Copy this" }, area);
      area.select();
    }
  }

  return { toast, alert, copy };
}
