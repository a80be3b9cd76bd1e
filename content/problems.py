"""Mistakes in what authors wrote: where, what, and how to mend it, one line each."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake.

    Attributes:
        file: path as the author knows it, for instance `content/exercises/squat.yaml`.
        line: from 1.
        where: the place within the file, for instance `positions[1].lever`; may be empty.
        what: what is wrong, in words that follow `where`.
        mend: what to do about it.
    """

    file: str
    line: int
    where: str
    what: str
    mend: str

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{self.file}:{self.line}: {place}{self.what} — {self.mend}"


class ContentError(ValueError):
    """Content that cannot be used, with every mistake that was found, in order of place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))
