"""One set: when the body gives out, when the athlete feels like stopping, what they would say."""

from dataclasses import dataclass
from math import ceil, floor, log

from bench.athletes.athlete import REFERENCE, Athlete, Curve
from bench.athletes.kit import Rung
from coach.training import Effort

LATER_SETS = 0.95  # repetitions to failure of each further set over the one before; ours
SLOW = 1.05  # force that a slow tempo stands for; ours, half of what the product assumes
LEAST_SLOPE = 0.15  # however numb, more truly left never feels like less
# SD of felt left: this, and so much more for each rep truly left. Chosen (ours) so that, called
# one left, 2.0 +- 1.8 truly are: measured 2.05 +- 1.73 in long sets; docs/coaching.md, "Effort".
FELT_NOISE = (0.5, 0.1)


def to_failure(athlete: Athlete, strength: float, force: float) -> float:
    """Repetitions to failure; `strength` is the force of `REFERENCE` of them, both newtons."""
    k = athlete.k
    ratio = strength * (1 + REFERENCE / k) / force
    if athlete.curve is Curve.RATIO:
        return k * (ratio - 1)
    return REFERENCE / log(1 + REFERENCE / k) * log(ratio)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a rule asks for: the world's side of a prescription.

    Attributes:
        cue: stop when so many are felt left; None: repetitions are fixed, `high` of them.
        all_out: the last set goes to failure on purpose.
        aim: what "all done" stands for.
        reserve: the stop rule's number as a prescription has it. finding: looks for the band.
        slow: at a slower tempo than usual.
        last_extra: repetitions beyond a fixed number that the last set may add.
    """

    rung: Rung
    sets: int
    low: int
    high: int
    aim: int
    cue: float | None = None
    all_out: bool = False
    last_extra: int = 0
    reserve: int = 2
    finding: bool = False
    slow: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """A set as it went.

    Attributes:
        left: repetitions truly left at its end, continuous.
        felt: as many felt left. failed: wanted to go on and could not.
        natural: repetitions at the felt stop, were there no top of the range; 0 where
            no felt stop was asked for.
        all_out: went to failure on purpose.
    """

    reps: int
    left: float
    felt: float
    failed: bool
    natural: int = 0
    all_out: bool = False


def stop_at(athlete: Athlete, cue: float, z: float) -> float:
    """Repetitions truly left when they first feel `cue` left, for a set's noise z.

    felt = offset + slope * left + z (0.5 + 0.1 left), solved for left.
    """
    base, more = FELT_NOISE
    z *= athlete.vague
    return (cue - athlete.offset - base * z) / max(athlete.slope + more * z, LEAST_SLOPE)


def felt_left(athlete: Athlete, left: float, z: float) -> float:
    """Repetitions felt left."""
    base, more = FELT_NOISE
    z *= athlete.vague
    return athlete.offset + base * z + max(athlete.slope + more * z, LEAST_SLOPE) * left


def one_set(athlete: Athlete, most: float, asked: Asked, z: float, *, last: bool) -> Done:
    """A set of which `most` repetitions lead to failure."""
    able = max(0, floor(most))
    all_out = asked.all_out and last
    natural = 0
    if all_out:
        wanted = able + 1
    elif asked.cue is None:
        extra = asked.last_extra if last else 0
        wanted = min(asked.high + extra, max(asked.high, able))
    else:
        stop = max(1, ceil(most - stop_at(athlete, asked.cue, z)))
        natural = min(stop, able)
        wanted = min(stop, asked.high)
    reps = min(wanted, able)
    left = max(most, 0.0) - reps
    return Done(reps, left, felt_left(athlete, left, z), wanted > able, natural, all_out)


def effort(done: Done) -> Effort:
    """The button that fits what was felt."""
    if done.failed:
        return Effort.FAILED
    if done.felt < 0.5:
        return Effort.NONE
    if done.felt < 2.5:
        return Effort.ONE_TWO
    return Effort.THREE_FOUR if done.felt < 4.5 else Effort.FIVE_UP
