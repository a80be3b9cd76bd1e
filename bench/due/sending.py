"""Many reminders due at once through the real coach, against strict limits, while people tap."""

import asyncio
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic

from bench.bots import TOKEN, Bot, running
from bench.delivery.people import this_minute
from bench.due.figures import HEAD, Figures, edits, figures
from bench.due.telegram import Telegram
from bench.due.town import grow, prepared, put_off, settled, waiting
from bot.clock import system_clock
from coach.screens.reminders import REMIND, SNOOZE
from coach.snoozing import Snooze
from coach.words import Tap
from handlers.buttons import encode

LIKE = 20
"""Runners that the coach itself writes and prepares; the others are copies."""
TAPPERS = 500
PATIENCE = 180.0
"""Seconds: of 10,000 at 30 a second a quarter is left when the last of the tappers has tapped."""
TICK = 15
"""Seconds: the coach's default."""
DATABASE = "bandstride.db"
SEED = 20


@dataclass(frozen=True, slots=True)
class Case:
    """One run.

    Attributes:
        due: how many reminders. cap: of Telegram, and told to the coach.
        taps: a second. held: whether everything is refused for a while in the middle.
    """

    due: int
    cap: int
    taps: float
    held: bool = False


SHORT = (Case(1_500, 30, 2.0), Case(1_500, 30, 2.0, held=True))
LONG = (Case(10_000, 30, 2.0), Case(10_000, 30, 2.0, held=True))
PAID = (Case(10_000, 1_000, 5.0), Case(10_000, 1_000, 5.0, held=True))


async def likes(file: Path) -> None:
    """A database of a few runners, written and prepared by the real coach, to be copied."""
    due = this_minute(system_clock(), timedelta(minutes=6))
    await settled(file, range(1, LIKE + 1), due)
    telegram = Telegram(30)
    async with telegram.serving(), running(_coach(telegram, file.parent)):
        await _until(lambda: prepared(file) == LIKE)


async def town(folder: Path, count: int) -> Path:
    """A database in which so many runners, and those who tap, are prepared."""
    file = folder / DATABASE
    await likes(file)
    grow(file, 1, range(LIKE + 1, count + TAPPERS + 1))
    return file


async def measured(file: Path, case: Case) -> Figures:
    """Play one case on a copy of the town."""
    telegram = Telegram(case.cap, hold_at=case.due // 2 if case.held else None)
    ids = range(1, case.due + 1)
    people = range(case.due + 1, case.due + TAPPERS + 1)
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder) / DATABASE
        shutil.copy(file, own)
        at, due = _soon()
        put_off(own, {due: ids})
        async with telegram.serving(), running(_coach(telegram, Path(folder))) as coach:
            await _until(lambda: telegram.polled)
            if monotonic() > at:
                raise RuntimeError("the coach began too late: the machine is too busy")
            await asyncio.sleep(at - 1.0 - monotonic())
            before = coach.processor()
            await asyncio.sleep(at + 1.0 - monotonic())
            begun = await _taps(telegram, case, people, _today(own))
            await _until(lambda: waiting(own) == 0 and len(edits(telegram.sent)) == len(begun))
            processor = coach.processor() - before
        changed = edits(telegram.sent)
    took = [changed[each] - since for each, since in begun.items()]
    return figures(telegram, ids, at, took, processor)


async def shown(*, full: bool) -> None:
    """Measure and print the table."""
    cases = (*(LONG if full else SHORT), *PAID)
    with tempfile.TemporaryDirectory() as folder:
        file = await town(Path(folder), max(case.due for case in cases))
        print(HEAD)
        for case in cases:
            print((await measured(file, case)).row(), flush=True)


async def _taps(telegram: Telegram, case: Case, people: range, day: int) -> dict[int, float]:
    """People put their workout off, by chance at a steady rate, until all reminders are out."""
    chance = random.Random(SEED)  # noqa: S311 - arrivals, not secrets
    data = encode(Tap(REMIND, SNOOZE, day, value=Snooze.HOUR))
    begun: dict[int, float] = {}
    for number, person in enumerate(people):
        if len(telegram.sent) >= case.due:
            break
        begun[person] = monotonic()
        telegram.tap(number + 1, person, data)
        await asyncio.sleep(chance.expovariate(case.taps))
    return begun


def _soon() -> tuple[float, datetime]:
    """When they will be due: by the monotonic clock, and by the wall's, on one of its ticks."""
    now = system_clock()
    due = this_minute(now)
    while due < now + timedelta(seconds=TICK):
        due += timedelta(seconds=TICK)
    return monotonic() + (due - now).total_seconds(), due


def _today(file: Path) -> int:
    with closing(sqlite3.connect(file)) as db:
        day: str = db.execute("SELECT day FROM workouts LIMIT 1").fetchone()[0]
    return datetime.fromisoformat(day).date().toordinal()


def _coach(telegram: Telegram, folder: Path) -> Bot:
    """As it is run, but for the limit that is told to it."""
    settings = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": telegram.root,
        "BANDSTRIDE_DATA_DIR": str(folder),
        "BANDSTRIDE_SEND_RATE": str(telegram.cap),
        "BANDSTRIDE_LOG_LEVEL": "ERROR",
    }
    command = ("-c", "from bot.cli import main; raise SystemExit(main())", "run")
    return Bot("Bandstride", command, settings)


async def _until(holds: Callable[[], bool]) -> None:
    """Raises TimeoutError."""
    async with asyncio.timeout(PATIENCE):
        while not holds():  # noqa: ASYNC110 - another process tells nobody
            await asyncio.sleep(0.1)
