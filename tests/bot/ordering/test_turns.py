"""Each chat in order, chats in parallel, no more at once than there are slots."""

import asyncio

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.updates import Json, chat_of
from tests.bot.ordering.desk import Desk, message
from tests.bot.waiting import until


async def test_a_chats_updates_are_handled_in_order_however_long_each_takes(desk: Desk) -> None:
    async def slower_at_first(update: Json) -> None:
        await asyncio.sleep(0.002 * (10 - update["update_id"]))
        await desk.note(update)

    desk.handle = slower_at_first
    await desk.gets(*(message(n, chat=1) for n in range(1, 9)))
    await desk.ordering.idle()
    assert desk.handled[1] == list(range(1, 9))
    assert await desk.inbox.pending(10) == ()


async def test_chats_are_handled_at_the_same_time(desk: Desk) -> None:
    together = asyncio.Barrier(3)

    async def meet(_: Json) -> None:
        await together.wait()

    desk.handle = meet
    await desk.gets(message(1, 1), message(2, 2), message(3, 3))
    await desk.ordering.idle()


async def test_no_more_updates_are_handled_at_once_than_there_are_slots(desk: Desk) -> None:
    at_once = most = 0

    async def count(_: Json) -> None:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(0)
        at_once -= 1

    desk.handle = count
    await desk.gets(*(message(n, chat=n) for n in range(1, 31)))
    await desk.ordering.idle()
    assert most == 4


async def test_a_chat_that_waits_to_send_lends_its_slot(engine: AsyncEngine) -> None:
    desk = Desk(engine, slots=1)
    gate = asyncio.Event()

    async def wait_in_line(update: Json) -> None:
        if chat_of(update) == 1:
            async with desk.slots.lent():
                await gate.wait()
        await desk.note(update)

    desk.handle = wait_in_line
    running = asyncio.create_task(desk.ordering.run())
    await desk.gets(message(1, chat=1), message(2, chat=2))
    await until(lambda: bool(desk.handled[2]))
    assert not desk.handled[1]
    gate.set()
    await desk.ordering.idle()
    await desk.ordering.stop(1)
    await running
