"""A document is fetched only where it can be a calendar of a fitting size."""

import asyncio
from contextlib import nullcontext
from datetime import UTC, datetime
from unittest.mock import AsyncMock

import pytest
from telegram import Bot, Document, File

from coach.runfile import RunFault
from content.runfiles import CalendarFiles
from handlers.runfiles import MOST_BYTES, RunFileReader

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def reader(bot: AsyncMock) -> RunFileReader:
    return RunFileReader(bot, CalendarFiles(), lambda: NOW, asyncio.Lock(), nullcontext)


def bot_with(size: int | None, data: bytes = b"") -> AsyncMock:
    file = AsyncMock(spec=File, file_size=size)
    file.download_as_bytearray.return_value = bytearray(data)
    bot = AsyncMock(spec=Bot)
    bot.get_file.return_value = file
    return bot


@pytest.mark.parametrize("told", [None, 0, 10])
async def test_a_file_that_is_bigger_than_its_message_says_is_not_downloaded(
    told: int | None,
) -> None:
    bot = bot_with(MOST_BYTES + 1)
    document = Document("id", "unique", file_name="plan.ics", file_size=told)
    assert await reader(bot).read(document) is RunFault.TOO_BIG
    bot.get_file.return_value.download_as_bytearray.assert_not_awaited()


async def test_a_file_of_which_nobody_tells_the_size_is_measured() -> None:
    bot = bot_with(None, b"x" * (MOST_BYTES + 1))
    document = Document("id", "unique", file_name="plan.ics")
    assert await reader(bot).read(document) is RunFault.TOO_BIG


def test_a_file_that_is_too_big_by_its_own_words_is_not_worth_fetching() -> None:
    big = Document("id", "unique", file_name="plan.ics", file_size=MOST_BYTES + 1)
    assert reader(bot_with(None)).unfit(big) is RunFault.TOO_BIG


@pytest.mark.parametrize("name", ["../../etc/passwd", "plan.ics.exe", None])
async def test_what_is_no_calendar_by_its_name_is_not_even_asked_for(name: str | None) -> None:
    bot = bot_with(10)
    document = Document("id", "unique", file_name=name, mime_type="text/plain")
    assert reader(bot).unfit(document) is RunFault.OTHER_FILE
    bot.get_file.assert_not_awaited()
