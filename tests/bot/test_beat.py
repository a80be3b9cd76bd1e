"""The one job of APScheduler: it beats on, whatever becomes of the machine's clock."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta, tzinfo
from typing import Self

import apscheduler.schedulers.base as its_clock
import pytest

from bot.beat import Beat
from tests.bot.waiting import until

HOUR = timedelta(hours=1)


class Counter:
    def __init__(self) -> None:
        self.beats = 0

    async def __call__(self) -> None:
        self.beats += 1


@pytest.fixture
async def counter() -> AsyncIterator[Counter]:
    counter = Counter()
    beat = Beat(counter, 0.02)
    beat.start()
    yield counter
    beat.pause()
    await beat.end()


class HourAgo(datetime):
    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        return super().now(tz) - HOUR


class InAnHour(datetime):
    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        return super().now(tz) + HOUR


@pytest.mark.parametrize("clock", [HourAgo, InAnHour])
async def test_a_clock_that_is_set_by_an_hour_silences_no_tick(
    counter: Counter, clock: type[datetime], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Set back, it once ticked no more until the clock was again where it had been.
    await until(lambda: counter.beats > 1)
    monkeypatch.setattr(its_clock, "datetime", clock)
    before = counter.beats
    await until(lambda: counter.beats > before + 3)
