"""Mistakes in which exercises are easier or harder than another one."""

import difflib
from collections.abc import Iterator, Mapping

from content.forms import ExerciseForm
from content.marked import Fault

Forms = Mapping[str, ExerciseForm]
OPPOSITE = {"easier": "harder", "harder": "easier"}


def faults(name: str, forms: Forms) -> Iterator[Fault]:
    """Every mistake in the neighbours of one exercise."""
    for side in OPPOSITE:
        for n, other in enumerate(getattr(forms[name], side)):
            fault = _unknown(name, other, forms) or _unlike(name, side, other, forms)
            if fault is not None:
                yield (side, n), *fault
    circle = _circle(name, forms)
    if name == min(circle, default=""):  # told once, though it goes through several files
        what = f"leads back here: {' → '.join((*circle, name))}"
        yield ("harder",), what, "remove one of these steps, in both files"


def _unknown(name: str, other: str, forms: Forms) -> tuple[str, str] | None:
    if other == name:
        return "names the exercise itself", "remove it"
    if other in forms:
        return None
    near = difflib.get_close_matches(other, forms, 1)
    mend = f"did you mean {near[0]}?" if near else f"known are {', '.join(sorted(forms))}"
    return f"{other} is no exercise", mend


def _unlike(name: str, side: str, other: str, forms: Forms) -> tuple[str, str] | None:
    mine, theirs = forms[name], forms[other]
    back = OPPOSITE[side]
    if name not in getattr(theirs, back):
        what = f"{other} does not name {name} as {back}"
        return what, f"add {name} to {back} in {other}.yaml, or remove {other} here"
    if not set(mine.muscles) & set(theirs.muscles):
        return f"{other} works none of the same muscles", "remove it, in both files"
    return None


def _circle(name: str, forms: Forms) -> tuple[str, ...]:
    """The way by ever harder exercises back to this one; empty where there is none."""
    ways: list[tuple[str, ...]] = [(name,)]
    seen = {name}
    while ways:
        way = ways.pop()
        for harder in forms[way[-1]].harder:
            if harder == name:
                return way
            if harder in forms and harder not in seen:
                seen.add(harder)
                ways.append((*way, harder))
    return ()
