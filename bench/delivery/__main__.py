"""`make bench-delivery`: delivery under faults, one table at the end; 1 where something broke."""

import argparse
import asyncio
import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from random import Random
from time import perf_counter

from bench.bots import TOKEN
from bench.delivery.program import BrokenError
from bench.delivery.scenario import Run, Scenario, Seen
from bench.delivery.scenarios import ALL
from bench.delivery.table import table
from bot.run import prepare
from bot.settings import read_settings

SEED = 22
LONGEST = 400.0
"""Seconds that one scenario may take: four times the longest on an idle machine."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Play them and print; returns the exit code."""
    chosen = _chosen(arguments)
    usual = [each.name for each in ALL if each.quick or not chosen.quick]
    named = [each for each in ALL if each.name in (chosen.names or usual)]
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}, ", end="")
    print(f"Python {platform.python_version()}, seed {chosen.seed}", flush=True)
    rows = asyncio.run(_played(named, chosen))
    print(f"\n{table(rows)}")
    return 1 if any(each.broken for each in rows) else 0


def _chosen(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.delivery")
    names = [each.name for each in ALL]
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(names))
    parser.add_argument(
        "--quick", action="store_true", help="the quick ones, with few of everything"
    )
    parser.add_argument("--seed", type=int, default=SEED, help=f"of all chance ({SEED})")
    chosen = parser.parse_args(arguments)
    if unknown := set(chosen.names).difference(names):
        parser.error(f"no scenario is called {', '.join(sorted(unknown))}")
    return chosen


async def _played(scenarios: Sequence[Scenario], chosen: argparse.Namespace) -> list[Seen]:
    rows: list[Seen] = []
    with tempfile.TemporaryDirectory() as folder:
        empty = await template(Path(folder))
        for number, scenario in enumerate(scenarios, 1):
            own = Path(folder) / scenario.name
            own.mkdir()
            place = f"{number}/{len(scenarios)} {scenario.name}"
            chance = Random(f"{chosen.seed} {scenario.name}")  # noqa: S311 - faults, not secrets
            run = Run(own, empty, chance, chosen.quick, partial(_tell, place))
            rows += await _one(scenario, run)
    return rows


async def _one(scenario: Scenario, run: Run) -> list[Seen]:
    began = perf_counter()
    try:
        async with asyncio.timeout(LONGEST):
            rows = await scenario.play(run)
    except BrokenError as broken:
        rows = [Seen(scenario.name, broken=[str(broken)])]
    except TimeoutError:
        rows = [Seen(scenario.name, broken=[f"not done in {LONGEST:.0f} s"])]
    held = not any(each.broken for each in rows)
    run.tell(f"{'held' if held else 'BROKEN'}, {perf_counter() - began:.0f} s")
    return rows


def _tell(place: str, what: str) -> None:
    print(f"{place}: {what}", flush=True)


async def template(folder: Path) -> Path:
    """A database without anybody, migrated once for all scenarios."""
    given = {"token": TOKEN, "data_dir": folder / "template"}
    settings = read_settings(given, env_file=None)
    await prepare(settings)
    return settings.database_file


if __name__ == "__main__":
    sys.exit(main())
