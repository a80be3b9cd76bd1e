from dataclasses import replace
from statistics import fmean, pstdev

import pytest

from bench.athletes.athlete import REFERENCE, Curve, draw
from bench.athletes.dice import dice
from bench.athletes.sets import Asked, Done, effort, felt_left, one_set, stop_at, to_failure
from coach.training import Effort
from tests.bench.athletes import FINE, felt, plain

RUNG = FINE.rungs[10]


@pytest.mark.parametrize("curve", list(Curve))
@pytest.mark.parametrize("k", [20.0, 48.0, 110.0])
def test_each_law_gives_the_reference_at_the_force_that_strength_is_told_in(
    curve: Curve, k: float
) -> None:
    athlete = plain(curve=curve, k=k)
    assert to_failure(athlete, 30.0, 30.0) == pytest.approx(REFERENCE)


@pytest.mark.parametrize("curve", list(Curve))
def test_more_force_means_fewer_repetitions_and_more_strength_more(curve: Curve) -> None:
    athlete = plain(curve=curve)
    by_force = [to_failure(athlete, 30.0, force) for force in range(10, 60)]
    by_strength = [to_failure(athlete, strength, 30.0) for strength in range(10, 60)]
    assert by_force == sorted(by_force, reverse=True)
    assert by_strength == sorted(by_strength)


def test_a_flatter_rep_curve_loses_fewer_repetitions_to_a_heavier_band() -> None:
    steep, flat = plain(k=20.0), plain(k=110.0)
    assert to_failure(steep, 30.0, 33.0) > to_failure(flat, 30.0, 33.0)


def test_the_felt_stop_is_where_as_many_are_felt_left_as_asked_for() -> None:
    throw = dice("felt stop")
    for number in range(200):
        athlete, z = draw(number), throw.gauss(0.0, 1.0)
        stop = stop_at(athlete, 1.5, z)
        assert felt_left(athlete, stop, z) == pytest.approx(1.5)


def test_without_noise_and_bias_a_set_stops_at_the_first_repetition_that_leaves_the_cue() -> None:
    done = one_set(plain(), 12.7, felt(RUNG), 0.0, last=False)
    assert (done.reps, done.natural, done.failed) == (12, 12, False)
    assert done.left == pytest.approx(0.7)


def test_over_all_athletes_one_called_left_are_two_as_was_measured() -> None:
    """Zourdos 2021: called one, 2.05 +- 1.73; docs/coaching.md, "Effort"."""
    throw = dice("called one")
    left = []
    for number in range(3000):
        most = throw.uniform(10, 18)
        asked = replace(felt(RUNG, high=99), cue=1.0)
        left.append(one_set(draw(number), most, asked, throw.gauss(0.0, 1.0), last=False).left)
    assert fmean(left) == pytest.approx(2.05, abs=0.25)
    assert pstdev(left) == pytest.approx(1.73, abs=0.35)


def test_the_top_of_the_range_stops_a_set_that_is_not_felt_yet() -> None:
    done = one_set(plain(), 30.0, felt(RUNG), 0.0, last=False)
    assert (done.reps, done.natural, done.failed) == (14, 29, False)


def test_a_felt_stop_wins_over_the_low_end() -> None:
    assert one_set(plain(), 6.0, felt(RUNG), 0.0, last=False).reps == 5


def test_who_feels_more_left_than_there_is_cannot_finish() -> None:
    done = one_set(plain(offset=5.0), 9.4, felt(RUNG), 0.0, last=False)
    assert (done.reps, done.failed) == (9, True)
    assert effort(done) is Effort.FAILED


def test_fixed_repetitions_go_on_to_the_target_or_to_failure() -> None:
    asked = Asked(RUNG, 3, 10, 10, 10)
    assert one_set(plain(), 20.0, asked, 0.0, last=True).reps == 10
    short = one_set(plain(), 8.5, asked, 0.0, last=True)
    assert (short.reps, short.failed) == (8, True)


def test_two_extra_repetitions_are_tried_but_their_lack_is_no_failure() -> None:
    asked = Asked(RUNG, 3, 10, 10, 10, last_extra=2)
    assert one_set(plain(), 20.0, asked, 0.0, last=True).reps == 12
    one_more = one_set(plain(), 11.5, asked, 0.0, last=True)
    assert (one_more.reps, one_more.failed) == (11, False)
    assert one_set(plain(), 20.0, asked, 0.0, last=False).reps == 10


def test_all_out_means_all_out_in_the_last_set_only() -> None:
    asked = Asked(RUNG, 3, 10, 10, 10, all_out=True)
    last = one_set(plain(), 17.3, asked, 0.0, last=True)
    assert (last.reps, last.failed, last.all_out) == (17, True, True)
    assert one_set(plain(), 17.3, asked, 0.0, last=False).reps == 10


def test_a_band_that_cannot_be_moved_once_is_no_repetition() -> None:
    done = one_set(plain(), -4.0, felt(RUNG), 0.0, last=False)
    assert (done.reps, done.left, done.failed) == (0, 0.0, True)


@pytest.mark.parametrize(
    ("left", "button"),
    [
        (0.3, Effort.NONE),
        (1.0, Effort.ONE_TWO),
        (2.4, Effort.ONE_TWO),
        (3.0, Effort.THREE_FOUR),
        (5.0, Effort.FIVE_UP),
    ],
)
def test_the_button_is_the_one_nearest_to_what_was_felt(left: float, button: Effort) -> None:
    assert effort(Done(10, left, left, failed=False)) is button
