/** For developers: what went over the wire, what broke the Bot API's rules, faults on demand. */
import { api } from "./api.js";
import { button, el, need } from "./dom.js";
import { icon } from "./icons.js";
import { field } from "./overlays.js";

const POLL_MS = 1000;
const KEPT = 300;
const KINDS = ["429", "403", "401", "404", "409", "500", "502", "not_json", "timeout", "drop", "lost_answer", "truncated", "slow"];
const METHODS = ["*", "sendMessage", "editMessageText", "answerCallbackQuery", "sendPhoto", "sendAnimation", "getUpdates", "sendChatAction"];
const TABS = ["Journal", "Violations", "Faults"];

export function mountDrawer(store, actions) {
  const drawer = need("#drawer");
  const journal = createJournal(actions);
  const violations = el("ol.violations");
  const bodies = [journal.node, violations, faultForm(store, actions)];
  const tabs = TABS.map((name, index) => button("segment", { role: "tab", "data-testid": `tab-${name.toLowerCase()}`, onclick: () => choose(index) }, name));
  const close = button("round-button", { "aria-label": "Close", "data-testid": "drawer-close", onclick: hide }, icon("close"));
  drawer.append(el("header.drawer-head", {}, el("h2", {}, "Developer"), close), el("div.segments", { role: "tablist" }, tabs), ...bodies);
  drawer.addEventListener("keydown", (event) => event.key === "Escape" && hide());

  store.watch(["violations"], ({ violations: list }) => {
    const items = list.toReversed().map((item) => el("li", {}, item));
    violations.replaceChildren(...(items.length ? items : [el("li.none", {}, "None: every request kept to the Bot API.")]));
  });

  function choose(index) {
    tabs.forEach((tab, each) => tab.setAttribute("aria-selected", String(each === index)));
    bodies.forEach((body, each) => { body.hidden = each !== index; });
    if (index === 0) journal.start();
    else journal.stop();
  }

  function show() {
    drawer.hidden = false;
    document.body.classList.add("with-drawer");
    choose(store.get().violations.length ? 1 : 0);
    close.focus({ preventScroll: true });
  }

  function hide() {
    drawer.hidden = true;
    document.body.classList.remove("with-drawer");
    journal.stop();
  }

  choose(0);
  journal.stop();
  return { show, hide, toggle: () => (drawer.hidden ? show() : hide()) };
}

/** Asks for what is new while it is open; the newest is on top. */
function createJournal(actions) {
  const node = el("ol.journal");
  let since = 0;
  let timer = null;

  async function poll() {
    const answer = await actions.guard(() => api.journal(since));
    for (const entry of answer?.entries ?? []) {
      since = entry.n;
      node.prepend(row(entry));
    }
    while (node.childElementCount > KEPT) node.lastElementChild.remove();
    if (timer !== null) timer = setTimeout(poll, POLL_MS);
  }

  return {
    node,
    start() {
      if (timer !== null) return;
      timer = 0;
      poll();
    },
    stop() {
      clearTimeout(timer);
      timer = null;
    },
  };
}

function row(entry) {
  const bad = entry.answer?.ok === false;
  const summary = el(
    "summary", {}, el("b", {}, entry.kind === "update" ? `update · ${entry.method}` : entry.method),
    el("span", {}, bad ? String(entry.answer?.error_code ?? "error") : ""),
    el("small", {}, entry.ms === undefined || entry.ms === null ? "" : `${Math.round(entry.ms)} ms`),
  );
  const details = el(`details${bad ? ".bad" : ""}`, {}, summary);
  // The long text is written only for those who look.
  details.addEventListener("toggle", () => {
    if (details.open && details.childElementCount === 1) details.append(el("pre", {}, JSON.stringify(entry, null, 2)));
  });
  return el("li", {}, details);
}

function faultForm(store, actions) {
  const choose = (label, name, values) => {
    const box = field(label, { name }, "select");
    box.lastElementChild.append(...values.map((value) => el("option", { value }, value)));
    return box;
  };
  const only = el("label.choice", {}, el("input", { type: "checkbox", name: "here" }), "Only in the chat that is open");
  const form = el(
    "form.fault-form", {}, choose("Method", "method", METHODS), choose("Kind", "kind", KINDS),
    el("div.pair", {}, field("How often", { name: "count", type: "number", min: 1, value: 1 }), field("Seconds", { name: "seconds", type: "number", min: 0, step: "any", value: 3 })),
    only, el("button.primary-button", { type: "submit", "data-testid": "fault-add" }, "Add the fault"),
    button("row-button.danger", { onclick: () => clear() }, icon("trash"), "Clear all faults"),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { method, kind, count, seconds, here } = Object.fromEntries(new FormData(form));
    const fault = { method, kind, count: Number(count), seconds: Number(seconds), ...(here && { chat: store.get().chatId }) };
    if (await actions.guard(() => api.addFault(fault))) actions.toast(`${method}: ${kind}, ${count}×`);
  });
  async function clear() {
    if (await actions.guard(async () => (await api.clearFaults()) ?? true)) actions.toast("No faults any more");
  }
  return form;
}
