"""What the properties have found once, as small as it gets."""

from dataclasses import replace
from datetime import date

import pytest

from coach.adaptive.rungs import SLOW
from coach.bands import Band, BandKind
from coach.engine import Around
from coach.runner import Experience, Region, RunnerType
from coach.training import Effort, Hurt, Outcome, Pain, Prescription, Rest
from coach.whys import Key
from tests.coach.kit import RUNNER, Diary
from tests.coach.library import CLOCK, KICKBACK, MARCH, SQUAT, WALK, band


def asked(diary: Diary) -> Prescription:
    found = diary.next(WALK)
    assert isinstance(found, Prescription)
    return found


def free_to_the_top() -> Diary:
    """Somebody whose every level without a band was outgrown, and who then buys a band."""
    diary = Diary()
    while not (diary.learned and diary.learned[0].key == "next-harder"):
        today = asked(diary)
        diary.report(today, (today.dose.high,) * today.dose.sets, Effort.ONE_TWO)
        diary.wait(2)
    diary.bands = (band(1, "red", 18.0),)
    return diary


def test_a_first_band_comes_once_the_levels_without_one_are_outgrown() -> None:
    assert asked(free_to_the_top()).bands == (1,)


@pytest.mark.parametrize("around", [Around(light=True), Around(steady=True)])
def test_a_first_band_waits_while_a_key_run_is_near(around: Around) -> None:
    diary = free_to_the_top()
    diary.around = around
    assert asked(diary).bands == ()


def squatting(diary: Diary) -> Prescription:
    found = diary.next(SQUAT)
    assert isinstance(found, Prescription)
    return found


def test_a_place_that_loads_other_muscles_waits_while_a_key_run_is_near() -> None:
    diary = Diary((band(1, "mini", 12.0), band(2, "long", 20.0, BandKind.LONG_LOOP)))
    kit, diary.bands = diary.bands, diary.bands[:1]
    while (today := squatting(diary)).position != "shoulders":
        outcome = Outcome.TRIED if today.finding else Outcome.DONE
        diary.report(today, (today.dose.high,) * today.dose.sets, Effort.ONE_TWO, outcome=outcome)
        diary.wait(0 if today.finding else 2)
        if len(diary.entries) > 6:
            diary.bands = kit
    diary.around = Around(steady=True)
    assert squatting(diary).position == "knees"


def test_a_first_band_waits_a_fortnight_after_pain() -> None:
    diary = free_to_the_top()
    diary.hurts(4, Region.HIP, WALK)
    diary.wait(2)
    assert asked(diary).bands == ()


def test_pain_does_not_bring_back_the_set_that_time_away_took() -> None:
    diary = Diary()
    diary.report(asked(diary), effort=Effort.ONE_TWO)
    diary.wait(12)
    sets = asked(diary).dose.sets
    diary.hurts(4, Region.HIP, WALK)
    assert asked(diary).dose.sets == sets < WALK.doses[diary.profile.runner_type].sets


def test_pain_after_weeks_away_is_no_reason_for_the_harder_level() -> None:
    diary = Diary(bands=(band(1, "red", 18.0),))
    for effort in (Effort.FIVE_UP, Effort.FIVE_UP, Effort.ONE_TWO):
        today = diary.next(CLOCK)
        assert isinstance(today, Prescription)
        diary.report(today, effort=effort)
        diary.wait(2)
    diary.wait(20)
    before = diary.next(CLOCK)
    diary.hurts(4, Region.ANKLE, CLOCK)
    after = diary.next(CLOCK)
    assert isinstance(before, Prescription)
    assert isinstance(after, Prescription)
    assert before.position == after.position == "free"


@pytest.mark.parametrize("bands", [(), (band(1, "red", 18.0), band(2, "yellow", 12.0))])
def test_pain_told_in_the_same_words_as_the_report_makes_the_next_workout_softer(
    bands: tuple[Band, ...],
) -> None:
    diary = Diary(bands)
    for _ in range(4):
        today = asked(diary)
        outcome = Outcome.TRIED if today.finding else Outcome.DONE
        diary.report(today, (today.aim,) * today.dose.sets, Effort.ONE_TWO, outcome=outcome)
        diary.wait(0 if today.finding else 2)
    diary.report(asked(diary), effort=Effort.ONE_TWO)
    diary.at = diary.entries[-1].at
    diary.hurts(7, Region.HIP, WALK)
    diary.wait(3)
    assert asked(diary).why.key == "why-pain-rest"


