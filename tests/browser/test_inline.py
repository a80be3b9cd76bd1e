"""Sharing an exercise on the page: typed in a group, seen with its figure, posted, followed."""

from playwright.async_api import expect

from tests.browser.handset import Handset
from tests.browser.onboarding import onboarded

BOT = "@bandstride_bot"
DRAWN_MS = 90_000
"""Patience for a first drawing, where other tests keep all processors busy."""


async def in_a_group(handset: Handset) -> None:
    """Make a group of one's own and open it; the coach is not in it."""
    page = handset.page
    await page.get_by_test_id("chats").click()
    await page.get_by_test_id("group-add").click()
    await page.get_by_test_id("group-form-submit").click()
    await expect(page.get_by_test_id("chat-title")).to_have_text("Tuesday track club")
    # As it closes, the form gives the focus back, and takes it from whoever types already.
    await expect(page.get_by_test_id("group-form")).to_have_count(0)


async def test_an_exercise_is_typed_found_posted_and_followed(handset: Handset) -> None:
    page = handset.page
    results = page.get_by_test_id("inline-result")
    await handset.meets("Ina")
    await in_a_group(handset)
    composer = page.get_by_test_id("composer")
    await composer.fill(f"{BOT} calf rai")
    calf = results.and_(page.locator("[data-result-id=calf_raise]"))
    await expect(calf).to_contain_text("Calf raise")
    await composer.fill(f"{BOT} xyzzy")
    await expect(page.get_by_test_id("inline-head")).to_contain_text("Open Bandstride")
    await expect(results).to_have_count(0)
    await composer.fill(f"{BOT} ")
    await expect(results).to_have_count(8)
    await composer.press("ArrowDown")
    await expect(results.nth(1)).to_have_attribute("aria-selected", "true")
    await composer.press("ArrowUp")
    await composer.press("Enter")
    await expect(page.get_by_test_id("inline-results")).to_be_hidden()
    await expect(composer).to_have_value("")
    await expect(handset.own).to_contain_text("Calf raise")
    await expect(handset.own.get_by_test_id("via")).to_have_text(f"via {BOT}")

    await handset.own.get_by_test_id("inline-button").click()  # leads to the coach
    await expect(page.get_by_test_id("chat-title")).to_have_text("Bandstride")
    await expect(handset.newest).to_contain_text("What kind of runner are you?", timeout=DRAWN_MS)
    film = page.locator("[data-testid=message][data-direction=in] video").first
    await expect(film).to_be_visible()
    await handset.is_sound()


async def test_a_name_without_words_is_just_a_message(handset: Handset) -> None:
    await handset.meets("Jo")
    await in_a_group(handset)
    await handset.says("ask @bandstride_bot calf")
    await expect(handset.page.get_by_test_id("inline-results")).to_be_hidden()
    await handset.is_sound()


async def test_the_share_button_lets_one_choose_a_chat_and_begins_there(handset: Handset) -> None:
    page = handset.page
    await handset.meets("Lia")
    await in_a_group(handset)
    await page.get_by_test_id("chats").click()
    await page.get_by_test_id("chat").first.click()
    await onboarded(handset)
    await handset.says("/exercises calf raise")
    await expect(handset.newest).to_contain_text("Achilles", timeout=DRAWN_MS)
    await handset.button("Share").click()
    await page.get_by_test_id("share-to").filter(has_text="Tuesday track club").click()
    await expect(page.get_by_test_id("chat-title")).to_have_text("Tuesday track club")
    # As it closes, the form gives the focus back, and takes it from whoever types already.
    await expect(page.get_by_test_id("group-form")).to_have_count(0)
    await expect(page.get_by_test_id("composer")).to_have_value(f"{BOT} Calf raise")
    await page.get_by_test_id("inline-result").first.click()
    await expect(handset.own).to_contain_text("Calf raise")
    await handset.is_sound()


async def test_a_tap_on_via_begins_the_name_in_the_composer(handset: Handset) -> None:
    page = handset.page
    await handset.meets("Kim")
    await in_a_group(handset)
    await page.get_by_test_id("composer").fill(f"{BOT} monster")
    await page.get_by_test_id("inline-result").first.click()
    await handset.own.get_by_test_id("via").get_by_role("button").click()
    await expect(page.get_by_test_id("composer")).to_have_value(f"{BOT} ")
    await expect(page.get_by_test_id("inline-result")).to_have_count(8)
    await handset.is_sound()
