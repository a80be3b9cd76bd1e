/** Everything that people send besides text. */
import { button, el } from "./dom.js";
import { nameOf } from "./format.js";
import { field, openDialog, openForm, openMenu } from "./overlays.js";

const PLACES = [
  ["Nairobi", -1.2921, 36.8219], ["Berlin", 52.52, 13.405], ["London", 51.5074, -0.1278],
  ["New York", 40.7128, -74.006], ["Los Angeles", 34.0522, -118.2437], ["São Paulo", -23.5505, -46.6333],
  ["Kathmandu", 27.7172, 85.324], ["Tokyo", 35.6762, 139.6503], ["Sydney", -33.8688, 151.2093],
  ["Reykjavík", 64.1466, -21.9426],
];
const STICKERS = ["👋", "💪", "🏃", "🏃‍♀️", "🔥", "🎉", "😅", "😴", "🤕", "🙏", "👍", "❤️"];

export function openAttachMenu(at, store, actions) {
  openMenu(at, [
    { icon: "photo", label: "Photo", act: () => actions.do("photo"), testid: "attach-photo" },
    { icon: "file", label: "Document", act: () => pickDocument(actions), testid: "attach-document" },
    { icon: "pin", label: "Location", act: () => pickLocation(actions), testid: "attach-location" },
    { icon: "sticker", label: "Sticker", act: () => pickSticker(actions), testid: "attach-sticker" },
    { icon: "voice", label: "Voice message", act: () => actions.do("voice"), testid: "attach-voice" },
    { icon: "contact", label: "Contact", act: () => actions.do("contact"), testid: "attach-contact" },
    { icon: "forward", label: "Forwarded message", act: () => askForForward(store, actions), testid: "attach-forward" },
  ]);
}

/** @returns {Promise<boolean>} whether a place was sent */
export function pickLocation(actions) {
  return new Promise((resolve) => {
    let sent = false;
    const go = async (latitude, longitude) => {
      sent = Boolean(await actions.do("location", { latitude, longitude }));
      return sent;
    };
    const cities = PLACES.map(([name, latitude, longitude]) => {
      const node = button("chip", { "data-testid": "place" }, name);
      node.addEventListener("click", async () => {
        if (await go(latitude, longitude)) dialog.close();
      });
      return node;
    });
    const number = (label, name, most, value) =>
      field(label, { name, type: "number", step: "any", min: -most, max: most, required: true, value, inputmode: "decimal" });
    const dialog = openForm({ title: "Send a location", action: "Send this place", testid: "location-form" }, [
      el("div.chips", {}, cities),
      el("div.pair", {}, number("Latitude", "latitude", 90, 52.52), number("Longitude", "longitude", 180, 13.405)),
    ], ({ latitude, longitude }) => go(Number(latitude), Number(longitude)));
    dialog.addEventListener("close", () => resolve(sent));
  });
}

function pickSticker(actions) {
  const grid = el("div.sticker-grid");
  const dialog = openDialog({ title: "Send a sticker", testid: "sticker-form" }, grid);
  for (const emoji of STICKERS) {
    const node = button("sticker-choice", { "aria-label": `Sticker ${emoji}` }, emoji);
    node.addEventListener("click", () => {
      dialog.close();
      actions.do("sticker", { emoji });
    });
    grid.append(node);
  }
}

function pickDocument(actions) {
  const input = el("input", { type: "file", hidden: true, "data-testid": "document-input" });
  input.addEventListener("change", async () => {
    const [file] = input.files;
    input.remove();
    if (file) actions.do("document", { name: file.name, base64: await base64Of(file) });
  });
  input.addEventListener("cancel", () => input.remove());
  document.body.append(input);
  input.click();
}

function base64Of(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result.slice(reader.result.indexOf(",") + 1)));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}

function askForForward(store, actions) {
  const { people, personId } = store.get();
  const other = people.find(({ user }) => user.id !== personId)?.user;
  openForm({ title: "Forward a message", action: "Forward", testid: "forward-form" }, [
    field("Written by", { name: "from", required: true, value: other ? nameOf(other) : "Maya Lind", dir: "auto" }),
    field("Text", { name: "text", required: true, rows: 3, dir: "auto" }, "textarea"),
  ], async ({ text, from }) => Boolean(await actions.do("forwards", { text, from })));
}
