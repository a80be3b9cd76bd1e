"""The coach with a clock that is set while it runs: `python -m bench.delivery.clocked FILE`.

All else is as in `bandstride run`. FILE holds the seconds by which the coach's clock is ahead
of the machine's, read anew each time that anybody asks. The scheduler reads a clock of its own:
its name for `datetime` is replaced, so that it sees the same jumps.
"""

import asyncio
import sys
from datetime import datetime, timedelta, tzinfo
from functools import partial
from pathlib import Path
from typing import Self

import apscheduler.executors.base as its_executors
import apscheduler.schedulers.base as its_schedulers
import apscheduler.triggers.interval as its_intervals

from bot import logs
from bot.clock import system_clock
from bot.house import PICTURES, build, read_library
from bot.run import run
from bot.settings import read_settings


class JumpingClock:
    """The machine's clock, moved by what the file says."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def __call__(self) -> datetime:
        """The moment, in UTC."""
        return system_clock() + timedelta(seconds=float(self._file.read_text()))


def jump_with(clock: JumpingClock) -> None:
    """Let APScheduler see the same time."""

    class Datetime(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            return cls.fromtimestamp(clock().timestamp(), tz)

    for module in (its_executors, its_schedulers, its_intervals):
        module.datetime = Datetime


def main(file: str) -> None:
    """Run until told to stop."""
    settings = read_settings(env_file=None)
    logs.configure(settings.log_level, settings.log_format, secrets=[])
    clock = JumpingClock(Path(file))
    jump_with(clock)
    library = read_library(settings.data_dir / PICTURES)
    asyncio.run(run(settings, partial(build, library), clock))


if __name__ == "__main__":
    main(sys.argv[1])
