from dataclasses import replace
from datetime import timedelta

import pytest

from bench.athletes.body import Body
from bench.athletes.limits import Limits
from bench.athletes.policies.base import Told
from bench.athletes.policies.opponent import FeltDouble, HeldDouble, OpenDouble
from bench.athletes.policies.oracle import FixedOracle, OpenOracle, Oracle
from bench.athletes.sets import Asked
from coach.runner import Experience
from coach.training import Effort
from tests.bench.athletes import COLOURS, FINE, plain, quiet_day

DAY = quiet_day()


class Opponent:
    """The opponent over a row of days."""

    def __init__(self, rule: type[FeltDouble] = FeltDouble) -> None:
        self.policy = rule(FINE)
        self.number = 0

    def did(self, *amounts: int, effort: Effort | None = Effort.ONE_TWO, **day: object) -> None:
        today = quiet_day(self.number, **day)
        asked = self.policy.ask(today)
        assert asked is not None
        self.policy.told(today, Told(asked, amounts, effort))
        self.number += 1

    def next(self, **day: object) -> Asked | None:
        return self.policy.ask(quiet_day(self.number, **day))


def test_the_opponent_earns_a_rung_at_the_top_of_the_range() -> None:
    coach = Opponent()
    start = coach.policy.rung
    coach.did(14, 14, 13)
    assert coach.policy.rung == start
    coach.did(14, 14, 14)
    coach.next()
    assert coach.policy.rung == coach.policy.above(start)


def test_the_opponent_earns_two_rungs_where_five_are_left_at_the_top() -> None:
    coach = Opponent()
    start = coach.policy.rung
    coach.did(14, 14, 14, effort=Effort.FIVE_UP)
    coach.next()
    assert coach.policy.rung == coach.policy.above(coach.policy.above(start))


def test_the_opponent_waits_with_a_rise_while_a_key_run_is_near() -> None:
    coach = Opponent()
    start = coach.policy.rung
    coach.did(14, 14, 14)
    coach.next(steady=True)
    assert coach.policy.rung == start
    coach.next()
    assert coach.policy.rung == coach.policy.above(start)


def test_the_opponent_goes_down_after_two_misses() -> None:
    coach = Opponent()
    start = coach.policy.rung
    coach.did(10, 8, 7)
    coach.did(9, 8, 8, effort=Effort.FAILED)
    assert coach.policy.rung == coach.policy.below(start)


def test_the_opponent_rests_after_strong_pain_goes_down_and_rises_no_more_for_two_weeks() -> None:
    coach = Opponent()
    start = coach.policy.rung
    coach.policy.hurt(quiet_day(0).at + timedelta(hours=1), 6, morning=False)
    assert coach.policy.ask(quiet_day(1)) is None
    coach.number = 2
    coach.did(14, 14, 14)
    coach.next()
    assert coach.policy.rung == coach.policy.below(start)
    coach.number = 8
    coach.next()
    assert coach.policy.rung == start


def test_the_opponent_goes_down_a_rung_after_two_weeks_and_two_after_four() -> None:
    for days, times in ((6, 0), (8, 1), (15, 2)):
        coach = Opponent()
        coach.did(10, 10, 10)
        expected = start = coach.policy.rung
        for _ in range(times):
            expected = coach.policy.below(expected)
        coach.number = days
        coach.next()
        assert coach.policy.rung == expected
        assert (coach.policy.rung == start) is (times == 0)


def test_with_an_open_top_the_range_still_earns_the_rung() -> None:
    coach = Opponent(OpenDouble)
    start = coach.policy.rung
    coach.did(17, 16, 14)
    asked = coach.next()
    assert asked is not None
    assert (asked.rung, asked.high) == (coach.policy.above(start), 28)


def test_held_to_the_rise_limit_the_opponent_asks_for_no_more_than_it_allows() -> None:
    """12 done and 2.6 left: 62.6; a tenth more are 68.9, that is 18 repetitions."""
    coach = Opponent(HeldDouble)
    for _ in range(3):
        coach.did(12, 12, 12)
    asked = coach.next()
    assert asked is not None
    assert asked.high == 18
    limits = Limits(FINE, Experience.SOME)
    for number in range(3):
        limits.told(quiet_day(number), Told(asked, (12, 12, 12)))
    assert not limits.asked(quiet_day(3), asked)


def test_an_open_top_lets_the_oracle_stay_in_the_zone_where_the_ladder_ends() -> None:
    body = Body(plain(strength=1.45), COLOURS)
    closed, opened = (oracle(body).ask(DAY) for oracle in (Oracle, OpenOracle))
    assert closed.rung == opened.rung == COLOURS.ways[-1]
    left = [body.work(asked, DAY)[0].left for asked in (closed, opened)]
    assert left[0] > 6 > left[1]


def test_the_oracles_know_of_a_band_that_its_label_does_not_fit() -> None:
    errors = (0.0, 0.0, 2.0, 0.0, 0.0)
    truly = Body(plain(band_errors=errors), FINE)
    asked = Oracle(truly).ask(DAY)
    assert truly.force(asked.rung) == pytest.approx(truly.strength, rel=0.1)
    assert FixedOracle(truly).ask(DAY).cue is None


def test_the_oracle_takes_a_lighter_band_on_a_tired_day() -> None:
    body = Body(plain(hard_run=0.2), FINE)
    fresh, tired = (Oracle(body).ask(replace(DAY, hard=hard)) for hard in (False, True))
    assert body.force(tired.rung) < body.force(fresh.rung)
