"""What is read of a message that the coach itself wrote, when Telegram shows it to us again.

It comes back with each tap on it and as the answer to each edit, with all its words, their
formatting and its buttons, of which nothing is read. The library would make an object of each,
which took a fifth of a tap's time, and the inbox would keep them.
"""

from collections.abc import Mapping
from typing import Any

READ = ("message_id", "date", "chat", "animation", "photo")
"""`date` tells one that is out of reach; the pictures, which one is shown and what it is called."""

SHOWN = ("file_id", "file_unique_id", "width", "height", "duration")
"""Of a film; what else Telegram tells of it, such as its thumbnail, is not."""
UNREAD = frozenset({"editMessageText", "editMessageCaption", "editMessageReplyMarkup"})
"""Calls whose answer tells nothing new: the message is the one that they named."""


def lean(message: Mapping[str, Any]) -> dict[str, Any]:
    """The same message of ours with nothing but what is read of it."""
    kept = {key: message[key] for key in READ if key in message}
    if "animation" in kept:
        film = kept["animation"]
        kept["animation"] = {key: film[key] for key in SHOWN if key in film}
    return kept


def lean_answer(endpoint: str, answer: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """What is read of an answer. Edits have True in place of a message, as where it is inline."""
    if not isinstance(answer, dict) or "message_id" not in answer:
        return answer
    return True if endpoint in UNREAD else lean(answer)


def with_lean_tap(update: Mapping[str, Any]) -> Mapping[str, Any]:
    """The same update; where it is a tap, with the tapped message as `lean` leaves it."""
    tap = update.get("callback_query")
    if not isinstance(tap, Mapping) or not isinstance(tap.get("message"), Mapping):
        return update
    return {**update, "callback_query": {**tap, "message": lean(tap["message"])}}
