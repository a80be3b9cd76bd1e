"""Buttons and keyboards of a reply, as Telegram wants them: as JSON.

No objects of the library's: making them, only to have them made into this again, takes it as long
as the whole way of a request.
"""

import unicodedata
from collections.abc import Sequence
from typing import Any

from coach.screens import parts
from coach.words import SHARE, Button, Keyboard, Reply, Text
from content.texts import Texts
from handlers.buttons import encode

ROOM = {2: 18, 3: 11, 4: 9}
"""So many characters of each label are seen whole, of so many buttons side by side, on a phone 390
points wide; on the phone's page longer ones wrap, in Telegram they end in dots."""
LEAST_ROOM = 5  # the same of more than four

Json = dict[str, Any]
Markup = Json | None
"""A Bot API InlineKeyboardMarkup, ReplyKeyboardMarkup or ReplyKeyboardRemove."""


def markup_of(reply: Reply, texts: Texts, language: str, *, shares: bool) -> Markup:
    """What stands under a message: its buttons, or the keyboard that offers a location pin.

    `shares`: whether the bot has inline mode, without which Telegram takes no such button.
    """
    shown = [[each for each in row if shares or each.tap.kind != SHARE] for row in reply.buttons]
    if rows := [row for row in shown if row]:
        made = [[_button(one, texts, language) for one in row] for row in rows]
        return {"inline_keyboard": [part for row in made for part in fitting(row)]}
    match reply.keyboard:
        case Keyboard.LOCATION:
            label = texts.plain(Text("button-location"), language)
            pin = {"text": label, "request_location": True}
            return {"keyboard": [[pin]], "resize_keyboard": True, "one_time_keyboard": True}
        case Keyboard.REMOVE:
            return {"remove_keyboard": True}
        case Keyboard.KEEP:
            return None


def fitting(row: Sequence[Json]) -> list[list[Json]]:
    """The row, broken where a label would not fit beside its neighbours."""
    rows: list[list[Json]] = [[]]
    for button in row:
        beside = [*rows[-1], button]
        room = ROOM.get(len(beside), LEAST_ROOM)
        if len(beside) > 1 and any(_length(each["text"]) > room for each in beside):
            rows.append([button])
        else:
            rows[-1] = beside
    return rows


def _length(label: str) -> int:
    """Of what is seen: names that people gave stand between marks of no width."""
    return sum(unicodedata.category(character) != "Cf" for character in label)


def inline(markup: Markup) -> Markup:
    """What of it an edit may carry; Telegram edits inline keyboards only."""
    return markup if markup and "inline_keyboard" in markup else None


def extra(markup: Markup) -> Json | None:
    """The markup as what the library adds to a call as it is."""
    return None if markup is None else {"reply_markup": markup}


def _button(button: Button, texts: Texts, language: str) -> Json:
    made: Json = {"text": texts.plain(button.text, language)}
    if button.tap.kind == SHARE:
        # By its name, which the inline search finds, and which reads well in the message field.
        made["switch_inline_query"] = texts.plain(parts.name(button.tap.value), language)
    else:
        made["callback_data"] = encode(button.tap)
    if button.style.value:
        made["style"] = button.style.value
    return made
