/** The way to the phone's server: JSON requests and the stream of events. */

/** A refusal in the server's own words, fit to be shown. */
export class DeskError extends Error {}

const EVENTS = [
  "message", "edit", "delete", "typing", "answer", "keyboard", "commands", "clock",
  "people", "chats", "online", "reaction", "seen", "pinned", "violation", "reset", "inline",
];

async function request(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (cause) {
    throw new DeskError("The phone's server can't be reached.", { cause });
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok) {
    throw new DeskError(answer?.error ?? `The phone's server answered ${response.status}.`);
  }
  return answer;
}

function query(path, params) {
  return `${path}?${new URLSearchParams(params)}`;
}

export const api = {
  state: (zone) => request("GET", query("/desk/state", { zone })),
  chat: (person, chat) => request("GET", query("/desk/chat", { person, chat })),
  act: (person, chat, action, details = {}) =>
    request("POST", "/desk/do", { person, chat, do: action, ...details }),
  addPerson: (details) => request("POST", "/desk/people", details),
  moveClock: (move) => request("POST", "/desk/clock", move),
  journal: (since) => request("GET", query("/desk/journal", { since })),
  addFault: (fault) => request("POST", "/desk/faults", fault),
  clearFaults: () => request("DELETE", "/desk/faults"),
};

/** Where a file's bytes are. */
export function fileUrl(fileId) {
  return `/desk/file/${encodeURIComponent(fileId)}`;
}

/**
 * Follows the stream; the browser reconnects by itself.
 * @param {(type: string, data: object) => void} onEvent
 * @param {(connected: boolean) => void} onConnection
 */
export function follow(onEvent, onConnection) {
  const source = new EventSource("/desk/events");
  for (const type of EVENTS) {
    source.addEventListener(type, (event) => onEvent(type, JSON.parse(event.data)));
  }
  source.addEventListener("open", () => onConnection(true));
  source.addEventListener("error", () => onConnection(false));
  return () => source.close();
}
