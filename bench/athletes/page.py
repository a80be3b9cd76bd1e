"""The whole proof on a page: what was run, tables, and whether the bars are met."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from bench.athletes import table
from bench.athletes.compare import breaks, mean, paired
from bench.athletes.protocol import Cell, Lives, Plan
from bench.athletes.rules import ENGINE, OPPONENT, RIVALS
from bench.athletes.stress import AS_ASSUMED

BEGIN, END = "<!-- proof: begin -->", "<!-- proof: end -->"

# The bars of the protocol.
MORE_IN_ZONE = 0.05  # over the opponent at the same cue
AT_MOST = 0.12  # of last sets at a maximum that nobody meant
COVERAGE = (0.85, 0.95)  # of felt stops within the forecast of 90 %


def page(plan: Plan, every: Sequence[Lives]) -> str:
    """All tables of a run."""
    main = [cell for cell in plan.cells if cell.stress == AS_ASSUMED]
    stressed = [cell for cell in plan.cells if cell.stress != AS_ASSUMED]
    return "\n".join(chain(_ran(plan), _main(plan, every, main), _stressed(every, stressed)))


def written(text: str, book: Path) -> None:
    """Put the text between the two marks of a book; all around them stays.

    Raises:
        ValueError: the book has no such marks.
    """
    old = book.read_text(encoding="utf-8")
    marks = re.compile(f"{re.escape(BEGIN)}.*{re.escape(END)}", re.DOTALL)
    new, times = marks.subn(lambda _: f"{BEGIN}\n{text}\n{END}", old)
    if times != 1:
        raise ValueError(f"{book} needs {BEGIN} and {END} once")
    book.write_text(new, encoding="utf-8")


def _ran(plan: Plan) -> Iterator[str]:
    yield f"{plan.athletes} athletes, {plan.seeds} lives each, 24 weeks; engine `{plan.engine}`."


def _main(plan: Plan, every: Sequence[Lives], cells: Sequence[Cell]) -> Iterator[str]:
    if not cells:
        return
    yield from _block("Sets in the zone, %", table.across(plan, every, cells, "zone"))
    yield from _block("In the zone and the range, %", table.across(plan, every, cells, "in range"))
    yield from _block(
        "Last sets at a maximum nobody meant, %", table.across(plan, every, cells, "at most")
    )
    for cell in cells:
        yield from _block(f"All figures: {table.named(cell)}", table.rules(plan, every, cell))
    yield from _block("Hard constraints broken", table.broken(plan, every))
    if set(RIVALS) <= set(plan.policies):
        heading = f"Engine minus {OPPONENT}, points"
        yield from _block(heading, table.differences(every, cells))
        yield from _block("The same in the zone, by thirds", table.by_thirds(every, cells))
        yield from _block("The bars", _bars(every, cells))


def _stressed(every: Sequence[Lives], cells: Sequence[Cell]) -> Iterator[str]:
    if cells:
        yield from _block("Engine minus opponent under stress", table.differences(every, cells))


def _bars(every: Sequence[Lives], cells: Sequence[Cell]) -> Iterator[str]:
    for cell in cells:
        missed = list(_missed(every, cell))
        yield f"- {table.named(cell)}: {'met' if not missed else '; '.join(missed)}"


def _missed(every: Sequence[Lives], cell: Cell) -> Iterator[str]:
    more = paired(every, cell, (ENGINE, OPPONENT), "zone")
    if more is None or more.low < MORE_IN_ZONE:
        yield f"not surely {100 * MORE_IN_ZONE:.0f} points more in the zone"
    at_most = mean(every, cell, ENGINE, "at most")
    if at_most is None or at_most.value > AT_MOST:
        yield f"more than {100 * AT_MOST:.0f} % of last sets at maximum"
    gained = paired(every, cell, (ENGINE, OPPONENT), "gain")
    if gained is None or gained.value < 0:
        yield "less gain than the opponent"
    sooner = paired(every, cell, (ENGINE, OPPONENT), "first")
    if sooner is None or sooner.value >= 0:
        yield "no sooner in the zone than the opponent"
    held = mean(every, cell, ENGINE, "coverage")
    if held is None or not COVERAGE[0] <= held.value <= COVERAGE[1]:
        yield "forecasts do not hold as often as they say"
    if breaks(every, cell, ENGINE):
        yield "constraints broken"


def _block(heading: str, lines: Iterator[str]) -> Iterator[str]:
    yield from ("", f"**{heading}**", "", *lines)
