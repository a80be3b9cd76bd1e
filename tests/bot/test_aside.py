from datetime import UTC, datetime, timedelta

from bot.aside import Aside

NOON = datetime(2030, 1, 1, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


class Watch:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


def test_what_failed_is_left_alone_for_a_minute_then_for_two() -> None:
    watch = Watch()
    aside: Aside[int] = Aside(watch)
    for minutes in (1, 2):
        began = watch.now
        assert aside.put(7) == timedelta(minutes=minutes)
        assert not aside.may(7)
        watch.now = began + timedelta(minutes=minutes) - SECOND
        assert not aside.may(7)
        watch.now += SECOND
        assert aside.may(7)


def test_a_clock_that_is_set_back_keeps_nothing_aside_for_so_much_longer() -> None:
    watch = Watch()
    aside: Aside[int] = Aside(watch)
    aside.put(7)
    watch.now -= timedelta(hours=1)
    assert aside.may(7)


def test_after_an_outage_each_is_tried_at_once_and_only_once() -> None:
    aside: Aside[int] = Aside(Watch())
    for key in (1, 2):
        aside.put_for_outage(key)
    assert not aside.may(1)
    assert aside.free()
    assert aside.may(1)
    assert aside.may(2)
    aside.put_for_outage(2)
    assert not aside.free()
    assert not aside.may(2)


def test_one_finds_out_for_all_when_an_outage_has_ended() -> None:
    watch = Watch()
    aside: Aside[int] = Aside(watch)
    for key in (1, 2, 3):
        aside.put_for_outage(key)
    watch.now += 5 * SECOND
    assert [aside.may(key) for key in (1, 2, 3)] == [True, False, False]


def test_what_failed_by_itself_is_not_freed_by_the_end_of_an_outage() -> None:
    aside: Aside[int] = Aside(Watch())
    aside.put(7)
    aside.put_for_outage(8)
    assert aside.free()
    assert not aside.may(7)


def test_what_is_gone_from_the_rows_is_forgotten_an_hour_after_its_time() -> None:
    watch = Watch()
    aside: Aside[int] = Aside(watch)
    aside.put(7)
    for later, kept in ((timedelta(hours=1), 1), (timedelta(minutes=1), 0)):
        watch.now += later
        aside.tidy()
        assert aside.count() == kept


def test_what_fails_is_left_alone_for_longer_each_time_an_hour_at_most() -> None:
    now = NOON
    aside: Aside[int] = Aside(lambda: now)
    pauses = []
    for _ in range(9):
        pauses.append(aside.put(1).total_seconds() / 60)
        assert not aside.may(1)
        now += timedelta(minutes=pauses[-1])
        assert aside.may(1)
    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    aside.drop(1)
    assert aside.put(1) == timedelta(minutes=1)
