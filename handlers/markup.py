"""Buttons and keyboards of a reply, as Telegram wants them."""

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from coach.words import Button, Keyboard, Reply, Text
from content.texts import Texts
from handlers.buttons import encode

Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None


def markup_of(reply: Reply, texts: Texts, language: str) -> Markup:
    """What stands under a message: its buttons, or the keyboard that offers a location pin."""
    if reply.buttons:
        return InlineKeyboardMarkup(
            [[_button(button, texts, language) for button in row] for row in reply.buttons]
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
    return InlineKeyboardButton(
        texts.plain(button.text, language),
        callback_data=encode(button.tap),
        style=button.style.value or None,
    )
