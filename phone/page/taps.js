/** Taps on inline buttons that wait for the bot's answer: each shows a spinner until it comes. */
import { markWaiting } from "./keyboards.js";

const PATIENCE_MS = 30000;

/** @param {(action: string, details: object) => Promise<object|null>} act */
export function createTaps(log, act) {
  const spinning = new Set();
  const waiting = new Map();
  const early = new Set();

  async function tap(message, data) {
    const place = { messageId: message.message_id, data };
    spin(place, true);
    const answer = await act("taps", { message_id: message.message_id, data });
    const query = answer?.callback_query_id;
    if (query === undefined || early.delete(query)) {
      spin(place, false);
      return;
    }
    waiting.set(query, { place, timer: setTimeout(() => finish(query), PATIENCE_MS) });
  }

  /** The bot's answer may come before the tap's own response has told its id. */
  function answered(query) {
    if (!finish(query)) early.add(query);
  }

  function finish(query) {
    const entry = waiting.get(query);
    if (!entry) return false;
    waiting.delete(query);
    clearTimeout(entry.timer);
    spin(entry.place, false);
    return true;
  }

  function spin({ messageId, data }, on) {
    const key = keyOf(messageId, data);
    if (on) spinning.add(key);
    else spinning.delete(key);
    const node = log.nodeOf(messageId);
    if (node) markWaiting(node, data, on);
  }

  return { tap, answered, isWaiting: (messageId, data) => spinning.has(keyOf(messageId, data)) };
}

function keyOf(messageId, data) {
  return `${messageId}:${data}`;
}
