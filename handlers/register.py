"""Which update goes to which door. The order matters: the first that fits takes it."""

from typing import Any

from telegram import Message
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from handlers.doors import Doors


class _Shared(filters.MessageFilter):
    """What somebody posted by our own inline mode: our words, not theirs."""

    def filter(self, message: Message) -> bool:
        via = message.via_bot
        return via is not None and via.id == message.get_bot().id


def register(application: Application[Any, Any, Any, Any, Any, Any], doors: Doors) -> None:
    """Add the doors to the application. In groups the coach stays silent for now."""
    private = filters.ChatType.PRIVATE
    fresh = private & filters.UpdateType.MESSAGE & ~_Shared()
    application.add_handlers(
        [
            CallbackQueryHandler(doors.tap),
            InlineQueryHandler(doors.inline),
            ChatMemberHandler(doors.membership, ChatMemberHandler.MY_CHAT_MEMBER),
            MessageHandler(private & filters.UpdateType.EDITED_MESSAGE, doors.edited),
            MessageHandler(fresh & filters.Document.ALL & ~filters.ANIMATION, doors.document),
            MessageHandler(fresh & filters.FORWARDED, doors.other),
            MessageHandler(fresh & filters.COMMAND, doors.command),
            MessageHandler(fresh & filters.TEXT, doors.words),
            MessageHandler(fresh & filters.LOCATION, doors.location),
            MessageHandler(fresh & ~filters.StatusUpdate.ALL, doors.other),
        ]
    )
