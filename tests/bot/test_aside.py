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


def test_what_is_gone_from_the_rows_is_forgotten_an_hour_after_its_time() -> None:
    watch = Watch()
    aside: Aside[int] = Aside(watch)
    aside.put(7)
    for later, kept in ((timedelta(hours=1), 1), (timedelta(minutes=1), 0)):
        watch.now += later
        aside.tidy()
        assert aside.count() == kept
