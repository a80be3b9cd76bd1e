"""What reached the phone, told from its journal: the judge of all that the coach says of itself."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from phone.journal import Entry

SECOND = 1.0


@dataclass(frozen=True, slots=True)
class Request:
    """One that was to show somebody something: a message or an edit.

    Attributes:
        began: when it came, in seconds since 1970.
        ended: when it was answered, or its connection was cut.
        done: it had its effect, whether or not the coach heard so.
        heard: an answer went back.
        hold: the seconds for which Telegram asked to be left alone, 0 for none.
    """

    chat: int
    method: str
    began: float
    ended: float
    done: bool
    heard: bool
    hold: float


def shown(entries: Iterable[Entry]) -> list[Request]:
    """The messages and edits among what was asked, in the order of their answers."""
    wanted = (entry for entry in entries if entry.kind == "request" and "chat_id" in entry.params)
    return [_request(each) for each in wanted if each.method.startswith(("send", "edit"))]


def _request(entry: Entry) -> Request:
    ended = datetime.fromisoformat(entry.at).timestamp()
    answer: dict[str, Any] = entry.answer or {}
    parameters = answer.get("parameters") or {}
    return Request(
        chat=int(entry.params["chat_id"]),
        method=entry.method,
        began=ended - entry.ms / 1000,
        ended=ended,
        done=entry.answer is None or answer.get("ok", False),
        heard=entry.answer is not None,
        hold=float(parameters.get("retry_after", 0)),
    )


def messages(requests: Iterable[Request]) -> Counter[int]:
    """How many new messages each chat got."""
    return Counter(each.chat for each in requests if each.done and each.method.startswith("send"))


def too_early(requests: Sequence[Request]) -> int:
    """Requests that came to a chat before the time that a refusal there had named."""
    free_at: dict[int, float] = {}
    early = 0
    for each in sorted(requests, key=lambda one: one.began):
        early += each.began < free_at.get(each.chat, 0.0)
        if each.hold:
            free_at[each.chat] = max(free_at.get(each.chat, 0.0), each.ended + each.hold)
    return early


def busiest_second(requests: Iterable[Request]) -> int:
    """The most requests that came within any one second."""
    times = sorted(each.began for each in requests)
    most, first = 0, 0
    for last, time in enumerate(times):
        while times[first] <= time - SECOND:
            first += 1
        most = max(most, last - first + 1)
    return most
