"""Builds the index of towns in a process of its own, so that what building takes ends with it.

Built here, the data as plain dicts leave some 60 MB with the coach for ever, and two seconds of
one interpreter's time are taken from whoever writes just after the start.
"""

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Sequence

from content.gazetteer import Gazetteer
from content.runfileprocess import HANDED_ON

LATER = 10
"""Niceness: the coach's first answers go before."""
PROGRAM = (sys.executable, "-m", "content.gazetteerprocess")


def built_aside(program: Sequence[str] = PROGRAM) -> Gazetteer:
    """The index. Where no process can be begun, or it fails, it is built here after all."""
    try:
        return _received(program)
    except (OSError, EOFError, pickle.UnpicklingError):
        return Gazetteer()


def _received(program: Sequence[str]) -> Gazetteer:
    with subprocess.Popen(  # noqa: S603 - our own command
        program,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        env={key: each for key, each in os.environ.items() if key.startswith(HANDED_ON)},
        start_new_session=True,  # Ctrl-C is for the coach; its end ends this one
    ) as process:
        assert process.stdout is not None  # noqa: S101 - asked for above
        gazetteer: Gazetteer = pickle.load(process.stdout)  # noqa: S301 - our own process wrote it
        return gazetteer


def main() -> None:
    """Write the index to standard output."""
    if os.name == "posix":
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # who waited for it has ended
        os.nice(LATER)
    pickle.dump(Gazetteer(), sys.stdout.buffer, protocol=pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    main()
