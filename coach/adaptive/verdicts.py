"""What a report with a band changes next time, in one sentence."""

from coach.adaptive.state import Course
from coach.training import EASY, Effort, Prescription, Why
from coach.whys import Key, because

_TWICE = 2
_CAREFUL = 3
_VERY_EASY = frozenset({Effort.FIVE_UP})


def after_report(course: Course, asked: Prescription) -> tuple[Why, ...]:
    """The sentence after a report; none where a day was light on purpose."""
    if asked.eased and not course.short:
        return (because(Key.NEXT_AS_BEFORE),)
    if course.short:
        return (because(Key.NEXT_TOO_HEAVY if course.short >= _TWICE else Key.NEXT_HEAVY),)
    if course.effort is Effort.NONE:
        return (because(Key.NEXT_LIMIT),)
    if asked.reserve > _CAREFUL:
        return ()
    light = _VERY_EASY if asked.reserve == _CAREFUL else EASY
    if course.effort in light or min(course.amounts) > asked.dose.high:
        return (because(Key.NEXT_LIGHT),)
    return (because(Key.NEXT_RIGHT),)
