from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from playwright.async_api import Browser, expect

from tests.bot.deskprocess import desk_in
from tests.browser.conftest import handset_on


async def test_the_page_finds_the_phone_again_as_it_was_after_a_restart(
    browser: Browser, tmp_path: Path
) -> None:
    with desk_in(tmp_path) as first:
        handset = await handset_on(browser, first.url)
        await handset.meets("Eve")
        await handset.starts()
        await handset.taps("Sprinter")
        async with handset.page.expect_response("**/desk/clock"):
            await handset.page.get_by_test_id("clock-week").click()
        await handset.sees("Kind of runner: Sprinter")
        await handset.is_sound()
        before = datetime.fromisoformat((await handset.desk())["now"])
        assert first.interrupt() == 0
        await expect(handset.status).to_have_text("offline")
        await expect(handset.page.locator("#banner")).to_contain_text("server is away")

    with desk_in(tmp_path, port=urlsplit(first.url).port or 0):
        await expect(handset.status).to_have_text("online")
        await expect(handset.page.locator("#banner")).to_be_hidden()
        await handset.taps("Get faster")
        await handset.sees("Goal: Get faster")
        desk = await handset.desk()
        assert timedelta(0) < datetime.fromisoformat(desk["now"]) - before < timedelta(hours=1)
        assert desk["violations"] == []
    unexpected = [line for line in handset.noise if "Failed to load resource" not in line]
    assert [line for line in unexpected if "/desk/events" not in line] == []
