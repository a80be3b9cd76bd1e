"""The baseline: a bare python-telegram-bot echo, as its documentation shows one.

Default transport (HTTPX), default polling, one update at a time, nothing kept.
Run as `python -m bench.echo ROOT TOKEN`.
"""

import logging
import sys
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackContext,
    CallbackQueryHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

Context = CallbackContext[Any, Any, Any, Any]


def counter(number: int) -> InlineKeyboardMarkup:
    """The button, which carries the number to show next."""
    return InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data=str(number))]])


async def start(update: Update, _: Context) -> None:
    """A message with a button."""
    if update.message is not None:
        await update.message.reply_text("0", reply_markup=counter(1))


async def echo(update: Update, _: Context) -> None:
    """The same words."""
    if update.message is not None and update.message.text is not None:
        await update.message.reply_text(update.message.text)


async def tap(update: Update, _: Context) -> None:
    """End the spinner, edit the message: what any bot must do."""
    query = update.callback_query
    if query is not None:
        await query.answer()
        number = int(query.data or 0)
        await query.edit_message_text(str(number), reply_markup=counter(number + 1))


def main(root: str, token: str) -> None:
    """Poll until told to stop."""
    logging.getLogger("telegram.ext").setLevel(logging.ERROR)
    application = Application.builder().token(token).base_url(f"{root}/bot").build()
    application.add_handler(CommandHandler("start", start))
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.add_handler(CallbackQueryHandler(tap))
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])
