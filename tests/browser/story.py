"""A newcomer's first week, played on the page."""

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from playwright.async_api import expect

from tests.browser.handset import ZONE, Handset
from tests.browser.onboarding import onboarded


async def to_monday(handset: Handset) -> None:
    """Move the clock to the next Monday, 9 a.m. in Berlin; a week is planned from there."""
    now = datetime.fromisoformat((await handset.desk())["now"]).astimezone(ZoneInfo(ZONE))
    day = now.date() + timedelta(days=7 - now.weekday())
    await handset.moves_clock_to(datetime.combine(day, time(9), now.tzinfo).isoformat())


async def begins_a_workout(handset: Handset) -> None:
    """From nothing to the first workout's first card, on a Monday morning."""
    await handset.opens()
    await to_monday(handset)
    await handset.meets("Maya")
    await onboarded(handset)
    await handset.taps("Start today's workout")
    await handset.sees("7 exercises")
    await handset.taps("Start")
    await handset.sees("1/7")


async def does_all_easily(handset: Handset) -> dict[str, int]:
    """Go through a begun workout by finger; what each exercise aimed for."""
    aims: dict[str, int] = {}
    for number in range(1, 8):
        name, aim = await card(handset, number)
        aims[name] = aim
        await handset.taps("Done")
        await handset.sees("How many more could you have done")
        await handset.taps("5 or more")
    await handset.sees("done 🎉")
    return aims


async def card(handset: Handset, number: int) -> tuple[str, int]:
    """The name on the card with that number, and what it aims for."""
    await handset.sees(f"{number}/7")
    if await handset.newest.get_by_text("Just start").count():  # its band is not found yet
        await handset.taps("Just start")
        await handset.sees("aim for")
    text = await handset.newest.inner_text()
    found = re.search(r"\d/\d · (.+)\n[^\n]*aim for (\d+)", text)
    assert found, text
    return found[1], int(found[2])


async def next_morning(handset: Handset) -> None:
    await handset.page.get_by_test_id("clock-next-morning").click()
    await expect(handset.page.get_by_test_id("clock-now")).to_contain_text("08:00")


async def is_reminded(handset: Handset) -> None:
    """A new message came by itself; begin the workout in it."""
    await handset.sees(re.compile(r"\d+ minutes: .+ and 5 more"))
    await handset.taps("Start")
