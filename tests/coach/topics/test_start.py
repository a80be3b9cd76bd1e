"""Onboarding, question by question."""

import asyncio
from datetime import date, time

from coach.runner import Anchor, Goal, MedicalStop, Region, RunnerType
from tests.coach.topics.chat import Chat


async def test_a_newcomer_is_known_after_a_dozen_taps_and_one_word(chat: Chat) -> None:
    greeting = await chat.types("/start")
    assert "1 of 12" in greeting
    assert "2 of 12" in await chat.taps("Sprinter")
    await chat.taps("Get faster")
    await chat.taps("No")
    await chat.taps("No bands yet")
    await chat.taps("Anchor at floor level")
    await chat.taps("Exercise mat")
    await chat.taps("Done")
    await chat.taps("Every week")
    await chat.taps("Knee")
    await chat.taps("Done")
    await chat.taps("None of these")
    await chat.taps("4")
    assert "11 of 12" in await chat.taps("30 min")
    assert "1:00 PM" in await chat.types("Berlin")
    extra = await chat.taps("6:30 AM")
    assert "Extra 1 of 4" in extra
    summary = await chat.taps("Enough, let's train")
    assert "sprinter who wants more speed" in summary
    assert "4 workouts a week" in summary
    assert chat.last.labels == ("Start today's workout", "Change something")
    runner = await chat.runner()
    assert runner.welcomed
    assert runner.awaiting is None
    told = runner.profile
    assert told.runner_type is RunnerType.SPRINTER
    assert told.goal is Goal.SPEED
    assert told.anchors == {Anchor.FLOOR}
    assert told.mat
    assert told.sore == {Region.KNEE}
    assert (told.days_per_week, told.minutes) == (4, 30)
    assert (told.zone, told.remind_at) == ("Europe/Berlin", time(6, 30))


async def test_the_first_reminder_is_set_when_the_questions_end(known: Chat) -> None:
    async with known.begin() as work:
        reminder = await work.reminders.get(known.runner_id)
    assert reminder is not None
    assert reminder.due > known.at


async def test_extras_tell_of_runs_and_races(chat: Chat) -> None:
    await up_to_extras(chat)
    await chat.taps("Tue")
    await chat.taps("Thu")
    await chat.taps("Done")
    await chat.types("sunday")
    await chat.types("11 April")
    await chat.taps("Any day is fine")
    told = (await chat.runner()).profile
    assert told.hard_days == {1, 3}
    assert told.long_days == {6}
    assert not told.quiet_days
    assert told.race == date(2027, 4, 11)


async def test_everything_can_be_typed_with_typos_numbers_and_other_cases(chat: Chat) -> None:
    await chat.types("/start")
    for words in ("sprintr", "2", "NO", "none", "floor and mat", "now and then", "knee, shin"):
        await chat.types(words)
    for words in ("none of these", "3", "20", "berlin", "18h"):
        await chat.types(words)
    told = (await chat.runner()).profile
    assert told.runner_type is RunnerType.SPRINTER
    assert told.goal is Goal.STAMINA
    assert told.sore == {Region.KNEE, Region.SHIN}
    assert told.mat
    assert told.anchors == {Anchor.FLOOR}
    assert told.remind_at == time(18, 0)
    assert "Extra 1 of 4" in chat.last.text


async def test_questions_wait_for_days_and_go_on_where_they_were(chat: Chat) -> None:
    await chat.types("/start")
    await chat.taps("Road")
    chat.later(days=9)
    again = await chat.types("/start")
    assert "Welcome back" in again
    assert "2 of 12" in again


async def test_another_command_in_between_leads_back_to_the_open_question(chat: Chat) -> None:
    await chat.types("/start")
    await chat.taps("Road")
    assert "2 of 12" in await chat.types("/settings")
    assert "no doctor" in await chat.types("/help")
    assert "2 of 12" in await chat.taps("Go on with the questions")


async def test_words_that_are_no_answer_get_a_hint_and_the_question_again(chat: Chat) -> None:
    await chat.types("/start")
    for words in ("🦔", "<b>zzzzzz</b>", "x" * 5000, "مرحبا بك"):
        again = await chat.types(words)
        assert "1 of 12" in again, words
        assert "Sprinter" in chat.last.labels, words
    assert not (await chat.runner()).answered


async def test_a_question_that_is_needed_cannot_be_skipped_and_another_can(chat: Chat) -> None:
    await chat.types("/start")
    assert "can't be skipped" in await chat.types("skip")
    await chat.taps("Relay")
    assert "3 of 12" in await chat.taps("Skip")
    assert (await chat.runner()).profile.goal is Goal.HABIT


async def test_back_changes_an_answer_and_returns_to_where_one_was(chat: Chat) -> None:
    await chat.types("/start")
    await chat.taps("Road")
    await chat.taps("Get faster")
    await chat.taps("Back")
    assert "1 of 12" in await chat.taps("Back")
    assert "Back" not in chat.last.labels
    assert "✓ Road" in chat.last.labels
    assert "3 of 12" in await chat.taps("Relay")
    assert (await chat.runner()).profile.runner_type is RunnerType.RELAY


