/**
 * Inline mode: "@bot words" in any chat asks the bot, whose results stand above the composer;
 * a tapped one is posted as the person's own message, via the bot.
 */
import { fileUrl } from "./api.js";
import { button, el, need } from "./dom.js";
import { icon } from "./icons.js";

const PAUSE_MS = 250; // as apps do: not one question for every letter
const NEAR_END_PX = 120;

/**
 * @param {HTMLTextAreaElement} draft
 * @returns {{takesKey: (event: KeyboardEvent) => boolean, update: () => void}}
 */
export function mountInline(store, draft, actions) {
  const box = need("#inline-results");
  let asked = null; // the words whose results are shown or awaited
  let shown = []; // nodes of the results
  let more = null; // what to ask with for further ones
  let query = null; // inline_query_id by result id
  let chosen = -1;
  let timer;

  draft.addEventListener("input", update);
  store.watch(["chatId", "personId"], close);
  store.watch(["inline"], ({ inline }) => inline && take(inline));
  box.addEventListener("scroll", () => {
    if (more && box.scrollTop + box.clientHeight > box.scrollHeight - NEAR_END_PX) ask(asked, more);
  });

  /** What stands after the bot's name; null where something else is written. */
  function words() {
    const { bot } = store.get();
    if (!bot?.inline) return null;
    const [, name, rest] = /^@(\w+)\s([\s\S]*)$/u.exec(draft.value) ?? [];
    return name?.toLowerCase() === bot.username.toLowerCase() ? rest : null;
  }

  function update() {
    clearTimeout(timer);
    const wanted = words();
    if (wanted === null) return close();
    if (wanted !== asked) timer = setTimeout(() => ask(wanted, ""), PAUSE_MS);
    return undefined;
  }

  function ask(text, offset) {
    asked = text;
    more = null;
    box.setAttribute("aria-busy", "true");
    actions.do("asks_inline", { text, offset });
  }

  /** The bot's answer; one to words that were typed over meanwhile is of no use. */
  function take(answer) {
    const { personId, chatId } = store.get();
    if (answer.person !== personId || answer.chat !== chatId || answer.query !== asked || words() !== asked) return;
    if (!answer.offset) clear();
    box.removeAttribute("aria-busy");
    more = answer.next_offset || null;
    for (const result of answer.results) add(result, answer.inline_query_id);
    if (!answer.offset) head(answer);
    box.hidden = false;
    if (chosen < 0 && shown.length) choose(0);
  }

  function clear() {
    shown = [];
    query = new Map();
    chosen = -1;
    box.replaceChildren();
    box.scrollTop = 0;
  }

  function add(result, id) {
    const node = button(
      "inline-result", { role: "option", "data-testid": "inline-result", "data-result-id": result.id, id: `inline-${shown.length}`, tabindex: -1 },
      thumbnail(result),
      el("span.row-text", {}, el("b", { dir: "auto" }, result.title || "Animation"), result.description ? el("small", { dir: "auto" }, result.description) : null),
    );
    query.set(result.id, id);
    node.addEventListener("click", () => post(result.id));
    shown.push(node);
    box.append(node);
  }

  /** The button above the results, and a word where there are none. */
  function head({ button: asks, results }) {
    if (asks) {
      const node = button("row-button", { "data-testid": "inline-head" }, asks.text);
      node.addEventListener("click", () => leave(asks.start_parameter));
      box.prepend(node);
    } else if (!results.length) {
      box.append(el("p.inline-none", {}, "No results"));
    }
  }

  async function leave(payload) {
    finish();
    await actions.open(store.get().personId);
    await actions.start(payload);
  }

  async function post(id) {
    const posted = await actions.do("posts_result", { inline_query_id: query.get(id), result_id: id });
    if (posted) finish();
  }

  function finish() {
    close();
    draft.value = "";
    actions.changed();
  }

  function close() {
    clearTimeout(timer);
    asked = null;
    more = null;
    clear();
    box.hidden = true;
    box.removeAttribute("aria-busy");
    draft.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    chosen = index;
    shown.forEach((node, at) => node.setAttribute("aria-selected", String(at === chosen)));
    draft.setAttribute("aria-activedescendant", shown[chosen].id);
    shown[chosen].scrollIntoView({ block: "nearest" });
  }

  /** Arrows walk, Enter posts, Escape closes. While there are no results yet, Enter sends nothing. */
  function takesKey(event) {
    if (words() === null) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && shown.length) choose((chosen + step + shown.length) % shown.length);
    else if (event.key === "Enter" && !event.shiftKey) {
      if (chosen >= 0) post(shown[chosen].dataset.resultId);
    } else if (event.key === "Escape" && !box.hidden) box.hidden = true;
    else return false;
    event.preventDefault();
    return true;
  }

  return { takesKey, update, isOn: () => words() !== null };
}

function thumbnail({ thumbnail: file, animation, title }) {
  if (animation && !animation.mime_type?.startsWith("image/")) {
    const film = el("video.inline-thumb", { src: fileUrl(animation.file_id), loop: true, playsinline: true, poster: file ? fileUrl(file) : null, "aria-hidden": "true" });
    film.muted = true;
    film.autoplay = !window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    return film;
  }
  if (file) return el("img.inline-thumb", { src: fileUrl(file), alt: "" });
  return el("span.inline-thumb.inline-letter", { "aria-hidden": "true" }, title ? [...title][0] : icon("band"));
}
