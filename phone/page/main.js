/** Puts the page together: one store, one session, and the parts that show them. */
import { api } from "./api.js";
import { openAttachMenu, pickLocation } from "./attach.js";
import { askForGroup, mountChats } from "./chats.js";
import { mountClock } from "./clock.js";
import { mountComposer } from "./composer.js";
import { mountDrawer } from "./drawer.js";
import { mountBanner, mountHeader } from "./header.js";
import { mountMessageMenu } from "./messagemenu.js";
import { createLog } from "./messages.js";
import { askForPerson, mountPeople } from "./people.js";
import { mountReplyKeyboard } from "./replykeyboard.js";
import { createLinks } from "./links.js";
import { createSession } from "./session.js";
import { createSwitch } from "./switchinline.js";
import { createStore, isGroup, phoneNow } from "./state.js";
import { createNotices } from "./toasts.js";
import { mountTools, savedTheme } from "./tools.js";
import { mountWelcome } from "./welcome.js";

const store = createStore();
store.update({ theme: savedTheme() });
const notices = createNotices();

const actions = {
  do: (action, details) => session.act(action, details),
  tap: (message, data) => session.tap(message, data),
  isWaiting: (messageId, data) => session.isWaiting(messageId, data),
  react: (message, emoji) => session.act("reacts", { message_id: message.message_id, emoji }),
  command: (text) => session.act("says", { text }),
  copy: notices.copy,
  toast: notices.toast,
  unsupported: (text) => notices.toast(`“${text}” needs a real phone.`),
  goTo: (id) => log.goTo(id) || notices.toast("That message is gone."),
  lastOwn: () => log.lastOwn(),
  attach: (at) => openAttachMenu(at, store, actions),
  pickLocation: () => pickLocation(actions),
  start: (payload) => session.act("starts", payload ? { payload } : {}),
  open: (person, chat) => session.guard(() => session.open(person, chat)),
  reloadState: () => session.guard(session.loadState),
  guard: (work) => session.guard(work),
  showChats: () => chats.show(),
  newGroup: () => askForGroup(store, actions),
  showDrawer: () => drawer.toggle(),
  newPerson: () => askForPerson(actions),
  addPerson: (details) => session.guard(() => api.addPerson(details)),
  moveClock: (move) => session.guard(() => api.moveClock(move)),
  newDay: () => log.relabel(),
};
Object.assign(actions, createLinks(store, actions), createSwitch(store, actions));
notices.openLink = actions.openLink;

const view = () => {
  const state = store.get();
  return { zone: state.zone, group: isGroup(state), botId: state.bot?.id ?? null, actions };
};
const log = createLog(view, () => phoneNow(store.get()));
const session = createSession(store, log, notices);

mountHeader(store, actions);
mountBanner(store);
mountPeople(store, actions);
mountClock(store, actions);
mountTools(store, actions);
mountComposer(store, actions);
mountReplyKeyboard(store, actions);
mountMessageMenu(store, log, actions);
mountWelcome(store, actions);
const chats = mountChats(store, actions);
const drawer = mountDrawer(store, actions);

await session.guard(session.start);
