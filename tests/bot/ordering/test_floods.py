"""One chat, or many, send far more than people do; memory and inbox stay bounded."""

import asyncio

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.updates import Json, chat_of, incoming
from tests.bot.ordering.desk import NOW, Desk, message
from tests.bot.waiting import until


async def test_a_flooding_chat_starves_nobody(desk: Desk) -> None:
    """The flood is far larger than the window, and came first."""
    order: list[int] = []
    gate = asyncio.Event()

    async def stuck_in_the_flood(update: Json) -> None:
        if chat_of(update) == 1:
            await gate.wait()
        order.append(chat_of(update))

    desk.handle = stuck_in_the_flood
    await desk.gets(*(message(n, chat=1) for n in range(1, 601)))
    await desk.gets(*(message(600 + n, chat=1 + n) for n in range(1, 51)))
    await until(lambda: len(order) == 50)
    assert set(order) == set(range(2, 52))
    gate.set()
    await desk.ordering.idle()
    assert order.count(1) == 600


async def test_what_a_flood_left_behind_is_handled_in_order_later(desk: Desk) -> None:
    flood = [message(n, chat=1 if n % 3 else 2) for n in range(1, 301)]
    await desk.gets(*flood)
    await desk.gets(message(301, chat=1), message(302, chat=3))
    await desk.ordering.idle()
    assert desk.handled[1] == [n for n in range(1, 302) if n % 3 or n == 301]
    assert desk.handled[2] == [n for n in range(1, 301) if n % 3 == 0]
    assert desk.handled[3] == [302]


async def test_what_is_more_than_anybody_waits_for_is_dropped_and_its_sender_told_once(
    engine: AsyncEngine, caplog: pytest.LogCaptureFixture
) -> None:
    desk = Desk(engine, flood=50)
    gate = asyncio.Event()

    async def stuck_in_the_flood(update: Json) -> None:
        if chat_of(update) == 1:
            await gate.wait()
        await desk.note(update)

    desk.handle = stuck_in_the_flood
    running = asyncio.create_task(desk.ordering.run())
    for first in range(1, 1001, 100):
        await desk.gets(*(message(n, chat=1) for n in range(first, first + 100)))
    await desk.gets(message(1001, chat=2))
    await until(lambda: bool(desk.handled[2] and desk.told))
    assert 50 < len(await desk.inbox.pending(2000)) < 80  # of a thousand
    gate.set()
    await desk.ordering.idle()
    assert 50 < len(desk.handled[1]) < 80
    assert desk.handled[1] == sorted(desk.handled[1])
    assert [(error, again) for _, error, again in desk.told] == [("FloodError", False)]
    (over,) = [line for line in caplog.records if line.message == "a flood is over"]
    assert over.dropped + len(desk.handled[1]) == 1000  # type: ignore[attr-defined] # a field of the line
    await desk.gets(message(1002, chat=1))
    await desk.ordering.idle()
    assert desk.handled[1][-1] == 1002
    await desk.ordering.stop(1)
    await running


async def test_while_the_window_is_full_there_is_no_room_for_more(engine: AsyncEngine) -> None:
    desk = Desk(engine, window=40, slots=1000)
    gate = asyncio.Event()

    async def wait(update: Json) -> None:
        await gate.wait()
        await desk.note(update)

    desk.handle = wait
    running = asyncio.create_task(desk.ordering.run())
    assert await desk.ordering.room(5)
    await desk.gets(*(message(n, chat=n) for n in range(1, 101)))
    await until(lambda: desk.ordering.held == 40)
    desk.ordering.arrived([100])
    assert not await desk.ordering.room(0.01)
    gate.set()
    assert await desk.ordering.room(5)
    await desk.ordering.idle()
    assert len(desk.handled) == 100
    await desk.ordering.stop(1)
    await running


async def test_memory_holds_a_window_however_much_waits(engine: AsyncEngine) -> None:
    desk = Desk(engine, window=40, slots=1000)
    await desk.inbox.keep([incoming(message(n, chat=n)) for n in range(1, 301)], NOW)
    gate = asyncio.Event()
    begun = 0

    async def wait(update: Json) -> None:
        nonlocal begun
        begun += 1
        await gate.wait()
        await desk.note(update)

    desk.handle = wait
    running = asyncio.create_task(desk.ordering.run())
    await until(lambda: begun == 40)
    await asyncio.sleep(0.02)
    assert begun == 40
    gate.set()
    await desk.ordering.idle()
    assert len(desk.handled) == 300
    await desk.ordering.stop(1)
    await running


async def test_many_chats_that_flood_leave_room_for_the_others(engine: AsyncEngine) -> None:
    desk = Desk(engine, window=200, slots=1000)
    gate = asyncio.Event()

    async def stuck_in_the_floods(update: Json) -> None:
        if chat_of(update) <= 40:
            await gate.wait()
        await desk.note(update)

    desk.handle = stuck_in_the_floods
    running = asyncio.create_task(desk.ordering.run())
    await desk.gets(*(message(n, chat=1 + n % 40) for n in range(1, 401)))
    await until(lambda: desk.ordering.lanes == 40 and desk.ordering.held > 100)
    assert await desk.ordering.room(5)
    await desk.gets(message(401, chat=41))
    await until(lambda: desk.handled[41] == [401])
    assert desk.ordering.held < 200
    gate.set()
    await desk.ordering.idle()
    for chat in range(1, 41):
        assert desk.handled[chat] == [n for n in range(1, 401) if 1 + n % 40 == chat]
    await desk.ordering.stop(1)
    await running
