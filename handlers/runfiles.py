"""A calendar file that somebody sent: fetched from Telegram and read, in bounds."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath

import structlog
from telegram import Bot, Document
from telegram.error import TelegramError

from coach.ports import RunFileError, RunFiles
from coach.runfile import CalendarEvent, RunFault

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

MOST_BYTES = 1_000_000  # a year of runs has some 200 kB; Telegram hands bots up to 20 MB
ENDINGS = frozenset({".ics", ".ical", ".icalendar", ".ifb"})
MIME = "text/calendar"

Found = tuple[CalendarEvent, ...] | RunFault


@dataclass(frozen=True, slots=True)
class RunFileReader:
    """Reads documents. One at a time: a hostile one shall not slow down the whole program.

    Attributes:
        lent: gives an update's slot back meanwhile, so that those who queue here stop nobody else.
    """

    bot: Bot
    files: RunFiles
    clock: Callable[[], datetime]
    turn: asyncio.Lock
    lent: Callable[[], AbstractAsyncContextManager[None]]

    def unfit(self, document: Document) -> RunFault | None:
        """Why a document is not worth fetching by its own words; None: it may be."""
        if not _is_calendar(document):
            return RunFault.OTHER_FILE
        return RunFault.TOO_BIG if (document.file_size or 0) > MOST_BYTES else None

    async def read(self, document: Document) -> Found:
        """The entries of the document's calendar, or why there are none.

        It is fetched in its turn only: as many as wait may be many, and a megabyte each.
        """
        async with self.lent(), self.turn:
            return await self._read(document)

    async def _read(self, document: Document) -> Found:
        data = await self._fetched(document)
        if isinstance(data, RunFault):
            return data
        try:
            return await asyncio.to_thread(self.files.read, data, self.clock())
        except RunFileError as unread:
            return unread.fault

    async def _fetched(self, document: Document) -> bytes | RunFault:
        """Its bytes. Telegram is believed that they are too many before they are fetched."""
        try:
            file = await self.bot.get_file(document.file_id)
            if (file.file_size or 0) > MOST_BYTES:
                return RunFault.TOO_BIG
            data = bytes(await file.download_as_bytearray())
        except TelegramError as error:
            _log.warning("a file cannot be fetched", why=error)
            return RunFault.LOST
        return data if len(data) <= MOST_BYTES else RunFault.TOO_BIG  # neither need say its size


def _is_calendar(document: Document) -> bool:
    ending = PurePosixPath(document.file_name or "").suffix.lower()
    return ending in ENDINGS or (document.mime_type or "").lower() == MIME
