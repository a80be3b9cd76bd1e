/** The phone's clock, and the buttons that move it on. */
import { button, el, need, setText } from "./dom.js";
import { dayKey, fromLocalInput, localInput, shortDay, timeOfDay } from "./format.js";
import { icon } from "./icons.js";
import { field, openForm } from "./overlays.js";
import { phoneNow } from "./state.js";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
// Late enough that a reminder for any usual morning hour has come.
const MORNING = "08:00";

const MOVES = [
  { testid: "clock-next-morning", label: "Next morning", icon: "sunrise", move: (zone) => ({ next: MORNING, zone }) },
  { testid: "clock-hour", label: "+1 h", move: () => ({ move_seconds: HOUR }) },
  { testid: "clock-10-minutes", label: "+10 min", move: () => ({ move_seconds: 10 * MINUTE }) },
  { testid: "clock-day", label: "+1 day", move: () => ({ move_seconds: DAY }) },
  { testid: "clock-week", label: "+1 week", move: () => ({ move_seconds: 7 * DAY }) },
];

export function mountClock(store, actions) {
  const face = need("#clock-now");
  const box = need("#clock-moves");
  const buttons = MOVES.map((entry) => moveButton(entry));
  const custom = button("chip", { "data-testid": "clock-set" }, icon("clock"), "Set…");
  custom.addEventListener("click", askForMoment);
  box.append(...buttons, custom);

  function moveButton({ testid, label, icon: name, move }) {
    const node = button("chip", { "data-testid": testid }, name ? icon(name) : null, label);
    node.addEventListener("click", () => go(move(store.get().zone)));
    return node;
  }

  async function go(move) {
    box.setAttribute("aria-busy", "true");
    for (const each of buttons) each.disabled = true;
    const moved = await actions.moveClock(move);
    for (const each of buttons) each.disabled = false;
    box.removeAttribute("aria-busy");
    if (moved) turn(face);
    return moved;
  }

  function askForMoment() {
    const { zone } = store.get();
    const now = phoneNow(store.get());
    const soonest = localInput(now + MINUTE * 1000, zone);
    const nextHour = localInput(Math.ceil((now + MINUTE * 1000) / (HOUR * 1000)) * HOUR * 1000, zone);
    const input = field(`Date and time (${zone})`, { type: "datetime-local", name: "moment", required: true, min: soonest, value: nextHour, "data-testid": "clock-custom" });
    openForm({ title: "Set the clock", action: "Set", testid: "clock-form" }, [
      el("p.hint", {}, "Time only moves forwards here, as it does elsewhere."), input,
    ], async ({ moment }) => Boolean(await go({ to: new Date(fromLocalInput(moment, zone)).toISOString() })));
  }

  let day = "";
  function show() {
    const state = store.get();
    const now = phoneNow(state);
    const time = timeOfDay(now, state.zone);
    setText(need("#clock-time"), time);
    setText(need("#status-time"), time);
    setText(need("#clock-day"), shortDay(now, state.zone));
    face.setAttribute("datetime", new Date(now).toISOString());
    face.title = state.zone;
    const today = dayKey(now, state.zone);
    if (day && day !== today) actions.newDay();
    day = today;
  }

  store.watch(["clock", "zone"], show);
  setInterval(show, 1000);
}

function turn(face) {
  face.classList.remove("turned");
  requestAnimationFrame(() => face.classList.add("turned"));
}
