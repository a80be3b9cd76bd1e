"""The figures side by side, as ratios of the baseline."""

from collections.abc import Callable

from bench.measuring import FAR, RATE, Measured

Row = tuple[str, str, Callable[[Measured], float]]

ROWS: tuple[Row, ...] = (
    ("texts (`/help`)", "/s", lambda m: m.texts),
    ("taps: answer and edit; the coach also a transaction", "/s", lambda m: m.taps),
    (f"the same, Telegram {1000 * FAR:.0f} ms away", "/s", lambda m: m.far),
    (f"a tap at {RATE:.0f}/s, median", "ms", lambda m: m.median),
    (f"a tap at {RATE:.0f}/s, 99 of 100", "ms", lambda m: m.slow),
    ("processor time of a tap", "ms", lambda m: m.tap_cpu),
    ("memory after the first answer", "MiB", lambda m: m.memory),
    ("memory after all of this", "MiB", lambda m: m.memory_after),
    ("from start to the first answer", "s", lambda m: m.first),
)


def table(baseline: Measured, coach: Measured) -> str:
    """Markdown; the ratio is the coach's figure in terms of the baseline's."""
    lines = ["| | bare echo | Bandstride | ratio |", "|---|---|---|---|"]
    for name, unit, figure in ROWS:
        base, own = figure(baseline), figure(coach)
        lines.append(f"| {name} | {base:.3g} {unit} | {own:.3g} {unit} | {own / base:.2f} |")
    return "\n".join(lines)
