"""How long the figures take, how large they are, and what memory drawing them all needs.

`python -m bench.pictures`, also at the end of `make bench`: a process of its own, so that its
memory is that of drawing. `bench/sticks.py` sets Matplotlib beside it.
"""

import asyncio
import os
import resource
import statistics
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

from bench import sticks
from bench.bots import MIB
from coach.exercises import Exercise
from coach.words import Picture
from content.loader import Content, load
from pictures.figures import Figures

KIB = 1024
KEPT_ASKS = 20
"""Asks for a drawing that is kept, of which the median counts."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One drawing.

    Attributes:
        cold: milliseconds of the first ask, which draws it.
        work: milliseconds of processor time of the same, which other programs don't lengthen.
        warm: milliseconds of a later one, which finds it on disk.
        size: KiB.
    """

    name: str
    cold: float
    work: float
    warm: float
    size: float


async def _drawn(artist: Figures, exercise: Exercise, *, still: bool) -> Drawn:
    """At the hardest position, whose band visits most places."""
    asked = Picture((exercise.id,), (exercise.positions[-1].key,), ("green",), still=still)
    began, busy = perf_counter(), process_time()
    drawing = await artist.draw(asked)
    cold, worked = perf_counter() - began, process_time() - busy
    times = []
    for _ in range(KEPT_ASKS):
        began = perf_counter()
        await artist.draw(asked)
        times.append(perf_counter() - began)
    warm, size = statistics.median(times), len(drawing.data) / KIB
    return Drawn(exercise.id, 1000 * cold, 1000 * worked, 1000 * warm, size)


async def all_drawn(content: Content, *, still: bool) -> list[Drawn]:
    """Every exercise, into a store that was empty."""
    exercises = content.catalogue.exercises.values()
    with tempfile.TemporaryDirectory() as folder:
        artist = Figures(content.figures, content.charts.palette, Path(folder))
        return [await _drawn(artist, exercise, still=still) for exercise in exercises]


def table(kinds: Iterable[tuple[str, list[Drawn]]]) -> str:
    """Markdown: the median and the worst of each kind, and who is the worst."""
    lines = ["| | median | worst | of |", "|---|---|---|---|"]
    for kind, drawn in kinds:
        for name, unit in (("cold", "ms"), ("work", "ms"), ("warm", "ms"), ("size", "KiB")):
            middle = statistics.median(getattr(one, name) for one in drawn)
            worst = max(drawn, key=lambda one: float(getattr(one, name)))
            most = getattr(worst, name)
            told = f"{_short(middle)} {unit} | {_short(most)} {unit} | {worst.name} |"
            lines.append(f"| {kind}, {name} | {told}")
    return "\n".join(lines)


def _short(number: float) -> str:
    return f"{number:.0f}" if number >= KIB else f"{number:.3g}"


def _memory() -> float:
    """Resident MiB now, or NaN where the system doesn't tell (it is Linux's /proc)."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return float("nan")
    return pages * os.sysconf("SC_PAGE_SIZE") / MIB


def _peak() -> float:
    """The most MiB that this process ever held; Linux tells KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB


async def shown() -> None:
    """Measure and print everything; writes nothing, asserts no time."""
    content = load()
    before = _memory()
    films = await all_drawn(content, still=False)
    stills = await all_drawn(content, still=True)
    after, most = _memory(), _peak()
    ratio = statistics.median(one.cold / one.warm for one in films)
    print(table([("film", films), ("still", stills)]))
    print(f"\n{len(films)} films and stills; a kept film comes {ratio:.0f} times as fast")
    print(f"memory {before:.0f} MiB before, {after:.0f} after all, {most:.0f} at most\n")
    sticks.shown(content)


if __name__ == "__main__":
    asyncio.run(shown())
