"""The proof as Markdown tables: rules by cell, the paired difference, stresses, thirds."""

from collections.abc import Iterator, Sequence

from bench.athletes.athlete import draw
from bench.athletes.compare import breaks, mean, paired, thirds
from bench.athletes.policies import ENGINE, OPPONENT, ORACLE
from bench.athletes.protocol import Cell, Lives, Plan
from bench.athletes.stress import AS_ASSUMED

# Heading, measure, times, digits
_COLUMNS = (
    ("zone %", "zone", 100, 1),
    ("in zone and range %", "in range", 100, 1),
    ("0-4 left %", "0-4", 100, 1),
    ("last set at true maximum %", "at most", 100, 1),
    ("6 and more left %", "easy", 100, 1),
    ("workouts to zone", "first", 1, 1),
    ("turns of force in 10", "turns", 1, 2),
    ("gain %", "gain", 100, 1),
    ("sets to failure", "failures", 1, 1),
    ("taps a workout", "taps", 1, 1),
    ("forecast holds %", "coverage", 100, 1),
)
_PAIRED = (("zone", "points in zone"), ("at most", "points at true maximum"), ("easy", "easy"))


def page(plan: Plan, every: Sequence[Lives]) -> str:
    """All tables of a run."""
    return "\n".join(_lines(plan, every)) + "\n"


def _lines(plan: Plan, every: Sequence[Lives]) -> Iterator[str]:
    yield f"{plan.athletes} athletes x {plan.seeds} seeds x 24 weeks; engine `{plan.engine}`."
    main = [cell for cell in plan.cells if cell.stress == AS_ASSUMED]
    for cell in main:
        yield from ("", f"**{cell.kit}, {cell.start} start**", "")
        yield from _rules(plan, every, cell)
    if {ENGINE, OPPONENT} <= set(plan.policies):
        yield from ("", f"**{ENGINE} minus {OPPONENT}**, paired, with 95 % intervals", "")
        yield from _differences(plan, every, plan.cells)
        yield from ("", "**The same by thirds of athletes**, points in zone", "")
        yield from _thirds(every, main)
    yield from ("", "**Safety constraints broken**", "")
    yield from _broken(plan, every)


def _rules(plan: Plan, every: Sequence[Lives], cell: Cell) -> Iterator[str]:
    yield _row("rule", *(heading for heading, *_ in _COLUMNS))
    yield _row(*("---" for _ in range(len(_COLUMNS) + 1)))
    for policy in plan.policies:
        cells = []
        for _, measure, times, digits in _COLUMNS:
            seen = mean(every, cell, policy, measure)
            cells.append("–" if seen is None else f"{times * seen.value:.{digits}f}")
        yield _row(policy, *cells)


def _differences(plan: Plan, every: Sequence[Lives], cells: Sequence[Cell]) -> Iterator[str]:
    gap = ORACLE in plan.policies
    headings = [
        *(heading for _, heading in _PAIRED),
        *(["of the gap to the oracle"] if gap else []),
    ]
    yield _row("cell", *headings)
    yield _row(*("---" for _ in range(len(headings) + 1)))
    for cell in cells:
        found = []
        for measure, _ in _PAIRED:
            seen = paired(every, cell, (ENGINE, OPPONENT), measure)
            found.append(
                "–" if seen is None else f"{100 * seen.value:+.1f} ± {100 * seen.half:.1f}"
            )
        yield _row(_named(cell), *found, *([_closed(every, cell)] if gap else []))


def _closed(every: Sequence[Lives], cell: Cell) -> str:
    ours = paired(every, cell, (ENGINE, OPPONENT), "zone")
    whole = paired(every, cell, (ORACLE, OPPONENT), "zone")
    if ours is None or whole is None or whole.low <= 0:
        return "–"
    return f"{100 * ours.value / whole.value:.0f} %"


def _thirds(every: Sequence[Lives], cells: Sequence[Cell]) -> Iterator[str]:
    traits = {
        "rep curve k": lambda number: draw(number).k,
        "workouts missed": lambda number: draw(number).missed,
    }
    yield _row(
        "cell", *(f"{trait}: {third}" for trait in traits for third in ("low", "mid", "high"))
    )
    yield _row(*("---" for _ in range(1 + 3 * len(traits))))
    for cell in cells:
        found = []
        for trait in traits.values():
            for third in thirds(every, trait):
                seen = paired(third, cell, (ENGINE, OPPONENT), "zone")
                found.append(
                    "–" if seen is None else f"{100 * seen.value:+.1f} ± {100 * seen.half:.1f}"
                )
        yield _row(_named(cell), *found)


def _broken(plan: Plan, every: Sequence[Lives]) -> Iterator[str]:
    yield _row("rule", "in all cells", "which")
    yield _row("---", "---", "---")
    for policy in plan.policies:
        counts: dict[str, int] = {}
        for cell in plan.cells:
            for kind, times in breaks(every, cell, policy).items():
                counts[kind] = counts.get(kind, 0) + times
        which = ", ".join(f"{kind} {times}" for kind, times in sorted(counts.items()))
        yield _row(policy, str(sum(counts.values())), which or "–")


def _named(cell: Cell) -> str:
    named = f"{cell.kit}, {cell.start}"
    return named if cell.stress == AS_ASSUMED else f"{named}: {cell.stress}"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
