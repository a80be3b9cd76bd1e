/** Line icons on a 24-unit grid, drawn for this page; colour and size come from CSS. */

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  back: "M15 5l-7 7 7 7",
  more: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  close: "M6 6l12 12M18 6L6 18",
  down: "M6 9l6 6 6-6",
  send: "M4.5 12h13M12 6l6 6-6 6",
  attach: "M19 11.5l-7.6 7.6a4.8 4.8 0 0 1-6.8-6.8l8-8a3.2 3.2 0 0 1 4.6 4.6l-7.9 7.8a1.6 1.6 0 0 1-2.3-2.3l7-7",
  menu: "M5 8h14M5 12h14M5 16h9",
  keyboard: "M4 7.5h16v9.5H4zM7.5 10.5v.01M11 10.5v.01M14.5 10.5v.01M17 10.5v.01M8.5 13.8h7",
  plus: "M12 5v14M5 12h14",
  people: "M9 11a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM3.5 19c.4-3 2.6-5 5.5-5s5.1 2 5.5 5M16 5.2a3 3 0 0 1 0 5.6M17.5 14.3c1.7.7 2.8 2.3 3.1 4.7",
  group: "M12 11.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM6.5 19c.4-3 2.5-4.8 5.5-4.8s5.1 1.8 5.5 4.8M4.5 12.5a2.2 2.2 0 1 0 0-4.4M19.5 12.5a2.2 2.2 0 1 1 0-4.4",
  pin: "M12 21c4-4.4 6-7.7 6-10.5a6 6 0 0 0-12 0C6 13.3 8 16.6 12 21zM12 12.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  photo: "M4 6h16v12H4zM4 15.5l4.5-4.2 4 3.7 2.5-2.2 5 4.2M15.5 9.5v.01",
  file: "M7 3.5h7l4 4v13H7zM14 3.5v4h4",
  sticker: "M12 4a8 8 0 1 0 8 8c-3.5 0-8-3-8-8zM12 4c3.5.5 7.5 4.5 8 8",
  voice: "M12 4a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0v-5A2.5 2.5 0 0 1 12 4zM6.5 11.5a5.5 5.5 0 0 0 11 0M12 17v3.5",
  contact: "M12 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20c.5-3.6 3.2-6 7-6s6.5 2.4 7 6",
  forward: "M13 6l6 5.5-6 5.5M19 11.5h-6c-4 0-7 2-8 6.5",
  reply: "M11 6l-6 5.5L11 17M5 11.5h6c4 0 7 2 8 6.5",
  edit: "M5 19l.8-3.6L15.6 5.6l2.8 2.8-9.8 9.8zM13.8 7.4l2.8 2.8",
  copy: "M9 9h10v10H9zM15 9V5H5v10h4",
  trash: "M5 7.5h14M10 7.5V5h4v2.5M7 7.5l.8 12h8.4l.8-12",
  block: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM6.5 6.5l11 11",
  unblock: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM8 12.3l2.8 2.7L16 9.5",
  clock: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 7.5V12l3 2",
  sunrise: "M4 18h16M7.5 18a4.5 4.5 0 0 1 9 0M12 5v4M9.5 7L12 4.5 14.5 7M5.5 11l1.3 1.3M18.5 11l-1.3 1.3",
  theme: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 4v16M12 8h6.8M12 12h8M12 16h6.8",
  code: "M8.5 7l-5 5 5 5M15.5 7l5 5-5 5",
  check: "M5 12.5l4.5 4.5L19 7.5",
  play: "M8 5.5v13l10.5-6.5z",
  pause: "M8.5 6v12M15.5 6v12",
  link: "M9 15l6-6M8 9l-2 2a3.5 3.5 0 0 0 5 5l2-2M11 8l2-2a3.5 3.5 0 0 1 5 5l-2 2",
  phone: "M8 3.5h8v17H8zM11 17.8h2",
  warning: "M12 4.5l8.5 15h-17zM12 10v4.5M12 17v.01",
  tune: "M4 8h8M18 8h2M15 10.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM4 16h2M12 16h8M9 18.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  // The mark: a B laid out of one strap, leaning forward.
  band: "M7 20l3.5-16h4.3a3.9 3.9 0 0 1 0 7.8H8.8M8.8 11.8h5a4.1 4.1 0 0 1 0 8.2H7",
};

/** @param {keyof typeof PATHS} name */
export function icon(name) {
  return svg(["icon"], "0 0 24 24", PATHS[name]);
}

/** One tick: sent. Two: the bot has fetched it. */
export function ticks(seen) {
  const path = seen ? "M1.5 6.5l3.2 3.2L11 3.2M8 9l.7.7L15.5 3.2" : "M4 6.5l3.2 3.2 6.5-6.5";
  const mark = svg(["ticks"], "0 0 17 12", path);
  mark.removeAttribute("aria-hidden");
  mark.setAttribute("role", "img");
  mark.setAttribute("aria-label", seen ? "Seen" : "Sent");
  return mark;
}

/** The curl of a bubble's corner. */
export function tail() {
  return svg(["tail"], "0 0 10 16", "M10 16H0c3.2-.6 5.2-2.4 6-5.6C6.7 7.5 6 3.5 6 0h4z");
}

function svg(classes, viewBox, path) {
  const root = document.createElementNS(SVG, "svg");
  root.setAttribute("viewBox", viewBox);
  root.setAttribute("aria-hidden", "true");
  root.classList.add(...classes);
  const shape = document.createElementNS(SVG, "path");
  shape.setAttribute("d", path);
  root.append(shape);
  return root;
}
