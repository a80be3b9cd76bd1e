"""Who trains: a body, habits of training and of replying, all drawn from the id alone.

Ranges follow the simulation protocol (docs/coaching.md, "Proof"); what has a least, a usual and
a most value is drawn from the triangle over them (ours).
"""

from dataclasses import dataclass
from enum import StrEnum
from math import exp, log

from bench.athletes.dice import dice

REFERENCE = 14.0  # repetitions to failure at an exercise's `typical` newtons
BANDS = 5  # errors are drawn for as many bands

# Least, usual and most. Sources by heading of docs/coaching.md; else ours.
PRIOR_ERROR = (0.2, 0.3, 0.5)  # SD of ln(strength) round the typical runner; ours
GAIN = (0.003, 0.007, 0.012)  # a workout at first; "Evidence for runners": +17 % in 18 workouts
CAP = (0.25, 0.40, 0.60)  # of all gain; ours, after "Evidence for runners"
FATIGUE = (0.02, 0.0275, 0.035)  # of strength after a workout; the most after failure; ours
RECOVERY = (1.0, 1.75, 2.5)  # days to a third of it; "Effort": failure slows it by 24-48 h
FORM = (0.02, 0.04, 0.08)  # SD of a day's form; "Effort"
SET_UP = (0.02, 0.05, 0.08)  # SD of ln(force) by where one stands; "Effort"
HARD_RUN = (0.0, 0.03, 0.08)  # strength lost on a day after a hard run; ours
MISSED = (0.10, 0.25, 0.50)  # of planned workouts; "Reminders"
FALSE_DONE = (0.03, 0.08, 0.20)  # of planned workouts; ours
PAIN = (0.02, 0.03, 0.05)  # of workouts; ours

K_MEAN, K_SPREAD = 48.0, 0.4  # lognormal rep curve; "The law"
K_LEAST, K_MOST = 20.0, 110.0
FELT_OFFSET = (-0.3, 0.7)  # mean and SD of a; "Effort"
FELT_SLOPE = (log(0.65), 0.25)  # mean and SD of ln(b); "Effort"
_ODD_TAPPERS = 0.05  # of each sort; ours


class Curve(StrEnum):
    """How repetitions to failure hang on force."""

    RATIO = "ratio"  # k (C/F - 1), as the engine assumes
    EXPONENTIAL = "exponential"  # c ln(C/F), equal at the reference


class Tapper(StrEnum):
    """How somebody answers the question about effort."""

    HONEST = "honest"
    RANDOM = "random"  # any button; repetitions as done
    CONSTANT = "constant"  # "all done" and always the same button
    LIAR = "liar"  # a quarter more repetitions than done, and "three or four left"


@dataclass(frozen=True, slots=True)
class Athlete:
    """One athlete. Shares are of 1, times in days, where nothing else is said.

    Attributes:
        strength: ln of their force at `REFERENCE` repetitions over the typical runner's.
        k: bend of the rep curve.
        offset, slope: felt left = offset + slope * truly left + noise.
        fine_days: days without training before strength is lost.
        layoff: hazard of a break at each planned workout, of `layoff_weeks` (least, most).
        vague: times the usual noise of what is felt.
        slump: strength lost at once after one and two thirds of the time (illness).
        band_errors: standard normal, one a band: how far its label is off, in doubts.
    """

    id: int
    strength: float
    k: float
    gain: float
    cap: float
    fatigue: float
    recovery: float
    form: float
    set_up: float
    hard_run: float
    missed: float
    false_done: float
    pain: float
    offset: float
    slope: float
    tapper: Tapper
    constant: int
    band_errors: tuple[float, ...]
    curve: Curve = Curve.RATIO
    layoff: float = 0.01  # ours
    layoff_weeks: tuple[float, float] = (1.0, 4.0)  # ours
    slump: float = 0.0
    vague: float = 1.0

    @property
    def honest(self) -> bool:
        """Whether they reply what they did and felt."""
        return self.tapper is Tapper.HONEST


def draw(number: int) -> Athlete:
    """The athlete of that number, always the same."""
    throw = dice("athlete", number)

    def within(least: float, usual: float, most: float) -> float:
        return throw.triangular(least, most, usual)

    k = exp(throw.gauss(log(K_MEAN), K_SPREAD))
    return Athlete(
        id=number,
        strength=throw.gauss(0.0, within(*PRIOR_ERROR)),
        k=min(max(k, K_LEAST), K_MOST),
        gain=within(*GAIN),
        cap=within(*CAP),
        fatigue=within(*FATIGUE),
        recovery=within(*RECOVERY),
        form=within(*FORM),
        set_up=within(*SET_UP),
        hard_run=within(*HARD_RUN),
        missed=within(*MISSED),
        false_done=within(*FALSE_DONE),
        pain=within(*PAIN),
        offset=throw.gauss(*FELT_OFFSET),
        slope=exp(throw.gauss(*FELT_SLOPE)),
        tapper=_tapper(throw.random()),
        constant=throw.randrange(1, 5),
        band_errors=tuple(throw.gauss(0.0, 1.0) for _ in range(BANDS)),
    )


def _tapper(chance: float) -> Tapper:
    if chance < _ODD_TAPPERS:
        return Tapper.RANDOM
    return Tapper.CONSTANT if chance < 2 * _ODD_TAPPERS else Tapper.HONEST
