/**
 * The log of one chat. Appending touches the last bubble alone; of a long history only the
 * newest page is built at once, older ones come when the reader scrolls towards them.
 */
import { createMessage, fillMessage, showSeen } from "./bubble.js";
import { serviceText } from "./cards.js";
import { el, need, setText } from "./dom.js";
import { dayKey, dayLabel } from "./format.js";
import { followEnd } from "./scroll.js";

const PAGE = 60;
const SAME_BREATH_SECONDS = 600;
const HIGHLIGHT_MS = 1600;

export function createLog(view, nowMs) {
  const scroller = need("#scroller");
  const log = need("#log");
  const sentinel = need("#older");
  const end = followEnd(scroller, log);
  let older = [];
  let shown = new Map();

  new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) showOlder();
  }, { root: scroller, rootMargin: "1200px 0px 0px 0px" }).observe(sentinel);

  /** Replaces everything: another chat, or a fresh start. */
  function load(messages) {
    log.setAttribute("aria-busy", "true");
    log.replaceChildren();
    shown = new Map();
    older = messages.slice(0, -PAGE);
    for (const message of messages.slice(-PAGE)) append(message);
    sentinel.hidden = older.length === 0;
    end.toEnd();
    // After the layout, so that a screen reader isn't given the whole history.
    requestAnimationFrame(() => log.removeAttribute("aria-busy"));
  }

  /** Brings the log in line with the server's list, touching only what differs. */
  function sync(messages) {
    const known = ids();
    const ordered = messages.every((message, index) => known[index] === undefined || known[index] === message.message_id);
    if (!ordered || known.length > messages.length) {
      load(messages);
      return;
    }
    for (const message of messages) upsert(message);
  }

  function ids() {
    return [...older.map((message) => message.message_id), ...shown.keys()];
  }

  function upsert(message) {
    if (shown.has(message.message_id)) return change(message);
    const place = older.findIndex((old) => old.message_id === message.message_id);
    if (place >= 0) {
      older[place] = { ...older[place], ...message };
      return;
    }
    append(message);
    shown.get(message.message_id).node.classList.add("arriving");
    end.arrived(message.out);
  }

  function change(message) {
    const entry = shown.get(message.message_id);
    const next = { reactions: entry.message.reactions, ...message };
    if (JSON.stringify(entry.message) === JSON.stringify(next)) return;
    const visible = looks(entry.message) !== looks(next);
    entry.message = next;
    fillMessage(entry.node, next, view());
    if (visible) flash(entry.node);
  }

  /** What a highlight is worth: not a tick that turned into two. */
  function looks({ text, caption, entities, caption_entities, photo, animation, reply_markup }) {
    return JSON.stringify([text, caption, entities, caption_entities, photo, animation, reply_markup]);
  }

  function append(message) {
    const key = dayKey(message.date * 1000, view().zone);
    let section = log.lastElementChild;
    if (section?.dataset.day !== key) {
      section = daySection(key, message);
      log.append(section);
    }
    const node = remember(message);
    section.append(node);
    regroup(node);
  }

  function showOlder() {
    if (!older.length) return;
    const fromEnd = scroller.scrollHeight - scroller.scrollTop;
    const chunk = older.splice(-PAGE);
    const newer = shown;
    shown = new Map();
    for (const message of chunk) remember(message);
    const nodes = chunk.map((message) => shown.get(message.message_id).node);
    for (const [id, entry] of newer) shown.set(id, entry);
    nodes.toReversed().forEach((node, index) => prepend(node, chunk.at(-1 - index)));
    sentinel.hidden = older.length === 0;
    scroller.scrollTop = scroller.scrollHeight - fromEnd;
  }

  function prepend(node, message) {
    const key = dayKey(message.date * 1000, view().zone);
    let section = log.firstElementChild;
    if (section?.dataset.day !== key) {
      section = daySection(key, message);
      log.prepend(section);
    }
    section.firstElementChild.after(node);
    regroup(node);
  }

  function daySection(key, message) {
    const label = el("span.pill", {}, dayLabel(message.date * 1000, nowMs(), view().zone));
    const section = el("section.day", { "data-day": key }, el("h2.date", {}, label));
    section.dataset.ms = message.date * 1000;
    return section;
  }

  function remember(message) {
    const node = createMessage(message, view());
    shown.set(message.message_id, { message, node });
    return node;
  }

  /** Who speaks on without a pause shares one tail and one avatar. */
  function regroup(node) {
    for (const each of [node, node.previousElementSibling, node.nextElementSibling]) {
      if (!each?.classList.contains("message")) continue;
      each.classList.toggle("first", !together(each.previousElementSibling, each));
      each.classList.toggle("last", !together(each, each.nextElementSibling));
    }
  }

  function together(a, b) {
    const [one, two] = [messageOf(a), messageOf(b)];
    if (!one || !two || serviceText(one) !== null || serviceText(two) !== null) return false;
    return one.from?.id === two.from?.id && two.date - one.date < SAME_BREATH_SECONDS;
  }

  function messageOf(node) {
    return shown.get(Number(node?.dataset?.messageId))?.message;
  }

  function remove(id) {
    older = older.filter((message) => message.message_id !== id);
    const entry = shown.get(id);
    if (!entry) return;
    shown.delete(id);
    const section = entry.node.parentElement;
    const neighbour = entry.node.previousElementSibling ?? entry.node.nextElementSibling;
    const next = entry.node.nextElementSibling;
    entry.node.remove();
    if (section.childElementCount === 1) section.remove();
    for (const each of [neighbour, next]) if (each?.isConnected) regroup(each);
  }

  /** The bot has fetched everything so far. */
  function markSeen(untilId = Infinity) {
    for (const [id, entry] of [...shown].toReversed()) {
      if (id > untilId || !entry.message.out) continue;
      if (entry.message.seen) break;
      entry.message.seen = true;
      showSeen(entry.node);
    }
  }

  function react(id, reactions) {
    const entry = shown.get(id);
    if (entry) change({ ...entry.message, reactions });
  }

  function goTo(id) {
    while (!shown.has(id) && older.length) showOlder();
    const entry = shown.get(id);
    if (!entry) return false;
    entry.node.scrollIntoView({ block: "center" });
    flash(entry.node);
    return true;
  }

  function flash(node) {
    node.classList.remove("flash");
    requestAnimationFrame(() => node.classList.add("flash"));
    setTimeout(() => node.classList.remove("flash"), HIGHLIGHT_MS);
  }

  /** "Today" is another day now. */
  function relabel() {
    for (const section of log.children) {
      setText(section.querySelector(".date .pill"), dayLabel(Number(section.dataset.ms), nowMs(), view().zone));
    }
  }

  return {
    load, sync, upsert, remove, markSeen, react, goTo, relabel, messageOf,
    toEnd: end.toEnd,
    nodeOf: (id) => shown.get(id)?.node ?? null,
    isEmpty: () => shown.size === 0,
    lastOwn: () => [...shown.values()].findLast((entry) => entry.message.out && entry.message.text)?.message ?? null,
  };
}
