import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import UTC, datetime
from itertools import chain

import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine
from telegram.error import Forbidden

from bot.ordering import Ordering
from bot.pace import Pace
from bot.slots import Slots
from bot.updates import Json, chat_of, incoming
from coach.ports import SeenError
from storage.inbox import Inbox, Incoming
from storage.work import UnitOfWork
from tests.bot.waiting import until

NOW = datetime(2030, 1, 1, tzinfo=UTC)

Handle = Callable[[Json], Awaitable[None]]
Told = list[tuple[int, str, bool]]


def message(update_id: int, chat: int, text: str = "hi") -> Json:
    return {
        "update_id": update_id,
        "message": {"message_id": 1, "chat": {"id": chat}, "from": {"id": chat}, "text": text},
    }


class Desk:
    """An ordering over a real inbox, whose handler a test gives."""

    def __init__(
        self, engine: AsyncEngine, *, slots: int = 4, window: int = 400, flood: int = 1000
    ) -> None:
        self.inbox = Inbox(engine)
        self.begin = UnitOfWork(engine, lambda: NOW)
        self.told: Told = []
        self.handled: dict[int, list[int]] = defaultdict(list)
        self.handle: Handle = self.note
        self.slots = Slots(slots)
        self.ordering = Ordering(
            self.inbox,
            self._handle,
            lambda: NOW,
            self._tell,
            slots=self.slots,
            pace=Pace(100_000),
            window=window,
            lane=5,
            narrow=2,
            flood=flood,
            page=20,
        )

    async def note(self, update: Json) -> None:
        self.handled[chat_of(update)].append(update["update_id"])

    async def gets(self, *updates: Json) -> None:
        self.ordering.arrived(await self.inbox.keep([incoming(u) for u in updates], NOW))

    async def _handle(self, update: Json) -> None:
        await self.handle(update)

    async def _tell(self, update: Json, error: Exception, again: bool) -> None:  # noqa: FBT001 - the hook's shape
        self.told.append((update["update_id"], type(error).__name__, again))


@pytest.fixture
async def desk(engine: AsyncEngine) -> AsyncIterator[Desk]:
    desk = Desk(engine)
    running = asyncio.create_task(desk.ordering.run())
    yield desk
    await desk.ordering.stop(1)
    await running


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
    assert await desk.ordering.room(0.5)
    await desk.gets(message(401, chat=41))
    await until(lambda: desk.handled[41] == [401])
    assert desk.ordering.held < 200
    gate.set()
    await desk.ordering.idle()
    for chat in range(1, 41):
        assert desk.handled[chat] == [n for n in range(1, 401) if 1 + n % 40 == chat]
    await desk.ordering.stop(1)
    await running


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


async def test_a_failing_update_is_tried_again_then_given_up_and_its_person_told_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = 0

    async def fail(update: Json) -> None:
        nonlocal tries
        if update["update_id"] == 1:
            tries += 1
            raise KeyError("a mistake")
        await desk.note(update)

    monkeypatch.setattr("bot.backoff.Backoff.failed", lambda _: 0.0)
    desk.handle = fail
    await desk.gets(message(1, chat=1), message(2, chat=1))
    await desk.ordering.idle()
    assert tries == 3
    assert desk.told == [(1, "KeyError", False)]
    assert desk.handled[1] == [2]
    assert await desk.inbox.pending(10) == ()


async def test_an_update_that_works_at_the_second_try_is_told_to_nobody(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = 0

    async def fail_once(update: Json) -> None:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise OSError
        await desk.note(update)

    monkeypatch.setattr("bot.backoff.Backoff.failed", lambda _: 0.0)
    desk.handle = fail_once
    await desk.gets(message(1, chat=1))
    await desk.ordering.idle()
    assert (desk.handled[1], desk.told) == ([1], [])


async def test_a_failure_after_the_commit_is_told_and_not_tried_again(desk: Desk) -> None:
    tries = 0

    async def fail_late(update: Json) -> None:
        nonlocal tries
        tries += 1
        async with desk.begin(update["update_id"]) as work:
            await work.commit()
        raise OSError("could not be shown")

    desk.handle = fail_late
    await desk.gets(message(1, chat=1))
    await desk.ordering.idle()
    assert tries == 1
    assert desk.told == [(1, "OSError", False)]


@pytest.mark.parametrize("raised", [SeenError("again"), Forbidden("bot was blocked by the user")])
async def test_what_was_done_before_and_who_has_left_are_no_failures(
    desk: Desk, raised: Exception
) -> None:
    async def say(_: Json) -> None:
        raise raised

    desk.handle = say
    await desk.gets(message(1, chat=1))
    await desk.ordering.idle()
    assert desk.told == []
    assert await desk.inbox.pending(10) == ()


async def test_a_database_that_is_away_delays_an_update_tells_once_and_loses_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = 4

    async def fail(*_: object) -> None:
        raise OperationalError("update", {}, OSError("database is locked"))

    async def handle(update: Json) -> None:
        nonlocal away
        away -= 1
        if away >= 0:
            raise OperationalError("select", {}, OSError("database is locked"))
        await desk.note(update)

    monkeypatch.setattr("bot.backoff.Backoff.failed", lambda _: 0.0)
    monkeypatch.setattr(Inbox, "fail", fail)
    desk.handle = handle
    await desk.gets(message(1, chat=1))
    await desk.ordering.idle()
    assert desk.told == [(1, "OperationalError", True)]
    assert desk.handled[1] == [1]


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
