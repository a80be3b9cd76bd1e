from dataclasses import replace
from datetime import timedelta

import pytest

from bench.athletes.body import Body
from bench.athletes.kit import HIGH, LOW
from bench.athletes.limits import Limits
from bench.athletes.policies.apre import Apre
from bench.athletes.policies.base import Naive, Told
from bench.athletes.policies.fixed import (
    ByColour,
    DoubleProgression,
    LiftLog,
    PlusOne,
    Static,
    TwoForTwo,
)
from bench.athletes.policies.opponent import FeltDouble, HeldDouble, OpenDouble
from bench.athletes.policies.oracle import FixedOracle, OpenOracle, Oracle
from bench.athletes.sets import Asked
from coach.runner import Experience
from coach.training import Effort
from tests.bench.athletes import COLOURS, FINE, felt, plain, quiet_day

DAY = quiet_day()


class Fixed:
    """Tells a rule what was done of each of its asks."""

    def __init__(self, policy: Static | PlusOne | TwoForTwo | Apre) -> None:
        self.policy = policy

    def did(self, *amounts: int) -> None:
        asked = self.policy.ask(DAY)
        self.policy.told(DAY, Told(asked, amounts or (asked.high,) * asked.sets))


def test_a_blind_start_is_one_band_up_from_the_lightest() -> None:
    assert Naive(FINE).rung == FINE.rung((2,))
    assert Naive(COLOURS).rung == COLOURS.rung((2,))


def test_finding_the_band_leads_to_the_middle_of_the_range() -> None:
    body, policy = Body(plain(), FINE), Static(FINE)
    day = quiet_day()

    def trial(asked: Asked) -> Told:
        return Told(asked, (body.trial(asked, day, 0).reps,))

    policy.find(day, trial)
    reps = body.work(felt(policy.rung, high=99), day)[0].reps
    assert LOW <= reps <= HIGH


def test_a_step_up_is_a_small_step_of_the_same_band_before_another_band() -> None:
    policy = Naive(FINE)
    first = FINE.rung((2,))
    assert policy.above(first) == FINE.rung((2,), 1)
    assert policy.below(first) == FINE.rung((2,), -1)
    top = FINE.rung((2,), 3)
    assert policy.above(top).bands == (3,)
    assert 1.05 <= policy.above(top).demand / top.demand < 1.12


def test_the_ladder_has_ends() -> None:
    policy = Naive(FINE)
    assert policy.above(FINE.rungs[-1]) == FINE.rungs[-1]
    assert policy.below(FINE.rungs[0]) == FINE.rungs[0]


def test_a_static_plan_never_changes() -> None:
    policy = Static(FINE)
    before = policy.ask(DAY)
    Fixed(policy).did(12, 12, 12)
    assert policy.ask(DAY) == before


def test_plus_one_climbs_without_end_when_all_were_done() -> None:
    policy = PlusOne(FINE)
    for _ in range(10):
        Fixed(policy).did()
    assert policy.ask(DAY).high == LOW + 10
    Fixed(policy).did(18, 18, 17)
    assert policy.ask(DAY).high == LOW + 10


def test_double_progression_climbs_the_range_and_then_the_ladder() -> None:
    policy = DoubleProgression(FINE)
    start = policy.rung
    for _ in range(HIGH - LOW):
        Fixed(policy).did()
    assert (policy.rung, policy.target) == (start, HIGH)
    Fixed(policy).did()
    assert (policy.rung, policy.target) == (policy.above(start), LOW)


@pytest.mark.parametrize(("rule", "goes_down"), [(DoubleProgression, True), (LiftLog, False)])
def test_two_misses_in_a_row_lead_down_but_liftlog_never_does(
    rule: type[DoubleProgression], *, goes_down: bool
) -> None:
    policy = rule(FINE)
    start = policy.rung
    Fixed(policy).did(8, 8, 5)
    assert policy.rung == start
    Fixed(policy).did(8, 7, 5)
    assert (policy.rung == policy.below(start)) is goes_down


def test_the_colour_rule_knows_no_small_steps() -> None:
    policy = ByColour(FINE)
    for _ in range(15 - 8 + 1):
        Fixed(policy).did()
    assert (policy.rung, policy.target) == (FINE.rung((3,)), 8)


def test_two_extra_twice_in_a_row_earn_the_next_load() -> None:
    policy = TwoForTwo(FINE)
    start = policy.rung
    Fixed(policy).did(10, 10, 12)
    Fixed(policy).did(10, 10, 11)
    Fixed(policy).did(10, 10, 12)
    assert policy.rung == start
    Fixed(policy).did(10, 10, 12)
    assert policy.rung == policy.above(start)


@pytest.mark.parametrize(("last", "way"), [(5, -1), (10, 0), (14, 1), (20, 1)])
def test_apre_follows_the_all_out_set(last: int, way: int) -> None:
    policy = Apre(FINE)
    start = policy.rung.demand
    Fixed(policy).did(10, 10, last)
    assert (policy.rung.demand > start) - (policy.rung.demand < start) == way


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
