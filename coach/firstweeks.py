"""What a runner's first weeks do without (docs/coaching.md, "Dose classes")."""

from collections.abc import Iterable
from datetime import timedelta

from coach.exercises import DoseClass, Exercise
from coach.runner import Profile, RunnerType

SLOW_WEEKS = timedelta(weeks=4)  # tendons get used to bands before they are loaded fast


def too_early(
    exercises: Iterable[Exercise], profile: Profile, trained: timedelta
) -> frozenset[str]:
    """Ids of exercises that are not prescribed yet: fast work of road runners.

    Args:
        exercises: all that there are.
        profile: whose.
        trained: since the runner's first workout.
    """
    if profile.runner_type is not RunnerType.ROAD or trained >= SLOW_WEEKS:
        return frozenset()
    return frozenset(each.id for each in exercises if each.dose_class is DoseClass.FAST)
