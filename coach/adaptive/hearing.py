"""From what a runner said of a set to what it says of their strength.

How people report: they stop early, more so in long sets, and what they feel left is a
part of what is truly left (docs/coaching.md, "Effort").
"""

from dataclasses import dataclass, replace

from coach.adaptive.belief import (
    STOP_NOISE,
    Belief,
    Sight,
    knowing,
    learned,
    pull_of,
    sight,
    with_room,
)
from coach.adaptive.gaussian import outlook, step
from coach.adaptive.rungs import strain_of
from coach.adaptive.truncated import Seen, at_least, at_most
from coach.training import Effort, Entry, Outcome, Report

# Truly left where so many are felt left: (felt + 0.3) / 0.65, and its standard deviation.
_LEFT = {Effort.ONE_TWO: (2.8, 1.9), Effort.THREE_FOUR: (5.8, 2.6)}
_FIVE_UP = (7.4, 2.9)  # at least
_AT_THE_END = {Effort.FAILED: (0.3, 0.7), Effort.NONE: (0.8, 1.0)}
_VAGUE = 4.0  # times the variance of what is told without amounts: diaries run high
ODD = 2.5  # standard deviations that a report may surprise
_MIXED_UP = 3.0  # times the variance of a strength after two such surprises
_LIMIT_AT = 0.3  # fewer than this many truly left is no felt stop any more


@dataclass(frozen=True, slots=True)
class Heard:
    """The belief after a report, and by how many standard deviations it surprised."""

    belief: Belief
    surprise: float


def hear(belief: Belief, entry: Entry, report: Report) -> Heard:
    """Learn from the last set of a report with a band, done without pain."""
    asked = report.prescription
    if asked.load is None:
        raise ValueError("without a load there is nothing to learn of strength")
    belief = knowing(with_room(belief), asked.bands, asked.load)
    strength = belief.strength(asked.load, entry.day)
    pull = pull_of(asked.bands, asked.load, strain_of(asked))
    done = (report.amounts[-1] if report.amounts else asked.aim) / asked.load.amount
    top = done >= asked.dose.high / asked.load.amount
    left, doubt, bound, felt = _left(belief, report, top=top)
    look = sight(belief, strength, pull, done + left, doubt, felt=felt)
    if not report.amounts:
        look = replace(look, noise=_VAGUE * look.noise)
    seen, surprise = _seen(look, bound=bound)
    if seen is not None:
        belief = learned(belief, asked.load, strength, look, seen)
    else:
        kept = replace(strength, seen=strength.seen + 1)
        belief = replace(belief, strengths={**belief.strengths, asked.load.path: kept})
    stopped = report.amounts and report.amounts[-1] >= asked.dose.low / 2 and not top
    if stopped and report.outcome is Outcome.DONE:
        belief = _stop_heard(belief, report)
    return Heard(belief, surprise)


def doubted(belief: Belief, path: str) -> Belief:
    """After two surprises the same way: the strength may be quite another."""
    strength = belief.strengths[path]
    own = replace(strength.own, variance=_MIXED_UP * strength.own.variance)
    wider = replace(strength, own=own)
    return replace(belief, strengths={**belief.strengths, path: wider})


def _left(belief: Belief, report: Report, *, top: bool) -> tuple[float, float, bool, bool]:
    """Truly left after the last set, its doubt, whether at least that, whether by feel.

    Short of the top, amounts are better witnesses than taps: people stop where they feel
    the asked reserve, whatever they tap. At the top only the tap says how much more there
    was. Without amounts nothing but the tap is known.
    """
    reserve = belief.left(report.prescription.reserve)
    effort = report.effort
    if effort in _AT_THE_END:
        return (*_AT_THE_END[effort], False, False)
    if report.amounts and not top:
        return reserve, STOP_NOISE, False, True
    if effort is Effort.FIVE_UP:
        return (*_FIVE_UP, True, False)
    if effort is not None and effort in _LEFT:
        return (*_LEFT[effort], False, False)
    return reserve, STOP_NOISE, top, True


def _seen(look: Sight, *, bound: bool) -> tuple[Seen | None, float]:
    """The observation, with what surprises too much weighed down; and the surprise."""
    deviation = (look.expected.variance + look.noise) ** 0.5
    surprise = (look.value - look.expected.mean) / deviation
    if bound:
        seen = at_least(look.expected.mean, look.expected.variance, look.noise, look.value)
        return seen, max(surprise, 0.0)
    weight = max(1.0, abs(surprise) / ODD)
    return Seen(look.value, look.noise * weight**2), surprise


def _stop_heard(belief: Belief, report: Report) -> Belief:
    """Whether the felt stop came in time tells where this runner stops."""
    shared = belief.shared
    toward = tuple(1.0 if name == "reserve" else 0.0 for name in shared.names)
    expected = outlook(shared, None, toward)
    asked = belief.left(report.prescription.reserve) - shared.mean[2]
    overrun = at_most if report.effort in _AT_THE_END else at_least
    bound = _LIMIT_AT - asked
    seen = overrun(expected.mean, expected.variance, STOP_NOISE**2, bound)
    if seen is None:
        return belief
    return replace(belief, shared=step(shared, expected, seen.value, seen.noise))
