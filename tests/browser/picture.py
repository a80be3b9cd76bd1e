"""Takes the README's picture: `make picture`. For emoji the machine needs a font that has them."""

import asyncio
import sys
import tempfile
from pathlib import Path

from playwright.async_api import async_playwright, expect

from tests.bot.deskprocess import desk_in
from tests.browser.conftest import FLAGS, PATIENCE_MS, find_chromium, handset_on
from tests.browser.handset import WIDTH
from tests.browser.story import (
    begins_a_workout,
    card,
    does_all_easily,
    is_reminded,
    next_morning,
)

HEIGHT = 1010
"""CSS pixels; a whole card fits."""
SCALE = 2
"""Device pixels in a CSS pixel, as phones have them."""
SHOWN = "Calf raise"
MOMENT = 2.5
"""Seconds into the figure's movement, when it is at its height."""


async def take(url: str, chromium: str, picture: Path) -> None:
    """Live to the third workout, with some done before, and take a picture of the one card."""
    expect.set_options(timeout=PATIENCE_MS)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        handset = await handset_on(browser, url, scale=SCALE)
        await handset.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
        await begins_a_workout(handset)
        await does_all_easily(handset)
        for _ in range(3):
            await next_morning(handset)
        await is_reminded(handset)
        number = 1
        while (await card(handset, number))[0] != SHOWN:
            await handset.taps("Skip")
            number += 1
        await handset.page.mouse.move(0, 0)
        await expect(handset.page.get_by_test_id("toast")).to_have_count(0)
        film = handset.newest.locator("video")
        await film.evaluate(
            """(film, moment) => new Promise((resolve) => {
              film.currentTime = moment;
              film.addEventListener("timeupdate", () => film.currentTime > moment && resolve());
            })""",
            MOMENT,
        )
        await handset.page.screenshot(path=picture)
        await browser.close()


def main() -> None:
    """Take the picture into the file that is named."""
    chromium = find_chromium()
    if chromium is None:
        raise SystemExit("no Chromium was found, see what tests/browser/find.sh says")
    with tempfile.TemporaryDirectory() as folder, desk_in(Path(folder)) as desk:
        asyncio.run(take(desk.url, chromium, Path(sys.argv[1])))


if __name__ == "__main__":
    main()
