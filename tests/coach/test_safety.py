"""What pain and red flags ask for."""

from dataclasses import replace

import pytest

from coach.runner import MedicalStop, Profile, Region
from coach.safety import (
    EMERGENCY,
    SOON,
    PainCourse,
    RedFlag,
    Urgency,
    decide,
    may_train,
    urgency,
)
from coach.training import Pain


def pain(level: int, *, sharp: bool = False) -> Pain:
    return Pain(level, Region.KNEE, sharp=sharp)


@pytest.mark.parametrize(
    ("level", "course"),
    [(level, PainCourse.CARRY_ON) for level in range(4)]
    + [(level, PainCourse.SOFTEN) for level in (4, 5)]
    + [(level, PainCourse.STOP) for level in range(6, 11)],
)
def test_the_pain_monitoring_model_decides(level: int, course: PainCourse) -> None:
    assert decide(pain(level)).course is course


@pytest.mark.parametrize("level", range(11))
def test_sharp_pain_stops_at_any_level(level: int) -> None:
    advice = decide(pain(level, sharp=True))
    assert (advice.stop, advice.text) == (True, "pain-stop")


def test_pain_coming_back_is_for_a_physiotherapist_unless_it_is_small() -> None:
    assert decide(pain(7), again=True).course is PainCourse.PHYSIO
    assert decide(pain(4), again=True).course is PainCourse.PHYSIO
    assert decide(pain(3), again=True).course is PainCourse.CARRY_ON


def test_small_pain_stops_nothing() -> None:
    assert not decide(pain(2)).stop


def test_every_red_flag_has_one_urgency() -> None:
    assert set(RedFlag) == EMERGENCY | SOON
    assert not EMERGENCY & SOON
    assert urgency(RedFlag.CHEST_PAIN) is Urgency.EMERGENCY
    assert urgency(RedFlag.BONE_PAIN) is Urgency.SOON


def test_a_medical_stop_lasts_until_a_professional_says_yes() -> None:
    runner = Profile(medical=frozenset({MedicalStop.SURGERY}))
    assert not may_train(runner)
    assert may_train(replace(runner, cleared=True))
    assert may_train(Profile())
