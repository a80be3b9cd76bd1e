"""Faults on demand: what goes wrong between a bot and the real server."""

from dataclasses import dataclass

from phone.errors import BotApiError, forbidden, too_many_requests

KINDS = frozenset(
    {"429", "403", "401", "404", "500", "502", "timeout", "drop", "lost_answer", "slow"}
)
EVERY_METHOD = "*"

BAD_GATEWAY = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
    "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n"
    "</body>\r\n</html>\r\n"
)
"""What the proxy before the real server answers when the server is away: not JSON."""


@dataclass
class Fault:
    """What is to go wrong, and how often.

    Attributes:
        kind: an error ("429", "403", "401", "404", "500", "502"), or "timeout" (no answer, the
            connection is dropped after the seconds), "drop" (the connection is dropped at once,
            nothing was done), "lost_answer" (it is done, but the connection is dropped),
            "slow" (done and answered after the seconds).
        method: the method, or "*" for all but getUpdates, so that a poll doesn't use it up.
        chat: only requests to this chat.
        count: so many requests.
        seconds: for "timeout" and "slow"; retry_after for "429".
    """

    kind: str
    method: str = EVERY_METHOD
    chat: int | None = None
    count: int = 1
    seconds: float = 1.0

    def __post_init__(self) -> None:
        """Refuse what is no fault.

        Raises:
            ValueError: an unknown kind, or a count below one.
        """
        if self.kind not in KINDS:
            raise ValueError(f"{self.kind!r} is no fault; there are {', '.join(sorted(KINDS))}")
        if self.count < 1:
            raise ValueError(f"a fault happens at least once, not {self.count} times")

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
        words = {"401": "Unauthorized", "404": "Not Found", "500": "Internal Server Error"}
        return BotApiError(int(self.kind), words[self.kind]) if self.kind in words else None


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
        fault = next((f for f in self._waiting if f.concerns(method, chat_id)), None)
        if fault is not None:
            fault.count -= 1
            if fault.count == 0:
                self._waiting.remove(fault)
        return fault
