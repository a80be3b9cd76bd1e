import re

from playwright.async_api import expect

from tests.browser.handset import Handset
from tests.browser.onboarding import until_city

HELLO = "What kind of runner are you?"
MARKUP = "<img src=x onerror=window.harmed=1>"


async def test_a_blocked_coach_cannot_write_until_it_is_unblocked(handset: Handset) -> None:
    await handset.meets("Bo")
    await handset.starts()
    await handset.sees(HELLO)
    await handset.picks_tool("block")
    await expect(handset.status).to_have_text("blocked by you")
    await expect(handset.page.get_by_test_id("composer")).to_be_hidden()

    await handset.page.get_by_test_id("restart").click()
    await expect(handset.status).to_have_text("online")
    await handset.sees("Welcome back")
    await handset.is_sound()


async def test_everybody_has_a_chat_of_their_own(handset: Handset) -> None:
    page = handset.page
    ada = await handset.meets("Ada")
    await handset.starts()
    await handset.taps("Sprinter")
    await handset.sees("Kind of runner: Sprinter")
    await handset.meets("Ben")
    await expect(handset.messages).to_have_count(0)

    await page.get_by_test_id("person-switch").click()
    await page.locator(f"[data-testid=person][data-person-id='{ada}']").click()
    await expect(page.get_by_test_id("person-switch")).to_contain_text("Ada")
    await handset.sees("Kind of runner: Sprinter")
    await handset.is_sound()


async def test_the_dark_theme_is_dark_and_stays(handset: Handset) -> None:
    async def brightness() -> int:
        """Of the header's ground: the sum of red, green and blue."""
        ground: str = await handset.page.locator("#header").evaluate(
            "(node) => getComputedStyle(node).backgroundColor"
        )
        return sum(map(int, re.findall(r"\d+", ground)[:3]))

    await handset.opens()
    await handset.picks_tool("theme-light")
    light = await brightness()
    await handset.page.get_by_test_id("theme-dark").click()
    assert await brightness() < light / 2
    await handset.page.reload()
    assert await brightness() < light / 2
    await handset.is_sound()


async def test_commands_are_picked_from_the_menu_and_while_writing(handset: Handset) -> None:
    page = handset.page
    commands = page.get_by_test_id("command")
    await handset.meets("Cleo")
    await handset.starts()
    await handset.sees(HELLO)
    await page.get_by_test_id("menu-button").click()
    await expect(commands.filter(has_text="/today")).to_be_visible()
    await commands.filter(has_text="/privacy").click()
    await expect(page.get_by_test_id("command-menu")).to_be_hidden()
    await expect(handset.own).to_contain_text("/privacy")

    await page.get_by_test_id("composer").fill("/he")
    await expect(commands).to_have_count(1)
    await page.get_by_test_id("composer").press("Enter")
    await expect(handset.own).to_contain_text("/help")
    await handset.sees("12 12 10 hard")
    await handset.is_sound()


async def test_a_place_on_the_map_answers_the_question_for_a_city(handset: Handset) -> None:
    page = handset.page
    await handset.meets("Dina")
    await handset.starts()
    await until_city(handset)
    await handset.taps("Send my location instead")
    await page.get_by_test_id("reply-button").filter(has_text="location").click()
    await page.get_by_test_id("place").filter(has_text="Tokyo").click()
    await handset.sees("When shall I write")
    await expect(handset.messages.filter(has_text="Asia/Tokyo")).to_be_visible()
    await expect(page.get_by_test_id("reply-keyboard")).to_be_hidden()
    await handset.is_sound()


async def test_what_people_write_never_becomes_markup(handset: Handset) -> None:
    page = handset.page
    await handset.meets(MARKUP)
    await handset.starts()
    await handset.sees(HELLO)
    for words in (MARKUP, f"/start {MARKUP}"):
        await handset.says(words)
        await handset.is_answered()
    await until_city(handset)
    await handset.says(MARKUP)
    await handset.sees("a place called")
    await page.reload()
    await handset.sees("a place called")
    await page.get_by_test_id("person-switch").click()
    await expect(page.get_by_test_id("person").filter(has_text=MARKUP)).to_be_visible()
    assert await page.locator("img[src=x]").count() == 0
    assert await page.evaluate("() => window.harmed") is None
    await handset.is_sound()
