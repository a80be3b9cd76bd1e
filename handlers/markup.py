"""Buttons and keyboards of a reply, as Telegram wants them: as JSON.

No objects of the library's: making them, only to have them made into this again, takes it as long
as the whole way of a request.
"""

from typing import Any

from coach.screens import parts
from coach.words import SHARE, Button, Keyboard, Reply, Text
from content.texts import Texts
from handlers.buttons import encode

Json = dict[str, Any]
Markup = Json | None
"""A Bot API InlineKeyboardMarkup, ReplyKeyboardMarkup or ReplyKeyboardRemove."""


def markup_of(reply: Reply, texts: Texts, language: str, *, shares: bool) -> Markup:
    """What stands under a message: its buttons, or the keyboard that offers a location pin.

    `shares`: whether the bot has inline mode, without which Telegram takes no such button.
    """
    shown = [[each for each in row if shares or each.tap.kind != SHARE] for row in reply.buttons]
    if rows := [row for row in shown if row]:
        return {"inline_keyboard": [[_button(one, texts, language) for one in row] for row in rows]}
    match reply.keyboard:
        case Keyboard.LOCATION:
            label = texts.plain(Text("button-location"), language)
            pin = {"text": label, "request_location": True}
            return {"keyboard": [[pin]], "resize_keyboard": True, "one_time_keyboard": True}
        case Keyboard.REMOVE:
            return {"remove_keyboard": True}
        case Keyboard.KEEP:
            return None


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
