"""Every cause that the rules can give, with what its sentence needs.

`why-...` stands on a prescription, `rest-...` on an exercise left out, `next-...` tells what
a report changes next time. content/texts must have each of them (a test compares).
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from coach.training import Why


class Key(StrEnum):
    """Keys of content/texts."""

    # The first time.
    FIRST = "why-first"  # light on purpose
    FIRST_FREE = "why-first-free"  # without a band
    SORE = "why-sore"  # lower than it would start, for a sore region
    # Onwards.
    MORE = "why-more"  # the aim climbs
    NOW_BAND = "why-now-band"  # with a band for the first time
    HARDER_BAND = "why-harder-band"  # top of the range reached
    HARDER_PLACE = "why-harder-place"
    EASY_BAND = "why-easy-band"  # it was too easy
    EASY_PLACE = "why-easy-place"
    SLOWER = "why-slower"  # the next band is far: the same one slowly first
    TOP = "why-top"  # nothing heavier owned: slowly, and what to buy
    TOP_FREE = "why-top-free"  # no band fits at all: any light one would be the next step
    # The same again.
    SAME = "why-same"
    SAME_MISS = "why-same-miss"  # one set fell short of the range
    SAME_LIMIT = "why-same-limit"  # nothing was left in the tank
    SAME_SHORT = "why-same-short"  # within the range, below the aim
    SAME_PART = "why-same-part"  # fewer sets than asked
    SAME_PAIN = "why-same-pain"  # ready for more, but pain was reported lately
    # Softer.
    EASIER_BAND = "why-easier-band"  # two misses
    EASIER_PLACE = "why-easier-place"
    EASIER_FREE = "why-easier-free"
    EASIER_TEMPO = "why-easier-tempo"
    EASIER_SETS = "why-easier-sets"  # nothing lighter owned
    PAIN = "why-pain"  # pain of 4-5
    PAIN_REST = "why-pain-rest"  # back after 48 hours of rest
    PAIN_BEFORE = "why-pain-before"  # pain the last time, weeks ago
    AWAY_SETS = "why-away-sets"  # 5-13 days away
    AWAY = "why-away"  # two weeks or more
    AWAY_AGAIN = "why-away-again"  # eight weeks or more: from the start
    LOST = "why-lost"  # the band or anchor used last time is gone
    ASKED = "why-asked"  # easier today, because they asked
    LIGHT = "why-light"  # for the sake of the runs around it
    TAPER = "why-taper"
    # Rests.
    REST_PAIN = "rest-pain"
    REST_PHYSIO = "rest-physio"  # the second time in a fortnight
    REST_RISING = "rest-rising"  # a little more each time
    REST_NO_LIGHTER = "rest-no-lighter"  # after pain, and only heavier bands are left
    REST_CLEARANCE = "rest-clearance"
    # What a report changes.
    NEXT_MORE = "next-more"
    NEXT_HARDER = "next-harder"
    NEXT_HARDER_EASY = "next-harder-easy"
    NEXT_SAME_MISS = "next-same-miss"
    NEXT_SAME_LIMIT = "next-same-limit"
    NEXT_SAME_SHORT = "next-same-short"
    NEXT_SAME_PART = "next-same-part"
    NEXT_SAME_PAIN = "next-same-pain"
    NEXT_AS_BEFORE = "next-as-before"  # easier was for today only
    NEXT_STAYS_EASIER = "next-stays-easier"  # even the easier one was missed
    NEXT_EASIER = "next-easier"
    NEXT_PAIN = "next-pain"
    NEXT_PAIN_REST = "next-pain-rest"
    NEXT_PHYSIO = "next-physio"
    NEXT_RISING = "next-rising"
    NEXT_PAIN_GONE = "next-pain-gone"


_ARGUMENTS: Mapping[str, tuple[Key, ...]] = {
    # id of the band now used
    "band": (
        *(Key.FIRST, Key.NOW_BAND, Key.HARDER_BAND, Key.EASY_BAND, Key.EASIER_BAND),
        Key.TOP,
    ),
    # id of the band used before
    "was": (Key.HARDER_BAND, Key.EASY_BAND, Key.EASIER_BAND, Key.LOST),
    # key of the position
    "position": (Key.HARDER_PLACE, Key.EASY_PLACE, Key.EASIER_PLACE),
    # amount per set, in the exercise's unit
    "aim": (Key.MORE, Key.SAME_SHORT, Key.NEXT_MORE, Key.NEXT_SAME_SHORT),
    # value of a Region
    "region": (
        *(Key.SORE, Key.SAME_PAIN, Key.PAIN, Key.PAIN_REST, Key.REST_PAIN, Key.REST_PHYSIO),
        *(Key.REST_RISING, Key.REST_NO_LIGHTER, Key.NEXT_SAME_PAIN, Key.NEXT_PAIN),
        *(Key.NEXT_PAIN_REST, Key.NEXT_PHYSIO, Key.NEXT_RISING, Key.NEXT_PAIN_GONE),
    ),
    # days away, or days to the race
    "days": (Key.AWAY_SETS, Key.AWAY, Key.AWAY_AGAIN, Key.TAPER),
    # hours of rest that are left, rounded up
    "hours": (Key.REST_PAIN,),
    # value of a BandKind, and newtons at 100 % stretch: the band worth buying next
    "kind": (Key.TOP,),
    "force": (Key.TOP,),
}

NEEDS: Mapping[Key, frozenset[str]] = MappingProxyType(
    {key: frozenset(name for name, keys in _ARGUMENTS.items() if key in keys) for key in Key}
)


def because(key: Key, **args: str | int) -> Why:
    """A cause with all that its sentence needs.

    Raises:
        ValueError: an argument is missing or one too many.
    """
    if args.keys() != NEEDS[key]:
        raise ValueError(f"{key} needs {sorted(NEEDS[key])}, not {sorted(args)}")
    return Why(key.value, args)
