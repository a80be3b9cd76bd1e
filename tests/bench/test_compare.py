from collections.abc import Mapping

import pytest

from bench.athletes.compare import breaks, mean, paired, ratio, thirds
from bench.athletes.measures import Figures
from bench.athletes.protocol import Cell, Lives

CELL = Cell("fine", calibrated=False)


def athlete(**zones: float | None) -> Lives:
    def means(zone: float | None) -> Mapping[str, float]:
        return {} if zone is None else {"zone": zone, "half": zone / 2}

    return {(CELL, name): Figures(means(zone), {"rise": 1}) for name, zone in zones.items()}


EVERY = (athlete(a=0.5, b=0.4), athlete(a=0.7, b=0.5), athlete(a=0.3, b=0.3))


def test_differences_are_taken_athlete_by_athlete() -> None:
    """Means differ by 0.1 with an SD of 0.1, though the athletes themselves differ more."""
    seen = paired(EVERY, CELL, ("a", "b"), "zone")
    assert seen is not None
    assert seen.value == pytest.approx(0.1)
    assert seen.half == pytest.approx(1.96 * 0.1 / 3**0.5)
    assert seen.low == pytest.approx(seen.value - seen.half)
    alone = mean(EVERY, CELL, "a", "zone")
    assert alone is not None
    assert alone.half > seen.half


def test_an_athlete_without_a_figure_is_left_out_of_both() -> None:
    seen = paired((*EVERY, athlete(a=0.9, b=None)), CELL, ("a", "b"), "zone")
    assert seen is not None
    assert seen.value == pytest.approx(0.1)


def test_of_one_athlete_nothing_can_be_said() -> None:
    assert mean(EVERY[:1], CELL, "a", "zone") is None


def test_ratios_are_of_means() -> None:
    assert ratio(EVERY, CELL, "a", ("half", "zone")) == pytest.approx(0.5)


def test_thirds_are_in_order_of_the_trait_and_leave_out_nobody() -> None:
    low, middle, high = thirds(EVERY, lambda number: -number)
    assert (low, middle, high) == (EVERY[2:], EVERY[1:2], EVERY[:1])


def test_breaks_add_up() -> None:
    assert breaks(EVERY, CELL, "a") == {"rise": 3}
