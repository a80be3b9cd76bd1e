/**
 * Text with Bot API entities as DOM nodes. Offsets count UTF-16 units, which is how
 * JavaScript counts too. Nothing here ever parses markup.
 */
import { button, el } from "./dom.js";
import { icon } from "./icons.js";

const BLOCKS = new Set(["PRE", "BLOCKQUOTE", "FIGURE"]);
const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:", "tg:"]);
// A quotation shorter than this is shown whole even when it may be folded.
const FOLD_FROM_CHARACTERS = 140;
const FOLD_FROM_LINES = 4;

const SIMPLE = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s",
  hashtag: "span.tag", cashtag: "span.tag", custom_emoji: "span", text_mention: "span.mention",
};

/**
 * @param {string} text
 * @param {Array<{type: string, offset: number, length: number}>} entities
 * @param {{command: Function, mention: Function, link: Function, copy: Function}} actions
 * @returns {DocumentFragment}
 */
export function renderText(text, entities, actions) {
  const fragment = document.createDocumentFragment();
  const inside = (entities ?? []).filter((entity) => entity.length > 0);
  fill(fragment, text, 0, text.length, inside.toSorted(outerFirst), actions);
  return fragment;
}

function outerFirst(a, b) {
  return a.offset - b.offset || b.length - a.length;
}

/** Entities that cross are cut at the border of the outer one and go on behind it. */
function fill(parent, text, start, end, entities, actions) {
  let at = start;
  let queue = entities;
  while (queue.length) {
    const [outer, ...rest] = queue;
    const from = Math.max(outer.offset, at);
    const until = Math.min(outer.offset + outer.length, end);
    if (until <= from) {
      queue = rest;
      continue;
    }
    const { inner, after } = split(rest, until);
    const { node, hole } = wrap(outer, text.slice(from, until), actions);
    addText(parent, text.slice(at, from), node);
    parent.append(node);
    fill(hole, text, from, until, inner, actions);
    at = until;
    queue = after;
  }
  addText(parent, text.slice(at, end), null);
}

function split(entities, border) {
  const inner = [];
  const after = [];
  for (const entity of entities) {
    const end = entity.offset + entity.length;
    if (entity.offset >= border) {
      after.push(entity);
      continue;
    }
    inner.push({ ...entity, length: Math.min(end, border) - entity.offset });
    if (end > border) after.push({ ...entity, offset: border, length: end - border });
  }
  return { inner, after: after.toSorted(outerFirst) };
}

/** The line break beside a block is the block's own edge, not an empty line. */
function addText(parent, text, next) {
  let shown = text;
  if (isBlock(parent.lastChild) && shown.startsWith("\n")) shown = shown.slice(1);
  if (isBlock(next) && shown.endsWith("\n")) shown = shown.slice(0, -1);
  if (shown) parent.append(shown);
}

function isBlock(node) {
  return BLOCKS.has(node?.nodeName);
}

function wrap(entity, text, actions) {
  const make = MAKERS[entity.type];
  const made = make ? make(entity, text, actions) : el(SIMPLE[entity.type] ?? "span");
  return made instanceof Node ? { node: made, hole: made } : made;
}

const MAKERS = {
  code: (_, text, actions) => el("code", { title: "Tap to copy", onclick: () => actions.copy(text) }),
  pre: (entity, text, actions) => codeBlock(entity.language, text, actions),
  url: (_, text, actions) => link(text, actions),
  text_link: (entity, _, actions) => link(entity.url, actions),
  email: (_, text, actions) => link(`mailto:${text}`, actions),
  phone_number: (_, text, actions) => link(`tel:${text.replaceAll(/[^\d+]/g, "")}`, actions),
  spoiler,
  blockquote: () => el("blockquote"),
  expandable_blockquote: (_, text) => foldedQuote(text),
  bot_command: (_, text, actions) =>
    button("inline-link", { "data-testid": "bot-command", onclick: () => actions.command(text) }),
  mention: (_, text, actions) => button("inline-link", { onclick: () => actions.mention(text) }),
  date_time: (entity) => el("time", { datetime: isoOf(entity.unix_time) }),
};

function isoOf(unixTime) {
  return Number.isFinite(unixTime) ? new Date(unixTime * 1000).toISOString() : null;
}

function link(address, actions) {
  const url = safeUrl(address);
  if (!url) return el("span");
  return el("a", {
    href: url.href, title: url.href, target: "_blank", rel: "noopener noreferrer",
    onclick: (event) => actions.link(url, event),
  });
}

/** @returns {URL|null} null for anything that could run code or is no address */
export function safeUrl(address) {
  for (const candidate of [address, `https://${address}`]) {
    if (!URL.canParse(candidate)) continue;
    const url = new URL(candidate);
    // "example.org:80" parses with the scheme "example.org:"; the second try mends it.
    if (SCHEMES.has(url.protocol)) return url;
    if (/^[a-z]+:(?!\d)/iu.test(address)) return null;
  }
  return null;
}

function codeBlock(language, text, actions) {
  const hole = el("code");
  const copy = button("pre-copy", { "aria-label": "Copy code", onclick: () => actions.copy(text) }, icon("copy"));
  const node = el("figure.pre", {}, el("figcaption", {}, language || "code", copy), el("pre", {}, hole));
  return { node, hole };
}

function spoiler() {
  const hole = el("span.spoiler-text", { "aria-hidden": "true" });
  const node = el("span.spoiler", { role: "button", tabindex: 0, "aria-label": "Hidden text: tap to show" }, hole);
  const show = (event) => {
    if (event.type === "keydown" && !["Enter", " "].includes(event.key)) return;
    if (node.classList.contains("shown")) return;
    event.preventDefault();
    event.stopPropagation();
    node.classList.add("shown");
    hole.removeAttribute("aria-hidden");
    for (const name of ["role", "tabindex", "aria-label"]) node.removeAttribute(name);
  };
  // In the capture phase: a link under the cover must not open by the first tap.
  node.addEventListener("click", show, { capture: true });
  node.addEventListener("keydown", show);
  return { node, hole };
}

function foldedQuote(text) {
  const long = text.length > FOLD_FROM_CHARACTERS || text.split("\n").length >= FOLD_FROM_LINES;
  if (!long) return el("blockquote");
  const hole = el("div.quote-text");
  const toggle = button("quote-toggle", { "aria-expanded": "false" }, "Show more");
  const node = el("blockquote.folded", {}, hole, toggle);
  toggle.addEventListener("click", () => {
    const folded = node.classList.toggle("folded");
    toggle.setAttribute("aria-expanded", String(!folded));
    toggle.textContent = folded ? "Show more" : "Show less";
  });
  return { node, hole };
}

const EMOJI = /^(?:\p{Regional_Indicator}{2}|[#*\d]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*)*)$/u;

/** How many emoji a text of nothing but emoji has; 0 for any other text. */
export function emojiCount(text) {
  if (!text || text.length > 60) return 0;
  const signs = [...new Intl.Segmenter().segment(text.trim())].map((part) => part.segment);
  return signs.every((sign) => EMOJI.test(sign)) ? signs.length : 0;
}
