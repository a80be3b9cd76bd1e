"""What holds for the engine's prescriptions, whatever a runner owns and tells."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings

from coach.adaptive import Adaptive
from coach.adaptive.rungs import SLOW, STRAINS
from coach.bands import BandKind
from coach.engine import replay
from coach.exercises import DoseClass, Fine, Position, Unit
from coach.physics import MOST_STRETCH
from coach.runner import Experience
from coach.training import Prescription
from tests.coach.adaptive.histories import (
    SECONDS,
    Deed,
    Moment,
    Runner,
    histories,
    moments,
    played,
    runners,
)

ROUND = {BandKind.MINI_LOOP: 61.0, BandKind.HIP_CIRCLE: 76.0, BandKind.LONG_LOOP: 208.0}
LENGTH = {
    BandKind.MINI_LOOP: 30.5,
    BandKind.HIP_CIRCLE: 38.0,
    BandKind.LONG_LOOP: 104.0,
    BandKind.FLAT_BAND: 100.0,
    BandKind.TUBE: 120.0,
}
FEW = settings(max_examples=40)  # histories are long


def prescriptions(runner: Runner, deeds: list[Deed]) -> list[tuple[Moment, Prescription]]:
    return [
        (moment, moment.asked)
        for moment in moments(runner, deeds)
        if isinstance(moment.asked, Prescription)
    ]


@FEW
@given(runners, histories())
def test_only_bands_that_are_owned_at_hand_and_in_use_are_asked_for(
    runner: Runner, deeds: list[Deed]
) -> None:
    for moment, asked in prescriptions(runner, deeds):
        known = {band.id: band for band in runner.bands}
        for number in asked.bands:
            assert number not in moment.deed.away
            assert known[number].retired is None


@FEW
@given(runners, histories())
def test_somebody_allergic_never_gets_a_band_that_may_be_latex(
    runner: Runner, deeds: list[Deed]
) -> None:
    allergic = replace(runner, profile=replace(runner.profile, latex_allergy=True))
    free = {band.id for band in runner.bands if band.latex_free is True}
    for _, asked in prescriptions(allergic, deeds):
        assert set(asked.bands) <= free


@FEW
@given(runners, histories())
def test_no_band_is_ever_stretched_past_its_limit(runner: Runner, deeds: list[Deed]) -> None:
    kinds = {band.id: band.kind for band in runner.bands}
    for moment, asked in prescriptions(runner, deeds):
        position = moment.exercise.position(asked.position)
        assert position.anchor in {None, *runner.profile.anchors}
        for number in asked.bands:
            kind = kinds[number]
            assert kind in position.kinds
            assert stretched(position, kind, asked.reach) <= MOST_STRETCH[kind]


def stretched(position: Position, kind: BandKind, reach: int) -> float:
    """From centimetres, beside coach/physics.py."""
    if position.limbs is not None:
        assert reach == 0
        around = 2 * position.limbs.spacing + 3.141592653589793 * position.limbs.width
        return around / ROUND[kind] - 1
    if reach == 0:
        return position.stretch
    rest = LENGTH[kind]
    if position.fine is Fine.AWAY:
        return (rest * (1 + position.stretch) + 15 * reach) / rest - 1
    assert position.fine is Fine.SHORTER
    return rest * (1 + position.stretch) / (rest * (1 - 0.1 * reach)) - 1


@FEW
@given(runners, histories())
def test_aim_and_range_are_in_order_and_there_is_something_to_do(
    runner: Runner, deeds: list[Deed]
) -> None:
    for _, asked in prescriptions(runner, deeds):
        assert 1 <= asked.dose.low <= asked.aim <= asked.dose.high
        assert asked.dose.sets >= 1


@FEW
@given(runners, histories())
def test_units_never_mix(runner: Runner, deeds: list[Deed]) -> None:
    for moment, asked in prescriptions(runner, deeds):
        exercise = moment.exercise
        if asked.load is None:
            own = exercise.doses[runner.profile.runner_type]
            assert (asked.dose.low, asked.dose.high) == (own.low, own.high)
            assert asked.demand == 0
            continue
        seconds = exercise.unit is Unit.SECONDS
        assert asked.load.amount == (3.0 if seconds else 1.0)
        if seconds:
            assert {n % SECONDS for n in (asked.dose.low, asked.aim, asked.dose.high)} == {0}


@FEW
@given(runners, histories(names=("clock", "stretch")))
def test_balance_and_mobility_never_carry_a_load(runner: Runner, deeds: list[Deed]) -> None:
    for moment, asked in prescriptions(runner, deeds):
        assert (asked.load, asked.demand, asked.reach, asked.doubled) == (None, 0.0, 0, False)
        assert not asked.finding
        assert len(asked.bands) <= 1
        assert asked.dose.tempo == moment.exercise.doses[runner.profile.runner_type].tempo


@FEW
@given(runners, histories())
def test_tempo_and_load_tell_the_same(runner: Runner, deeds: list[Deed]) -> None:
    for moment, asked in prescriptions(runner, deeds):
        own = moment.exercise.doses[runner.profile.runner_type].tempo
        if asked.load is not None:
            assert asked.load.tempo == (
                1.0 if asked.dose.tempo == own else STRAINS[asked.dose.tempo]
            )
        else:
            assert asked.dose.tempo in {own, SLOW}
        if moment.exercise.dose_class is DoseClass.FAST:
            assert asked.dose.tempo == own


@FEW
@given(runners, histories())
def test_novices_leave_three_at_least_in_their_first_fortnight(
    runner: Runner, deeds: list[Deed]
) -> None:
    new = replace(runner, profile=replace(runner.profile, experience=Experience.NEW))
    for moment, asked in prescriptions(new, deeds):
        began = moment.diary.state.began
        if began is None or moment.diary.day - began < timedelta(days=14):
            assert asked.reserve >= 3


@FEW
@given(runners, histories())
def test_the_same_state_and_day_always_lead_to_the_same(runner: Runner, deeds: list[Deed]) -> None:
    for moment in moments(runner, deeds):
        diary = moment.diary
        other = Adaptive()
        state = other.load(diary.engine.dump(diary.state))
        occasion = diary.occasion(moment.deed.ease)
        again = other.prescribe(state, moment.exercise, diary.bands, occasion)
        assert again == moment.asked
        turned = other.prescribe(state, moment.exercise, diary.bands[::-1], occasion)
        assert turned == moment.asked


@FEW
@given(runners, histories())
def test_replay_leads_to_the_same_state_to_the_last_digit(
    runner: Runner, deeds: list[Deed]
) -> None:
    diary = played(runner, deeds)  # which dumps and loads before each entry
    assert replay(Adaptive(), diary.entries) == diary.state
    kept = diary.engine.dump(diary.state)
    assert diary.engine.dump(diary.engine.load(kept)) == kept


@FEW
@given(runners, histories())
def test_what_is_taken_back_never_was(runner: Runner, deeds: list[Deed]) -> None:
    states = [moment.diary.state for moment in moments(runner, deeds)]
    diary = played(runner, deeds)
    if diary.state != states[-1]:
        diary.undo()
        assert diary.state == states[-1]
