"""What comes before all coaching: red flags, medical stops, and what a pain report means.

Numbers follow the pain-monitoring model (Silbernagel 2007: up to 3 of 10 safe, 4-5
acceptable, more not) and standard triage lists; docs/coaching.md, "Pain".
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from coach.runner import Profile
from coach.training import Pain

CARRY_ON_UP_TO = 3
ACCEPTABLE_UP_TO = 5
REGION_REST = timedelta(hours=48)
WATCH = timedelta(days=14)  # pain again within this time is the same trouble coming back


class RedFlag(StrEnum):
    """Signs that are for a doctor, never for a coach."""

    CHEST_PAIN = "chest_pain"
    FAINTING = "fainting"
    BREATHLESS = "breathless"
    HOT_CALF = "hot_calf"  # hot, swollen, one-sided
    LEG_WEAKNESS = "leg_weakness"
    SADDLE_NUMBNESS = "saddle_numbness"
    BLADDER_BOWEL = "bladder_bowel"
    NO_WEIGHT = "no_weight"  # a pop, or cannot bear weight
    EYE_STRUCK = "eye_struck"
    DARK_URINE = "dark_urine"
    BONE_PAIN = "bone_pain"  # one sore point on a bone
    GROWING_PAIN = "growing_pain"  # grows as the run goes on
    WALKING_PAIN = "walking_pain"
    NIGHT_PAIN = "night_pain"  # at rest or at night
    HOP_PAIN = "hop_pain"
    GROIN_WEIGHT = "groin_weight"  # groin or hip, on bearing weight
    NUMBNESS = "numbness"  # numb or tingling elsewhere


class Urgency(StrEnum):
    """How soon a red flag must be seen."""

    EMERGENCY = "emergency"  # now: the emergency number
    SOON = "soon"  # a doctor's appointment, and no running until then


SOON = frozenset(
    {
        RedFlag.BONE_PAIN,
        RedFlag.GROWING_PAIN,
        RedFlag.WALKING_PAIN,
        RedFlag.NIGHT_PAIN,
        RedFlag.HOP_PAIN,
        RedFlag.GROIN_WEIGHT,
        RedFlag.NUMBNESS,
    }
)
EMERGENCY = frozenset(RedFlag) - SOON


def urgency(flag: RedFlag) -> Urgency:
    """How soon somebody must look at it."""
    return Urgency.SOON if flag in SOON else Urgency.EMERGENCY


WHERE_TO_GO = {
    Urgency.EMERGENCY: "safety-red-flag",
    Urgency.SOON: "safety-red-flag-soon",
}
"""Keys of what is said where a red flag was told by button."""


def may_train(profile: Profile) -> bool:
    """Whether exercises may be sent: no medical stop, or a professional said yes."""
    return not profile.needs_clearance


class PainCourse(StrEnum):
    """What a pain report leads to; the value is also the end of the text's key `pain-...`."""

    CARRY_ON = "carry-on"
    SOFTEN = "soften"
    STOP = "stop"
    PHYSIO = "physio"


@dataclass(frozen=True, slots=True)
class PainAdvice:
    """What to do about a pain report now.

    Attributes:
        stop: end this exercise at once.
        text: key of what to tell the runner.
    """

    course: PainCourse
    stop: bool
    text: str


def course_of(pain: Pain) -> PainCourse:
    """The course for one report by itself: sharp pain stops at any level."""
    if pain.sharp or pain.level > ACCEPTABLE_UP_TO:
        return PainCourse.STOP
    return PainCourse.SOFTEN if pain.level > CARRY_ON_UP_TO else PainCourse.CARRY_ON


def decide(pain: Pain, *, again: bool = False) -> PainAdvice:
    """What a pain report asks for now.

    Args:
        pain: as reported.
        again: the same trouble stopped an exercise within the last 14 days, or has been
            rising for that long: no more self-help, a physiotherapist should see it.
    """
    course = course_of(pain)
    if again and course is not PainCourse.CARRY_ON:
        course = PainCourse.PHYSIO
    stops = course in {PainCourse.STOP, PainCourse.PHYSIO}
    return PainAdvice(course, stops, f"pain-{course.value}")
