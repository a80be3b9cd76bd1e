from playwright.async_api import Locator, expect

from tests.browser.handset import Handset
from tests.browser.story import (
    begins_a_workout,
    card,
    does_all_easily,
    is_reminded,
    next_morning,
)


async def plays(film: Locator) -> None:
    """Its frames go on while it is seen."""
    await film.scroll_into_view_if_needed()
    await film.evaluate(
        """(film) => new Promise((resolve) => {
          const from = film.currentTime;
          film.addEventListener("timeupdate", () => film.currentTime !== from && resolve());
        })"""
    )


async def test_a_newcomer_is_coached_over_days(handset: Handset) -> None:
    await begins_a_workout(handset)
    monday = await does_all_easily(handset)
    first = await handset.id_of_newest()

    await next_morning(handset)
    await is_reminded(handset)
    assert await handset.id_of_newest() > first
    tuesday = await does_all_easily(handset)
    assert tuesday.keys() != monday.keys(), "another workout of the week"

    await next_morning(handset)
    await next_morning(handset)
    await is_reminded(handset)
    number = 1
    while (await card(handset, number))[0] not in monday:
        await handset.taps("Skip")
        number += 1
    await handset.sees("you left three or more in the tank")
    await handset.is_sound()


async def test_a_workout_lives_in_one_message_whose_figure_moves(handset: Handset) -> None:
    await begins_a_workout(handset)
    await handset.taps("Just start")  # its band is not found yet
    await handset.sees("Done")
    written = await handset.messages.count()
    film = handset.newest.locator("video")
    await plays(film)
    for node in (handset.newest, film):
        await node.evaluate("(node) => { node.marked = true; }")

    await handset.taps("Done")
    await handset.sees("How many more could you have done")
    await expect(film).to_have_js_property("marked", value=True)
    await plays(film)
    await handset.taps("3–4")
    await handset.sees("2/7")
    await expect(film).not_to_have_js_property("marked", value=True)
    await plays(film)

    await handset.taps("Skip")
    await expect(handset.toast).to_have_text("Skipped")
    await handset.sees("3/7")
    await expect(handset.newest.get_by_test_id("edited")).to_be_visible()
    await expect(handset.newest).to_have_js_property("marked", value=True)
    assert await handset.messages.count() == written
    await handset.is_sound()