def test_easier_than_slowly_is_the_usual_tempo_first() -> None:
    diary = Diary()
    while (slowly := squatting(diary)).dose.tempo != SLOW:
        diary.report(slowly, (slowly.dose.high,) * slowly.dose.sets, Effort.ONE_TWO)
        diary.wait(2)
    easier = diary.next(SQUAT, ease=1)
    assert isinstance(easier, Prescription)
    assert easier.dose.tempo == SQUAT.doses[diary.profile.runner_type].tempo
    assert easier.dose.sets == slowly.dose.sets


def test_who_owns_nothing_but_a_band_that_is_too_heavy_is_told_so() -> None:
    diary = Diary((band(1, "black", 40.0),))
    today = diary.next(MARCH)
    assert isinstance(today, Prescription)
    assert (today.bands, today.why.key) == ((), "why-easier-free")


def test_a_band_by_the_runners_word_leaves_the_level_without_one_as_it_was() -> None:
    diary = Diary()
    for _ in range(3):
        today = squatting(diary)
        diary.report(today, (today.aim,) * today.dose.sets, Effort.ONE_TWO)
        diary.wait(2)
    today = squatting(diary)
    used = replace(today, position="knees", bands=(1,), demand=15.0)
    diary.report(used, (today.aim,) * today.dose.sets, Effort.ONE_TWO)
    diary.wait(2)
    assert squatting(diary).aim == today.aim


def held(region: Region) -> Diary:
    """Somebody whose walk rests until they say that the pain there is gone."""
    diary = Diary()
    diary.hurts(7, region, WALK)
    diary.wait(3)
    diary.hurts(7, region, WALK)
    diary.wait(3)
    assert isinstance(diary.next(WALK), Rest)
    return diary


def test_one_place_that_is_well_again_does_not_end_the_rest_of_another() -> None:
    diary = held(Region.HIP)
    diary.hurts(0, Region.KNEE, WALK, morning=True)
    assert isinstance(diary.next(WALK), Rest)


def test_pain_at_another_place_than_those_named_ends_once_it_is_told_to_be_gone() -> None:
    diary = held(Region.OTHER)
    diary.log(Hurt(0, 0, "", Pain(0, Region.OTHER)))
    assert isinstance(diary.next(WALK), Prescription)


def test_a_level_whose_own_dose_is_slow_is_known_again() -> None:
    dose = replace(SQUAT.doses[RUNNER.runner_type], tempo=SLOW)
    slow = replace(SQUAT, doses={RUNNER.runner_type: dose})
    diary, aims = Diary(), []
    for _ in range(3):
        today = diary.next(slow)
        assert isinstance(today, Prescription)
        aims.append(today.aim)
        diary.report(today, (today.aim,) * today.dose.sets, Effort.ONE_TWO)
        diary.wait(2)
    assert aims == [dose.low, dose.low + 1, dose.low + 2]


def test_a_retired_band_serves_no_balance_level() -> None:
    worn = replace(band(1, "red", 18.0), retired=date(2026, 5, 31))
    diary = Diary(bands=(worn,))
    for _ in range(3):
        today = diary.next(CLOCK)
        assert isinstance(today, Prescription)
        assert today.bands == ()
        diary.report(today, (today.dose.high,) * today.dose.sets, Effort.ONE_TWO)
        diary.wait(2)


def test_of_two_equal_bands_the_older_one_is_taken_whatever_their_order() -> None:
    one, other = band(1, "red", 18.0), band(2, "the other red", 18.0)
    assert asked(Diary((one, other))) == asked(Diary((other, one)))


