"""Reads calendar files in a process of its own, which is ended where one keeps it too long.

A thread cannot be ended, and a parser that hangs in one would keep every later file waiting.
The process knows neither token nor database, and how much memory it may take is bounded.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from coach.ports import RunFileError
from coach.runfile import CalendarEvent, RunFault

MOST_SECONDS = 20.0  # the largest file that is taken in needs a few, on a busy machine ten
MOST_MEMORY = 1 << 29  # bytes of addresses; a file of 1 MB takes less than half of it
HANDED_ON = ("PYTHON", "SYSTEMROOT")  # of the environment: where Python finds itself


def _program() -> tuple[str, ...]:
    return (sys.executable, "-m", "content.runfileprocess")


@dataclass(frozen=True, slots=True)
class SeparateFiles:
    """The port `RunFiles`.

    Attributes:
        seconds: that a file may take.
        program: the command of the process; tests have one that hangs.
    """

    seconds: float = MOST_SECONDS
    program: Sequence[str] = field(default_factory=_program)

    def read(self, data: bytes, now: datetime) -> tuple[CalendarEvent, ...]:
        """See `CalendarFiles.read`. Call it in a thread: it waits for the process.

        Raises:
            RunFileError: it is no calendar, or holds more than anybody's plan.
            subprocess.CalledProcessError: the process itself is broken.
        """
        try:
            done = subprocess.run(  # noqa: S603 - our own command; the file goes in as data
                [*self.program, now.isoformat()],
                input=data,
                capture_output=True,
                timeout=self.seconds,
                env={key: each for key, each in os.environ.items() if key.startswith(HANDED_ON)},
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise RunFileError(RunFault.TOO_MANY) from error
        if done.returncode < 0:  # ended by a signal: a parser in C can do that
            raise RunFileError(RunFault.BROKEN)
        done.check_returncode()
        told = json.loads(done.stdout)
        if isinstance(told, str):
            raise RunFileError(RunFault(told))
        return tuple(CalendarEvent(_start(day), minutes, title) for day, minutes, title in told)


def _start(told: str) -> date | datetime:
    return datetime.fromisoformat(told) if "T" in told else date.fromisoformat(told)


def main() -> None:
    """Read a calendar from standard input; write its entries, or the fault, as JSON."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - other systems have none, or do not heed it

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    from content.runfiles import CalendarFiles  # noqa: PLC0415 - of no use to whoever waits for it

    try:
        found = CalendarFiles().read(sys.stdin.buffer.read(), datetime.fromisoformat(sys.argv[1]))
    except RunFileError as unread:
        told: object = unread.fault.value
    else:
        told = [(each.start.isoformat(), each.minutes, each.title) for each in found]
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
