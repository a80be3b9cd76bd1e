from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine
from telegram.error import Forbidden, TimedOut

from bot.amends import RECENT, Amends
from storage.inbox import Inbox, Incoming
from storage.work import UnitOfWork

NOW = datetime(2030, 1, 1, 18, tzinfo=UTC)
ANN, BEN = 7, 8


class Past:
    """An inbox as a run left it that died after the commit of these updates."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.inbox = Inbox(engine)
        self.begin = UnitOfWork(engine, lambda: NOW)
        self.told: list[int] = []
        self.refusals: list[Exception] = []

    async def lost(self, ids: Sequence[int], user: int, age: timedelta = timedelta()) -> None:
        await self.inbox.keep([Incoming(each, user, "{}") for each in ids], NOW - age)
        for each in ids:
            async with self.begin(each) as work:
                await work.commit()

    async def amend(self) -> None:
        amends = Amends(self.inbox, self._stand, lambda: NOW)
        await amends.begin()
        await amends.idle()

    async def _stand(self, user: int) -> None:
        if self.refusals:
            raise self.refusals.pop()
        self.told.append(user)


@pytest.fixture
def past(engine: AsyncEngine) -> Past:
    return Past(engine)


async def test_each_runner_is_shown_once_however_many_answers_are_missing(past: Past) -> None:
    await past.lost([1, 2, 3], ANN)
    await past.lost([4], BEN)
    await past.amend()
    assert sorted(past.told) == [ANN, BEN]
    await past.amend()
    assert sorted(past.told) == [ANN, BEN]
    assert await past.inbox.unanswered() == ()


async def test_what_is_long_past_is_let_be(past: Past) -> None:
    await past.lost([1], ANN, RECENT + timedelta(seconds=1))
    await past.lost([2], BEN, RECENT)
    await past.amend()
    assert past.told == [BEN]
    assert await past.inbox.unanswered() == ()


async def test_what_still_waits_is_handled_as_ever(past: Past) -> None:
    await past.inbox.keep([Incoming(1, ANN, "{}")], NOW)
    await past.amend()
    assert past.told == []
    assert len(await past.inbox.pending(10)) == 1


async def test_where_telegram_is_away_the_next_start_tries_again(past: Past) -> None:
    await past.lost([1], ANN)
    past.refusals = [TimedOut()]
    await past.amend()
    assert past.told == []
    await past.amend()
    assert past.told == [ANN]


async def test_who_is_gone_is_not_tried_again(past: Past) -> None:
    await past.lost([1], ANN)
    past.refusals = [Forbidden("bot was blocked by the user")]
    await past.amend()
    await past.amend()
    assert past.told == []
