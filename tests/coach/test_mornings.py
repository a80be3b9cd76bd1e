"""Which pain is asked about the morning after, when, and what an answer stands for."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.days import local_time, runner_day
from coach.due import Reminder, ReminderKind
from coach.mornings import BANDS, after_all, asked_on, asking, level_of, open_sores, unasked
from coach.runner import Pause, PauseReason, Profile, Region, Runner
from coach.schedule import still_useful
from coach.training import Entry, Hurt, Pain, Side, Undone

BERLIN = "Europe/Berlin"
RUNNER = Runner(1, Profile(zone=BERLIN), welcomed=True)
MONDAY = date(2026, 6, 1)
KNEE = Pain(5, Region.KNEE, Side.LEFT)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant in June 2026, by Berlin's clock."""
    return datetime(2026, 6, day, hour, minute, tzinfo=UTC) - timedelta(hours=2)


def told(number: int, when: datetime, pain: Pain = KNEE, *, morning: bool = False) -> Entry:
    hurt = Hurt(3, 0, "squat", pain, morning=morning)
    return Entry(number, when, runner_day(when, BERLIN), hurt)


def regions(*entries: Entry) -> list[Region]:
    return [sore.pain.region for sore in open_sores(entries, BERLIN)]


@pytest.mark.parametrize(
    ("pain", "asks"),
    [
        (replace(KNEE, level=3), False),
        (replace(KNEE, level=4), True),
        (replace(KNEE, level=10), True),
        (replace(KNEE, level=2, sharp=True), True),
        (replace(KNEE, level=0), False),
    ],
)
def test_four_and_more_and_sharp_pain_is_asked_about(pain: Pain, *, asks: bool) -> None:
    assert bool(open_sores([told(1, at(1, 18), pain)], BERLIN)) is asks


def test_what_was_taken_back_is_not_asked_about() -> None:
    undone = Entry(2, at(1, 19), MONDAY, Undone(1))
    assert regions(told(1, at(1, 18)), undone) == []


def test_the_worst_of_a_day_counts_and_both_sides_are_both() -> None:
    right = Pain(4, Region.KNEE, Side.RIGHT)
    (sore,) = open_sores([told(1, at(1, 17)), told(2, at(1, 18), right)], BERLIN)
    assert (sore.entry, sore.pain.level, sore.pain.side) == (2, 5, Side.BOTH)


def test_told_that_it_is_gone_nothing_is_asked() -> None:
    assert regions(told(1, at(1, 18)), told(2, at(1, 21), replace(KNEE, level=0))) == []


def test_a_report_of_the_next_day_is_the_answer_to_the_day_before() -> None:
    assert regions(told(1, at(1, 18)), told(2, at(2, 7), replace(KNEE, level=2))) == []
    (sore,) = open_sores([told(1, at(1, 18)), told(2, at(2, 7))], BERLIN)
    assert (sore.entry, sore.told) == (2, date(2026, 6, 2))


def test_what_is_answered_in_the_morning_is_asked_about_no_more() -> None:
    answer = told(2, at(2, 8, 5), morning=True)
    assert regions(told(1, at(1, 18)), answer) == []
    assert regions(told(1, at(1, 18)), answer, told(3, at(2, 18))) == [Region.KNEE]


def test_each_place_is_asked_about_by_itself() -> None:
    hip = Pain(4, Region.HIP)
    answer = told(3, at(2, 8), replace(KNEE, level=1), morning=True)
    assert regions(told(1, at(1, 18)), told(2, at(1, 18), hip)) == [Region.KNEE, Region.HIP]
    assert regions(told(1, at(1, 18)), told(2, at(1, 18), hip), answer) == [Region.HIP]


def due(runner: Runner, entries: Sequence[Entry], now: datetime) -> datetime | None:
    found = asking(runner, open_sores(entries, runner.profile.zone), now)
    return found.due if found else None


def test_it_is_due_at_eight_the_next_morning() -> None:
    assert due(RUNNER, [told(1, at(1, 18))], at(1, 18)) == at(2, 8)


def test_pain_told_after_midnight_is_of_the_day_before() -> None:
    assert due(RUNNER, [told(1, at(2, 1))], at(2, 1)) == at(2, 8)


def test_one_that_was_missed_is_made_up_for_on_its_own_day_until_night() -> None:
    entries = [told(1, at(1, 18))]
    assert due(RUNNER, entries, at(2, 21)) == at(2, 8)
    assert due(RUNNER, entries, at(2, 22)) is None
    assert due(RUNNER, entries, at(3, 8)) is None


