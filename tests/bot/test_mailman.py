import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine
from telegram.error import Forbidden, NetworkError

from bot.mailman import Mailman
from coach.due import Letter
from coach.runner import Runner
from storage.outbox import SqlOutbox
from storage.work import UnitOfWork
from tests.bot.waiting import until
from tests.logged import told, written

START = datetime(2030, 1, 1, 18, tzinfo=UTC)
DAY = date(2030, 1, 1)


class Office:
    """A mailman over a real outbox."""

    def __init__(self, engine: AsyncEngine, hands: int = 4) -> None:
        self.now = START
        self.begin = UnitOfWork(engine, lambda: self.now)
        self.arrived: list[int] = []
        self.useless: set[int] = set()
        self.deliver: Callable[[int], Awaitable[None]] = self.note
        self.mailman: Mailman[str] = Mailman(
            self.begin, self._render, self._deliver, lambda: self.now, hands=hands
        )

    async def post(self, *runners: int) -> None:
        async with self.begin() as work:
            for runner in runners:
                if await work.runners.get(runner) is None:
                    await work.runners.add(Runner(runner))
                await work.outbox.post(Letter(0, runner, "workout", 0, DAY, START))
            await work.commit()
        self.mailman.wake()

    async def waiting(self) -> list[int]:
        async with self.begin() as work:
            return [letter.runner for letter in await work.outbox.waiting(self.now, 1000)]

    async def note(self, runner: int) -> None:
        self.arrived.append(runner)

    async def _render(self, letter: Letter) -> str | None:
        return None if letter.runner in self.useless else f"hello {letter.runner}"

    async def _deliver(self, letter: Letter, page: str) -> None:
        assert page == f"hello {letter.runner}"
        await self.deliver(letter.runner)


@pytest.fixture
async def office(engine: AsyncEngine) -> AsyncIterator[Office]:
    office = Office(engine)
    running = asyncio.create_task(office.mailman.run())
    yield office
    await office.mailman.stop(1)
    await running


async def test_letters_are_sent_and_leave_the_outbox(office: Office) -> None:
    await office.post(*range(1, 251))
    await office.mailman.idle()
    assert sorted(office.arrived) == list(range(1, 251))
    assert await office.waiting() == []


async def test_letters_of_an_earlier_run_are_sent_at_the_start(engine: AsyncEngine) -> None:
    await Office(engine).post(1, 2)
    later = Office(engine)
    running = asyncio.create_task(later.mailman.run())
    await later.mailman.idle()
    assert sorted(later.arrived) == [1, 2]
    await later.mailman.stop(1)
    await running


async def test_a_letter_of_no_use_any_more_is_dropped_unsent(office: Office) -> None:
    office.useless = {2}
    await office.post(1, 2, 3)
    await office.mailman.idle()
    assert sorted(office.arrived) == [1, 3]
    assert await office.waiting() == []


async def test_a_letter_to_somebody_who_has_left_is_dropped(office: Office) -> None:
    async def gone(_: int) -> None:
        raise Forbidden("bot was blocked by the user")

    office.deliver = gone
    await office.post(1)
    await office.mailman.idle()
    assert await office.waiting() == []


async def test_a_letter_that_fails_stops_no_other_and_is_sent_later(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail_for_two(runner: int) -> None:
        if runner == 2:
            raise NetworkError("Bad Gateway")
        await office.note(runner)

    office.deliver = fail_for_two
    await office.post(1, 2, 3)
    await office.mailman.idle()
    assert sorted(office.arrived) == [1, 3]
    assert await office.waiting() == [2]
    office.mailman.wake()
    await office.mailman.idle()
    assert caplog.messages.count("a letter failed") == 2, "once more when another went through"
    office.deliver = office.note
    office.now += timedelta(minutes=1)
    office.mailman.wake()
    await office.mailman.idle()
    assert await office.waiting() == []


async def test_letters_set_aside_by_a_short_outage_go_with_the_first_that_is_sent(
    office: Office,
) -> None:
    # Each once waited for its own minute, though Telegram was there again.
    async def away(_: int) -> None:
        raise NetworkError("away")

    office.deliver = away
    await office.post(1, 2, 3)
    await office.mailman.idle()
    office.deliver = office.note
    await office.post(4)
    await office.mailman.idle()
    assert sorted(office.arrived) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("error", "seconds", "came"),
    [
        (NetworkError("away"), 60, [1]),
        (sqlite3.OperationalError("database is locked"), 5, [1]),
        (ValueError(), 60, []),
    ],
)
async def test_after_an_outage_of_hours_a_letter_comes_within_a_minute(
    office: Office, error: Exception, seconds: int, came: list[int]
) -> None:
    # Each failure once doubled its pause, as if the outage were the letter's own fault.
    async def fails(_: int) -> None:
        raise error

    office.deliver = fails
    await office.post(1)
    for _ in range(12):
        office.now += timedelta(minutes=10)
        office.mailman.wake()
        await office.mailman.idle()
    office.deliver = office.note
    office.now += timedelta(seconds=seconds)
    office.mailman.wake()
    await office.mailman.idle()
    assert office.arrived == came


