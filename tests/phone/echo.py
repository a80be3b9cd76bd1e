"""A small real application: it echoes, counts taps, and says hello with a picture."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from phone import Phone

Context = ContextTypes.DEFAULT_TYPE
KEYBOARD = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("One", callback_data="1"),
            InlineKeyboardButton("Two", callback_data="2"),
        ]
    ]
)


async def _start(update: Update, _: Context) -> None:
    assert update.effective_message is not None
    await update.effective_message.reply_html("<b>Pick</b> one:", reply_markup=KEYBOARD)


async def _picked(update: Update, _: Context) -> None:
    query = update.callback_query
    assert query is not None
    await query.answer(f"You took {query.data}")
    await query.edit_message_text(f"Taken: {query.data}")


async def _echo(update: Update, _: Context) -> None:
    message = update.effective_message
    assert message is not None
    await message.reply_text(message.text or "not a text")


@asynccontextmanager
async def echo_bot(phone: Phone) -> AsyncIterator[Application]:  # type: ignore[type-arg]  # six
    application = (
        ApplicationBuilder()
        .token("123456:TEST")
        .base_url(f"{phone.url}/bot")
        .base_file_url(f"{phone.url}/file/bot")
        .build()
    )
    application.add_handler(CommandHandler("start", _start))
    application.add_handler(CallbackQueryHandler(_picked))
    application.add_handler(MessageHandler(filters.ALL, _echo))
    async with application:
        assert application.updater is not None
        await application.start()
        await application.updater.start_polling(poll_interval=0.0, timeout=5)
        try:
            yield application
        finally:
            await application.updater.stop()
            await application.stop()
