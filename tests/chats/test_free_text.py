"""Reports in people's own words, at every moment of a workout."""

from dataclasses import replace
from datetime import date

import pytest

from coach.runner import Region
from coach.training import Effort, Hurt, Side
from coach.workout import Phase, Status
from phone import Person
from tests.chats.training import BLUE, GREEN, ROAD, begin, finish, kept, settle
from tests.chats.world import World, taps

LONG = replace(ROAD, minutes=30)  # seven exercises, two sets of the first


async def test_reps_effort_and_pain_in_one_line(world: World) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await alice.says("12 12 10 hard, knee 3")
    await alice.sees("Up to 3 of 10 is fine")
    told = await kept(world, alice)
    assert told.last.items[0].amounts == (12, 12, 10)
    assert told.last.items[0].effort is Effort.ONE_TWO
    hurt = [entry.event for entry in told.log if isinstance(entry.event, Hurt)]
    assert [(one.pain.level, one.pain.region) for one in hurt] == [(3, Region.KNEE)]
    world.is_sound()


async def test_the_band_that_was_used_is_noted_even_if_another_was_asked_for(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    await alice.says("2x12 green")
    await alice.sees("How many more")
    await alice.taps("1–2")
    walk = (await kept(world, alice)).asked("lateral_walk")
    async with world.stored() as work:
        bands = {band.id: band.label for band in await work.bands.owned(alice.id)}
    assert [bands[band] for band in walk.bands] == ["green"]
    assert walk.load is not None
    assert walk.load.labels == (22.0,), "what is learned of the set is learned of that band"
    world.is_sound()


async def test_a_band_that_is_not_owned_or_does_not_fit_is_asked_about(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    for words in ("12 12 purple", "2x12 red"):
        await alice.says(words)
        await alice.sees("Which band was it?")
    assert (await kept(world, alice)).log == ()


async def test_half_is_half_of_the_sets_of_every_exercise(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.says("did half")
    await alice.sees("🎉")
    workout = (await kept(world, alice)).last
    assert [len(item.amounts) for item in workout.items] == [1, 1, 1]
    world.is_sound()


async def test_all_done_easy_closes_everything(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.says("all done easy")
    await alice.sees("🎉")
    assert {item.effort for item in (await kept(world, alice)).last.items} == {Effort.FIVE_UP}


async def test_all_done_typed_on_a_card_is_about_the_whole_workout(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await taps(alice, "Start", "Done", "1–2")
    await alice.says("all done, hard")
    await alice.sees("3 exercises of 3")


async def test_skipped_is_about_the_exercise_on_its_card_and_else_about_the_day(
    world: World,
) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    await alice.says("skipped")
    await alice.sees("2/3")
    await alice.taps("List")
    await alice.says("skipped")
    await alice.sees("let go")
    assert (await kept(world, alice)).last.status is Status.DROPPED


async def test_a_slip_of_the_finger_is_asked_about_and_not_noted(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    slips = {"999": "999 in one set?", "40x40": "40 sets?", "pain 14": "0 to 10"}
    for words, hint in slips.items():
        await alice.says(words)
        await alice.sees(hint)
    assert (await kept(world, alice)).log == ()


async def test_yesterdays_workout_is_told_today(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await world.next(9)
    await alice.says("did half yesterday")
    await alice.sees("Mon, Nov 23: done")
    told = await kept(world, alice)
    assert {entry.day for entry in told.log} == {date(2026, 11, 23)}
    world.is_sound()


async def test_after_the_workout_words_overwrite_nothing(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await finish(alice)
    before = (await kept(world, alice)).log
    await alice.says("12 12 12 hard")
    await alice.sees("Mon, Nov 23 stands as you told it")
    for _ in range(2):
        await alice.says("all done, easy")
    said = {view.plain for view in alice.chat.from_bot[-3:]}
    assert len(said) == 3, "told again and again, it isn't answered with the same line"
    assert (await kept(world, alice)).log == before
    await alice.taps("Undo", on=alice.screen)
    await alice.sees("Taken back")


async def test_pain_is_asked_about_until_it_is_complete_and_keeps_its_side(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    await alice.says("my left knee hurts")
    await alice.sees("How much does it hurt")
    await alice.says("4")
    await alice.sees("Is it one of these?")
    await alice.says("dull")
    await alice.sees("we go softer")
    told = await kept(world, alice)
    (hurt,) = [entry.event for entry in told.log if isinstance(entry.event, Hurt)]
    assert (hurt.pain.level, hurt.pain.region, hurt.pain.side) == (4, Region.KNEE, Side.LEFT)
    assert "Softer today, because of your knee" in alice.screen.plain
    world.is_sound()


async def test_a_level_without_a_place_asks_where(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    await alice.says("pain 2")
    await alice.sees("Where?")
    await alice.says("my kneecap")
    await alice.sees("Which side?")
    await alice.says("left")
    await alice.sees("Is it one of these?")
    await alice.says("sharp")
    await alice.sees("Stop this one")


async def test_a_report_in_the_middle_of_pain_passes_over_no_pain(world: World) -> None:
    # "My knee hurts", 4, and then "all done easy": the pain was forgotten, and more was asked.
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    for words, seen in (("it hurts", "How much"), ("4", "Where?"), ("all done easy", "Where?")):
        await alice.says(words)
        await alice.sees(seen)
    assert "First the pain" in alice.screen.plain
    assert (await kept(world, alice)).log == ()
    await alice.says("knee")
    await alice.sees("Which side?")


async def test_a_number_answers_the_question_that_is_open(world: World) -> None:
    """Typed where the effort or the pain is asked, it was once noted as an amount of reps."""
    alice = world.person()
    await begin(world, alice, LONG)
    await taps(alice, "Start", "Done")
    await alice.says("2")
    await alice.sees("2/7")
    await alice.taps("Set by set")
    await alice.says("15")
    await alice.sees("Set 2 of 2")
    await alice.says("13")
    await alice.says("3-4")
    await alice.sees("3/7")
    await alice.taps("It hurts")
    await alice.says("11")
    await alice.sees("0 to 10")
    await alice.says("2/10")
    await alice.sees("Where?")
    told = (await kept(world, alice)).last
    assert told.items[0].effort is Effort.ONE_TWO
    assert told.items[1].amounts == (15, 13)
    assert told.items[1].effort is Effort.THREE_FOUR
    assert told.draft.pain_level == 2
    world.is_sound()


async def test_a_number_with_words_around_it_answers_the_question_that_is_open(
    world: World,
) -> None:
    """ "About 2", typed where the pain is asked, was once noted as reps, and the pain was lost."""
    alice = world.person()
    await begin(world, alice, LONG)
    await taps(alice, "Start", "Set by set")
    await alice.says("15 i think")
    await alice.sees("Set 2 of 2")
    await alice.says("maybe 13")
    await alice.sees("How many more")
    await alice.says("3 or so")
    await alice.sees("2/7")
    await alice.taps("Done")
    await alice.says("1 or 2")
    await alice.sees("3/7")
    await alice.taps("It hurts")
    await alice.says("about 2")
    await alice.sees("Where?")
    told = (await kept(world, alice)).last
    assert (told.items[0].amounts, told.items[0].effort) == ((15, 13), Effort.THREE_FOUR)
    assert (told.items[1].amounts, told.items[1].effort) == ((), Effort.ONE_TWO)
    assert told.draft.pain_level == 2
    world.is_sound()


async def test_thanks_are_taken_as_thanks(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await finish(alice)
    await alice.says("Thanks!")
    await alice.sees("You're welcome")


async def test_what_answers_no_open_question_brings_it_back(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await taps(alice, "Start", "It hurts", "3", "Knee", "Left: joint")
    await alice.says("well, who knows")
    again = await alice.sees("Is it one of these?")
    assert "I didn't get that" in again.plain


async def test_the_words_on_a_button_do_what_it_does(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.says("start")
    await alice.sees("1/3")
    await alice.says("Easier")
    await alice.sees("Made easier for today")
    await alice.says("how")
    await alice.sees("Feet at hip width")
    await alice.says("back")
    await alice.says("list")
    await alice.says("in an hour")
    await alice.sees("I'll ask again in an hour")
    world.is_sound()


async def test_the_same_words_twice_are_answered_twice(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.says("12 12")
    await alice.sees("Noted: 12 · 12")
    await alice.says("12 12")
    await alice.sees("Noted: 12 · 12")


async def test_an_ok_to_a_reminder_is_no_report(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.says("ok")
    await alice.sees("I didn't get that")
    assert (await kept(world, alice)).log == ()


async def test_a_report_of_a_workout_that_nobody_was_given_shows_it_first(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await world.next(9)
    await alice.says("all done")
    await alice.sees("othing is noted")
    assert "Tue, Nov 24" in alice.screen.plain
    await world.move_to(world.now.replace(day=25))
    await alice.says("12 12 hard")
    rest = await alice.sees("a day without bands")
    assert "Give me one anyway" in rest.buttons
    assert (await kept(world, alice)).log == ()
    world.is_sound()


async def test_pain_is_noted_on_a_day_of_rest_and_softens_what_loads_it(world: World) -> None:
    """The morning after, it was answered with a workout; "knee 0" was not understood at all."""
    alice = world.person()
    await begin(world, alice, LONG, (GREEN, BLUE))
    await finish(alice)
    before = (await kept(world, alice)).asked("lateral_walk")
    await world.move_to(world.now.replace(day=25, hour=8))
    await alice.says("my knee hurts")
    await alice.sees("How much does your knee hurt")
    await alice.says("knee 5")
    await alice.sees("a step softer next time")
    await alice.says("/today")
    await alice.sees("a day without bands")
    for letters in ("AB", "ABC", "ABCD", "ABCDA"):
        while len((await kept(world, alice)).workouts) < len(letters):
            await world.next(8)
            await world.next(18, 1)
        if letters != "ABCDA":
            await finish(alice)
    softer = (await kept(world, alice)).asked("lateral_walk")
    assert (softer.demand, softer.aim) <= (before.demand, before.aim)
    assert softer.why.key == "why-pain"
    await alice.says("/undo")
    await alice.sees("Taken back")
    world.is_sound()


async def test_all_done_with_a_pain_that_is_half_told_loses_nothing(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.says("all done, knee hurts")
    await alice.sees("How much does your knee hurt")
    assert (await kept(world, alice)).last.status is Status.FINISHED
    await alice.says("knee 2")
    await alice.sees("Noted: knee 2")
    world.is_sound()


@pytest.mark.parametrize(
    "words",
    ["I have chest pain", "my calf is hot and swollen", "I can't put weight on my leg"],
)
async def test_a_red_flag_in_words_stops_coaching(world: World, words: str) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    await alice.says(words)
    await alice.sees("Please stop training for now")
    await alice.says("12 12 hard")
    await alice.sees("until a doctor or physio")
    await alice.says("/today")
    await alice.sees("until a doctor or physio")
    assert (await kept(world, alice)).log == ()
    world.is_sound()


WORDS = ("12 12 10 hard, knee 3", "skipped", "easy", "what?", "did half", "0")
SCREENS = {
    Phase.OVERVIEW: (),
    Phase.CARD: ("Start",),
    Phase.HOW: ("Start", "How"),
    Phase.SETS: ("Start", "Set by set", "16"),
    Phase.EFFORT: ("Start", "Done"),
    Phase.ALL_EFFORT: ("All done",),
    Phase.PAIN_LEVEL: ("Start", "It hurts"),
    Phase.PAIN_PLACE: ("Start", "It hurts", "2"),
    Phase.PAIN_KIND: ("Start", "It hurts", "2", "Knee", "Left: joint"),
    Phase.SUMMARY: ("All done", "1–2"),
}


async def lead_to(world: World, person: Person, phase: Phase) -> None:
    """Undo and tap until the workout's screen asks what the phase names."""
    if (workout := (await kept(world, person)).last).phase is phase:
        return
    while workout.items[0].outcome is not None:
        await person.says("/undo")
        workout = (await kept(world, person)).last
    for label in ("Back", "List"):
        if label in person.screen.buttons:
            await person.taps(label)
    await taps(person, *SCREENS[phase])
    assert (await kept(world, person)).last.phase is phase


@pytest.mark.parametrize("phase", SCREENS, ids=str)
async def test_every_word_at_every_moment_is_answered(world: World, phase: Phase) -> None:
    alice = world.person()
    await begin(world, alice, LONG if phase is Phase.SETS else ROAD)
    for words in WORDS:
        await lead_to(world, alice, phase)
        written = len(alice.chat.from_bot)
        await alice.says(words)
        assert len(alice.chat.from_bot) > written, f"{words!r} was left unanswered"
    world.is_sound()


async def test_a_workout_can_be_skipped_in_words_before_it_was_shown(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await alice.says("skipped today, was ill")
    await alice.sees("let go")
    assert (await kept(world, alice)).last.status is Status.DROPPED
    world.is_sound()


async def test_one_number_in_a_sentence_about_something_else_is_no_report(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    before = (await kept(world, alice)).last
    await alice.says("<b>hello</b> & <script>alert(1)</script>")
    assert (await kept(world, alice)).last == before
    world.is_sound()


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("new band", "Add a band"),
        ("change time", "Reminder at"),
        ("my week", "Your week"),
        ("delete me", "Delete everything"),
        ("please stop", "How long shall I pause?"),
        ("cant do this today", "let go"),
        ("moov to tomorow", "Tomorrow"),
        ("im rdy", "1/3 ·"),
    ],
)
async def test_a_command_in_ones_own_words_is_no_riddle(
    world: World, words: str, seen: str
) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.says(words)
    assert seen in f"{alice.screen.plain} {alice.screen.buttons}"
    assert "I didn't get that" not in alice.screen.plain
    world.is_sound()