async def test_every_line_of_a_letters_work_names_it_and_its_chat(office: Office) -> None:
    async def fail(_: int) -> None:
        await asyncio.to_thread(logging.getLogger("a library").warning, "on its way")
        raise NetworkError("no network")

    office.deliver = fail
    with written() as stream:
        await office.post(1, 2)
        await office.mailman.idle()
    lines = [line for line in told(stream) if line["logger"] in {"a library", "bot.mailman"}]
    assert [line["event"] for line in lines if line["chat"] == 2] == [
        "on its way",
        "a letter failed",
    ]
    assert {(line["letter"], line["chat"]) for line in lines} == {(1, 1), (2, 2)}
    assert len({line["correlation"] for line in lines}) == 2


async def test_a_letter_that_telegram_holds_back_holds_up_no_other(office: Office) -> None:
    gate = asyncio.Event()

    async def held(runner: int) -> None:
        if runner == 1:
            await gate.wait()
        await office.note(runner)

    office.deliver = held
    await office.post(*range(1, 401))
    await until(lambda: len(office.arrived) == 399)
    gate.set()
    await office.mailman.idle()
    assert office.arrived[-1] == 1
    assert len(office.arrived) == 400


async def test_no_more_letters_are_in_work_than_there_are_hands(office: Office) -> None:
    at_work = most = 0

    async def count(_: int) -> None:
        nonlocal at_work, most
        at_work += 1
        most = max(most, at_work)
        await asyncio.sleep(0)
        at_work -= 1

    office.deliver = count
    await office.post(*range(1, 31))
    await office.mailman.idle()
    assert most == 4


async def test_an_outbox_that_cannot_be_read_is_read_at_the_next_wake(
    office: Office, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(UnitOfWork, "_open", None)
        office.mailman.wake()
        await office.mailman.idle()
    assert "the outbox cannot be read" in caplog.messages
    await office.post(1)
    await office.mailman.idle()
    assert office.arrived == [1]


async def test_stopping_lets_letters_at_work_end_and_leaves_the_rest(engine: AsyncEngine) -> None:
    office = Office(engine, hands=1)
    begun, gate = asyncio.Event(), asyncio.Event()

    async def slow(runner: int) -> None:
        begun.set()
        await gate.wait()
        await office.note(runner)

    office.deliver = slow
    await office.post(1, 2, 3)
    running = asyncio.create_task(office.mailman.run())
    await begun.wait()
    stopping = asyncio.create_task(office.mailman.stop(5))
    await asyncio.sleep(0)
    gate.set()
    await stopping
    await running
    assert office.arrived == [1]
    assert await office.waiting() == [2, 3]


async def test_once_it_has_stopped_no_letter_is_at_work_any_more(engine: AsyncEngine) -> None:
    office = Office(engine)
    begun = asyncio.Event()

    async def endless(runner: int) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            await office.waiting()  # what is cut short may still be at the database
            await office.note(runner)

    office.deliver = endless
    await office.post(1)
    running = asyncio.create_task(office.mailman.run())
    await begun.wait()
    await office.mailman.stop(0.01)
    assert office.arrived == [1]
    await running


async def test_sent_letters_are_marked_many_at_once(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    marked: list[int] = []
    sent = SqlOutbox.sent

    async def counted(outbox: SqlOutbox, letter_ids: Sequence[int]) -> None:
        marked.append(len(letter_ids))
        await sent(outbox, letter_ids)

    monkeypatch.setattr(SqlOutbox, "sent", counted)
    await office.post(*range(1, 1001))
    await office.mailman.idle()
    assert sum(marked) == 1000
    assert len(marked) < 100


async def test_a_letter_that_cannot_be_marked_is_not_sent_again_but_marked_later(
    office: Office, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(SqlOutbox, "sent", None)
        await office.post(1)
        await office.mailman.idle()
    assert "sent letters could not be marked" in caplog.messages
    office.mailman.wake()
    await office.mailman.idle()
    assert office.arrived == [1]
    assert await office.waiting() == []
