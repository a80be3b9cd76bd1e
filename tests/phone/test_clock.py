from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from phone import PhoneClock
from phone.desk.clock import move_clock, next_time
from tests.phone.conftest import NOON


def test_a_frozen_clock_moves_only_when_it_is_moved() -> None:
    clock = PhoneClock(NOON, frozen=True)
    assert clock.now() == NOON
    assert clock.move(timedelta(hours=1)) == NOON + timedelta(hours=1)
    assert clock.move_to(NOON + timedelta(days=1)) == NOON + timedelta(days=1)


def test_a_running_clock_runs_on_from_where_it_was_moved() -> None:
    clock = PhoneClock(NOON)
    clock.move(timedelta(days=7))
    assert NOON + timedelta(days=7) <= clock.now() < NOON + timedelta(days=7, minutes=1)


def test_it_never_goes_back() -> None:
    clock = PhoneClock(NOON, frozen=True)
    with pytest.raises(ValueError, match="only moves forward"):
        clock.move(timedelta(seconds=-1))
    with pytest.raises(ValueError, match="only moves forward"):
        clock.move_to(NOON - timedelta(seconds=1))
    with pytest.raises(ValueError, match="no zone"):
        clock.move_to(datetime(2026, 3, 2))  # noqa: DTZ001 - that it has none is the point


class Hurrying(PhoneClock):
    """A second goes by whenever somebody looks at it, as microseconds do at a running one."""

    looks = 0

    def now(self) -> datetime:
        self.looks += 1
        return super().now() + timedelta(seconds=self.looks)


async def test_something_due_at_the_very_instant_of_a_move_is_no_error() -> None:
    """What was due just then took microseconds, and the clock was to move back by them."""
    clock = Hurrying(NOON, frozen=True)
    target = NOON + timedelta(hours=1)
    stops = iter([target, None])

    async def due(_until: datetime) -> datetime | None:
        return next(stops)

    moved = await move_clock(clock, {"to": target.isoformat()}, due)
    assert target <= datetime.fromisoformat(moved["now"]) < target + timedelta(minutes=1)


def test_listeners_hear_of_moves() -> None:
    clock = PhoneClock(NOON, frozen=True)
    heard: list[datetime] = []
    clock.on_move(heard.append)
    clock.move(timedelta(minutes=5))
    assert heard == [NOON + timedelta(minutes=5)]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (datetime(2026, 3, 28, 5, tzinfo=UTC), datetime(2026, 3, 28, 6, tzinfo=UTC)),
        (datetime(2026, 3, 28, 6, tzinfo=UTC), datetime(2026, 3, 29, 5, tzinfo=UTC)),
        (datetime(2026, 10, 24, 6, tzinfo=UTC), datetime(2026, 10, 25, 6, tzinfo=UTC)),
    ],
)
def test_the_next_morning_is_right_across_both_changes_of_the_clock(
    now: datetime, expected: datetime
) -> None:
    assert next_time(now, "07:00", "Europe/Berlin") == expected
    local = next_time(now, "07:00", "Europe/Berlin").astimezone(ZoneInfo("Europe/Berlin"))
    assert (local.hour, local.minute) == (7, 0)
