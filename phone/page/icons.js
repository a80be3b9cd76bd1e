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
  keyboard: "M4 7.5h16v9.500H4zM7.500 10.500v.01M11 10.500v.01M14.500 10.500v.01M17 10.500v.01M8.500 13.800h7",
  plus: "M12 5v14M5 12h14",
  people: "M9 11a3.2 3.2 0 1 0 0-6.400 3.200 3.200 0 0 0 0 6.400zM3.500 19c.4-3 2.600-5 5.500-5s5.100 2 5.500 5M16 5.200a3 3 0 0 1 0 5.600M17.500 14.300c1.700.7 2.800 2.300 3.100 4.700",
  group: "M12 11.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM6.500 19c.4-3 2.500-4.800 5.500-4.800s5.100 1.800 5.500 4.800M4.500 12.500a2.200 2.200 0 1 0 0-4.400M19.500 12.500a2.200 2.200 0 1 1 0-4.400",
  pin: "M12 21c4-4.400 6-7.700 6-10.500a6 6 0 0 0-12 0C6 13.300 8 16.600 12 21zM12 12.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  photo: "M4 6h16v12H4zM4 15.500l4.500-4.200 4 3.700 2.500-2.200 5 4.200M15.500 9.500v.01",
  file: "M7 3.500h7l4 4v13H7zM14 3.500v4h4",
  sticker: "M12 4a8 8 0 1 0 8 8c-3.500 0-8-3-8-8zM12 4c3.500.5 7.500 4.500 8 8",
  voice: "M12 4a2.500 2.500 0 0 1 2.500 2.500v5a2.500 2.500 0 0 1-5 0v-5A2.500 2.500 0 0 1 12 4zM6.500 11.500a5.500 5.500 0 0 0 11 0M12 17v3.500",
  contact: "M12 12a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM5 20c.5-3.600 3.200-6 7-6s6.500 2.400 7 6",
  forward: "M13 6l6 5.500-6 5.500M19 11.500h-6c-4 0-7 2-8 6.500",
  reply: "M11 6l-6 5.500L11 17M5 11.500h6c4 0 7 2 8 6.500",
  edit: "M5 19l.8-3.600L15.600 5.600l2.800 2.800-9.800 9.800zM13.800 7.400l2.800 2.800",
  copy: "M9 9h10v10H9zM15 9V5H5v10h4",
  trash: "M5 7.500h14M10 7.500V5h4v2.500M7 7.500l.8 12h8.400l.8-12",
  block: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM6.500 6.500l11 11",
  unblock: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM8 12.300l2.800 2.700L16 9.500",
  clock: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 7.500V12l3 2",
  sunrise: "M4 18h16M7.500 18a4.500 4.500 0 0 1 9 0M12 5v4M9.500 7L12 4.500 14.500 7M5.500 11l1.300 1.300M18.500 11l-1.300 1.300",
  theme: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 4v16M12 8h6.800M12 12h8M12 16h6.800",
  code: "M8.500 7l-5 5 5 5M15.500 7l5 5-5 5",
  check: "M5 12.500l4.500 4.500L19 7.500",
  play: "M8 5.500v13l10.500-6.500z",
  pause: "M8.500 6v12M15.500 6v12",
  link: "M9 15l6-6M8 9l-2 2a3.500 3.500 0 0 0 5 5l2-2M11 8l2-2a3.500 3.500 0 0 1 5 5l-2 2",
  phone: "M8 3.500h8v17H8zM11 17.800h2",
  warning: "M12 4.500l8.500 15h-17zM12 10v4.500M12 17v.01",
  // The mark: a band stretched into a stride.
  band: "M4.500 15.500c0-5.500 4-9 7.500-6.500 3.500 2.500 7.500-1 7.500-3.500M4.500 15.500c0 3 3.500 4.500 6.500 2.500 3.500-2.300 8.500 1.500 8.500-12.500",
};

/** @param {keyof typeof PATHS} name */
export function icon(name) {
  return svg(["icon"], "0 0 24 24", PATHS[name]);
}

/** One tick: sent. Two: the bot has fetched it. */
export function ticks(seen) {
  const path = seen ? "M1.500 6.500l3.200 3.200L11 3.200M8 9l.7.7L15.500 3.200" : "M4 6.500l3.200 3.200 6.500-6.500";
  const mark = svg(["ticks"], "0 0 17 12", path);
  mark.removeAttribute("aria-hidden");
  mark.setAttribute("role", "img");
  mark.setAttribute("aria-label", seen ? "Seen" : "Sent");
  return mark;
}

/** The curl of a bubble's corner. */
export function tail() {
  return svg(["tail"], "0 0 10 16", "M10 16H0c3.200-.6 5.200-2.400 6-5.600C6.700 7.500 6 3.500 6 0h4z");
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