def test_back_from_a_band_that_was_far_too_heavy_is_not_called_harder() -> None:
    """Though by the labels it is: the one that was too heavy pulls more than its label says."""
    gold = band(1, "gold", 64.0, BandKind.FLAT_BAND)
    loop = band(2, "loop", 110.0, BandKind.LONG_LOOP)
    diary = Diary((gold, loop), replace(RUNNER, runner_type=RunnerType.SPRINTER))
    first = diary.next(SQUAT)
    assert isinstance(first, Prescription)
    diary.report(first, (first.dose.high,) * first.dose.sets)
    diary.wait(2)
    heavier = diary.next(SQUAT)
    assert isinstance(heavier, Prescription)
    assert heavier.bands == (2,)
    diary.report(heavier, (0,) * heavier.dose.sets, Effort.ONE_TWO)
    diary.wait(2)
    back = diary.next(SQUAT)
    assert isinstance(back, Prescription)
    assert back.bands == (1,)
    assert not back.why.key.startswith("why-harder")


def test_a_month_away_with_a_single_band_is_not_two_repetitions() -> None:
    diary = Diary((band(1, "only", 20.0),))
    for amount in (11, 12, 12, 14, 14):
        today = diary.next(MARCH)
        assert isinstance(today, Prescription)
        diary.report(today, (amount,) * today.dose.sets, Effort.ONE_TWO)
        diary.wait(2)
    diary.wait(30)
    back = diary.next(MARCH)
    assert isinstance(back, Prescription)
    low = MARCH.doses[diary.profile.runner_type].low
    assert (back.dose.sets, back.dose.low, back.dose.high, back.reserve) == (2, low, low, 3)


def test_a_band_is_not_called_found_while_it_is_still_being_found() -> None:
    """The same band half a step further away is to be tried: that it was easy is why."""
    diary = Diary((band(1, "gold", 64.0, BandKind.FLAT_BAND),))
    first = diary.next(KICKBACK)
    assert isinstance(first, Prescription)
    diary.report(first, (first.dose.high,), Effort.FIVE_UP, outcome=Outcome.TRIED)
    again = diary.next(KICKBACK)
    assert isinstance(again, Prescription)
    assert again.finding
    assert again.reach > first.reach
    assert again.why.key == "why-easy-reach"
    diary.report(again, (12,), Effort.ONE_TWO, outcome=Outcome.TRIED)
    found = diary.next(KICKBACK)
    assert isinstance(found, Prescription)
    assert (found.finding, found.why.key) == (False, "why-found")


@pytest.mark.parametrize("effort", [each for each in Effort if each is not Effort.ONE_TWO] + [None])
def test_a_band_is_not_said_to_have_left_two_where_nobody_told_so(effort: Effort | None) -> None:
    """Not even where nothing else is owned, or all three tries are used up."""
    diary = Diary((band(1, "red", 18.0),))
    causes = []
    for _ in range(4):
        today = asked(diary)
        causes.append(today.why.key)
        outcome = Outcome.TRIED if today.finding else Outcome.DONE
        diary.report(today, (14,), effort, outcome=outcome)
    assert "why-found" not in causes


def test_what_is_expected_is_expected_of_the_day_that_is_asked_about() -> None:
    """It was foreseen for the day of the last report, and so too much after weeks away."""
    diary = Diary((band(1, "red", 18.0),))
    for _ in range(3):
        diary.report(asked(diary), (16, 16), Effort.ONE_TWO)
        diary.wait(2)
    today = asked(diary)
    soon = diary.engine.expect(diary.state, today, diary.day)
    diary.wait(60)
    late = diary.engine.expect(diary.state, today, diary.day)
    assert soon is not None
    assert late is not None
    assert late.mean_reps < soon.mean_reps
    assert late.high90 - late.low90 > soon.high90 - soon.low90
    causes = {one.key: one for one in diary.engine.explain(diary.state, today, diary.day)}
    assert causes["fact-expect"].args["low"] == round(late.low90)


def test_a_band_that_left_three_fits_where_three_were_asked_for() -> None:
    diary = Diary((band(1, "red", 18.0),), replace(RUNNER, experience=Experience.NEW))
    diary.report(asked(diary), (14,), Effort.THREE_FOUR, outcome=Outcome.TRIED)
    assert asked(diary).why.key == "why-found-three"


