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
    FIND = "why-find"  # one set to find the band
    FIND_HEAVIER = "why-find-heavier"  # the band tried left too many
    FIND_LIGHTER = "why-find-lighter"
    FOUND = "why-found"  # the band tried was right
    FOUND_THREE = "why-found-three"  # the same, where three were to be left
    FIRST = "why-first"  # light on purpose
    FIRST_FREE = "why-first-free"  # without a band
    SORE = "why-sore"  # lower than it would start, for a sore region
    # The same rung.
    MORE = "why-more"  # the aim climbs
    FEWER = "why-fewer"  # the aim falls
    SAME = "why-same"
    SAME_TENTH = "why-same-tenth"  # ready for more, but never a tenth more at once
    SAME_JUMP = "why-same-jump"  # the next band is far: more of the same first
    SAME_NEW = "why-same-new"  # the last change is too fresh to be changed again
    SAME_STEADY = "why-same-steady"  # a key run or race is near
    SAME_PAIN = "why-same-pain"  # ready for more, but pain was reported lately
    # Harder.
    NOW_BAND = "why-now-band"  # with a band for the first time
    HARDER_BAND = "why-harder-band"
    HARDER_PLACE = "why-harder-place"
    HARDER_REACH = "why-harder-reach"  # half a step further, or held shorter
    GAP = "why-gap"  # the next band is too big a step, and repetitions have come to their end
    FEW_FIRST = "why-few-first"  # a big step to the next band: few repetitions to begin with
    EASY_BAND = "why-easy-band"  # it was too easy
    EASY_PLACE = "why-easy-place"
    EASY_REACH = "why-easy-reach"
    STACKED = "why-stacked"  # two bands at once
    DOUBLED = "why-doubled"  # the band folded
    SLOWER = "why-slower"  # nothing heavier owned: slowly
    PAUSED = "why-paused"  # ... and with a pause
    HARDER_LEVEL = "why-harder-level"  # without a band: the next level
    TOP = "why-top"  # nothing heavier owned at all: what to buy
    TOP_FREE = "why-top-free"  # no band fits at all: any light one would be the next step
    # Softer.
    EASIER_BAND = "why-easier-band"
    EASIER_PLACE = "why-easier-place"
    EASIER_REACH = "why-easier-reach"
    EASIER_FREE = "why-easier-free"
    EASIER_TEMPO = "why-easier-tempo"
    EASIER_LEVEL = "why-easier-level"
    STRONGER = "why-stronger"  # the band is stronger than its label
    PAIN = "why-pain"  # pain of 4-5
    PAIN_EASED = "why-pain-eased"  # a step softer within the workout in which it hurt
    PAIN_MORNING = "why-pain-morning"  # still there the next morning
    PAIN_REST = "why-pain-rest"  # back after 48 hours of rest
    AWAY_SETS = "why-away-sets"  # 10-13 days away
    AWAY = "why-away"  # two weeks or more
    AWAY_AGAIN = "why-away-again"  # eight weeks or more: from the start
    LIGHTER_WEEK = "why-lighter-week"  # every sixth week
    UPKEEP = "why-upkeep"  # in season
    LOST = "why-lost"  # the band or anchor used last time is gone
    LAGS = "why-lags"  # one side is weaker
    ASKED = "why-asked"  # easier today, because they asked
    LIGHT = "why-light"  # for the sake of the runs around it
    TAPER = "why-taper"
    # What a choice rests on, for who asks.
    FACT_LAST = "fact-last"  # reps of the last workout
    FACT_LAST_EFFORT = "fact-last-effort"  # and how many were left
    FACT_EXPECT = "fact-expect"  # repetitions expected today
    FACT_STRONGER = "fact-stronger"  # a band beside its label
    FACT_WEAKER = "fact-weaker"
    FACT_RISE = "fact-rise"  # what the range's top would add to last time
    # Rests.
    REST_PAIN = "rest-pain"
    REST_PHYSIO = "rest-physio"  # the second time in a fortnight
    REST_RISING = "rest-rising"  # a little more each time
    REST_NO_LIGHTER = "rest-no-lighter"  # after pain, and only heavier bands are left
    REST_CLEARANCE = "rest-clearance"
    LEFT_OUT = "rest-left-out"  # the runner does not want it
    # What a report changes.
    NEXT_LIGHT = "next-light"  # that was light: more next time
    NEXT_RIGHT = "next-right"  # right where it should be
    NEXT_HEAVY = "next-heavy"  # short of the range once
    NEXT_TOO_HEAVY = "next-too-heavy"  # twice: lighter next time
    NEXT_LIMIT = "next-limit"  # nothing was left: stop earlier
    NEXT_MORE = "next-more"
    NEXT_HARDER = "next-harder"
    NEXT_HARDER_EASY = "next-harder-easy"
    NEXT_SAME_MISS = "next-same-miss"
    NEXT_SAME_LIMIT = "next-same-limit"
    NEXT_SAME_SHORT = "next-same-short"
    NEXT_SAME_PART = "next-same-part"
    NEXT_AS_BEFORE = "next-as-before"  # easier was for today only
    NEXT_EASIER = "next-easier"
    NEXT_PAIN = "next-pain"
    NEXT_PAIN_MORNING = "next-pain-morning"
    NEXT_PAIN_REST = "next-pain-rest"
    NEXT_PHYSIO = "next-physio"
    NEXT_RISING = "next-rising"
    NEXT_PAIN_GONE = "next-pain-gone"


