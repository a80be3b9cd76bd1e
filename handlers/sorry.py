"""Tells a person that their update failed, so that nobody waits for an answer that never comes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram.constants import ChatType

from coach.words import GO, Button, Reply, Tap, Text
from handlers.show import Show

KINDS = ("message", "edited_message", "callback_query")


@dataclass(frozen=True, slots=True)
class Sorry:
    """Says so in one line, in private chats only, with a button that leads on from anywhere."""

    show: Show

    async def __call__(self, update: Mapping[str, Any], error: Exception, again: bool) -> None:  # noqa: FBT001 - the caller's shape
        """Tell the sender of an update; `again`: it will be tried again by itself.

        Raises:
            telegram.error.TelegramError: not even these words arrive.
        """
        sender = _sender(update)
        if sender is None:
            return
        user, language = sender
        await self.show.reply(_waits() if again else _failed(), language, user)


def _waits() -> Reply:
    return Reply((Text("error-waits"),))


def _failed() -> Reply:
    """What was done is done, even where it could not be shown: /today shows it."""
    onward = Button(Text("button-today"), Tap(GO, "today"))
    return Reply((Text("error-short"),), ((onward,),))


def _sender(update: Mapping[str, Any]) -> tuple[int, str] | None:
    """Who wrote or tapped in private, and their language."""
    told: Mapping[str, Any] = next((update[kind] for kind in KINDS if kind in update), {})
    chat = told.get("message", told).get("chat", {})
    if chat.get("type") != ChatType.PRIVATE:
        return None
    return told["from"]["id"], told["from"].get("language_code", "en")
