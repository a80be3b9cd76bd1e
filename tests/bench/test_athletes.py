"""The guard: a small form of the proof, with loose bars; figures: docs/coaching.md, "Proof"."""

from collections.abc import Sequence

import pytest

from bench.athletes.compare import mean, paired
from bench.athletes.protocol import Cell, Lives, Plan, main_cells, run
from bench.athletes.rules import ENGINE, OPEN, OPPONENT, ORACLE

pytestmark = pytest.mark.timeout(300)  # the lives are lived before the first test

PLAIN = "double progression"
CELLS = main_cells()


@pytest.fixture(scope="module")
def every() -> Sequence[Lives]:
    """Forty athletes, one life each, in every cell."""
    rules = (PLAIN, OPPONENT, OPEN, ENGINE, ORACLE)
    return run(Plan(40, 1, CELLS, rules, "coach.adaptive:Adaptive"))


def share(every: Sequence[Lives], cell: Cell, rule: str, measure: str = "zone") -> float:
    seen = mean(every, cell, rule, measure)
    assert seen is not None
    return seen.value


@pytest.mark.parametrize("cell", CELLS)
def test_the_world_tells_good_rules_from_poor_ones(every: Sequence[Lives], cell: Cell) -> None:
    poor, better, best = (share(every, cell, rule) for rule in (PLAIN, OPPONENT, ORACLE))
    assert poor + 0.05 < better < best - 0.05


@pytest.mark.parametrize("cell", CELLS)
def test_the_engine_keeps_more_sets_in_the_zone_than_felt_stop_double_progression(
    every: Sequence[Lives], cell: Cell
) -> None:
    more = paired(every, cell, (ENGINE, OPPONENT), "zone")
    assert more is not None
    assert more.value > 0.02


@pytest.mark.parametrize("cell", CELLS)
def test_the_engine_leads_to_fewer_unmeant_maxima(every: Sequence[Lives], cell: Cell) -> None:
    fewer = paired(every, cell, (ENGINE, OPPONENT), "at most")
    assert fewer is not None
    assert fewer.value < 0


@pytest.mark.parametrize("cell", CELLS)
def test_forecasts_hold_about_as_often_as_they_say(every: Sequence[Lives], cell: Cell) -> None:
    assert 0.83 < share(every, cell, ENGINE, "coverage") < 0.96