_ARGUMENTS: Mapping[str, tuple[Key, ...]] = {
    # id of the band now used
    "band": (
        *(Key.FIND, Key.FIND_HEAVIER, Key.FIND_LIGHTER, Key.FOUND, Key.FIRST, Key.NOW_BAND),
        Key.FOUND_THREE,
        *(Key.HARDER_BAND, Key.FEW_FIRST, Key.EASY_BAND, Key.EASIER_BAND, Key.STACKED),
        *(Key.DOUBLED, Key.TOP, Key.GAP),
        *(Key.STRONGER, Key.FACT_STRONGER, Key.FACT_WEAKER, Key.SAME_JUMP),
    ),
    # id of the band used before, or held beside it
    "was": (
        *(Key.FIND_HEAVIER, Key.FIND_LIGHTER, Key.HARDER_BAND, Key.EASY_BAND, Key.EASIER_BAND),
        *(Key.LOST, Key.STACKED, Key.FEW_FIRST),
    ),
    # key of the position
    "position": (Key.HARDER_PLACE, Key.EASY_PLACE, Key.EASIER_PLACE),
    # amount per set, in the exercise's unit
    "aim": (*(Key.MORE, Key.FEWER, Key.SAME), *(Key.NEXT_MORE, Key.NEXT_SAME_SHORT)),
    # the range's top and low end, in the exercise's unit
    "high": (Key.SAME_TENTH, Key.SAME_JUMP, Key.FEW_FIRST, Key.FACT_EXPECT),
    "low": (Key.FACT_EXPECT,),
    # per cent, whole
    "percent": (
        *(Key.SAME_JUMP, Key.GAP, Key.STRONGER, Key.FACT_STRONGER, Key.FACT_WEAKER),
        Key.FACT_RISE,
    ),
    # done in the last set, in the exercise's unit
    "done": (
        *(Key.HARDER_BAND, Key.HARDER_PLACE, Key.HARDER_REACH),
        *(Key.FACT_LAST, Key.FACT_LAST_EFFORT),
    ),
    # value of an Effort
    "effort": (Key.FACT_LAST_EFFORT,),
    # value of a Side
    "side": (Key.LAGS,),
    # value of a Region
    "region": (
        *(Key.SORE, Key.SAME_PAIN, Key.PAIN, Key.PAIN_EASED, Key.PAIN_MORNING, Key.PAIN_REST),
        Key.REST_PAIN,
        *(Key.REST_PHYSIO, Key.REST_RISING, Key.REST_NO_LIGHTER, Key.NEXT_PAIN),
        *(Key.NEXT_PAIN_MORNING, Key.NEXT_PAIN_REST, Key.NEXT_PHYSIO, Key.NEXT_RISING),
        Key.NEXT_PAIN_GONE,
    ),
    # days away, or days to the race
    "days": (Key.AWAY_SETS, Key.AWAY, Key.AWAY_AGAIN, Key.TAPER),
    # hours of rest that are left, rounded up
    "hours": (Key.REST_PAIN,),
    # value of a BandKind, and newtons at 100 % stretch: the band worth buying next
    "kind": (Key.TOP, Key.GAP),
    "force": (Key.TOP, Key.GAP),
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
