/** What happens when a link, a mention or a deep link to the bot is tapped. */
import { safeUrl } from "./entities.js";

export function createLinks(store, actions) {
  /** @returns {URLSearchParams|null} the parameters of a link to this bot */
  function toThisBot(url) {
    const username = store.get().bot?.username?.toLowerCase();
    if (!username) return null;
    if (["t.me", "telegram.me"].includes(url.hostname)) {
      return url.pathname.slice(1).toLowerCase() === username ? url.searchParams : null;
    }
    const resolves = url.protocol === "tg:" && url.href.startsWith("tg://resolve");
    return resolves && url.searchParams.get("domain")?.toLowerCase() === username ? url.searchParams : null;
  }

  async function follow(params) {
    if (params.has("startgroup")) {
      actions.newGroup();
      return;
    }
    const { personId, chatId } = store.get();
    if (chatId !== personId) await actions.open(personId);
    if (params.has("start")) await actions.start(params.get("start"));
  }

  function link(url, event) {
    const params = toThisBot(url);
    if (!params) return;
    event.preventDefault();
    follow(params);
  }

  function openLink(address) {
    const url = safeUrl(address);
    if (!url) {
      actions.toast("That link can't be opened.");
      return;
    }
    const params = toThisBot(url);
    if (params) follow(params);
    else window.open(url.href, "_blank", "noopener,noreferrer");
  }

  async function mention(text) {
    const { bot, personId, chatId } = store.get();
    if (text.slice(1).toLowerCase() === bot?.username?.toLowerCase() && chatId !== personId) await actions.open(personId);
    else actions.copy(text);
  }

  return { link, openLink, mention };
}
