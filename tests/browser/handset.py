"""The phone's page in a real browser, and a finger on it."""

import re
from typing import Any

from playwright.async_api import ConsoleMessage, Locator, Page, expect

WIDTH, HEIGHT = 390, 844
"""Of a phone that many people own."""
ZONE = "Europe/Berlin"


class Handset:
    """Writes, taps and looks, as somebody on the page does.

    Attributes:
        page: the browser's page.
        noise: what went wrong in it: errors in its console, and those that nobody caught.
    """

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.noise: list[str] = []
        self._url = url
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.noise.append(str(error)))

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.noise.append(f"{message.text} ({message.location['url']})")

    # ---- who is it, and when ----

    async def opens(self, person: int | None = None) -> None:
        """Open the page, as that person where one is named."""
        await self.page.goto(self._url + (f"/#person={person}&chat={person}" if person else "/"))
        await expect(self.status).to_have_text("online")

    async def meets(self, name: str) -> int:
        """Add a person by the page's form, and be them; their id."""
        await self.opens()
        page = self.page
        await page.get_by_test_id("person-switch").click()
        await page.get_by_test_id("person-add").click()
        await page.get_by_test_id("person-first-name").fill(name)
        await page.get_by_test_id("person-form-submit").click()
        await expect(page.get_by_test_id("person-switch")).to_contain_text(name)
        await expect(page.get_by_test_id("person-form")).to_have_count(0)
        await expect(page.get_by_test_id("start")).to_be_visible()
        found = re.search(r"person=(\d+)", page.url)
        assert found, page.url
        return int(found[1])

    async def desk(self) -> dict[str, Any]:
        """What the desk knows: people, clock, violations."""
        state: dict[str, Any] = await self.page.evaluate(
            "() => fetch('/desk/state').then((answer) => answer.json())"
        )
        return state

    async def moves_clock_to(self, moment: str) -> None:
        """To a moment that lies ahead, in ISO 8601 with its offset."""
        moved = await self.page.request.post(f"{self._url}/desk/clock", data={"to": moment})
        assert moved.ok, await moved.text()

    async def picks_tool(self, name: str) -> None:
        """Tap one of the tools behind their button."""
        await self.page.get_by_test_id("tools").click()
        await self.page.get_by_test_id(name).click()

    # ---- the chat ----

    @property
    def status(self) -> Locator:
        return self.page.get_by_test_id("status")

    @property
    def messages(self) -> Locator:
        return self.page.get_by_test_id("message")

    @property
    def newest(self) -> Locator:
        """The coach's newest message."""
        return self.page.locator("[data-testid=message][data-direction=in]").last

    @property
    def own(self) -> Locator:
        """What the person wrote last."""
        return self.page.locator("[data-testid=message][data-direction=out]").last

    @property
    def toast(self) -> Locator:
        return self.page.get_by_test_id("toast").last

    def button(self, label: str) -> Locator:
        """The button of the coach's newest message, whatever mark it wears."""
        words = re.compile(rf"^\W*{re.escape(label)}\W*$")
        return self.newest.get_by_test_id("inline-button").filter(has_text=words)

    async def starts(self) -> None:
        """Press the button in the composer's place."""
        await self.page.get_by_test_id("start").click()

    async def says(self, text: str) -> None:
        composer = self.page.get_by_test_id("composer")
        await composer.fill(text)
        await composer.press("Enter")
        await expect(self.own.get_by_test_id("message-text")).to_contain_text(text)

    async def taps(self, label: str) -> None:
        """Tap it, and wait until its spinner has ended."""
        await self.button(label).click()
        waiting = self.page.locator("[data-testid=inline-button][aria-busy=true]")
        await expect(waiting).to_have_count(0)

    async def sees(self, words: str | re.Pattern[str]) -> Locator:
        """Wait until the coach's newest message has these words."""
        await expect(self.newest).to_contain_text(words)
        return self.newest

    async def is_answered(self) -> None:
        """Wait until the coach has written after the person."""
        await expect(self.messages.last).to_have_attribute("data-direction", "in")

    async def id_of_newest(self) -> int:
        return int(await self.newest.get_attribute("data-message-id") or 0)

    # ---- all is well ----

    async def is_sound(self) -> None:
        """Nothing went wrong in the page, nothing was asked that Telegram would refuse."""
        assert self.noise == []
        assert (await self.desk())["violations"] == []
