/** What is neither text nor picture: files, voices, places, contacts, polls. */
import { fileUrl } from "./api.js";
import { el } from "./dom.js";
import { fileSize, hueOf, initials, nameOf } from "./format.js";
import { icon } from "./icons.js";
import { player } from "./media.js";

/** @returns {HTMLElement|null} null when the message is only text or picture */
export function cardOf(message) {
  for (const [field, make] of CARDS) {
    if (message[field]) return make(message[field], message);
  }
  return null;
}

const CARDS = [
  ["voice", (voice) => player(voice)],
  ["audio", (audio) => player(audio, audio.title ?? audio.file_name)],
  // An animation's message carries the same file as a document too.
  ["document", (file, message) => (message.animation ? null : documentCard(file))],
  ["venue", (venue) => place(venue.location, venue.title, venue.address)],
  ["location", (spot) => place(spot, "Location")],
  ["contact", contact],
  ["poll", poll],
  ["dice", (dice) => el("div.dice", {}, el("span", {}, dice.emoji), el("b", {}, String(dice.value)))],
];

function documentCard(file) {
  const extension = (file.file_name ?? "").split(".").slice(1).at(-1) ?? "";
  return el(
    "a.card.document", { href: fileUrl(file.file_id), download: file.file_name ?? "file" },
    el("span.card-mark", {}, extension ? el("span.extension", {}, extension.slice(0, 4)) : icon("file")),
    el("span.card-text", {}, el("b", { dir: "auto" }, file.file_name ?? "Document"), el("small", {}, fileSize(file.file_size))),
  );
}

function place(spot, title, address) {
  const numbers = `${spot.latitude.toFixed(4)}, ${spot.longitude.toFixed(4)}`;
  const map = el("div.map", { "aria-hidden": "true" }, icon("pin"));
  map.style.setProperty("--east", String(((spot.longitude * 37) % 48) - 24));
  map.style.setProperty("--south", String(((spot.latitude * 53) % 48) - 24));
  return el("div.place", {}, map, el("div.place-text", {}, el("b", { dir: "auto" }, title), el("small", {}, address ?? numbers)));
}

function contact(person) {
  const name = nameOf(person);
  return el(
    "div.card", {},
    el(`span.avatar.hue-${hueOf(person.user_id ?? name.length)}`, { "aria-hidden": "true" }, initials(name)),
    el("span.card-text", {}, el("b", { dir: "auto" }, name), el("small", {}, person.phone_number)),
  );
}

function poll(question) {
  const total = question.total_voter_count || 0;
  const rows = question.options.map((option) => {
    const share = total ? Math.round((100 * option.voter_count) / total) : 0;
    const row = el("li", {}, el("span", { dir: "auto" }, option.text), el("small", {}, `${share}%`));
    row.style.setProperty("--share", String(share / 100));
    return row;
  });
  return el(
    "div.poll", {}, el("b", { dir: "auto" }, question.question),
    el("small", {}, question.is_anonymous ? "Anonymous poll" : "Poll"), el("ul", {}, rows),
    el("small", {}, total === 1 ? "1 vote" : `${total} votes`),
  );
}

/** The words of a service message, or null when it is an ordinary one. */
export function serviceText(message) {
  const who = nameOf(message.from);
  for (const [field, say] of SERVICE) {
    if (message[field]) return say(message[field], who, message);
  }
  return null;
}

const SERVICE = [
  ["group_chat_created", (_, who, message) => `${who} created the group “${message.chat?.title ?? ""}”`],
  ["supergroup_chat_created", () => "Group created"],
  ["new_chat_members", (members, who, message) => joined(members, who, message)],
  ["left_chat_member", (left, who, message) =>
    left.id === message.from?.id ? `${who} left the group` : `${who} removed ${nameOf(left)}`],
  ["new_chat_title", (title, who) => `${who} named the group “${title}”`],
  ["new_chat_photo", (_, who) => `${who} changed the group's photo`],
  ["delete_chat_photo", (_, who) => `${who} removed the group's photo`],
  ["pinned_message", (_, who) => `${who} pinned a message`],
  ["migrate_to_chat_id", () => "The group became a supergroup"],
  ["migrate_from_chat_id", () => "The group became a supergroup"],
  ["forum_topic_created", (topic, who) => `${who} opened the topic “${topic.name}”`],
  ["message_auto_delete_timer_changed", (_, who) => `${who} changed the auto-delete timer`],
  ["web_app_data", (data) => `Sent from “${data.button_text}”`],
];

function joined(members, who, message) {
  if (members.length === 1 && members[0].id === message.from?.id) return `${who} joined the group`;
  return `${who} added ${members.map(nameOf).join(", ")}`;
}
