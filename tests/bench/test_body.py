from dataclasses import replace

import pytest

from bench.athletes.body import KEPT_DAYS, Body
from bench.athletes.kit import stretch, true_force, true_forces
from bench.athletes.sets import Done
from coach.physics import REACHES, pull
from tests.bench.athletes import COLOURS, FINE, days_from, felt, plain, quiet_day

NEAR = Done(10, 2.0, 2.0, failed=False)
FAR = Done(10, 9.5, 9.5, failed=False)
RUNG = FINE.rungs[10]


def test_the_kits_reckon_forces_as_the_product_does() -> None:
    place = FINE.exercise.positions[0]
    for band in FINE.bands:
        for reach in REACHES:
            by_product = pull(place, band, reach)
            assert FINE.rung((band.id,), reach).demand == pytest.approx(by_product)
            doubled = pull(place, band, reach, doubled=True)
            assert FINE.rung((band.id,), reach, doubled=True).demand == pytest.approx(doubled)


def test_half_a_step_away_is_about_a_ninth_more() -> None:
    assert (stretch(1) / stretch(0)) ** 0.6 == pytest.approx(1.11, abs=0.01)


def test_colours_alone_have_no_small_steps() -> None:
    assert {rung.reach for rung in COLOURS.rungs} == {0}
    assert len(COLOURS.rungs) == 5


def test_a_coach_may_fold_bands_and_use_two_together() -> None:
    added = set(COLOURS.ways) - set(COLOURS.rungs)
    assert len([rung for rung in added if rung.doubled]) == 5
    assert len([rung for rung in added if len(rung.bands) == 2]) == 10
    demands = [rung.demand for rung in COLOURS.ways]
    assert demands == sorted(demands)


def test_a_band_is_as_far_off_its_label_as_it_was_drawn_to_be() -> None:
    athlete = plain(band_errors=(1.0, 0.0, 0.0, 0.0, 0.0))
    times = true_forces(FINE, athlete)
    red, green = FINE.rung((1,)), FINE.rung((2,))
    assert true_force(FINE, red, times) > red.demand
    assert true_force(FINE, green, times) == pytest.approx(green.demand)
    both = FINE.rung((1, 2))
    parts = true_force(FINE, red, times) + true_force(FINE, green, times)
    assert true_force(FINE, both, times) == pytest.approx(parts)


def test_work_near_the_limit_makes_stronger_than_easy_work() -> None:
    hard, easy, idle = (Body(plain(gain=0.01), FINE) for _ in range(3))
    hard.trained([NEAR] * 3)
    easy.trained([FAR] * 3)
    idle.trained([])
    assert hard.strength > easy.strength > idle.strength == idle.first


def test_gain_ends_at_the_cap() -> None:
    body = Body(plain(gain=0.012, cap=0.25), FINE)
    for _ in range(2000):
        body.trained([NEAR] * 3)
    assert body.strength / body.first == pytest.approx(1.25, abs=0.005)


def test_fatigue_fades_and_failure_tires_most() -> None:
    body = Body(plain(fatigue=0.02), FINE)
    body.trained([NEAR] * 3)
    tired = body.expected(quiet_day())
    body.until(days_from(2))
    rested = body.expected(quiet_day())
    assert tired < rested < body.strength
    failed = Body(plain(fatigue=0.02), FINE)
    failed.trained([replace(NEAR, failed=True)] * 3)
    assert failed.expected(quiet_day()) < tired


def test_strength_holds_for_ten_days_and_then_falls_by_one_percent_a_week() -> None:
    body = Body(plain(), FINE)
    body.trained([NEAR])
    body.until(days_from(KEPT_DAYS))
    assert body.strength == body.first
    body.until(days_from(KEPT_DAYS + 7))
    assert body.strength == pytest.approx(0.99 * body.first)


def test_absence_costs_the_same_however_often_one_looks() -> None:
    once, often = Body(plain(), FINE), Body(plain(), FINE)
    once.until(days_from(40))
    for number in range(1, 41):
        often.until(days_from(number))
    assert once.strength == pytest.approx(often.strength, rel=1e-3)


def test_illness_takes_strength_twice() -> None:
    body = Body(plain(slump=0.15), FINE)
    for number in range(0, 168, 2):
        body.until(days_from(number))
        body.trained([NEAR])
    assert body.strength == pytest.approx(0.85**2 * body.first)


def test_later_sets_come_to_failure_sooner() -> None:
    sets = Body(plain(slope=1.0), FINE).work(felt(RUNG, high=99), quiet_day())
    assert [done.reps for done in sets] == sorted((done.reps for done in sets), reverse=True)
    assert sets[0].reps > sets[-1].reps


def test_a_slow_tempo_counts_as_a_little_more_force() -> None:
    body, day = Body(plain(), FINE), quiet_day()
    assert body.most(replace(felt(RUNG), slow=True), day, 0) < body.most(felt(RUNG), day, 0)
