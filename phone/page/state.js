/**
 * What the page knows, in one place. Parts of the page watch the keys that they show
 * and are called when one of those got another value.
 */

const EMPTY = {
  bot: null,
  zone: "UTC",
  clock: { utcMs: 0, readAt: 0 },
  online: true,
  connected: true,
  people: [],
  chats: [],
  violations: [],
  personId: null,
  chatId: null,
  started: true,
  loaded: false,
  empty: true,
  commands: [],
  menuButton: null,
  keyboard: null,
  keyboardOpen: false,
  pinned: [],
  typing: null,
  reply: null,
  editing: null,
  inline: null,
  prefill: null,
  theme: "auto",
};

export function createStore() {
  let state = { ...EMPTY };
  const watchers = new Set();
  return {
    get: () => state,

    update(patch) {
      const changed = Object.keys(patch).filter((key) => !Object.is(patch[key], state[key]));
      if (!changed.length) return;
      state = { ...state, ...patch };
      for (const watcher of watchers) {
        if (changed.some((key) => watcher.keys.has(key))) watcher.show(state);
      }
    },

    /** Calls `show(state)` now and whenever one of the keys has changed. */
    watch(keys, show) {
      watchers.add({ keys: new Set(keys), show });
      show(state);
    },
  };
}

/** The phone's time now, in milliseconds since 1970: it runs on between two readings. */
export function phoneNow(state) {
  return state.clock.utcMs + (performance.now() - state.clock.readAt);
}

export function readClock(iso) {
  return { utcMs: Date.parse(iso), readAt: performance.now() };
}

export function currentPerson(state) {
  return state.people.find((entry) => entry.user.id === state.personId) ?? null;
}

export function currentGroup(state) {
  return isGroup(state) ? state.chats.find((entry) => entry.chat.id === state.chatId) ?? null : null;
}

/** A private chat with the bot has the person's own id. */
export function isGroup(state) {
  return state.chatId !== null && state.chatId !== state.personId;
}

/** The groups that a person is in. */
export function groupsOf(state, personId) {
  return state.chats.filter(
    (entry) => entry.chat.type !== "private" && entry.members.includes(personId),
  );
}

export function unreadOf(entry, except = null) {
  return Object.entries(entry.unread ?? {})
    .filter(([chat]) => Number(chat) !== except)
    .reduce((sum, [, count]) => sum + count, 0);
}

/** People with one chat's unread count changed by `change(count)`. */
export function withUnread(people, personId, chatId, change) {
  return people.map((entry) => {
    if (entry.user.id !== personId) return entry;
    const count = change(entry.unread?.[chatId] ?? 0);
    return { ...entry, unread: { ...entry.unread, [chatId]: count } };
  });
}
