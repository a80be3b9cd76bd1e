import pytest

from bench.athletes.body import Body
from bench.athletes.kit import HIGH, LOW
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
from bench.athletes.sets import Asked
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