async def test_the_same_button_twice_answers_one_question_only(chat: Chat) -> None:
    await chat.types("/start")
    tap, message = chat.tap_of("Road"), chat.newest("Road")
    await chat.sends(tap, message)
    assert "2 of 12" in await chat.sends(tap, message)
    assert chat.toasts == ["Noted already"]
    assert (await chat.runner()).answered == {"runner-type"}


async def test_two_taps_at_once_answer_one_question_only(chat: Chat) -> None:
    await chat.types("/start")
    message = chat.newest("Road")
    taps = [chat.tap_of(label) for label in ("Road", "Relay")]
    await asyncio.gather(*(chat.sends(tap, message) for tap in taps))
    assert chat.toasts == ["Noted already"]
    assert (await chat.runner()).answered == {"runner-type"}


async def test_looking_at_bands_in_between_skips_no_question(chat: Chat) -> None:
    await chat.types("/start")
    await chat.types("/bands")
    await chat.taps("Tube")
    await chat.taps("red")
    assert "1 of 12" in await chat.taps("Done")


async def test_a_button_of_long_ago_shows_the_open_question(chat: Chat) -> None:
    await chat.types("/start")
    tap, message = chat.tap_of("Road"), chat.newest("Road")
    for label in ("Road", "Get faster", "No"):
        await chat.taps(label)
    assert "4 of 12" in await chat.sends(tap, message)
    assert chat.toasts == ["That was an older button"]


async def test_quick_taps_on_several_options_all_count_once_each(chat: Chat) -> None:
    await up_to_extras(chat)
    message = chat.newest("Mon")
    taps = [chat.tap_of(day) for day in ("Mon", "Wed", "Mon")]
    for tap in taps:  # as they stood on the screen before the first was answered
        await chat.sends(tap, message)
    assert (await chat.runner()).profile.hard_days == {0, 2}
    assert not chat.toasts


async def test_a_medical_stop_is_told_first_and_holds_the_workout_back(chat: Chat) -> None:
    await chat.types("/start")
    for label in ("Road", "Get faster", "No", "No bands yet", "None of these", "New to it"):
        await chat.taps(label)
    await chat.taps("Nothing is sore")
    assert chat.last.labels[0] == "None of these"
    await chat.taps("Surgery in the last 6 months")
    assert "ask a doctor or physio" in await chat.taps("Done")
    assert "9 of 13" in chat.last.text
    await chat.taps("Not asked yet, go on")
    await chat.taps("3")
    await chat.taps("20 min")
    await chat.types("Berlin")
    await chat.taps("6:00 PM")
    await chat.taps("Enough, let's train")
    assert "Start today's workout" not in chat.last.labels
    told = (await chat.runner()).profile
    assert told.medical == {MedicalStop.SURGERY}
    assert told.needs_clearance
    await chat.taps("A doctor or physio said band work is fine")
    assert not (await chat.runner()).profile.needs_clearance
    assert chat.last.labels == ("Today's workout",)


async def test_changing_the_health_answer_asks_for_clearance_again(chat: Chat) -> None:
    await chat.types("/start")
    for label in ("Road", "Get faster", "No", "No bands yet", "None of these", "New to it"):
        await chat.taps(label)
    for label in ("Nothing is sore", "Under 18", "Done", "They said band work is fine"):
        await chat.taps(label)
    await chat.taps("Back")
    await chat.taps("Back")
    await chat.taps("Dizzy spells or fainting")
    assert "ask a doctor or physio" in await chat.taps("Done")
    assert (await chat.runner()).profile.needs_clearance


async def test_start_of_an_old_hand_is_a_short_menu(known: Chat) -> None:
    await known.types("/start ref_42")
    assert known.last.labels == ("Today's workout", "My bands", "Settings", "Help")


async def test_a_second_tap_on_the_last_button_shows_the_summary_again(chat: Chat) -> None:
    await up_to_extras(chat)
    tap, message = chat.tap_of("Enough, let's train"), chat.newest("Enough, let's train")
    first = await chat.sends(tap, message)
    assert await chat.sends(tap, message) == first
    assert chat.toasts == ["Noted already"]


async def test_an_answer_that_was_typed_takes_the_buttons_from_the_question(chat: Chat) -> None:
    await chat.types("/start")
    question = chat.newest("Road")
    await chat.taps("Road")
    await chat.types("habit")
    assert not chat.messages[question].labels


async def test_back_typed_at_the_sore_places_is_a_sore_back(chat: Chat) -> None:
    await chat.types("/start")
    for label in ("Road", "Get faster", "No", "No bands yet", "None of these", "New to it"):
        await chat.taps(label)
    await chat.types("back")
    assert (await chat.runner()).profile.sore == {Region.BACK}


async def up_to_extras(chat: Chat) -> None:
    await chat.types("/start")
    for label in ("Road", "Get faster", "No", "No bands yet", "None of these", "New to it"):
        await chat.taps(label)
    for label in ("Nothing is sore", "None of these", "3", "20 min"):
        await chat.taps(label)
    await chat.types("Berlin")
    await chat.taps("6:00 PM")
