"""A disk that is full on demand: a small file system of its own, or a limit on the process.

Mounting one needs rights that not everybody has. Without them the coach's process may write no
file beyond a size (RLIMIT_FSIZE), which SQLite meets as an error of the same statement, though
with another code; the table says which of both it was.
"""

import asyncio
import resource
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Protocol

from bench.delivery.program import Program

MIB = 1024 * 1024
SIZE = 64 * MIB
"""Room for the database, its log and the drawings."""
UNLIMITED = resource.RLIM_INFINITY


class Disk(Protocol):
    """Where the coach keeps its data.

    Attributes:
        about: what it is, for the table.
    """

    about: str

    def fill(self, program: Program) -> None:
        """Leave no room."""

    def free(self, program: Program) -> None:
        """Make room again."""


class SmallFilesystem:
    """A tmpfs; what fills it is a file beside the database."""

    about = "a tmpfs that is full"

    def __init__(self, folder: Path) -> None:
        self._ballast = folder / "ballast"

    def fill(self, program: Program) -> None:
        """Write until there is no room for another page."""
        for piece in (MIB, 4096, 1):
            with self._ballast.open("ab", buffering=0) as file:
                try:
                    while file.write(b"x" * piece) == piece:
                        pass
                except OSError:
                    continue

    def free(self, program: Program) -> None:
        """Delete it."""
        self._ballast.unlink()


class LimitedProcess:
    """No file of the process may grow."""

    about = "no file may grow (RLIMIT_FSIZE)"

    def fill(self, program: Program) -> None:
        """Writes at or beyond the first byte are refused."""
        self._limit(program, 1)

    def free(self, program: Program) -> None:
        """Writes are allowed."""
        self._limit(program, UNLIMITED)

    @staticmethod
    def _limit(program: Program, most: int) -> None:
        assert program.process is not None
        resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (most, UNLIMITED))


@asynccontextmanager
async def small_disk(folder: Path) -> AsyncIterator[Disk]:
    """One on that folder while inside."""
    if await _done("mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)):
        try:
            yield SmallFilesystem(folder)
        finally:
            await _done("umount", "--lazy", str(folder))
    else:
        yield LimitedProcess()


async def _done(*command: str) -> bool:
    """Whether a command could do what it should."""
    try:
        process = await asyncio.create_subprocess_exec(
            *command, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL
        )
    except FileNotFoundError:
        return False
    return await process.wait() == 0
