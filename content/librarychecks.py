"""Mistakes of the library as a whole: what nobody ever meets, and what one loop does for it."""

from collections.abc import Iterator, Mapping

from coach.bands import BandKind
from coach.exercises import Exercise
from content.positionchecks import UNLOADED
from content.programmes import Weeks

MOST = 0.5
"""At least so much of the library can be done in full by who owns one mini loop, and no anchor."""


def unreached(exercises: Mapping[str, Exercise], weeks: Weeks) -> Iterator[str]:
    """Ids of exercises that stand in no week, nor next to one that does, however far away."""
    ways = [name for week in weeks.values() for names in week.values() for name in names]
    met: set[str] = set()
    while ways:
        name = ways.pop()
        if name in exercises and name not in met:
            met.add(name)
            ways.extend((*exercises[name].easier, *exercises[name].harder))
    yield from sorted(exercises.keys() - met)


def with_one_mini_loop(exercises: Mapping[str, Exercise]) -> frozenset[str]:
    """Ids of exercises that lose nothing where there is one mini loop, and no anchor.

    Where the band's force is not what progresses, none is needed.
    """
    return frozenset(
        name
        for name, exercise in exercises.items()
        if exercise.dose_class in UNLOADED
        or any(BandKind.MINI_LOOP in at.kinds and at.anchor is None for at in exercise.positions)
    )


def too_few_for_one_mini_loop(exercises: Mapping[str, Exercise]) -> tuple[str, str] | None:
    """What is wrong, and its mend, where one mini loop serves less than `MOST`."""
    served, every = with_one_mini_loop(exercises), len(exercises)
    if not every or len(served) >= MOST * every:
        return None
    what = f"one mini loop without an anchor serves {len(served)} of {every} exercises only"
    return what, f"give {-(-every * MOST // 1) - len(served):.0f} more of them a place for it"
