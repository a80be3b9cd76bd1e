"""Which exercises are offered to be shared, for what somebody types in any chat. Pure.

Of the sharer nothing is read: what is posted is the same whoever posts it.
"""

from collections.abc import Mapping

from coach.exercises import Exercise
from coach.library import Kit, sight
from coach.naming import NO_OTHERS, Others, nearest, spelled
from coach.words import Picture

FAVOURITES = (
    # offered before anything is typed: one or two of each area, most with a mini-loop
    "calf_raise",
    "monster_walk",
    "glute_bridge",
    "single_leg_deadlift",
    "dead_bug",
    "dorsiflexion",
    "steamboats",
    "hamstring_stretch",
)
MOST = 12  # nobody scrolls further: who gets more had better type more
LINK = "exercise_"  # a deep link's payload begins so; the exercise's id follows


def offered(words: str, names: Mapping[str, str], others: Others = NO_OTHERS) -> tuple[str, ...]:
    """Exercises by their id, the likeliest first; favourites where nothing is typed yet.

    Args:
        words: as typed, perhaps half a word yet.
        names: what each exercise is called in the sharer's language, by its id.
        others: other words of that language by which exercises are found.
    """
    if not words.strip():
        return tuple(favourite for favourite in FAVOURITES if favourite in names)
    found = tuple(hit.exercise for hit in nearest(words, names, others))
    return (found or _begun(words, names))[:MOST]


def _begun(words: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """Those with a word that begins so: one or two letters are too few to be near anything."""
    match spelled(words):
        case (typed,):
            began = (
                (called, name)
                for name, called in names.items()
                if any(word.startswith(typed) for word in spelled(called))
            )
            return tuple(name for _, name in sorted(began))
        case _:
            return ()


def figure(exercise: Exercise) -> Picture:
    """With anybody's band, in nobody's colour."""
    seen = sight(exercise, Kit((), frozenset()))
    return Picture((exercise.id,), (seen.position.key,), (seen.colour,))


def link_to(exercise: str) -> str:
    """The deep link's payload that opens this exercise."""
    return f"{LINK}{exercise}"


def linked(payload: str) -> str | None:
    """The exercise that a deep link's payload names; None where it names none."""
    return payload.removeprefix(LINK) if payload.startswith(LINK) else None
