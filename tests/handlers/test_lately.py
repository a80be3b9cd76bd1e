"""What each chat did a moment ago."""

from datetime import UTC, datetime, timedelta

from handlers.lately import Lately

NOON = datetime(2030, 1, 1, 12, tzinfo=UTC)


class Watch:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


def test_it_is_known_for_its_span_and_not_by_another_chat() -> None:
    watch = Watch()
    lately: Lately[str] = Lately(watch, timedelta(seconds=3))
    lately.note(1, "a tap")
    watch.now += timedelta(seconds=3)
    assert (lately.of(1), lately.of(2)) == ("a tap", None)
    watch.now += timedelta(seconds=1)
    assert lately.of(1) is None


def test_a_clock_that_is_set_back_keeps_nothing_for_an_hour() -> None:
    watch = Watch()
    lately: Lately[str] = Lately(watch, timedelta(seconds=3))
    lately.note(1, "a tap")
    watch.now -= timedelta(hours=1)
    assert lately.of(1) is None


def test_chats_of_long_ago_take_no_memory() -> None:
    watch = Watch()
    lately: Lately[str] = Lately(watch, timedelta(seconds=3))
    for chat in range(100):
        lately.note(chat, "a tap")
        watch.now += timedelta(seconds=1)
    assert len(lately) <= 4
