from dataclasses import replace

import pytest

from bench.athletes.policies.base import Expected
from bench.athletes.sets import Done
from bench.athletes.tally import SETTLING, Tally


def ended(*lefts: float, reps: int = 10) -> tuple[Done, ...]:
    return tuple(Done(reps, left, left, failed=False) for left in lefts)


def settled() -> Tally:
    tally = Tally()
    for _ in range(SETTLING):
        tally.workout(ended(9.0), whole=True)
    return tally


@pytest.mark.parametrize(
    ("left", "zone", "wide"), [(0.9, 0, 1), (1.0, 1, 1), (3.9, 1, 1), (4.0, 0, 1), (5.0, 0, 0)]
)
def test_repetitions_left_count_whole(left: float, zone: int, wide: int) -> None:
    tally = settled()
    tally.workout(ended(left), whole=True)
    assert (tally.zone, tally.wide, tally.sets) == (zone, wide, 1)


def test_in_the_zone_with_too_few_repetitions_is_not_in_the_range() -> None:
    tally = settled()
    tally.workout(ended(2.0, reps=7), whole=True)
    assert (tally.zone, tally.zone_in_range) == (1, 0)


def test_the_first_workouts_are_not_judged() -> None:
    assert (settled().sets, settled().last_sets) == (0, 0)


def test_only_last_sets_of_whole_workouts_can_be_at_an_unmeant_maximum() -> None:
    tally = settled()
    tally.workout(ended(0.5, 0.5), whole=True)
    tally.workout(ended(0.5, 0.5), whole=False)
    tally.workout(tuple(replace(done, all_out=True) for done in ended(0.2)), whole=True)
    assert (tally.last_sets, tally.at_most) == (1, 1)


def test_two_of_three_last_sets_in_the_zone_count_as_having_arrived() -> None:
    tally = Tally()
    for left in (2.0, 7.0, 7.0, 2.0, 0.0, 2.0, 2.0):
        tally.workout(ended(left), whole=True)
    assert tally.first_zone == 6


def test_turns_are_changes_of_direction_of_force() -> None:
    tally = Tally()
    for number, force in enumerate((20, 20, 22, 22, 20, 22, 24, 24, 24, 20)):
        tally.moved(number, force, 30.0)
    assert tally.turns == 3.0


def test_slopes_are_of_the_later_half() -> None:
    tally = Tally()
    for number in range(20):
        tally.moved(number, 20.0 if number < 10 else 20.0 * 1.01**number, 30.0 * 1.02**number)
    force, strength = tally.slopes
    assert force == pytest.approx(0.00995, rel=1e-3)
    assert strength == pytest.approx(0.0198, rel=1e-3)


def test_a_forecast_holds_when_the_felt_stop_lies_within() -> None:
    tally = Tally()
    for natural in (7, 8, 12, 13):
        tally.forecast(Expected(8, 12), natural)
    assert (tally.within, tally.foreseen) == (2, 4)
