"""What is run: cells of kit, start and stress, each athlete in each, spread over processes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context

from bench.athletes.athlete import Athlete, draw
from bench.athletes.days import Day, drawn
from bench.athletes.kit import kits
from bench.athletes.life import Life
from bench.athletes.measures import Figures, figures
from bench.athletes.rules import maker
from bench.athletes.stress import AS_ASSUMED, STRESSES, changed

KITS = ("fine", "colours", "two bands")
STRESSED = ("fine", False)  # the cell that is stressed: kit, calibrated


@dataclass(frozen=True, slots=True)
class Cell:
    """One condition."""

    kit: str
    calibrated: bool
    stress: str = AS_ASSUMED

    @property
    def start(self) -> str:
        """How the first workout goes."""
        return "calibrated" if self.calibrated else "blind"


@dataclass(frozen=True, slots=True)
class Plan:
    """How much of the protocol is run; `engine` is "module:class".

    `first` is the number of the first athlete.
    """

    athletes: int
    seeds: int
    cells: tuple[Cell, ...]
    policies: tuple[str, ...]
    engine: str
    first: int = 0


Lives = Mapping[tuple[Cell, str], Figures]


def main_cells(chosen: Sequence[str] = KITS) -> tuple[Cell, ...]:
    """Every kit, blind and calibrated."""
    return tuple(Cell(kit, calibrated) for kit in chosen for calibrated in (False, True))


def stress_cells() -> tuple[Cell, ...]:
    """Every stress, on the kit and start that are stressed."""
    kit, calibrated = STRESSED
    return tuple(Cell(kit, calibrated, stress) for stress in STRESSES)


def lives(plan: Plan, number: int) -> Lives:
    """All lives of one athlete; depends on nothing but its arguments."""
    made = kits()
    makers = {name: maker(name, plan.engine) for name in plan.policies}
    worlds = {cell.stress: _world(number, cell.stress, plan.seeds) for cell in plan.cells}
    found = {}
    for cell in plan.cells:
        one, luck = worlds[cell.stress]
        for name, make in makers.items():
            lived = [
                Life(one, made[cell.kit], make).lived(days, calibrated=cell.calibrated)
                for days in luck
            ]
            found[cell, name] = figures(lived)
    return found


def _world(number: int, stress: str, seeds: int) -> tuple[Athlete, list[tuple[Day, ...]]]:
    athlete = changed(draw(number), stress)
    return athlete, [drawn(athlete, seed) for seed in range(seeds)]


def run(
    plan: Plan, processes: int = 1, seen: Callable[[int], None] | None = None
) -> tuple[Lives, ...]:
    """All athletes in order, the same for any number of processes.

    Args:
        plan: what to run.
        processes: 1 runs in this one.
        seen: told how many athletes are through.
    """
    every: list[Lives] = []
    numbers = range(plan.first, plan.first + plan.athletes)
    for one in _spread(partial(lives, plan), numbers, processes):
        every.append(one)
        if seen is not None:
            seen(len(every))
    return tuple(every)


def _spread(live: Callable[[int], Lives], numbers: range, processes: int) -> Iterator[Lives]:
    if processes == 1:
        yield from map(live, numbers)
        return
    with get_context("spawn").Pool(processes) as pool:
        yield from pool.imap(live, numbers, chunksize=2)
