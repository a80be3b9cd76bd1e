from dataclasses import replace
from datetime import timedelta

import pytest

from bench.athletes.days import Day
from bench.athletes.kit import HIGH, LOW, Kit, Rung
from bench.athletes.limits import Break, Limits
from bench.athletes.policies.base import Told
from bench.athletes.sets import Asked
from coach.runner import Experience
from coach.training import Effort
from tests.bench.athletes import COLOURS, FINE, felt, quiet_day

RED, GREEN, BLUE = (FINE.rung((number,)) for number in (1, 2, 3))


class Log:
    """A log of workouts, each on its own day."""

    def __init__(self, kit: Kit = FINE, experience: Experience = Experience.SOME) -> None:
        self.limits = Limits(kit, experience)
        self.number = -1

    def day(self, **changes: object) -> Day:
        self.number += 1
        return quiet_day(self.number, **changes)

    def done(self, rung: Rung, *amounts: int, effort: Effort = Effort.ONE_TWO) -> None:
        asked = felt(rung)
        self.limits.told(self.day(), Told(asked, amounts or (11, 11, 11), effort))

    def asked(self, asked: Asked, **changes: object) -> frozenset[Break]:
        return self.limits.asked(self.day(**changes), asked)


def settled(rung: Rung = GREEN) -> Log:
    log = Log()
    for _ in range(3):
        log.done(rung)
    return log


def test_the_same_again_breaks_nothing() -> None:
    assert not settled().asked(felt(GREEN, high=12))


def test_a_band_that_nobody_owns_is_seen() -> None:
    assert Log().asked(felt(FINE.rung((9,)))) == {Break.NOT_OWNED}


def test_a_stretch_past_the_limit_is_seen() -> None:
    assert not Log().asked(felt(FINE.rung((1,), 4)))
    assert Log().asked(felt(FINE.rung((1,), 5))) == {Break.STRETCH}


def test_a_small_step_where_there_is_none_is_seen() -> None:
    assert Log(COLOURS).asked(felt(COLOURS.rung((1,), 1))) == {Break.NO_STEP}


@pytest.mark.parametrize(("high", "broken"), [(17, set()), (18, {Break.RISE})])
def test_a_rise_is_measured_by_the_top_of_the_range_against_the_best_of_three(
    high: int, broken: set[Break]
) -> None:
    """11 done and 2.6 left: 48 + 13.6 = 61.6; 48 + 19.6 is within 10 % of it, 48 + 20.6 is not."""
    assert settled().asked(felt(GREEN, high=high)) == broken


def test_a_heavier_band_is_allowed_where_repetitions_fall_to_match() -> None:
    log = settled()
    assert Break.RISE in log.asked(felt(BLUE, high=8))
    near = replace(GREEN, demand=GREEN.demand * 1.2)
    assert not log.asked(felt(near, high=5))


def test_nothing_is_compared_before_three_workouts_were_reported() -> None:
    log = Log()
    log.done(GREEN)
    log.done(GREEN)
    assert not log.asked(felt(BLUE))


def test_finding_a_band_is_exempt() -> None:
    assert not settled().asked(felt(BLUE, finding=True))


def test_an_old_best_no_longer_counts() -> None:
    log = settled()
    for _ in range(3):
        log.done(GREEN, 5, 5, 5)
    assert log.asked(felt(GREEN, high=11)) == {Break.RISE}


def test_all_done_counts_as_what_was_asked() -> None:
    log = Log()
    for _ in range(3):
        log.limits.told(log.day(), Told(felt(GREEN), ()))
    assert not log.asked(felt(GREEN, high=LOW + 5))
    assert log.asked(felt(GREEN, high=LOW + 6)) == {Break.RISE}


def test_sets_before_pain_count_as_they_were() -> None:
    log = settled()
    for _ in range(3):
        log.limits.told(log.day(), Told(felt(GREEN), (5,), stopped=True))
    log.limits.told(log.day(), Told(felt(GREEN), (), stopped=True))
    assert log.asked(felt(GREEN, high=11)) == {Break.RISE}
    assert not log.asked(felt(GREEN, high=10))


