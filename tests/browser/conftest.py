"""A browser, a running `bandstride phone`, and a page on it."""

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright, expect
from playwright.sync_api import sync_playwright

from tests.bot.deskprocess import DeskProcess, desk_in
from tests.browser.handset import HEIGHT, WIDTH, ZONE, Handset

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""As in find.sh; Playwright's own comes after them."""
FLAGS = [
    "--no-sandbox",  # root, as in containers of CI, has none
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE_MS = 20_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.timeout(300))


def find_chromium() -> str | None:
    """Where one is, as find.sh finds it."""
    if of_system := next(filter(None, map(shutil.which, NAMES)), None):
        return of_system
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


@pytest.fixture(scope="session")
def chromium() -> str:
    found = find_chromium()
    if found is None:
        pytest.skip("no Chromium was found, see what tests/browser/find.sh says")
    return found


@pytest.fixture(scope="session")
def desk(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[DeskProcess]:
    """One for all tests, each of which brings people of its own. It must warn of nothing."""
    request.getfixturevalue("chromium")  # without one nothing need be started
    with desk_in(tmp_path_factory.mktemp("desk")) as desk:
        yield desk
        assert desk.interrupt() == 0
    assert len(desk.said.splitlines()) == 2, desk.said


@pytest.fixture
async def browser(chromium: str) -> AsyncIterator[Browser]:
    expect.set_options(timeout=PATIENCE_MS)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        await browser.close()


async def handset_on(browser: Browser, url: str, *, scale: float = 1) -> Handset:
    """A page of phone's width, in a window of its own, that knows nobody yet."""
    context = await browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT},
        device_scale_factor=scale,
        timezone_id=ZONE,
        locale="en-GB",
    )
    context.set_default_timeout(PATIENCE_MS)
    return Handset(await context.new_page(), url)


@pytest.fixture
async def handset(browser: Browser, desk: DeskProcess) -> Handset:
    return await handset_on(browser, desk.url)
