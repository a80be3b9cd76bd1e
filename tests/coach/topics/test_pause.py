"""Pausing, resuming, and what a medical pause takes."""

from datetime import date

import pytest

from coach.due import ReminderKind
from coach.runner import PauseReason
from tests.coach.topics.chat import Chat


async def test_a_pause_in_three_taps_stops_the_reminders_until_it_ends(known: Chat) -> None:
    await known.types("/pause")
    await known.taps("1 week")
    said = await known.taps("Holiday")
    assert "quiet until Mon, Nov 30" in said
    pause = (await known.runner()).pause
    assert pause is not None
    assert (pause.reason, pause.until) == (PauseReason.HOLIDAY, date(2026, 11, 30))
    async with known.begin() as work:
        reminder = await work.reminders.get(known.runner_id)
    assert reminder is not None
    assert reminder.day >= date(2026, 11, 30)


async def test_length_and_reason_can_be_typed(known: Chat) -> None:
    await known.types("/pause 2 weeks")
    await known.types("injury")
    pause = (await known.runner()).pause
    assert pause is not None
    assert (pause.reason, pause.until) == (PauseReason.INJURY, date(2026, 12, 7))


@pytest.mark.parametrize("days", ["30 Feb", "31.4.", "20 Dec 2031", "20 Feb to 30 Feb"])
async def test_days_that_do_not_exist_are_not_dropped_in_silence(known: Chat, days: str) -> None:
    said = await known.types(f"/pause {days}")
    assert "can't find those days" in said
    assert "How long shall I pause?" in said
    await known.taps("From … to …")
    assert "can't find those days" in await known.types(days)
    assert "What's the reason?" in await known.types("3 jan")


async def test_pain_told_while_a_pause_is_asked_for_is_not_taken_for_days(known: Chat) -> None:
    await known.types("/pause")
    assert "can't find" not in await known.types("knee 4 since march")


async def test_an_open_pause_ends_with_resume(known: Chat) -> None:
    await known.types("/pause")
    await known.taps("Until I say so")
    await known.taps("Something else")
    async with known.begin() as work:
        assert await work.reminders.get(known.runner_id) is None
    assert "Welcome back" in await known.types("/resume")
    assert (await known.runner()).pause is None
    async with known.begin() as work:
        assert await work.reminders.get(known.runner_id) is not None


async def test_the_button_below_a_pause_ends_it(known: Chat) -> None:
    await known.types("/pause 3 days")
    await known.taps("Injury")
    assert "Tell me at once if it hurts" in await known.taps("I'm back")


async def test_resume_without_a_pause_says_so(known: Chat) -> None:
    assert "not paused" in await known.types("/resume")


async def test_a_month_old_reason_pauses_nothing(known: Chat) -> None:
    await known.types("/pause 3 days")
    tap, message = known.tap_of("Holiday"), known.newest("Holiday")
    await known.sends(tap, message)
    await known.types("/resume")
    await known.sends(tap, message)
    assert (await known.runner()).pause is None


async def test_no_holiday_covers_a_medical_pause(known: Chat) -> None:
    await known.types("I have chest pain")
    assert "doctor or physio says" in await known.types("/pause 1 week")
    assert "doctor or physio says" in await known.types("/resume")
    pause = (await known.runner()).pause
    assert pause is not None
    assert pause.reason is PauseReason.MEDICAL


async def test_a_holiday_ahead_is_noted_kept_quiet_and_can_be_called_off(known: Chat) -> None:
    await known.types("/pause")
    await known.taps("From … to …")
    await known.types("26 Nov to 6 Dec")
    said = await known.taps("Holiday")
    assert "quiet from Thu, Nov 26 on, and write again on Mon, Dec 7" in said
    pause = (await known.runner()).pause
    assert pause is not None
    assert (pause.begins, pause.until) == (date(2026, 11, 26), date(2026, 12, 7))
    assert not (await known.runner()).paused_on(date(2026, 11, 25))
    async with known.begin() as work:
        reminder = await work.reminders.get(known.runner_id)
    assert reminder is not None
    assert (reminder.kind, reminder.day) == (ReminderKind.WORKOUT, date(2026, 11, 23))
    assert "quiet from Thu, Nov 26" in await known.types("/pause")
    await known.types("back")
    await known.types("/pause 26 Nov to 6 Dec")
    await known.taps("Holiday")
    assert "no pause then" in await known.taps("Call it off")
    assert (await known.runner()).pause is None
