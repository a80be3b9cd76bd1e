"""Tells a person that their update failed, so that nobody waits for an answer that never comes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import Bot
from telegram.error import TelegramError

from coach.words import Text
from content.texts import Texts


@dataclass(frozen=True, slots=True)
class Sorry:
    """Says so in one line, in private chats only."""

    bot: Bot
    texts: Texts

    async def __call__(self, update: Mapping[str, Any], error: Exception, again: bool) -> None:  # noqa: FBT001 - the caller's shape
        """Tell the sender of an update; `again`: it will be tried again by itself.

        Nothing is said where Telegram itself was the trouble: the words would not arrive.
        """
        sender = _sender(update)
        if sender is None or isinstance(error, TelegramError):
            return
        user, language = sender
        key = "error-waits" if again else "error-short"
        await self.bot.send_message(user, self.texts.plain(Text(key), language))


def _sender(update: Mapping[str, Any]) -> tuple[int, str] | None:
    """Who wrote or tapped in private, and their language."""
    for kind in ("message", "edited_message", "callback_query"):
        if kind in update:
            told = update[kind]
            chat = told["message"]["chat"] if kind == "callback_query" else told["chat"]
            if chat["type"] != "private":
                return None
            return told["from"]["id"], told["from"].get("language_code", "en")
    return None
