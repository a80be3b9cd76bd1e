"""`bandstride phone` as people start it: a process, what it said, and Ctrl-C."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
"""Seconds to begin or to end, on a machine that has other things to do."""

_ADDRESS = re.compile(r"http://[\w.:]+")
_COMMAND = (
    sys.executable,
    "-W",
    "error",
    "-c",
    "from bot.cli import main; raise SystemExit(main())",
)
_KEPT = ("PATH", "LANG", "HOME", "TMPDIR")


@dataclass(frozen=True, slots=True)
class DeskProcess:
    """A running one; what it says goes to a file, so that it never waits for a reader."""

    process: subprocess.Popen[bytes]
    log: Path

    @property
    def said(self) -> str:
        return self.log.read_text("utf-8")

    @property
    def url(self) -> str:
        """Where the phone is, once it has said so."""
        deadline = time.monotonic() + PATIENCE
        while not (found := _ADDRESS.search(self.said)):
            assert self.process.poll() is None, self.said
            assert time.monotonic() < deadline, self.said
            time.sleep(0.02)
        return found[0]

    def ends(self) -> int:
        """Its exit code, once it has ended by itself."""
        return self.process.wait(PATIENCE)

    def interrupt(self) -> int:
        """Press Ctrl-C; its exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.ends()


@contextmanager
def desk_in(
    folder: Path, *arguments: str, port: int = 0, env: dict[str, str] | None = None
) -> Iterator[DeskProcess]:
    """Run it in that folder, with warnings as errors; ended in any case.

    Args:
        folder: where it is started; it keeps its own things below.
        arguments: more of them.
        port: the first to try; any free one for 0.
        env: more environment; with a BROWSER in it, that one is opened.
    """
    log = folder / "said.log"
    given = {name: os.environ[name] for name in _KEPT if name in os.environ}
    quiet = [] if env and "BROWSER" in env else ["--no-browser"]
    with log.open("wb") as out:
        process = subprocess.Popen(  # noqa: S603 - our own program
            [*_COMMAND, "phone", *quiet, "--port", str(port), *arguments],
            cwd=folder,
            env=given | {"PYTHONPATH": str(ROOT), **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        yield DeskProcess(process, log)
    finally:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
