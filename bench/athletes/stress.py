"""Worlds that break an assumption: what becomes of the rules where we are wrong.

Each changes some of an athlete; all numbers here are ours.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from bench.athletes.athlete import Athlete, Curve, Tapper

AS_ASSUMED = "as assumed"

Change = Callable[[Athlete], Athlete]


def _tapping(tapper: Tapper) -> Change:
    return lambda athlete: replace(athlete, tapper=tapper)


STRESSES: Mapping[str, Change] = MappingProxyType(
    {
        "exponential rep curve": lambda one: replace(one, curve=Curve.EXPONENTIAL),
        "rep curve k halved": lambda one: replace(one, k=one.k * 0.5),
        "rep curve k half more": lambda one: replace(one, k=one.k * 1.5),
        "no gain at all": lambda one: replace(one, gain=0.0),
        "strength falls twice by 15 %": lambda one: replace(one, slump=0.15),
        "everybody stops 3 early": lambda one: replace(one, offset=one.offset - 3 * one.slope),
        "feeling half more vague": lambda one: replace(one, vague=1.5),
        "all tap at random": _tapping(Tapper.RANDOM),
        "all tap one button": _tapping(Tapper.CONSTANT),
        "all boast": _tapping(Tapper.LIAR),
        "layoffs of 3-10 weeks": lambda one: replace(one, layoff=0.03, layoff_weeks=(3.0, 10.0)),
        "pain in 15 % of workouts": lambda one: replace(one, pain=0.15),
    }
)


def changed(athlete: Athlete, stress: str) -> Athlete:
    """The athlete under a stress, or as assumed. Raises KeyError."""
    return athlete if stress == AS_ASSUMED else STRESSES[stress](athlete)
