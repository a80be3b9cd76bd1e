/** Times in the phone's zone, names, sizes: everything that turns a value into words. */

const LOCALE = "en-GB";
const formatters = new Map();

function formatter(zone, options) {
  const key = zone + JSON.stringify(options);
  if (!formatters.has(key)) {
    formatters.set(key, new Intl.DateTimeFormat(LOCALE, { timeZone: zone, ...options }));
  }
  return formatters.get(key);
}

/** "07:05" */
export function timeOfDay(ms, zone) {
  return formatter(zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(ms);
}

/** "2026-11-24", the same for every moment of that local day. */
export function dayKey(ms, zone) {
  const parts = partsOf(ms, zone);
  return `${parts.year}-${parts.month}-${parts.day}`;
}

/** "Tue 24 Nov" */
export function shortDay(ms, zone) {
  return formatter(zone, { weekday: "short", day: "numeric", month: "short" }).format(ms).replace(",", "");
}

/** "Today", "Tuesday 24 November" or, in another year, "24 November 2025". */
export function dayLabel(ms, nowMs, zone) {
  if (dayKey(ms, zone) === dayKey(nowMs, zone)) return "Today";
  const sameYear = partsOf(ms, zone).year === partsOf(nowMs, zone).year;
  const options = sameYear
    ? { weekday: "long", day: "numeric", month: "long" }
    : { day: "numeric", month: "long", year: "numeric" };
  return formatter(zone, options).format(ms).replace(",", "");
}

/** The whole moment, for tooltips: "Tue, 24 Nov 2026, 07:05:09". */
export function fullMoment(ms, zone) {
  return formatter(zone, {
    weekday: "short", day: "numeric", month: "short", year: "numeric",
    hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23",
  }).format(ms);
}

/** What `<input type="datetime-local">` wants: "2026-11-24T07:05". */
export function localInput(ms, zone) {
  const parts = partsOf(ms, zone);
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/**
 * The moment at which that zone's clocks show the given local time. Guess, look what the
 * clock shows then, move by the difference; a second look settles the days on which it changes.
 */
export function fromLocalInput(local, zone) {
  const wanted = Date.parse(`${local}Z`);
  let guess = wanted;
  for (let look = 0; look < 2; look += 1) {
    guess += wanted - Date.parse(`${localInput(guess, zone)}Z`);
  }
  return guess;
}

function partsOf(ms, zone) {
  const parts = formatter(zone, {
    year: "numeric", month: "2-digit", day: "2-digit",
    hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  }).formatToParts(ms);
  return Object.fromEntries(parts.map((part) => [part.type, part.value]));
}

export function nameOf(user) {
  if (!user) return "Unknown";
  return [user.first_name ?? user.title, user.last_name].filter(Boolean).join(" ") || `#${user.id}`;
}

export function initials(name) {
  const words = name.trim().split(/\s+/u);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...word][0] ?? "").join("").toLocaleUpperCase();
}

/** One of eight hues, always the same for the same id. */
export function hueOf(id) {
  return Math.abs(Number(id) || 0) % 8;
}

export function fileSize(bytes) {
  if (!Number.isFinite(bytes)) return "";
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 ** 2) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

/** "0:07" */
export function duration(seconds = 0) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** "999+" rather than a badge that outgrows its place. */
export function badge(count) {
  return count > 999 ? "999+" : String(count);
}

/** One line that stands for a message: in replies, pins and the list of chats. */
export function summary(message) {
  const text = message.text ?? message.caption;
  if (text) return text.replaceAll(/\s+/gu, " ").slice(0, 160);
  for (const [field, word] of SUMMARIES) {
    if (message[field]) return typeof word === "function" ? word(message[field]) : word;
  }
  return "Message";
}

const SUMMARIES = [
  ["animation", "Animation"],
  ["photo", "Photo"],
  ["video", "Video"],
  ["video_note", "Video message"],
  ["sticker", (sticker) => `${sticker.emoji ?? ""} Sticker`.trim()],
  ["voice", "Voice message"],
  ["audio", "Audio"],
  ["document", (file) => file.file_name ?? "Document"],
  ["venue", (venue) => venue.title],
  ["location", "Location"],
  ["contact", (contact) => `Contact: ${nameOf(contact)}`],
  ["poll", (poll) => poll.question],
  ["dice", (dice) => dice.emoji],
];
