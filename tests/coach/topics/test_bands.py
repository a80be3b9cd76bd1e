"""Adding, renaming and retiring bands."""

import pytest

from coach.bands import Band, BandKind
from coach.screens.bands import BANDS, MOST
from coach.topics.band_room import A_DAY
from coach.words import Tap
from coach.workout import Workout
from tests.coach.topics.chat import Chat


async def owned(chat: Chat) -> tuple[Band, ...]:
    async with chat.begin() as work:
        return await work.bands.owned(chat.runner_id)


async def add(chat: Chat, kind: str, words: str) -> str:
    await chat.types("/bands")
    await chat.taps("Add a band")
    await chat.taps(kind)
    return await chat.types(words)


async def test_a_newcomer_adds_two_bands_and_goes_on(chat: Chat) -> None:
    await chat.types("/start")
    for label in ("Road", "Get faster", "No", "Mini loop", "green"):
        await chat.taps(label)
    assert "Another one?" in chat.last.text
    await chat.taps("Flat band")
    await chat.types("TheraBand blue")
    assert "5 of 12" in await chat.taps("Done")
    mini, flat = await owned(chat)
    assert (mini.kind, mini.label, mini.colour) == (BandKind.MINI_LOOP, "green", "green")
    assert (flat.kind, flat.label, flat.colour) == (BandKind.FLAT_BAND, "TheraBand blue", "blue")
    assert 5.8 * 4.448 * 0.8 < flat.force < 5.8 * 4.448 * 1.25  # its chart says 5.8 lb


async def test_a_newcomer_types_a_band_in_one_go(chat: Chat) -> None:
    await chat.types("/start")
    for label in ("Road", "Get faster", "No"):
        await chat.taps(label)
    await chat.types("green mini loop")
    await chat.types("my old red one")
    assert "my old red one\u2069, noted." in chat.last.text
    assert chat.last.text.count("What kind of band") == 1  # asked once, not once by name too
    await chat.taps("Tube")
    assert [(band.kind, band.label) for band in await owned(chat)] == [
        (BandKind.MINI_LOOP, "green"),
        (BandKind.TUBE, "my old red one"),
    ]
    assert "5 of 12" in await chat.types("that's all")


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("I have a red one", "red one"),
        ("dunno, the green one from a set of three", "green"),
        ("no idea how strong it really is", "unmarked"),
    ],
)
async def test_a_whole_sentence_does_not_become_a_name(known: Chat, words: str, label: str) -> None:
    """It once stood on the buttons and in every exercise, cut off in the middle of a word."""
    await add(known, "Mini loop", words)
    assert [band.label for band in await owned(known)] == [label]


async def test_what_is_printed_on_a_loop_is_what_is_shown(known: Chat) -> None:
    said = await add(known, "Long loop", "15-20 lb")
    assert "(17 lb)" in said


async def test_two_taps_on_a_colour_add_one_band(known: Chat) -> None:
    await known.types("/bands")
    await known.taps("Add a band")
    await known.taps("Mini loop")
    tap, message = known.tap_of("green"), known.newest("green")
    await known.sends(tap, message)
    await known.sends(tap, message)
    assert len(await owned(known)) == 1
    assert known.toasts == ["That was an older button"]


async def test_two_taps_on_a_kind_ask_once_for_the_colour(known: Chat) -> None:
    await known.types("/bands")
    await known.taps("Add a band")
    tap, message = known.tap_of("Tube"), known.newest("Tube")
    await known.sends(tap, message)
    assert "Which tube is it?" in await known.sends(tap, message)
    assert known.toasts == ["Noted already"]


async def test_equal_names_are_told_apart(known: Chat) -> None:
    await add(known, "Mini loop", "green")
    await add(known, "Mini loop", "green")
    assert [band.label for band in await owned(known)] == ["green", "green 2"]


async def test_a_band_is_renamed_without_what_phones_cannot_show(known: Chat) -> None:
    await add(known, "Mini loop", "green")
    await known.taps("\u2068green\u2069 · mini loop")
    await known.taps("Rename")
    said = await known.types("  The \u202e<b>Beast</b>\x07\n 🦍 ")
    assert "is now" in said
    assert [band.label for band in await owned(known)] == ["The <b>Beast</b> 🦍"]


async def test_a_name_that_is_too_long_or_empty_is_asked_for_again(known: Chat) -> None:
    await add(known, "Mini loop", "green")
    await known.taps("\u2068green\u2069 · mini loop")
    await known.taps("Rename")
    assert "33 characters; 32 fit" in await known.types("x" * 33)
    assert "no letters" in await known.types("\u200e\x00")
    assert "is now" in await known.types("x" * 32)


async def test_a_retired_band_is_gone_and_its_old_buttons_say_so(known: Chat) -> None:
    await add(known, "Mini loop", "green")
    await known.taps("\u2068green\u2069 · mini loop")
    await known.taps("Retire")
    tap, message = known.tap_of("Yes, it's gone"), known.newest("Yes, it's gone")
    assert "Retired" in await known.sends(tap, message)
    assert "No bands yet" in await known.sends(tap, message)
    assert known.toasts == ["That was an older button"]
    async with known.begin() as work:
        assert [band.retired for band in await work.bands.all(known.runner_id)] != [None]


