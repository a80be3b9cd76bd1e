"""Stopping: what has begun ends in time, the rest stays in the inbox."""

import asyncio

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.updates import Json, incoming
from tests.bot.ordering.desk import NOW, Desk, message


async def test_stopping_lets_what_has_begun_end_and_leaves_the_rest_in_the_inbox(
    engine: AsyncEngine,
) -> None:
    desk = Desk(engine)
    begun, gate = asyncio.Event(), asyncio.Event()

    async def slow(update: Json) -> None:
        begun.set()
        await gate.wait()
        await desk.note(update)

    desk.handle = slow
    await desk.inbox.keep([incoming(message(n, chat=1)) for n in (1, 2, 3)], NOW)
    running = asyncio.create_task(desk.ordering.run())
    await begun.wait()
    stopping = asyncio.create_task(desk.ordering.stop(5))
    await asyncio.sleep(0)
    gate.set()
    await stopping
    await running
    assert desk.handled[1] == [1]
    assert [each.id for each in await desk.inbox.pending(10)] == [2, 3]


async def test_stopping_cuts_short_what_takes_too_long_and_keeps_it(engine: AsyncEngine) -> None:
    desk = Desk(engine)
    begun = asyncio.Event()

    async def endless(_: Json) -> None:
        begun.set()
        await asyncio.Event().wait()

    desk.handle = endless
    await desk.inbox.keep([incoming(message(1, chat=1))], NOW)
    running = asyncio.create_task(desk.ordering.run())
    await begun.wait()
    await desk.ordering.stop(0.001)
    await running
    assert [each.id for each in await desk.inbox.pending(10)] == [1]
