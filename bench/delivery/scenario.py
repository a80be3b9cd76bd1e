"""What a scenario is given, and what it reports."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random


@dataclass(frozen=True, slots=True)
class Run:
    """The circumstances of one scenario.

    Attributes:
        folder: an empty one of its own.
        template: a database file without anybody in it, of this program's tables.
        chance: seeded by the run's seed and the scenario's name.
        quick: fewer of everything.
        tell: shows where it stands.
    """

    folder: Path
    template: Path
    chance: Random
    quick: bool
    tell: Callable[[str], None]

    def part(self, name: str) -> "Run":
        """The same for one of several parts, in a folder of its own."""
        folder = self.folder / name
        folder.mkdir()
        return replace(self, folder=folder)

    def size(self, full: int, quick: int) -> int:
        """How many, in a full run or in a quick one."""
        return quick if self.quick else full


@dataclass(slots=True)
class Seen:
    """What became of some reminders or taps under one kind of fault: a row of the table.

    Attributes:
        what: which fault.
        due: how many had to arrive, each once.
        lost: of these, how many never came.
        twice: how many messages came beyond one each.
        seconds: until the last of them had come, from when the first was due or the fault over.
        figures: what else there is to tell.
        broken: expectations that did not hold.
    """

    what: str
    due: int = 0
    lost: int = 0
    twice: int = 0
    seconds: float = 0.0
    figures: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    def expect(self, holds: bool, otherwise: str) -> None:  # noqa: FBT001 - reads as a sentence
        """Note what did not hold."""
        if not holds:
            self.broken.append(otherwise)


Play = Callable[[Run], Awaitable[list[Seen]]]


@dataclass(frozen=True, slots=True)
class Scenario:
    """A kind of fault, and how it is brought about.

    Attributes:
        quick: it takes seconds where there are few of everything; others wait for something.
    """

    name: str
    play: Play
    quick: bool = True
