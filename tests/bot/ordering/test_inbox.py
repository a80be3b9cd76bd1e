"""What is read of the inbox, and settled there: nothing twice, nothing left behind."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from itertools import chain

import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.updates import incoming
from storage.inbox import Inbox, Incoming
from tests.bot.ordering.desk import NOW, Desk, message
from tests.bot.waiting import until


async def test_what_is_finished_is_settled_together(
    engine: AsyncEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, settled = Desk(engine), list[int]()
    done = Inbox.done

    async def counted(self: Inbox, ids: Sequence[int], at: datetime) -> None:
        settled.append(len(ids))
        await done(self, ids, at)

    monkeypatch.setattr(Inbox, "done", counted)
    monkeypatch.setattr("bot.settling.SECONDS", 60)
    running = asyncio.create_task(desk.ordering.run())
    await desk.gets(message(1, chat=1))
    await until(lambda: settled == [1])  # after a rest, at once
    for n in range(2, 16):
        await desk.gets(message(n, chat=n))
    await until(lambda: len(desk.handled) == 15)
    await asyncio.sleep(0.01)
    assert settled == [1]
    await desk.ordering.idle()  # somebody waits for it
    assert settled == [1, 14]
    await desk.ordering.stop(1)
    await running


async def test_what_an_earlier_run_left_is_handled_at_the_start(engine: AsyncEngine) -> None:
    desk = Desk(engine)
    await desk.inbox.keep([incoming(message(n, chat=7)) for n in (1, 2)], NOW)
    running = asyncio.create_task(desk.ordering.run())
    await desk.ordering.idle()
    assert desk.handled[7] == [1, 2]
    await desk.ordering.stop(1)
    await running


async def test_update_ids_that_begin_anew_below_are_handled(desk: Desk) -> None:
    """Telegram may choose ids at random after a week without updates."""
    await desk.gets(message(900_000, chat=1))
    await desk.ordering.idle()
    await desk.gets(message(17, chat=1))
    await desk.ordering.idle()
    assert desk.handled[1] == [900_000, 17]


async def test_ids_that_begin_anew_below_while_a_page_is_read_are_handled(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page that was on its way ends above them, and they would wait for a restart."""
    read = Inbox.pending
    below = [message(17, chat=1)]

    async def pending(self: Inbox, limit: int, after: int = 0) -> Sequence[Incoming]:
        page = await read(self, limit, after)
        if page and below:
            await desk.gets(below.pop())
        return page

    monkeypatch.setattr(Inbox, "pending", pending)
    await desk.gets(message(900_000, chat=1))
    await desk.ordering.idle()
    assert desk.handled[1] == [900_000, 17]
    assert await desk.inbox.pending(10) == ()


async def test_an_update_is_handled_once_although_it_arrives_while_it_is_read(desk: Desk) -> None:
    for n in range(1, 60):
        await desk.gets(message(n, chat=n % 4))
        desk.ordering.arrived([1])
    await desk.ordering.idle()
    assert sorted(chain.from_iterable(desk.handled.values())) == list(range(1, 60))


async def test_an_inbox_that_cannot_be_read_for_a_while_is_read_later(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    fails = 3
    read = Inbox.pending

    async def pending(self: Inbox, limit: int, after: int = 0) -> Sequence[Incoming]:
        nonlocal fails
        fails -= 1
        if fails >= 0:
            raise OperationalError("select", {}, OSError("disk I/O error"))
        return await read(self, limit, after)

    monkeypatch.setattr(Inbox, "pending", pending)
    monkeypatch.setattr("bot.backoff.Backoff.failed", lambda _: 0.001)
    await desk.gets(message(1, chat=1))
    await desk.ordering.idle()
    assert desk.handled[1] == [1]
