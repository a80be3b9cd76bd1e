"""Blocks of the proof as Markdown tables: rules in a cell, paired differences, thirds, breaks."""

from collections.abc import Iterator, Sequence

from bench.athletes.athlete import draw
from bench.athletes.compare import Mean, breaks, mean, paired, ratio, thirds
from bench.athletes.protocol import Cell, Lives, Plan
from bench.athletes.rules import ENGINE, OPEN, OPPONENT, ORACLE
from bench.athletes.stress import AS_ASSUMED

# Heading, measure, times, digits
_COLUMNS = (
    ("zone %", "zone", 100, 1),
    ("and in range %", "in range", 100, 1),
    ("0–4 left %", "0-4", 100, 1),
    ("at maximum %", "at most", 100, 1),
    ("6+ left %", "easy", 100, 1),
    ("first in zone", "first", 1, 1),
    ("turns in 10", "turns", 1, 2),
    ("gain %", "gain", 100, 1),
    ("to failure", "failures", 1, 1),
    ("taps", "taps", 1, 1),
    ("forecast %", "coverage", 100, 1),
)
_PAIRED = (
    ("zone", "zone"),
    ("in range", "and in range"),
    ("at most", "at maximum"),
    ("gain", "gain"),
)
_TRAITS = ("rep curve k", "workouts missed")
_THIRDS = ("low", "middle", "high")
_NONE = "–"


def rules(plan: Plan, every: Sequence[Lives], cell: Cell) -> Iterator[str]:
    """All figures of all rules in one cell."""
    yield from _head("rule", *(heading for heading, *_ in _COLUMNS), "force/strength")
    for policy in plan.policies:
        found = []
        for _, measure, times, digits in _COLUMNS:
            seen = mean(every, cell, policy, measure)
            found.append(_NONE if seen is None else f"{times * seen.value:.{digits}f}")
        slopes = ratio(every, cell, policy, ("force slope", "strength slope"))
        yield _row(policy, *found, _NONE if slopes is None else f"{slopes:.2f}")


def across(
    plan: Plan, every: Sequence[Lives], cells: Sequence[Cell], measure: str
) -> Iterator[str]:
    """One share of all rules in all cells, in per cent."""
    yield from _head("rule", *map(named, cells))
    for policy in plan.policies:
        means = [mean(every, cell, policy, measure) for cell in cells]
        yield _row(policy, *(_NONE if m is None else f"{100 * m.value:.1f}" for m in means))


def differences(every: Sequence[Lives], cells: Sequence[Cell]) -> Iterator[str]:
    """Engine minus opponent in points, and the share of the way to the oracle."""
    headings = [heading for _, heading in _PAIRED]
    yield from _head("cell", *headings, "zone, over its open top", "of the gap", "forecast %")
    for cell in cells:
        found = [_points(paired(every, cell, (ENGINE, OPPONENT), one)) for one, _ in _PAIRED]
        opened = _points(paired(every, cell, (ENGINE, OPEN), "zone"))
        seen = mean(every, cell, ENGINE, "coverage")
        held = _NONE if seen is None else f"{100 * seen.value:.1f}"
        yield _row(named(cell), *found, opened, _closed(every, cell), held)


def by_thirds(every: Sequence[Lives], cells: Sequence[Cell]) -> Iterator[str]:
    """Engine minus opponent, points in the zone, by thirds of athletes."""
    traits = (lambda number: draw(number).k, lambda number: draw(number).missed)
    yield from _head("cell", *(f"{trait}: {third}" for trait in _TRAITS for third in _THIRDS))
    groups = [third for trait in traits for third in thirds(every, trait)]
    for cell in cells:
        found = [_points(paired(group, cell, (ENGINE, OPPONENT), "zone")) for group in groups]
        yield _row(named(cell), *found)


def broken(plan: Plan, every: Sequence[Lives]) -> Iterator[str]:
    """Safety constraints broken in all cells together, by name."""
    yield from _head("rule", "broken", "which")
    for policy in plan.policies:
        counts: dict[str, int] = {}
        for cell in plan.cells:
            for kind, times in breaks(every, cell, policy).items():
                counts[kind] = counts.get(kind, 0) + times
        which = ", ".join(f"{kind} {times}" for kind, times in sorted(counts.items()))
        yield _row(policy, str(sum(counts.values())), which or _NONE)


def named(cell: Cell) -> str:
    """A cell in words."""
    return f"{cell.kit}, {cell.start}" if cell.stress == AS_ASSUMED else cell.stress


def _closed(every: Sequence[Lives], cell: Cell) -> str:
    """How much of the way from the opponent to the oracle; none where there is no way."""
    ours = paired(every, cell, (ENGINE, OPPONENT), "zone")
    whole = paired(every, cell, (ORACLE, OPPONENT), "zone")
    if ours is None or whole is None or whole.low <= 0:
        return _NONE
    return f"{100 * ours.value / whole.value:.0f} %"


def _points(seen: Mean | None) -> str:
    return _NONE if seen is None else f"{100 * seen.value:+.1f} ± {100 * seen.half:.1f}"


def _head(*headings: str) -> tuple[str, str]:
    return _row(*headings), _row(*("---" for _ in headings))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
