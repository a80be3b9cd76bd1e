"""Finds the button that somebody means."""

from collections.abc import Iterable

from phone.driver.view import MessageView
from phone.errors import DeskError
from phone.shapes import Json


def find_button(messages: Iterable[MessageView], label: str) -> tuple[MessageView, Json]:
    """The newest message with the button, and the button.

    An exact label wins over one that begins so, and that over one that holds the words; among
    equals the newest message wins, but two in one message are refused.

    Raises:
        DeskError: none, or more than one; it lists the labels in sight.
    """
    newest_first = list(messages)[::-1]
    for fits in (_same, str.startswith, str.__contains__):
        for message in newest_first:
            found = [b for row in message.rows for b in row if fits(b["text"], label)]
            if len(found) > 1:
                names = ", ".join(repr(b["text"]) for b in found)
                raise DeskError(f"{label!r} could be any of {names}")
            if found:
                return message, found[0]
    seen = [text for message in newest_first for text in message.buttons]
    raise DeskError(f"there is no button {label!r}; in sight: {seen[:20] or 'none'}")


def _same(text: str, label: str) -> bool:
    return text == label
