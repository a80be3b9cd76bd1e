"""How large the database is after a year of training, and how long its replay takes.

`python -m bench.year [RUNNERS]` drives the coach's own front, without Telegram, on a real file
with a clock that is moved: four workouts a week, each done to its end.
"""

import asyncio
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from time import perf_counter

from bot.house import build_front, read_library
from bot.process import REMEMBERED
from coach.adaptive import Adaptive
from coach.bands import Band, BandKind
from coach.coaching import Coaching
from coach.engine import replay
from coach.front import Front
from coach.planning import Planner
from coach.runner import Anchor, Profile
from coach.scene import Ask
from coach.steps import Steps
from coach.words import Answer, Button
from storage.database import open_engine
from storage.inbox import Inbox
from storage.upgrade import upgrade
from storage.work import UnitOfWork

RUNNERS = 5
DAYS = 365
TRAINED = (0, 2, 4, 6)  # days of the week
FIRST = datetime(2026, 1, 5, 17, tzinfo=UTC)
ONWARD = ("start", "just_start", "done", "effort")
"""Verbs of the buttons that end a workout, the first that is there before the next."""
MOST_TAPS = 100  # in one workout: one that does not end is a mistake
SEED = 26
KIB = 1024
PROFILE = Profile(
    anchors=frozenset(Anchor), mat=True, days_per_week=4, minutes=30, zone="Europe/Berlin"
)
BANDS = (
    ("green", BandKind.MINI_LOOP, 18.0),
    ("blue", BandKind.MINI_LOOP, 23.0),
    ("red", BandKind.FLAT_BAND, 17.0),
)


@dataclass(slots=True)
class Year:
    """Runners who live through it, day by day.

    Attributes:
        taps: how many buttons were tapped in all.
        update: id of the last update.
    """

    front: Front
    begin: UnitOfWork
    inbox: Inbox
    random: Random
    taps: int = 0
    update: int = 0

    async def joins(self, runner: int) -> None:
        """As after the questions of the start."""
        await self.front.commanded(self._ask(runner, FIRST), "start", "")
        async with self.begin() as work:
            known = await work.runners.get(runner)
            assert known is not None
            await work.runners.save(replace(known, welcomed=True, awaiting=None, profile=PROFILE))
            for label, kind, force in BANDS:
                band = Band(0, kind, label, label, force, 0.35, None, FIRST.date())
                await work.bands.add(runner, band)
            await work.commit()

    async def trains(self, runner: int, at: datetime) -> None:
        """Today's workout, to its end."""
        answer = await self.front.commanded(self._ask(runner, at), "today", "anyway")
        for tap in range(MOST_TAPS):
            button = self._onward(answer)
            if button is None:
                return
            self.taps += 1
            moment = at + timedelta(seconds=20 * tap)
            answer = await self.front.tapped(self._ask(runner, moment), button.tap)
        raise RuntimeError(f"a workout did not end: {answer}")

    async def passes(self, at: datetime) -> None:
        """What the coach does by itself every hour."""
        await self.inbox.prune(at - REMEMBERED)

    def _ask(self, runner: int, at: datetime) -> Ask:
        self.update += 1
        return Ask(runner, at, self.update, message=1)

    def _onward(self, answer: Answer) -> Button | None:
        shown = [button for reply in answer.replies for row in reply.buttons for button in row]
        for verb in ONWARD:
            if meant := [button for button in shown if button.tap.verb == verb]:
                return self.random.choice(meant)
        return None


@dataclass(frozen=True, slots=True)
class Replays:
    """A runner's state.

    Attributes:
        entries: of the log.
        replayed, loaded: milliseconds to have it from the log, and as it is kept.
    """

    entries: float
    replayed: float
    loaded: float


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes, of all runners together.

    Attributes:
        file: the whole.
        told: what was logged, as text: the baseline.
        tables: by table with its indexes, the largest first.
    """

    file: int
    told: int
    tables: Mapping[str, int]


async def lived(file: Path, runners: int, days: int) -> Replays:
    """Let so many runners live through so many days, and replay what they told."""
    url = f"sqlite+aiosqlite:///{file}"
    await upgrade(url)
    engine, coach = open_engine(url), Adaptive()
    moment = FIRST
    begin = UnitOfWork(engine, lambda: moment)
    coaching = Coaching(coach)
    library = read_library(file.parent)
    steps = Steps(coaching, Planner(coaching, library.content.catalogue))
    front = build_front(library, begin, steps)
    year = Year(front, begin, Inbox(engine), Random(SEED))  # noqa: S311 - chooses efforts
    everybody = range(1, runners + 1)
    for runner in everybody:
        await year.joins(runner)
    for day in range(days):
        moment = FIRST + timedelta(days=day)
        for runner in everybody if moment.weekday() in TRAINED else ():
            await year.trains(runner, moment)
        await year.passes(moment)
    replays = await _replays(begin, coach, everybody)
    await engine.dispose()  # which also brings the write-ahead log into the file
    return replays


async def _replays(begin: UnitOfWork, coach: Adaptive, runners: Iterable[int]) -> Replays:
    replayed, loaded, entries = [], [], []
    for runner in runners:
        async with begin() as work:
            log, kept = await work.log.entries(runner), await work.states.get(runner)
        assert kept is not None
        began = perf_counter()
        state = replay(coach, log)
        between = perf_counter()
        coach.load(kept.body)
        replayed.append(between - began)
        loaded.append(perf_counter() - between)
        entries.append(len(log))
        assert coach.dump(state) == kept.body, "a replay differs from the state that was kept"
    middle = statistics.median
    return Replays(statistics.mean(entries), 1000 * middle(replayed), 1000 * middle(loaded))


def weighed(file: Path) -> Sizes:
    """Weigh a database that nobody has open."""
    with closing(sqlite3.connect(file)) as connection:
        ((told,),) = connection.execute("SELECT sum(length(event)) FROM training_log")
        tables = connection.execute(
            "SELECT tbl_name, sum(pgsize) FROM dbstat JOIN sqlite_schema USING (name) "
            "GROUP BY tbl_name ORDER BY 2 DESC"
        )
        return Sizes(file.stat().st_size, told, dict(tables.fetchall()))


def shown(replays: Replays, sizes: Sizes, runners: int, days: int) -> None:
    """Print it as Markdown."""
    print(f"{runners} runners, {days} days, {replays.entries:.0f} lines in the log of each\n")
    print("| | a runner | ratio |", "|---|---|---|", sep="\n")
    largest = {f"of it `{name}`": size for name, size in list(sizes.tables.items())[:4]}
    for name, size in {"the database": sizes.file, **largest}.items():
        print(f"| {name} | {size / runners / KIB:.0f} KiB | {size / sizes.told:.2f} |")
    print(f"| what was logged, as text | {sizes.told / runners / KIB:.0f} KiB | 1 |")
    ratio = replays.replayed / replays.loaded
    print(f"| its state by replaying the log | {replays.replayed:.0f} ms | {ratio:.0f} |")
    print(f"| its state as kept, loaded | {replays.loaded:.1f} ms | 1 |")


def main() -> None:
    """Measure and print."""
    runners = int(sys.argv[1]) if sys.argv[1:] else RUNNERS
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "year.db"
        replays = asyncio.run(lived(file, runners, DAYS))
        shown(replays, weighed(file), runners, DAYS)


if __name__ == "__main__":
    main()