def test_a_band_that_was_far_too_heavy_is_not_tried_again_and_again() -> None:
    """Outgrown without a band once, then failed with one: back to none, for now."""
    diary = Diary((band(1, "black", 400.0),))
    bands = []
    for _ in range(40):
        today = squatting(diary)
        bands.append(bool(today.bands))
        amounts = (0,) if today.bands else (today.dose.high,) * today.dose.sets
        effort = Effort.FAILED if today.bands else Effort.THREE_FOUR
        outcome = Outcome.TRIED if today.finding else Outcome.DONE
        diary.report(today, amounts, effort, outcome=outcome)
        diary.wait(3)
    first = bands.index(True)
    assert False in bands[first:]
    assert sum(bands[first:]) < len(bands[first:]) * 2 / 3


def test_who_fails_at_the_shoulders_is_offered_the_knees() -> None:
    bands = (band(1, "green", 18.0), band(2, "black", 900.0, BandKind.LONG_LOOP))
    diary = Diary(bands, replace(RUNNER, runner_type=RunnerType.SPRINTER))
    places = []
    for _ in range(12):
        today = squatting(diary)
        places.append(today.position)
        outcome = Outcome.TRIED if today.finding else Outcome.DONE
        heavy = today.position == "shoulders"
        effort = Effort.FAILED if heavy else Effort.ONE_TWO
        diary.report(today, (1,) if heavy else (today.aim,), effort, outcome=outcome)
        diary.wait(3)
    assert "knees" in places


def after_pain(diary: Diary, region: Region) -> tuple[Prescription, Prescription]:
    """What is asked before, and after pain in the exercise."""
    before = squatting(diary)
    diary.hurts(4, region, SQUAT)
    diary.wait(1)
    return before, squatting(diary)


def test_pain_in_the_first_workouts_opens_no_range_further() -> None:
    diary = Diary((band(1, "mini", 8.0), band(2, "firm", 14.0)))
    while (today := squatting(diary)).finding:
        diary.report(today, (30,), Effort.ONE_TWO, outcome=Outcome.TRIED)
    diary.report(today, (30,) * today.dose.sets, Effort.ONE_TWO)
    diary.wait(2)
    before, after = after_pain(diary, Region.KNEE)
    assert after.dose.high <= before.dose.high


def test_pain_that_leads_away_from_the_band_brings_back_no_sets() -> None:
    diary = Diary((band(1, "mini", 12.0),))
    while (today := squatting(diary)).finding:
        diary.report(today, (4,), Effort.NONE, outcome=Outcome.TRIED)
    diary.report(today, (4,) * today.dose.sets, Effort.NONE)
    diary.wait(40)
    diary.bands = ()
    free = squatting(diary)
    assert free.bands == ()
    assert free.dose.sets < today.dose.sets


def climbed(heavier: float) -> list[Prescription]:
    """Twelve marches at the top of what is asked, with a band of 14, later a heavier one."""
    diary = Diary((band(1, "light", 14.0),))
    found: list[Prescription] = []
    while len(found) < 12:
        if len(found) == 6:
            diary.bands = (*diary.bands, band(2, "heavy", heavier))
        today = diary.next(MARCH)
        assert isinstance(today, Prescription)
        effort = Effort.FIVE_UP if today.bands == (1,) else Effort.ONE_TWO
        outcome = Outcome.TRIED if today.finding else Outcome.DONE
        diary.report(today, (today.dose.high,) * today.dose.sets, effort, outcome=outcome)
        diary.wait(2)
        found.append(today)
    return found


def test_a_big_step_begins_with_few_repetitions_rather_than_never() -> None:
    first = next(one for one in climbed(22.0) if one.bands == (2,))
    assert first.dose.high < MARCH.doses[RUNNER.runner_type].low
    assert first.why.key == Key.FEW_FIRST


def test_a_step_too_big_for_the_tenth_says_what_band_would_help() -> None:
    last = climbed(40.0)[-1]
    assert (last.bands, last.why.key, last.why.args["band"]) == ((1,), Key.GAP, 2)


def test_a_band_that_is_owned_is_not_said_to_be_lost() -> None:
    assert Key.LOST not in {one.why.key for one in (*climbed(20.0), *climbed(40.0))}
