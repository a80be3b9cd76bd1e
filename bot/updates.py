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

HIGHEST = 2**63 - 1
"""No id that a database holds is above it. Telegram's have 52 bits at most."""

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
    found = (_id_in(content.get("from")) for content in _contents(update))
    return next((each for each in found if each is not None), None)


def chat_of(update: Json) -> int:
    """The chat that it happened in, whose turn it takes; the person's own where it has none.

    A private chat has the id of its person, so the two never part.
    """
    for content in _contents(update):
        holder = content.get("message", content)
        chat = _id_in(holder.get("chat")) if isinstance(holder, Mapping) else None
        if chat is not None:
            return chat
    return user_of(update) or NO_CHAT


def _id_in(holder: object) -> int | None:
    """The id of a chat or person; None where there is none that a database could hold.

    Never an error: an update that cannot be kept, or not be given a turn, would hold up all others.
    """
    found = holder.get("id") if isinstance(holder, Mapping) else None
    return found if isinstance(found, int) and abs(found) <= HIGHEST else None


def _contents(update: Json) -> list[Json]:
    return [part for part in update.values() if isinstance(part, Mapping)]