def test_what_has_been_asked_about_is_never_asked_again() -> None:
    # In a zone further west it would be eight o'clock once more on the same day.
    asked = replace(RUNNER, asked=1, profile=replace(RUNNER.profile, zone="America/New_York"))
    assert due(asked, [told(1, at(1, 18))], at(2, 9)) is None


def test_a_quiet_day_hands_it_on_to_the_next() -> None:
    def quiet(*days: int) -> Runner:
        return replace(RUNNER, profile=replace(RUNNER.profile, quiet_days=frozenset(days)))

    entries = [told(1, at(1, 18))]
    assert due(quiet(1), entries, at(1, 19)) == at(3, 8)
    assert due(quiet(1, 2), entries, at(1, 19)) == at(4, 8)
    assert due(quiet(1, 2, 3), entries, at(1, 19)) is None


def test_a_pause_asks_nothing() -> None:
    away = replace(RUNNER, pause=Pause(PauseReason.INJURY, MONDAY, None))
    assert due(away, [told(1, at(1, 18))], at(1, 19)) is None


def test_a_snooze_of_the_same_day_is_not_lost_to_it() -> None:
    question = Reminder(1, ReminderKind.MORNING, at(2, 8), date(2026, 6, 2))
    snooze = Reminder(1, ReminderKind.SNOOZED, at(2, 8, 30), date(2026, 6, 2))
    workout = Reminder(1, ReminderKind.WORKOUT, at(2, 18), date(2026, 6, 2))
    assert after_all(snooze, question) == snooze
    assert after_all(workout, question) == question
    assert after_all(replace(workout, due=at(2, 8)), question) == question, "health first"
    assert after_all(replace(workout, due=at(2, 7)), question) == replace(workout, due=at(2, 7))
    assert after_all(None, question) == question
    assert after_all(workout, None) == workout


@given(st.integers(0, 10), st.sampled_from(sorted(BANDS)))
def test_a_button_stands_for_a_level_of_its_range_and_for_no_change_where_it_can(
    before: int, value: str
) -> None:
    low, high = BANDS[value]
    level = level_of(value, before)
    assert level is not None
    assert low <= level <= high
    assert level == before or not low <= before <= high


def test_a_forged_button_stands_for_nothing() -> None:
    assert level_of("7", 5) is None


pains = st.builds(
    Pain,
    level=st.integers(0, 10),
    region=st.sampled_from((Region.KNEE, Region.HIP)),
    side=st.none() | st.sampled_from(Side),
    sharp=st.booleans(),
)
zones = st.sampled_from(sorted(available_timezones()))
steps = st.lists(
    st.tuples(st.timedeltas(timedelta(minutes=1), timedelta(hours=30)), pains, st.booleans()),
    min_size=1,
    max_size=6,
)
# March and October: clocks change in both halves of the world.
starts = st.timedeltas(timedelta(0), timedelta(days=260)).map(
    lambda later: datetime(2026, 3, 1, tzinfo=UTC) + later
)


@given(zones, st.frozensets(st.integers(0, 6), max_size=7), starts, steps)
def test_in_every_zone_each_sore_day_is_asked_about_once_at_eight_on_a_day_that_is_not_quiet(
    zone: str,
    quiet: frozenset[int],
    now: datetime,
    happens: list[tuple[timedelta, Pain, bool]],
) -> None:
    runner = Runner(1, Profile(zone=zone, quiet_days=quiet), welcomed=True)
    entries: list[Entry] = []
    for number, (later, pain, morning) in enumerate(happens, 1):
        now += later
        day = runner_day(now, zone)
        entries.append(Entry(number, now, day, Hurt(0, 0, "", pain, morning=morning)))
    asked: list[int] = []
    for _ in range(5):
        sores = open_sores(entries, zone)
        reminder = asking(runner, sores, now)
        if reminder is None:
            break
        now = max(now, reminder.due)
        posted = unasked(runner, sores, reminder.day)
        assert posted, "what is due asks something"
        assert reminder.day.weekday() not in quiet
        assert runner_day(reminder.due, zone) == reminder.day
        assert still_useful(runner, reminder, now)
        shown = local_time(reminder.due, zone)
        assert shown == time(8) or shown.hour == 9, "nine where the clocks skip eight"
        assert all(sore.told < reminder.day == asked_on(runner, sore) for sore in posted)
        asked.extend(sore.entry for sore in posted)
        runner = replace(runner, asked=max(sore.entry for sore in posted))
    assert asking(runner, open_sores(entries, zone), now) is None, "the chain ends"
    assert len(asked) == len(set(asked))
