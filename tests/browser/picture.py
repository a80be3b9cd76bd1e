"""Takes the README's picture: `make picture`. For emoji the machine needs a font that has them."""

import asyncio
import sys
import tempfile
from pathlib import Path

from playwright.async_api import async_playwright, expect

from tests.bot.deskprocess import desk_in
from tests.browser.conftest import FLAGS, PATIENCE_MS, find_chromium, handset_on
from tests.browser.handset import WIDTH
from tests.browser.story import begins_a_workout, does_all_easily, is_reminded, next_morning

HEIGHT = 1010
"""CSS pixels; a whole card fits."""
SCALE = 2
"""Device pixels in a CSS pixel, as phones have them."""
MOMENT = 1.2
"""Seconds into the figure's movement: the band is taut."""


async def take(url: str, chromium: str, picture: Path) -> None:
    """Live to the second workout, and take a picture of its first card."""
    expect.set_options(timeout=PATIENCE_MS)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        handset = await handset_on(browser, url, scale=SCALE)
        await handset.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
        await begins_a_workout(handset)
        await does_all_easily(handset)
        await next_morning(handset)
        await is_reminded(handset, "Tue")
        await handset.sees("1/6")
        film = handset.newest.locator("video")
        await film.evaluate(
            """(film, moment) => new Promise((resolve) => {
              film.pause();
              film.addEventListener("seeked", resolve, { once: true });
              film.currentTime = moment;
            })""",
            MOMENT,
        )
        await handset.page.screenshot(path=picture, animations="disabled")
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
