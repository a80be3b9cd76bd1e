/** One message: its bubble, made once and afterwards changed in place. */
import { cardOf, serviceText } from "./cards.js";
import { arrange, button, el } from "./dom.js";
import { emojiCount, renderText } from "./entities.js";
import { fullMoment, hueOf, initials, nameOf, summary, timeOfDay } from "./format.js";
import { icon, tail, ticks } from "./icons.js";
import { fillInlineKeyboard } from "./keyboards.js";
import { mediaOf } from "./media.js";
import { reactionBar } from "./reactions.js";

const JUMBO_EMOJI = 3;

/**
 * @param {object} message a Bot API Message with `out`, `edited`, `seen`
 * @param {object} view {zone, group: boolean, botId, actions}
 */
export function createMessage(message, view) {
  const service = serviceText(message);
  const node = service === null ? chatMessage(message) : el("article.message.service");
  node.dataset.testid = "message";
  node.dataset.messageId = message.message_id;
  node.tabIndex = -1;
  fillMessage(node, message, view);
  return node;
}

function chatMessage(message) {
  return el(
    `article.message.${message.out ? "out" : "in"}`, {},
    el("div.stack", {}, el("div.bubble"), el("div.inline-keyboard", { hidden: true })),
  );
}

/** Shows the message as it now is; media that stayed the same stay untouched. */
export function fillMessage(node, message, view) {
  const service = serviceText(message);
  if (service !== null) {
    node.replaceChildren(el("span.pill", { dir: "auto" }, service));
    return;
  }
  node.dataset.direction = message.out ? "out" : "in";
  node.setAttribute("aria-label", `${message.out ? "You" : nameOf(message.from)}, ${timeOfDay(message.date * 1000, view.zone)}`);
  fillBubble(node, message, view);
  fillAvatar(node, message, view);
  fillInlineKeyboard(node.querySelector(".inline-keyboard"), message, view.actions);
}

function fillBubble(node, message, view) {
  const bubble = node.querySelector(".bubble");
  const media = keepMedia(bubble, mediaOf(message));
  const card = cardOf(message);
  const body = bodyOf(message, view);
  const jumbo = message.sticker || (!message.entities?.length && emojiCount(message.text));
  bubble.className = "bubble";
  bubble.classList.toggle("has-media", Boolean(media) && !message.sticker);
  bubble.classList.toggle("bare", Boolean(message.sticker) || (jumbo > 0 && jumbo <= JUMBO_EMOJI));
  bubble.classList.toggle("has-card", Boolean(card));
  bubble.classList.toggle("no-text", !message.text && !message.caption);
  bubble.style.setProperty("--emoji", String(jumbo || 0));
  const order = message.show_caption_above_media ? [body, media, card] : [media, card, body];
  arrange(bubble, [...headOf(message, view), ...order, reactionBar(message, view.actions), tail()].filter(Boolean));
}

/** The node in the page when it shows the same file, else the new one. */
function keepMedia(bubble, made) {
  if (!made) return null;
  const old = bubble.querySelector(":scope > .media");
  if (old?.dataset.key === made.key) return old;
  made.node.dataset.key = made.key;
  return made.node;
}

function headOf(message, view) {
  const parts = [];
  if (view.group && !message.out) {
    parts.push(el(`div.sender.ink-${hueOf(message.from?.id)}`, { dir: "auto" }, nameOf(message.from)));
  }
  if (message.forward_origin) {
    parts.push(el("div.forwarded", { dir: "auto" }, icon("forward"), "Forwarded from ", el("b", {}, originName(message.forward_origin))));
  }
  if (message.via_bot) parts.push(viaOf(message.via_bot, view));
  if (message.reply_to_message) parts.push(quoteOf(message.reply_to_message, view));
  return parts;
}

/** A tap begins the bot's name in the composer, as in apps. */
function viaOf(bot, view) {
  const name = button("", { onclick: () => view.actions.switchInline({ here: true, query: "" }) }, `@${bot.username}`);
  return el("div.via", { "data-testid": "via" }, "via ", name);
}

function originName(origin) {
  if (origin.type === "hidden_user") return origin.sender_user_name;
  return nameOf(origin.sender_user ?? origin.sender_chat ?? origin.chat);
}

function quoteOf(original, view) {
  return button(
    "quoted", { onclick: () => view.actions.goTo(original.message_id), "aria-label": `Reply to: ${summary(original)}` },
    el("b", { dir: "auto" }, nameOf(original.from)), el("span", { dir: "auto" }, summary(original)),
  );
}

function bodyOf(message, view) {
  const text = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities;
  const body = el("div.body", { dir: "auto" });
  if (text) {
    const span = el("span.text", { "data-testid": "message-text" });
    span.append(renderText(text, entities, view.actions));
    body.append(span);
  } else if (!hasContent(message)) {
    body.append(el("em.unknown", {}, "This phone can't show this kind of message."));
  }
  body.append(metaOf(message, view));
  return body;
}

function hasContent(message) {
  return Boolean(mediaOf(message) ?? cardOf(message));
}

function metaOf(message, view) {
  const ms = message.date * 1000;
  const meta = el("span.meta", { dir: "ltr" });
  if (message.edited || message.edit_date) meta.append(el("span.edited", { "data-testid": "edited" }, "edited"));
  meta.append(el("time", { datetime: new Date(ms).toISOString(), title: fullMoment(ms, view.zone) }, timeOfDay(ms, view.zone)));
  if (message.out) meta.append(ticks(message.seen));
  return meta;
}

/** Redraws only the ticks: the bot has fetched the message. */
export function showSeen(node) {
  node.querySelector(".meta .ticks")?.replaceWith(ticks(true));
}

function fillAvatar(node, message, view) {
  if (!view.group || message.out || node.querySelector(":scope > .avatar")) return;
  node.prepend(avatar(message.from, view.botId));
}

export function avatar(user, botId = null) {
  const node = el(`span.avatar.hue-${hueOf(user?.id)}`, { "aria-hidden": "true" });
  const isBot = user && user.id === botId;
  node.classList.toggle("bot", Boolean(isBot));
  node.append(isBot ? icon("band") : initials(nameOf(user)));
  return node;
}
