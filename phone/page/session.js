/**
 * Which person's phone is shown, which of its chats, and what the server's events mean for
 * it. Everything that the person does goes through `act`.
 */
import { DeskError, api, follow } from "./api.js";
import { readClock, withUnread } from "./state.js";
import { createTaps } from "./taps.js";

const TYPING_MS = 5000;
const SETTLE_MS = 1200;
const VIOLATIONS = 20;
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

export function createSession(store, log, notices) {
  const taps = createTaps(log, act);
  let opening = 0;
  let held = null;
  let typingTimer;
  let settling;

  // ---- what is shown ----

  async function loadState() {
    const desk = await api.state(browserZone());
    store.update({
      bot: desk.bot, zone: desk.zone ?? browserZone(), clock: readClock(desk.now), online: desk.online,
      people: desk.people, chats: desk.chats, violations: desk.violations ?? [],
    });
    markRead();
  }

  /** Opens a chat; events that come while it loads are applied after it. */
  async function open(personId, chatId = personId) {
    if (settling) settle();
    const turn = (opening += 1);
    held = [];
    const other = store.get().personId !== personId || store.get().chatId !== chatId;
    store.update({ personId, chatId, ...(other && { reply: null, editing: null, typing: null }) });
    remember(personId, chatId);
    const chat = await api.chat(personId, chatId);
    if (turn !== opening) return;
    if (other) log.load(chat.messages);
    else log.sync(chat.messages);
    takeChat(chat);
    markRead();
    const late = held;
    held = null;
    for (const [type, data] of late) handle(type, data);
  }

  function takeChat(chat) {
    store.update({
      commands: chat.commands ?? [], menuButton: chat.menu_button ?? null,
      keyboard: chat.keyboard ?? null, keyboardOpen: Boolean(chat.keyboard),
      pinned: chat.pinned ?? [], started: chat.started, empty: log.isEmpty(),
      typing: chat.typing ? "typing" : null,
    });
  }

  function remember(personId, chatId) {
    const hash = new URLSearchParams({ person: personId, chat: chatId });
    history.replaceState(null, "", `#${hash}`);
  }

  async function reload() {
    await loadState();
    const { personId, chatId, people } = store.get();
    const still = people.some((entry) => entry.user.id === personId);
    if (still) await openWanted(personId, chatId);
    else if (people.length) await open(people[0].user.id);
    else showNobody();
  }

  function showNobody() {
    log.load([]);
    store.update({ personId: null, chatId: null, empty: true, pinned: [], keyboard: null });
  }

  async function start() {
    follow((type, data) => guard(() => receive(type, data)), connection);
    await loadState();
    const wanted = new URLSearchParams(location.hash.slice(1));
    const { people } = store.get();
    const entry = people.find(({ user }) => user.id === Number(wanted.get("person"))) ?? people[0];
    if (entry) await openWanted(entry.user.id, Number(wanted.get("chat")) || entry.user.id);
    store.update({ loaded: true });
  }

  /** The address may name a group that is no more; the chat with the coach is always there. */
  async function openWanted(personId, chatId) {
    const { chats } = store.get();
    const there = chatId === personId || chats.some(({ chat, members }) => chat.id === chatId && members.includes(personId));
    await open(personId, there ? chatId : personId);
  }

  function connection(connected) {
    const again = connected && !store.get().connected;
    store.update({ connected });
    if (again) guard(reload);
  }

  // ---- what the server tells ----

  function receive(type, data) {
    if (held === null || data.chat !== store.get().chatId) return handle(type, data);
    return held.push([type, data]);
  }

  function handle(type, data) {
    return EVENTS[type]?.(data);
  }

  const here = (data) => data.chat === store.get().chatId && (data.person ?? store.get().personId) === store.get().personId;

  const EVENTS = {
    message: (data) => (here(data) ? takeMessage(data.message) : countUnread(data)),
    edit: (data) => here(data) && takeEdit(data.message),
    delete: (data) => here(data) && (log.remove(data.message_id), store.update({ empty: log.isEmpty() })),
    typing: (data) => here(data) && showTyping(data.action),
    reaction: (data) => here(data) && log.react(data.message_id, data.reactions),
    seen: (data) => here(data) && log.markSeen(data.message_id),
    keyboard: (data) => here(data) && store.update({ keyboard: data.keyboard, keyboardOpen: Boolean(data.keyboard) }),
    answer: takeAnswer,
    clock: (data) => store.update({ clock: readClock(data.now) }),
    online: (data) => store.update({ online: data.online }),
    people: loadState,
    chats: loadState,
    commands: () => refreshChat(),
    pinned: () => refreshChat(),
    violation: (data) => store.update({ violations: [...store.get().violations, data.text].slice(-VIOLATIONS) }),
    inline: (data) => store.update({ inline: data }),
    reset: reload,
  };

  function own(message) {
    const { personId } = store.get();
    return { ...message, out: message.from ? message.from.id === personId : message.out };
  }

  function takeMessage(raw) {
    const message = own(raw);
    log.upsert(message);
    store.update({ empty: false, started: true });
    settleSoon();
    if (message.out) return;
    showTyping(null);
    if (message.from?.is_bot) log.markSeen(message.message_id);
    if (message.pinned_message) refreshChat();
  }

  function takeEdit(raw) {
    const message = own(raw);
    log.upsert(message);
    if (!message.out) log.markSeen();
  }

  function showTyping(action) {
    clearTimeout(typingTimer);
    store.update({ typing: action });
    if (!action) return;
    log.markSeen();
    typingTimer = setTimeout(() => store.update({ typing: null }), TYPING_MS);
  }

  async function refreshChat() {
    const { personId, chatId } = store.get();
    const chat = await api.chat(personId, chatId);
    if (store.get().chatId !== chatId || store.get().personId !== personId) return;
    const seen = chat.messages.findLast((message) => message.out && message.seen);
    if (seen) log.markSeen(seen.message_id);
    store.update({ commands: chat.commands ?? [], menuButton: chat.menu_button ?? null, pinned: chat.pinned ?? [] });
  }

  /** A little after the last message: asking tells the server what was read, and us what was seen. */
  function settleSoon() {
    clearTimeout(settling);
    settling = setTimeout(() => settle(), SETTLE_MS);
  }

  function settle() {
    clearTimeout(settling);
    settling = undefined;
    return guard(refreshChat);
  }

  // ---- unread ----

  function countUnread({ chat, message }) {
    const { people, chats, personId, chatId } = store.get();
    const members = chats.find((entry) => entry.chat.id === chat)?.members ?? [chat];
    const readers = members.filter((id) => id !== message.from?.id && !(id === personId && chat === chatId));
    store.update({ people: readers.reduce((all, id) => withUnread(all, id, chat, (count) => count + 1), people) });
  }

  function markRead() {
    const { people, personId, chatId } = store.get();
    store.update({ people: withUnread(people, personId, chatId, () => 0) });
  }

  // ---- what the person does ----

  /** @returns {Promise<object|null>} the server's answer, or null after its refusal was shown */
  async function act(action, details = {}) {
    const { personId, chatId } = store.get();
    try {
      return await api.act(personId, chatId, action, details);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      notices.toast(error.message, "error");
      return null;
    }
  }

  function takeAnswer(data) {
    taps.answered(data.callback_query_id);
    if ((data.person ?? store.get().personId) !== store.get().personId) return;
    log.markSeen();
    if (data.text && data.show_alert) notices.alert(data.text, store.get().bot?.first_name ?? "Notice");
    else if (data.text) notices.toast(data.text);
    if (data.url) notices.openLink(data.url);
  }

  /** Runs something that may be refused, and shows the refusal. */
  async function guard(work) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      notices.toast(error.message, "error");
      return null;
    }
  }

  return {
    start, open, loadState, act, guard,
    tap: taps.tap,
    isWaiting: taps.isWaiting,
  };
}
