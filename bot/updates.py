"""What must be known of an update before it is parsed: its id, its chat, its person."""

import json
from collections.abc import Mapping
from typing import Any

from bot.lean import with_lean_tap
from bot.pins import without_places
from storage.inbox import Incoming

Json = Mapping[str, Any]

FLEETING = "inline_query"
"""The kind that is of use for seconds only, and is not kept (bot/fleeting.py)."""

KINDS = ("message", "edited_message", "callback_query", "my_chat_member", FLEETING)
"""Kinds of updates that Telegram is asked for; whatever else there is it keeps to itself."""

NO_CHAT = 0
"""The lane of updates that name neither chat nor person."""


def incoming(update: Json) -> Incoming:
    """Make the inbox's row of an update: as it was on the wire, but for what nobody reads.

    That is where a pin was exactly, and the words of ours that a tapped button stands under.

    In ASCII: half a surrogate pair, which JSON can carry, is no text that a database takes,
    and an update that cannot be kept would hold up all that follow it.
    """
    text = json.dumps(without_places(with_lean_tap(update)), separators=(",", ":"))
    return Incoming(update["update_id"], user_of(update), text)


def kind_of(update: Json) -> str:
    """Which of `KINDS` it is; "other" where Telegram sends what it was not asked for."""
    return next((kind for kind in KINDS if kind in update), "other")


def user_of(update: Json) -> int | None:
    """Telegram id of the person who caused it; None where nobody is named."""
    for content in _contents(update):
        if isinstance(person := content.get("from"), Mapping):
            return int(person["id"])
    return None


def chat_of(update: Json) -> int:
    """The chat that it happened in, whose turn it takes; the person's own where it has none.

    A private chat has the id of its person, so the two never part.
    """
    for content in _contents(update):
        holder = content.get("message", content)
        if isinstance(holder, Mapping) and isinstance(chat := holder.get("chat"), Mapping):
            return int(chat["id"])
    return user_of(update) or NO_CHAT


def _contents(update: Json) -> list[Json]:
    return [part for part in update.values() if isinstance(part, Mapping)]
