"""`make bench-coaching`: the proof, or a quick look at it."""

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from bench.athletes.page import page, written
from bench.athletes.protocol import KITS, Lives, Plan, lives, main_cells, run, stress_cells
from bench.athletes.rules import EVERY, RIVALS

_ENGINE = "coach.adaptive:Adaptive"
_TUNED = 1000  # the engine was tuned by looking at athletes below this number
_BAR = 40
_BOOK = Path(__file__).parents[2] / "docs/coaching.md"
_STRESSED = (200, 5)  # athletes and lives at most in each stressed world


def main() -> None:
    """Run, show how far it is, print the tables."""
    asked = _arguments()
    pages = []
    for plan in _plans(asked):
        every = _watched(plan, asked.processes)
        pages.append(page(plan, every))
    text = "\n\n".join(pages)
    print(text)
    if asked.write:
        written(text, _BOOK)


def _plans(asked: argparse.Namespace) -> Iterator[Plan]:
    """The protocol: all rules as assumed, then the rivals under stress."""
    athletes, seeds = (60, 2) if asked.quick else (1000, 10)
    rivals = asked.rivals or asked.quick
    plan = Plan(
        athletes=asked.athletes or athletes,
        seeds=asked.seeds or seeds,
        cells=main_cells(asked.kits),
        policies=RIVALS if rivals else EVERY,
        engine=asked.engine,
        first=asked.first,
    )
    yield plan
    if asked.stress if asked.stress is not None else not asked.quick:
        yield replace(
            plan,
            athletes=min(plan.athletes, _STRESSED[0]),
            seeds=min(plan.seeds, _STRESSED[1]),
            cells=stress_cells(),
            policies=RIVALS,
        )


def _watched(plan: Plan, processes: int) -> tuple[Lives, ...]:
    began = perf_counter()
    lives(plan, 0)
    minutes = (perf_counter() - began) * plan.athletes / processes / 60
    print(f"{plan.athletes} athletes, about {minutes:.1f} minutes", file=sys.stderr)
    began = perf_counter()
    every = run(plan, processes, lambda done: _progress(done, plan.athletes, began))
    print(f"took {(perf_counter() - began) / 60:.1f} minutes", file=sys.stderr)
    return every


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.athletes", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="60 athletes, 2 lives, 3 rules")
    parser.add_argument("--athletes", type=int, help="how many (1000)")
    parser.add_argument("--first", type=int, default=_TUNED, help="number of the first athlete")
    parser.add_argument("--seeds", type=int, help="lives of each (10)")
    parser.add_argument("--kits", nargs="+", choices=KITS, default=KITS)
    parser.add_argument("--rivals", action="store_true", help="opponent, engine and oracle only")
    parser.add_argument("--stress", action=argparse.BooleanOptionalAction, default=None)
    parser.add_argument("--engine", default=_ENGINE, help="module:class")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--write", action="store_true", help="into docs/coaching.md as well")
    return parser.parse_args()


def _progress(done: int, athletes: int, began: float) -> None:
    """A bar on a terminal, one step a hundredth; nothing where no one watches."""
    if not sys.stderr.isatty() or done * 100 // athletes == (done - 1) * 100 // athletes:
        return
    left = (perf_counter() - began) / done * (athletes - done)
    filled = _BAR * done // athletes
    bar = "#" * filled + "." * (_BAR - filled)
    print(f"\r{bar} {done}/{athletes}, {left:.0f} s left  ", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
