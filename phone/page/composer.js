/** Where people write: a growing field, replies and edits, and the big button in its place. */
import { button, el, need, setText } from "./dom.js";
import { nameOf, summary } from "./format.js";
import { icon } from "./icons.js";
import { mountCommands } from "./commands.js";
import { mountInline } from "./inline.js";
import { currentGroup, currentPerson, isGroup } from "./state.js";
import { botIsIn } from "./header.js";

const LONGEST_TEXT = 4096;
const TALLEST_PX = 144;

export function mountComposer(store, actions) {
  const form = need("#composer");
  const draft = need("#draft");
  const send = need("#send");
  const keyboardToggle = need("#keyboard-toggle");
  send.append(icon("send"));
  need("#attach").append(icon("attach"));
  need("#attach").addEventListener("click", (event) => actions.attach(event.currentTarget));
  const commands = mountCommands(store, draft, { ...actions, changed: () => grow() });
  const inline = mountInline(store, draft, { ...actions, changed: () => grow() });

  draft.addEventListener("input", grow);
  draft.addEventListener("keydown", (event) => {
    if (event.isComposing || inline.takesKey(event) || commands.takesKey(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === "Escape") {
      store.update({ reply: null, editing: null });
    } else if (event.key === "ArrowUp" && !draft.value) {
      const last = actions.lastOwn();
      if (last) store.update({ editing: last, reply: null });
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  // The field keeps the focus, and a phone its keyboard.
  send.addEventListener("pointerdown", (event) => event.preventDefault());
  keyboardToggle.append(icon("keyboard"));
  keyboardToggle.addEventListener("click", () => store.update({ keyboardOpen: !store.get().keyboardOpen }));

  function grow() {
    draft.style.height = "auto";
    draft.style.height = `${Math.min(draft.scrollHeight, TALLEST_PX)}px`;
    form.classList.toggle("has-text", draft.value.trim() !== "");
  }

  function write(text) {
    draft.value = text;
    grow();
    commands.update();
    inline.update();
  }

  async function submit() {
    const text = draft.value.trim();
    // Words after the bot's name are for the bot: as in apps they are not sent, a result is.
    if (!text || inline.isOn()) return;
    const { reply, editing } = store.get();
    write("");
    store.update({ reply: null, editing: null });
    if (await deliver(text, reply, editing)) return;
    if (!draft.value) write(text);
  }

  async function deliver(text, reply, editing) {
    if (editing) return actions.do("edits", { message_id: editing.message_id, text });
    for (const [index, part] of partsOf(text).entries()) {
      const first = index === 0 && reply ? { reply_to: reply.message_id } : {};
      if (!await actions.do("says", { text: part, ...first })) return false;
    }
    return true;
  }

  store.watch(["reply", "editing"], ({ reply, editing }) => {
    showContext(need("#context-bar"), store, reply, editing);
    if (editing && draft.value !== editing.text) write(editing.text);
    if (reply || editing) draft.focus();
  });
  store.watch(["chatId", "personId"], () => write(""));
  store.watch(["prefill"], ({ prefill }) => {
    if (!prefill) return;
    write(prefill.text);
    draft.focus();
  });
  store.watch(["keyboard", "keyboardOpen"], ({ keyboard, keyboardOpen }) => {
    keyboardToggle.hidden = !keyboard?.keyboard?.length;
    keyboardToggle.setAttribute("aria-pressed", String(keyboardOpen));
    draft.placeholder = keyboard?.input_field_placeholder || "Message";
  });
  mountBigButton(store, actions, form);
  grow();
}

/** A text that is longer than one message may be goes as several, as phones do it. */
function partsOf(text) {
  const parts = [];
  let rest = text;
  while (rest.length > LONGEST_TEXT) {
    const cut = borderBefore(rest, LONGEST_TEXT);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...parts, rest].filter(Boolean);
}

function borderBefore(text, most) {
  const space = Math.max(text.lastIndexOf("\n", most), text.lastIndexOf(" ", most));
  if (space > most / 2) return space;
  const splitsPair = /[\uD800-\uDBFF]/.test(text[most - 1]);
  return splitsPair ? most - 1 : most;
}

function showContext(bar, store, reply, editing) {
  const message = editing ?? reply;
  bar.hidden = !message;
  if (!message) return;
  const close = button("round-button", { "aria-label": "Cancel" }, icon("close"));
  close.addEventListener("click", () => store.update({ reply: null, editing: null }));
  bar.replaceChildren(
    icon(editing ? "edit" : "reply"),
    el("span.context-text", {}, el("b", { dir: "auto" }, editing ? "Edit message" : nameOf(message.from)), el("span", { dir: "auto" }, summary(message))),
    close,
  );
}

/** START, RESTART or "Add the coach" stand where the composer would be. */
function mountBigButton(store, actions, form) {
  const big = need("#big-button");
  big.addEventListener("click", () => STEPS[big.dataset.step].act(actions));
  store.watch(["started", "people", "personId", "chatId", "chats"], (state) => {
    const step = stepOf(state);
    big.hidden = step === null;
    form.hidden = step !== null && step !== "add";
    if (step === null) return;
    big.dataset.step = step;
    big.dataset.testid = STEPS[step].testid;
    setText(big, STEPS[step].label);
  });
}

const STEPS = {
  start: { label: "Start", testid: "start", act: (actions) => actions.start() },
  restart: { label: "Restart", testid: "restart", act: (actions) => actions.start() },
  add: { label: "Add the coach to this group", testid: "add-bot", act: (actions) => actions.do("adds_bot") },
};

function stepOf(state) {
  if (isGroup(state)) {
    const group = currentGroup(state);
    return group && !botIsIn(group) ? "add" : null;
  }
  if (currentPerson(state)?.blocked) return "restart";
  return state.started ? null : "start";
}
