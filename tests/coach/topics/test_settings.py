"""Changing one answer after another."""

from datetime import date, time

from coach.days import local_time
from coach.runner import Hours, RunnerType
from tests.coach.topics.chat import Chat


async def test_every_answer_is_shown_and_has_a_button(known: Chat) -> None:
    said = await known.types("/settings")
    assert "Kind of runner: Road" in said
    assert "Reminder at: 6:00 PM" in said
    assert "Next race: none" in said
    assert len(known.last.labels) == 18


async def test_a_changed_answer_returns_to_the_list(known: Chat) -> None:
    await known.types("/settings")
    await known.taps("Kind of runner")
    assert "✓ Road" in known.last.labels
    said = await known.taps("Relay")
    assert "✓ Kind of runner: Relay" in said
    assert "Workouts a week: 3" in said
    assert (await known.runner()).profile.runner_type is RunnerType.RELAY


async def test_a_new_reminder_time_moves_the_reminder(known: Chat) -> None:
    async with known.begin() as work:
        before = await work.reminders.get(known.runner_id)
    await known.types("/settings")
    await known.taps("Reminder at")
    await known.types("7.15pm")
    assert (await known.runner()).profile.remind_at == time(19, 15)
    async with known.begin() as work:
        after = await work.reminders.get(known.runner_id)
    assert before is not None
    assert after is not None
    assert (after.due - before.due).total_seconds() == 75 * 60


async def test_a_race_that_has_passed_is_refused_and_a_far_one_taken(known: Chat) -> None:
    await known.types("/settings")
    await known.taps("Next race")
    assert "has passed" in await known.types("2026-11-22")
    assert "couldn't read" in await known.types("soon")
    assert "2031" in await known.types("3 may 2031")
    assert (await known.runner()).profile.race == date(2031, 5, 3)


async def test_a_date_that_may_be_two_is_asked_about(known: Chat) -> None:
    await known.types("/settings")
    await known.taps("Next race")
    await known.types("4/5/2027")
    assert known.last.labels[:2] == ("Tue, May 4 2027", "Mon, Apr 5 2027")
    await known.taps("Mon, Apr 5 2027")
    assert (await known.runner()).profile.race == date(2027, 4, 5)


async def test_back_changes_nothing(known: Chat) -> None:
    before = (await known.runner()).profile
    await known.types("/settings")
    await known.taps("Goal")
    assert "What I know about you" in await known.taps("Back")
    runner = await known.runner()
    assert runner.profile == before
    assert runner.awaiting is None


async def test_a_new_medical_stop_asks_for_clearance_at_once(known: Chat) -> None:
    await known.types("/settings")
    await known.taps("Health check")
    await known.taps("Under 18")
    assert "ask a doctor or physio" in await known.taps("Done")
    assert "word: Not asked yet" in await known.taps("Not asked yet, go on")


async def test_an_old_button_shows_the_list_as_it_is_now(known: Chat) -> None:
    await known.types("/settings")
    await known.taps("Goal")
    tap, message = known.tap_of("Get faster"), known.newest("Get faster")
    await known.sends(tap, message)
    assert "Goal: Get faster" in await known.sends(tap, message)
    assert known.toasts == ["That was an older button"]


async def test_another_command_drops_the_open_question(known: Chat) -> None:
    await known.types("/settings")
    await known.taps("Next race")
    await known.types("/help")
    assert (await known.runner()).awaiting is None
    assert "I didn't get that" in await known.types("12 12 10")


async def test_quiet_hours_are_typed_and_a_reminder_within_them_says_when_it_comes(
    known: Chat,
) -> None:
    await known.types("/settings")
    assert "Quiet hours: 10:00 PM – 6:00 AM" in plain(known.last.text)
    await known.taps("Quiet hours")
    assert "two times" in await known.types("at night")
    assert "no room" in await known.types("6 to 5")
    said = plain(await known.types("from 5pm to 7"))
    assert "Quiet hours: 5:00 PM – 7:00 AM" in said
    assert "so I'll write at 4:00 PM" in said
    assert (await known.runner()).profile.quiet_hours == Hours(time(17), time(7))
    async with known.begin() as work:
        reminder = await work.reminders.get(known.runner_id)
    assert reminder is not None
    assert local_time(reminder.due, "Europe/Berlin") == time(16)
    await known.taps("Quiet hours")
    await known.taps("No quiet hours")
    assert (await known.runner()).profile.quiet_hours is None


async def test_the_weekly_summary_has_a_day_or_none(known: Chat) -> None:
    await known.types("/settings")
    await known.taps("Weekly summary")
    await known.taps("Fri")
    assert (await known.runner()).profile.summary_day == 4
    await known.taps("Weekly summary")
    assert "Weekly summary: none" in await known.types("no")
    assert (await known.runner()).profile.summary_day is None


def plain(words: str) -> str:
    """With plain spaces, as people read them."""
    return words.replace("\u202f", " ").replace("\xa0", " ")
