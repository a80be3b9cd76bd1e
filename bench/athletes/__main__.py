"""`make bench-coaching`: the proof, or a quick look at it."""

import argparse
import os
import sys
from time import perf_counter

from bench.athletes.policies import EVERY, RIVALS
from bench.athletes.protocol import KITS, Plan, lives, main_cells, run, stress_cells
from bench.athletes.table import page

_ENGINE = "coach.felt_stop:FeltStop"
_BAR = 40


def main() -> None:
    """Run, show how far it is, print the tables."""
    asked = _arguments()
    plan = _plan(asked)
    began = perf_counter()
    lives(plan, 0)
    alone = perf_counter() - began
    minutes = alone * plan.athletes / asked.processes / 60
    print(f"{plan.athletes} athletes, about {minutes:.1f} minutes", file=sys.stderr)
    began = perf_counter()
    every = run(plan, asked.processes, lambda done: _progress(done, plan.athletes, began))
    print(file=sys.stderr)
    text = page(plan, every)
    print(text)


def _plan(asked: argparse.Namespace) -> Plan:
    athletes, seeds = (60, 2) if asked.quick else (1000, 10)
    cells = main_cells(asked.kits)
    stressed = not asked.quick if asked.stress is None else asked.stress
    return Plan(
        athletes=asked.athletes or athletes,
        seeds=asked.seeds or seeds,
        cells=(*cells, *stress_cells()) if stressed else cells,
        policies=RIVALS if asked.rivals or asked.quick else EVERY,
        engine=asked.engine,
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.athletes", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="60 athletes, 2 seeds, 3 rules")
    parser.add_argument("--athletes", type=int, help="how many (1000)")
    parser.add_argument("--seeds", type=int, help="lives of each (10)")
    parser.add_argument("--kits", nargs="+", choices=KITS, default=KITS)
    parser.add_argument("--rivals", action="store_true", help="opponent, engine and oracle only")
    parser.add_argument("--stress", action=argparse.BooleanOptionalAction, default=None)
    parser.add_argument("--engine", default=_ENGINE, help="module:class")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
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
