from dataclasses import replace
from statistics import fmean

from bench.athletes.athlete import Tapper, draw
from bench.athletes.days import WEEKS, Kept, drawn
from tests.bench.athletes import plain


def test_the_same_number_is_the_same_athlete_with_the_same_luck() -> None:
    assert draw(7) == draw(7)
    assert drawn(draw(7), 3) == drawn(draw(7), 3)


def test_another_seed_is_other_luck_for_the_same_athlete() -> None:
    assert drawn(draw(7), 3) != drawn(draw(7), 4)


def test_luck_does_not_hang_on_the_body() -> None:
    """Stressed worlds are paired with the one that is not."""
    athlete = draw(7)
    changed = replace(athlete, k=20.0, gain=0.0, offset=-3.0, curve=athlete.curve)
    assert drawn(athlete, 0) == drawn(changed, 0)


def test_more_is_missed_towards_the_end() -> None:
    lives = [drawn(plain(missed=0.3), seed) for seed in range(60)]
    half = WEEKS * 3 // 2
    early = fmean(day.kept is Kept.MISSED for days in lives for day in days[:half])
    late = fmean(day.kept is Kept.MISSED for days in lives for day in days[half:])
    assert early < 0.3 < late


def test_a_layoff_lasts_as_long_as_it_may() -> None:
    days = drawn(plain(layoff=1.0, layoff_weeks=(2.0, 2.0)), 0)
    assert {day.kept for day in days} == {Kept.AWAY}
    assert Kept.AWAY not in {day.kept for day in drawn(plain(), 0)}


def test_athletes_spread_as_the_protocol_says() -> None:
    every = [draw(number) for number in range(2000)]
    assert abs(fmean(one.strength for one in every)) < 0.03
    assert 44 < sorted(one.k for one in every)[1000] < 52
    assert all(20 <= one.k <= 110 for one in every)
    assert all(0.10 <= one.missed <= 0.50 and 0.02 <= one.pain <= 0.05 for one in every)
    odd = fmean(one.tapper is not Tapper.HONEST for one in every)
    assert 0.08 < odd < 0.12