def test_within_two_weeks_of_pain_the_cap_is_five_percent() -> None:
    log = settled()
    log.limits.hurt(quiet_day(log.number).at, 4)
    assert not log.asked(felt(GREEN, high=14))
    assert log.asked(felt(GREEN, high=15)) == {Break.RISE}
    log.number += 7
    assert not log.asked(felt(GREEN, high=15))


def test_nothing_is_heavier_while_a_key_run_is_near() -> None:
    log = settled()
    further = FINE.rung(GREEN.bands, 1)
    assert log.asked(felt(further, high=8), steady=True) == {Break.STEADY}
    assert not log.asked(felt(further, high=8))
    assert not log.asked(felt(GREEN, high=12), steady=True)


def changed_up() -> Log:
    log = settled(RED)
    log.done(GREEN)
    return log


def test_a_band_that_is_changed_back_at_once_is_seen() -> None:
    assert changed_up().asked(felt(RED)) == {Break.BACK}


def test_small_steps_back_with_the_same_band_are_free() -> None:
    assert not changed_up().asked(felt(FINE.rung(GREEN.bands, -1), high=8))


def test_a_band_may_go_back_after_two_misses_but_not_after_one() -> None:
    log = settled(RED)
    log.done(GREEN, 7, 6, 5)
    assert log.asked(felt(RED, high=8)) == {Break.BACK}
    log.done(GREEN, 9, 9, 9, effort=Effort.FAILED)
    assert not log.asked(felt(RED, high=8))


def test_a_band_may_go_back_after_pain_after_a_layoff_and_after_two_workouts() -> None:
    sore = changed_up()
    sore.limits.hurt(quiet_day(sore.number).at, 4)
    assert not sore.asked(felt(RED, high=12))
    away = changed_up()
    away.number += 6
    assert not away.asked(felt(RED, high=12))
    later = changed_up()
    later.done(GREEN)
    assert not later.asked(felt(RED, high=12))


def test_a_step_back_after_a_layoff_may_be_taken_back_at_once() -> None:
    log = settled(GREEN)
    log.number += 6
    log.done(RED)
    assert not log.asked(felt(GREEN, high=8))


def test_bands_may_change_either_way_while_the_first_workouts_find_them() -> None:
    log = Log()
    log.done(RED)
    log.done(GREEN)
    assert not log.asked(felt(RED))


def test_another_band_that_goes_on_the_same_way_is_no_turn() -> None:
    """A lighter band further away is heavier; back to the heavier band goes on upwards."""
    log = settled(GREEN)
    lighter, heavier = FINE.rung(RED.bands, 3), FINE.rung(GREEN.bands, 1)
    assert GREEN.demand < lighter.demand < heavier.demand
    log.done(lighter)
    assert not log.asked(felt(heavier, high=8))
    assert log.asked(felt(GREEN, high=8)) == {Break.BACK}


def test_a_sore_region_rests_for_48_hours() -> None:
    log = settled()
    log.limits.hurt(quiet_day(log.number).at + timedelta(hours=1), 6)
    assert log.asked(felt(GREEN, high=12)) == {Break.REST}
    assert not log.asked(felt(GREEN, high=12))


def test_a_novice_keeps_three_in_reserve_for_two_weeks() -> None:
    log = Log(experience=Experience.NEW)
    assert log.asked(felt(RED)) == {Break.NOVICE}
    assert not log.asked(felt(RED, reserve=3))
    log.number += 6
    assert not log.asked(felt(RED))


def test_every_break_is_counted_by_name() -> None:
    log = Log()
    log.asked(felt(FINE.rung((9,), 6), high=HIGH))
    log.asked(felt(FINE.rung((9,), 0)))
    assert log.limits.broken == {Break.NOT_OWNED: 2}
