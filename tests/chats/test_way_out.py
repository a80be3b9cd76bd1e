from datetime import UTC, datetime
from pathlib import Path

import pytest
from telegram.error import NetworkError

from bot.house import Library, build
from bot.settings import read_settings
from phone import Phone
from tests.chats.world import TOKEN


async def test_the_coach_takes_the_proxy_that_is_set(tmp_path: Path, library: Library) -> None:
    """It went to the doctor's check alone."""
    async with Phone(TOKEN) as phone:
        given = {"token": TOKEN, "api_url": phone.url, "data_dir": tmp_path}
        nobody = "http://127.0.0.1:9"
        settings = read_settings(given | {"proxy": nobody}, env_file=None)
        coach = build(library, settings, lambda: datetime(2026, 11, 23, tzinfo=UTC))
        with pytest.raises(NetworkError, match=r"127\.0\.0\.1:9\b"):
            await coach.bot.get_me()
        await coach.bot.request.shutdown()
        await coach.close()
