"""Faults on demand: what goes wrong between a bot and the real server."""

from dataclasses import dataclass, field

from phone.errors import BotApiError, forbidden, too_many_requests

_REFUSALS = {
    "401": "Unauthorized",
    "404": "Not Found",
    "409": "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running",
    "500": "Internal Server Error",
}
UNDONE = frozenset({*_REFUSALS, "429", "403", "502", "not_json", "timeout", "drop"})
"""Kinds that keep a request from being done."""
UNHEARD = frozenset({"lost_answer", "truncated"})
"""Kinds with which it is done, but nobody hears so."""
KINDS = UNDONE | UNHEARD | {"slow"}
EVERY_METHOD = "*"

BAD_GATEWAY = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
    "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n"
    "</body>\r\n</html>\r\n"
)
"""What the proxy before the real server answers when the server is away: not JSON."""

NOT_JSON = "<html><body>Sign in to the guests' network to go on.</body></html>"
"""What a network in between may answer, as if all were well."""


@dataclass
class Fault:
    """What is to go wrong, and how often.

    Attributes:
        kind: an error ("429", "403", "401", "404", "409", "500", "502"), or "not_json" (nothing
            was done, the answer is a page, with status 200), "timeout" (no answer, the
            connection is dropped after the seconds), "drop" (the connection is dropped at once,
            nothing was done), "lost_answer" (it is done, but the connection is dropped),
            "truncated" (it is done, but the answer breaks off in its middle), "slow" (done and
            answered after the seconds, done even if the client has given up by then).
        method: the method, or "*" for all but getUpdates, so that a poll doesn't use it up.
        chat: only requests to this chat.
        count: so many requests.
        every: hits one in so many of the requests that it concerns.
        seconds: for "timeout" and "slow"; retry_after for "429".
    """

    kind: str
    method: str = EVERY_METHOD
    chat: int | None = None
    count: int = 1
    seconds: float = 1.0
    every: int = 1
    met: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        """Refuse what is no fault.

        Raises:
            ValueError: an unknown kind, or a number below one.
        """
        if self.kind not in KINDS:
            raise ValueError(f"{self.kind!r} is no fault; there are {', '.join(sorted(KINDS))}")
        if self.count < 1:
            raise ValueError(f"a fault happens at least once, not {self.count} times")
        if self.every < 1:
            raise ValueError(f"a fault hits one in one request at most, not one in {self.every}")

    def concerns(self, method: str, chat_id: object) -> bool:
        """It is to hit this request."""
        if self.method == EVERY_METHOD:
            named = method != "getUpdates"
        else:
            named = self.method.lower() == method.lower()
        return named and (self.chat is None or str(self.chat) == str(chat_id))

    def error(self) -> BotApiError | None:
        """The refusal, for the kinds that are one."""
        if self.kind == "429":
            return too_many_requests(max(1, round(self.seconds)))
        if self.kind == "403":
            return forbidden("bot was blocked by the user")
        if self.kind in _REFUSALS:
            return BotApiError(int(self.kind), _REFUSALS[self.kind])
        return None

    def hits(self) -> bool:
        """Meet one more request that it concerns; whether it is that one's turn."""
        self.met += 1
        return self.met % self.every == 0


class Faults:
    """The faults that are still to happen, in the order in which they were asked for."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Let it happen to the next requests that it concerns."""
        self._waiting.append(fault)

    def clear(self) -> None:
        """Let nothing go wrong any more."""
        self._waiting.clear()

    def take(self, method: str, chat_id: object) -> Fault | None:
        """The fault for a request, counted down."""
        concerned = (f for f in self._waiting if f.concerns(method, chat_id))
        fault = next((f for f in concerned if f.hits()), None)
        if fault is not None:
            fault.count -= 1
            if fault.count == 0:
                self._waiting.remove(fault)
        return fault
