"""The figures side by side, and ours as ratios of the baselines'."""

import statistics
from collections.abc import Callable, Iterable
from math import isnan

from bench.measuring import FAR, MANY, PEOPLE, RATE, Measured, percentile

Row = tuple[str, str, Callable[[Measured], float]]


def _median(figures: Iterable[float]) -> float:
    return statistics.median(figures)


ROWS: tuple[Row, ...] = (
    (f"texts (`/help`), {PEOPLE} people", "/s", lambda m: _median(m.texts)),
    (f"taps, {PEOPLE} people", "/s", lambda m: _median(m.taps)),
    (f"taps, {MANY} people, Telegram {1000 * FAR:.0f} ms away", "/s", lambda m: _median(m.far)),
    ("processor time of a tap", "ms", lambda m: _median(m.cpu)),
    (f"a tap at {RATE:.0f}/s, median", "ms", lambda m: percentile(m.waits, 50)),
    (f"a tap at {RATE:.0f}/s, 99 of 100", "ms", lambda m: percentile(m.waits, 99)),
    ("memory after the first answer", "MiB", lambda m: m.memory),
    ("memory after all of this", "MiB", lambda m: m.memory_after),
    ("from start to the first answer", "s", lambda m: m.first),
)


def table(echo: Measured, ordinary: Measured, coach: Measured) -> str:
    """Markdown; where a bot was not asked for something, a dash."""
    lines = [
        "| | bare echo | ordinary stack | Bandstride | to the echo | to the stack |",
        "|---|---|---|---|---|---|",
    ]
    for name, unit, figure in ROWS:
        base, usual, own = figure(echo), figure(ordinary), figure(coach)
        cells = [_told(each, f" {unit}") for each in (base, usual, own)]
        cells += [_told(own / base), _told(own / usual)]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _told(figure: float, unit: str = "") -> str:
    return "–" if isnan(figure) else f"{figure:.3g}{unit}"
