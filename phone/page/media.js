/** Pictures and films in a bubble. Their box is known before a byte has come: nothing jumps. */
import { fileUrl } from "./api.js";
import { button, el } from "./dom.js";
import { duration } from "./format.js";
import { icon } from "./icons.js";

const WIDEST = 320;
const TALLEST = 400;
const NARROWEST = 160;

const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

/** Films play only while they are seen: fifty at once would stall the page. */
const watcher = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!target.isConnected) watcher.unobserve(target);
    else if (!isIntersecting) target.pause();
    else if (!calm.matches && !target.dataset.stopped) play(target);
  }
}, { threshold: 0.2 });

/**
 * @returns {{node: HTMLElement, key: string}|null} `key` is the same as long as the
 *   picture is, so that an edit of the caption leaves a playing film alone
 */
export function mediaOf(message) {
  if (message.animation) return moving(message.animation, "animation", message);
  if (message.video) return moving(message.video, "video", message);
  if (message.video_note) return moving(round(message.video_note), "video_note", message);
  if (message.photo?.length) return photo(message.photo, message);
  if (message.sticker) return sticker(message.sticker, message.from?.is_bot);
  return null;
}

function keyOf(kind, file, message) {
  return `${kind}:${file.file_unique_id ?? file.file_id}:${Boolean(message.has_media_spoiler)}`;
}

function round(note) {
  return { ...note, width: note.length, height: note.length };
}

function photo(sizes, message) {
  const best = sizes.toSorted((a, b) => b.width - a.width).find((size) => size.width <= 1600) ?? sizes[0];
  const image = el("img", {
    src: fileUrl(best.file_id), alt: message.caption ? "Photo" : "Photo without a caption",
    decoding: "async", draggable: "false",
  });
  const node = frame("photo", best, image);
  failSoftly(image, node);
  cover(node, message);
  return { node, key: keyOf("photo", best, message) };
}

function moving(file, kind, message) {
  const still = file.mime_type?.startsWith("image/");
  const film = still
    ? el("img", { src: fileUrl(file.file_id), alt: kind })
    : el("video", {
        src: fileUrl(file.file_id), loop: kind !== "video", playsinline: true, preload: "auto",
        controls: kind === "video", "aria-label": kind === "animation" ? "Animation" : "Video",
        poster: file.thumbnail ? fileUrl(file.thumbnail.file_id) : null,
      });
  const node = frame(kind, file, film);
  if (!still) runFilm(film, node, kind);
  failSoftly(film, node);
  cover(node, message);
  return { node, key: keyOf(kind, file, message) };
}

function runFilm(film, node, kind) {
  film.muted = true;
  if (kind === "video") return;
  const toggle = button("play", { "aria-label": "Play or pause the animation" }, icon("play"));
  toggle.addEventListener("click", () => {
    const stop = !film.paused;
    if (stop) {
      film.dataset.stopped = "yes";
      film.pause();
    } else {
      delete film.dataset.stopped;
      play(film);
    }
  });
  film.addEventListener("play", () => node.classList.add("playing"));
  film.addEventListener("pause", () => node.classList.remove("playing"));
  node.append(toggle);
  watcher.observe(film);
}

/** A browser may refuse to play by itself; the play button over the film stays visible then. */
function play(film) {
  film.play().catch((error) => {
    if (!["NotAllowedError", "AbortError", "NotSupportedError"].includes(error.name)) throw error;
  });
}

function frame(kind, { width, height }, inner) {
  const node = el(`div.media.${kind}`, {}, inner);
  const w = width || WIDEST;
  const h = height || WIDEST;
  const scale = Math.min(WIDEST / w, TALLEST / h);
  node.style.aspectRatio = `${w} / ${h}`;
  node.style.width = `${Math.max(NARROWEST, Math.round(w * scale))}px`;
  return node;
}

function failSoftly(inner, node) {
  inner.addEventListener("error", () => {
    node.classList.add("broken");
    node.append(el("span.media-error", {}, icon("warning"), "This file could not be shown"));
  }, { once: true });
}

function cover(node, message) {
  if (!message.has_media_spoiler) return;
  const veil = button("veil", { "aria-label": "Hidden picture: tap to show" });
  veil.addEventListener("click", () => veil.remove());
  node.append(veil);
}

function sticker(file, fromBot) {
  const key = `sticker:${file.file_unique_id ?? file.file_id}`;
  const emoji = el("span.sticker-emoji", { role: "img", "aria-label": `Sticker ${file.emoji ?? ""}` }, file.emoji ?? "");
  const node = el("div.media.sticker", {}, emoji);
  // People here have no sticker sets: what they send stands for its emoji.
  // Animated stickers (.tgs) need a player of their own; their emoji says as much.
  if (!fromBot || file.is_animated) return { node, key };
  const picture = file.is_video
    ? el("video", { src: fileUrl(file.file_id), loop: true, playsinline: true })
    : el("img", { src: fileUrl(file.file_id), alt: "" });
  if (file.is_video) {
    picture.muted = true;
    watcher.observe(picture);
  }
  picture.hidden = true;
  const show = () => {
    picture.hidden = false;
    emoji.hidden = true;
  };
  picture.addEventListener(file.is_video ? "loadeddata" : "load", show, { once: true });
  node.append(picture);
  return { node, key };
}

/** A voice message or audio file with its own small player. */
export function player(file, title) {
  const audio = el("audio", { src: fileUrl(file.file_id), preload: "none" });
  const toggle = button("round-button", { "aria-label": "Play" }, icon("play"));
  const time = el("span.player-time", {}, duration(file.duration));
  const bars = el("span.bars", { "aria-hidden": "true" }, ...waveform(file.file_unique_id ?? ""));
  toggle.addEventListener("click", () => (audio.paused ? play(audio) : audio.pause()));
  audio.addEventListener("play", () => mark(toggle, "pause", "Pause"));
  audio.addEventListener("pause", () => mark(toggle, "play", "Play"));
  audio.addEventListener("ended", () => mark(toggle, "play", "Play"));
  audio.addEventListener("timeupdate", () => {
    bars.style.setProperty("--played", String(audio.currentTime / (audio.duration || file.duration || 1)));
    time.textContent = duration(audio.paused ? file.duration : audio.currentTime);
  });
  return el("div.player", {}, toggle, el("div", {}, title ? el("div.player-title", {}, title) : null, bars, time), audio);
}

function mark(toggle, name, label) {
  toggle.replaceChildren(icon(name));
  toggle.setAttribute("aria-label", label);
}

/** Looks like speech, and always the same for the same file. */
function waveform(seed) {
  let hash = 7;
  for (const sign of seed) hash = (hash * 31 + sign.codePointAt(0)) % 9973;
  return Array.from({ length: 32 }, (_, index) => {
    hash = (hash * 137 + 71) % 9973;
    const bar = el("i");
    bar.style.setProperty("--h", String(0.2 + 0.8 * (hash / 9973) * Math.sin(((index + 2) / 35) * Math.PI)));
    return bar;
  });
}
