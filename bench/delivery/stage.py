"""A phone, the coach's program beside it, and people who are due: where scenarios play."""

import shutil
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from time import perf_counter
from types import MappingProxyType

from bench.bots import TOKEN
from bench.delivery import record
from bench.delivery.kept import Kept
from bench.delivery.people import NOON, kept_due, this_minute, with_phones, zone_where
from bench.delivery.program import RUN, BrokenError, Program, until
from bench.delivery.record import Request
from bench.delivery.scenario import Run, Seen
from bot.clock import system_clock
from phone import Phone
from phone.world import actions
from storage.database import open_engine
from storage.work import UnitOfWork

REMEMBERED = 200_000
FAST = {
    "BANDSTRIDE_SEND_RATE": "1000",
    "BANDSTRIDE_CHAT_RATE": "1000",
    "BANDSTRIDE_TICK_SECONDS": "1",
    "BANDSTRIDE_POLL_SECONDS": "5",
}
"""Limits out of the way, and a quick tick, where neither is what is looked at."""
USUAL = {"BANDSTRIDE_SEND_RATE": "30", "BANDSTRIDE_CHAT_RATE": "1"}
"""Telegram's limits, which are the settings' defaults."""
MINUTE = timedelta(minutes=1)
DATABASE = "bandstride.db"
DAY = timedelta(days=1)


@dataclass(slots=True)
class Stage:
    """Everything that a scenario uses.

    Attributes:
        run: its circumstances.
        offset: by how much the coach's clock differs from the machine's.
    """

    run: Run
    phone: Phone
    program: Program
    kept: Kept
    offset: timedelta = field(default=timedelta(0))

    def now(self) -> datetime:
        """The coach's time."""
        return system_clock() + self.offset

    async def due(
        self,
        count: int,
        *,
        later: timedelta = timedelta(0),
        hour: int = NOON,
        before: Callable[[list[int]], None] | None = None,
    ) -> list[int]:
        """So many new runners, due this minute or later, whose clocks show that hour now.

        `before` is called with them while the coach does not know of them yet.
        """
        ids = with_phones(self.phone, count)
        if before is not None:
            before(ids)
        due = this_minute(self.now(), later)
        engine = open_engine(f"sqlite:///{self.kept.file}")
        try:
            begin = UnitOfWork(engine, self.now)
            await kept_due(begin, ids, due, zone_where(hour, this_minute(self.now())))
        finally:
            await engine.dispose()
        return ids

    def requests(self, chats: Iterable[int] | None = None) -> list[Request]:
        """Messages and edits that were asked for so far; to these chats only, if any are named."""
        everything = record.shown(self.phone.journal.entries)
        if chats is None:
            return everything
        wanted = set(chats)
        return [each for each in everything if each.chat in wanted]

    def received(self, chat: int) -> int:
        """How many messages of the coach are in a chat."""
        bot = self.phone.world.bot.id
        return sum(each.sender_id == bot for each in self.phone.world.messages.of(chat))

    def arrived(self, ids: Iterable[int]) -> int:
        """How many of them have heard from the coach."""
        return sum(self.received(each) > 0 for each in ids)

    def writes(self, person: int, text: str) -> None:
        """Let somebody write to the coach."""
        world = self.phone.world
        actions.write(world, world.people[person], world.chats[person], text)

    async def answered(self, person: int, patience: float) -> float:
        """Wait until somebody has heard from the coach; the seconds that it took."""
        began = perf_counter()
        await until(lambda: self.received(person) > 0 or not self.program.alive, patience)
        return perf_counter() - began

    async def some_arrived(self, ids: Sequence[int], count: int) -> float:
        """Wait until so many of them have; the seconds. Raises BrokenError where they never do."""
        began = perf_counter()
        if not await until(lambda: self.arrived(ids) >= count or not self.program.alive, 120):
            raise BrokenError(f"{self.arrived(ids)} of {count} came\n{self.program.last_words}")
        return perf_counter() - began

    async def all_done(self, ids: Sequence[int], patience: float) -> float:
        """Wait until all have, and no letter waits; the seconds until the last had come."""
        began = perf_counter()
        await until(lambda: self.arrived(ids) == len(ids) or not self.program.alive, patience)
        seconds = perf_counter() - began
        left = max(patience - seconds, 5.0)
        await until(lambda: not self.kept.letters() or not self.program.alive, left)
        return seconds

    def counted(self, seen: Seen, ids: Sequence[int]) -> None:
        """Fill in what was lost and what came twice, and expect what always holds."""
        counts = [self.received(each) for each in ids]
        seen.due = len(ids)
        seen.lost = counts.count(0)
        seen.twice = sum(each - 1 for each in counts if each > 1)
        seen.expect(seen.lost == 0, f"{seen.lost} were lost")
        left = self.kept.letters().total()
        seen.expect(left == 0, f"{left} letters stay in the outbox")
        seen.expect(self.kept.due(self.now()) == 0, "reminders stay due")
        seen.expect(not self.phone.violations, f"no correct client asks: {self.phone.violations}")


@asynccontextmanager
async def stage(
    run: Run,
    *,
    flood: bool = False,
    data: Path | None = None,
    command: tuple[str, ...] = RUN,
    settings: Mapping[str, str] = MappingProxyType({}),
) -> AsyncIterator[Stage]:
    """A phone that is on, a database without anybody, and the coach not yet started.

    Args:
        run: the circumstances.
        flood: the phone refuses what is above Telegram's limits.
        data: the data directory, if not an ordinary one.
        command: how the coach is started, if not as usual.
        settings: the coach's environment, beside `FAST`.
    """
    data = data or run.folder / "data"
    data.mkdir(exist_ok=True)
    shutil.copy(run.template, data / DATABASE)
    async with Phone(TOKEN, flood=flood, remembered=REMEMBERED) as phone:
        program = Program(phone, data, run.folder / "coach.log", {**FAST, **settings}, command)
        try:
            yield Stage(run, phone, program, Kept(data / DATABASE))
        finally:
            await program.kill()