async def test_an_allergic_runner_is_asked_for_latex(chat: Chat) -> None:
    await chat.types("/start")
    for label in ("Road", "Get faster", "Yes", "Hip circle", "pink"):
        await chat.taps(label)
    await chat.taps("Not sure")
    (band,) = await owned(chat)
    assert band.latex_free is False
    await chat.taps("\u2068pink\u2069 · hip circle")
    await chat.taps("Free of latex")
    (band,) = await owned(chat)
    assert band.latex_free is True


async def test_one_band_too_many_is_refused(known: Chat) -> None:
    async with known.begin() as work:
        for number in range(MOST):
            label = f"band {number}"
            band = Band(
                0, BandKind.TUBE, label, "red", 20.0, 0.35, latex_free=None, since=known.at.date()
            )
            await work.bands.add(known.runner_id, band)
        await work.commit()
    await known.types("/bands")
    assert "as many as I can keep apart" in await known.taps("Add a band")


async def test_who_adds_and_retires_without_end_is_told_that_it_is_enough(known: Chat) -> None:
    day = known.at.date()
    gone = Band(0, BandKind.TUBE, "old", "red", 20.0, 0.35, None, since=day, retired=day)
    async with known.begin() as work:
        for _ in range(300):
            await work.bands.add(known.runner_id, gone)
        await work.commit()
    await known.types("/bands")
    assert "You've added 300 bands by now" in await known.taps("Add a band")
    assert await owned(known) == ()


async def test_a_new_one_again_and_again_is_enough_for_a_day(known: Chat) -> None:
    """Each retires a band that old workouts name, so that all of them are kept and read."""
    await add(known, "Tube", "red")
    for _ in range(A_DAY - 1):
        (band,) = await owned(known)
        told = await known.sends(Tap(BANDS, "new", band.id), known.newest("Add a band"))
        assert "A new" in told
    (band,) = await owned(known)
    new = Tap(BANDS, "new", band.id)
    assert f"That's {A_DAY} bands" in await known.sends(new, known.newest("Add a band"))
    assert await owned(known) == (band,)
    await known.types("/bands")
    assert f"That's {A_DAY} bands" in await known.taps("Add a band")
    known.later(days=1)
    await known.types("/bands")
    assert "What kind" in await known.taps("Add a band")


async def test_words_too_long_for_a_band_are_asked_for_again(known: Chat) -> None:
    assert "That's long for a band" in await add(known, "Tube", "red " * 1_000)
    assert "Added" in await known.types("red")


async def test_a_new_band_drops_the_untouched_workout_of_today(known: Chat) -> None:
    async with known.begin() as work:
        await work.workouts.add(Workout(0, known.runner_id, known.at.date(), "A", ()))
        await work.commit()
    await add(known, "Mini loop", "green")
    async with known.begin() as work:
        assert await work.workouts.on(known.runner_id, known.at.date()) is None


@pytest.mark.parametrize(
    ("tapped", "label", "colour"),
    [
        ("Yes, green", "green", "green"),
        ("Keep \u2068gren\u2069", "gren", ""),
    ],
)
async def test_a_colour_that_slipped_in_a_name_is_asked_about_with_one_tap(
    known: Chat, tapped: str, label: str, colour: str
) -> None:
    await known.types("/bands")
    await known.taps("Add a band")
    assert "Did you mean green by" in await known.types("gren mini loop")
    await known.taps(tapped)
    band = (await owned(known))[-1]
    assert band.label == label
    assert (band.colour == "green") is bool(colour)


async def test_a_name_that_slipped_can_be_typed_once_more(known: Chat) -> None:
    assert "Did you mean blue" in await add(known, "Tube", "bleu tube")
    await known.types("red")
    assert (await owned(known))[-1].label == "red"


async def test_another_band_typed_while_a_slip_is_asked_about_loses_neither(known: Chat) -> None:
    # The first was dropped without a word.
    assert "Did you mean black" in await add(known, "Long loop", "blak long loop strong")
    await known.types("red tube")
    assert [(band.kind, band.colour) for band in (await owned(known))[-2:]] == [
        (BandKind.LONG_LOOP, "black"),
        (BandKind.TUBE, "red"),
    ]


async def test_a_whole_name_that_slipped_is_mended_by_typing_it_anew(known: Chat) -> None:
    before = len(await owned(known))
    assert "Did you mean black" in await add(known, "Long loop", "blak long loop strong")
    await known.types("black long loop, the strong one")
    assert len(await owned(known)) == before + 1


async def test_words_that_are_no_slip_are_kept_as_they_are(known: Chat) -> None:
    for words in ("my old one", "TheraBand", "15-20 lb"):
        assert "Did you mean" not in await add(known, "Flat band", words)


@pytest.mark.parametrize("words", ["green mini lop", "green mni loop", "red flat bnd"])
async def test_a_kind_that_slipped_is_no_part_of_the_name(known: Chat, words: str) -> None:
    said = await add(known, "Flat band" if "flat" in words else "Mini loop", words)
    assert "Did you mean" not in said
    assert (await owned(known))[-1].label == words.split(maxsplit=1)[0]
