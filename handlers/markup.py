"""Buttons and keyboards of a reply, as Telegram wants them."""

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from coach.screens import parts
from coach.words import SHARE, Button, Keyboard, Reply, Text
from content.texts import Texts
from handlers.buttons import encode

Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None


def markup_of(reply: Reply, texts: Texts, language: str, *, shares: bool) -> Markup:
    """What stands under a message: its buttons, or the keyboard that offers a location pin.

    `shares`: whether the bot has inline mode, without which Telegram takes no such button.
    """
    shown = [[each for each in row if shares or each.tap.kind != SHARE] for row in reply.buttons]
    if rows := [row for row in shown if row]:
        return InlineKeyboardMarkup(
            [[_button(button, texts, language) for button in row] for row in rows]
        )
    match reply.keyboard:
        case Keyboard.LOCATION:
            pin = KeyboardButton(
                texts.plain(Text("button-location"), language), request_location=True
            )
            return ReplyKeyboardMarkup([[pin]], resize_keyboard=True, one_time_keyboard=True)
        case Keyboard.REMOVE:
            return ReplyKeyboardRemove()
        case Keyboard.KEEP:
            return None


def inline(markup: Markup) -> InlineKeyboardMarkup | None:
    """What of it an edit may carry; Telegram edits inline keyboards only."""
    return markup if isinstance(markup, InlineKeyboardMarkup) else None


def _button(button: Button, texts: Texts, language: str) -> InlineKeyboardButton:
    label, style = texts.plain(button.text, language), button.style.value or None
    if button.tap.kind == SHARE:
        # By its name, which the inline search finds, and which reads well in the message field.
        name = texts.plain(parts.name(button.tap.value), language)
        return InlineKeyboardButton(label, switch_inline_query=name, style=style)
    return InlineKeyboardButton(label, callback_data=encode(button.tap), style=style)
