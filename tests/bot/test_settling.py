import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from bot.settling import SECONDS, Settling
from tests.bot.virtualtime import now, play

MOST = 10
NOW = datetime(2030, 1, 1, tzinfo=UTC)


class Ledger:
    """An inbox's side, and when it was asked to settle what."""

    def __init__(self) -> None:
        self.done_at: list[tuple[float, Sequence[int]]] = []
        self.away = False
        self.woken: list[float] = []
        self.settling = Settling(
            self, lambda: datetime(2030, 1, 1, tzinfo=UTC), self._wake, most=MOST
        )

    async def done(self, update_ids: Sequence[int], at: datetime) -> None:
        if self.away:
            raise OSError("database is locked")
        self.done_at.append((now(), tuple(update_ids)))

    def _wake(self) -> None:
        self.woken.append(now())


async def finish(ledger: Ledger, *ids: int, awaited: bool = False) -> Sequence[int]:
    for each in ids:
        ledger.settling.add(each)
    return await ledger.settling.in_time(awaited=awaited)


def test_after_a_rest_one_is_settled_at_once_and_what_follows_a_moment_later_together() -> None:
    async def scene() -> None:
        ledger = Ledger()
        assert await finish(ledger, 1) == [1]
        assert await finish(ledger, 2) == ()
        assert await finish(ledger, 3) == ()
        await asyncio.sleep(2 * SECONDS)
        assert ledger.woken == [SECONDS]
        assert await finish(ledger) == [2, 3]
        assert ledger.done_at == [(0, (1,)), (2 * SECONDS, (2, 3))]

    play(scene())


def test_many_and_awaited_ones_do_not_wait() -> None:
    async def scene() -> None:
        ledger = Ledger()
        await finish(ledger, 0)
        assert len(await finish(ledger, *range(1, MOST + 1))) == MOST
        assert await finish(ledger, 99, awaited=True) == [99]
        assert now() == 0

    play(scene())


def test_the_last_settling_waits_for_one_that_is_under_way() -> None:
    # At the end of the program it was cut short: those runners were shown a screen too many later.
    class Slow(Ledger):
        async def done(self, update_ids: Sequence[int], at: datetime) -> None:
            await asyncio.sleep(0.1)
            await super().done(update_ids, at)

    async def scene() -> None:
        ledger = Slow()
        under_way = asyncio.create_task(finish(ledger, 1, awaited=True))
        await asyncio.sleep(0.05)
        await ledger.settling.now()
        under_way.cancel()  # as the loops are, once all have stopped
        assert [ids for _, ids in ledger.done_at] == [(1,)]

    play(scene())


def test_while_the_database_is_away_they_wait_on() -> None:
    async def scene() -> None:
        ledger = Ledger()
        ledger.away = True
        with pytest.raises(OSError, match="locked"):
            await finish(ledger, 1)
        ledger.away = False
        assert await finish(ledger, 2, awaited=True) == [1, 2]

    play(scene())
