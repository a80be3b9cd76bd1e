"""Tells Telegram what the bot is and which commands it has, for each scope."""

from dataclasses import dataclass

import structlog
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats

from coach.words import Text
from content.texts import Texts

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

COMMANDS = (
    "today",
    "yesterday",
    "plan",
    "area",
    "exercises",
    "undo",
    "why",
    "bands",
    "settings",
    "pause",
    "resume",
    "help",
    "privacy",
    "forget",
)


@dataclass(frozen=True, slots=True)
class Greeting:
    """Registered at each start: what has changed is changed there too. Groups get no menu."""

    bot: Bot
    texts: Texts

    async def __call__(self) -> None:
        """Raises telegram.error.TelegramError where Telegram does not take it."""
        for language in sorted(self.texts.languages):
            await self._in(language)
        if not self.bot.supports_inline_queries:
            _log.info("exercises cannot be shared", mend="switch it on: /setinline at @BotFather")

    async def _in(self, language: str) -> None:
        tag = None if language == "en" else language
        menu = [
            BotCommand(command, self.texts.plain(Text(f"command-{command}"), language))
            for command in COMMANDS
        ]
        await self.bot.set_my_commands(
            menu, scope=BotCommandScopeAllPrivateChats(), language_code=tag
        )
        await self.bot.set_my_description(
            self.texts.plain(Text("about-description"), language), language_code=tag
        )
        await self.bot.set_my_short_description(
            self.texts.plain(Text("about-short"), language), language_code=tag
        )
