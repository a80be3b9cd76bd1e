"""Left and right apart, where a side lags."""

from dataclasses import replace

from coach.adaptive.law import LEFT_AT_STOP, log_ratio
from coach.adaptive.state import Lagging, State
from coach.training import Entry, Report, Side

LAGS = 0.05  # of ln strength: three repetitions of a dozen
_DOUBT = 0.1**2  # of the lag before anything was said of it (ours)
_NOISE = 0.05**2 + (1.7 / 62) ** 2  # each side's own set-up, and where it stops
_UNSAID = 4.0  # times that noise where nothing was said of sides: they were alike
_DRIFT = 0.005**2  # a day
_CLEARLY = 1.28  # standard deviations: 90 % that the side lags at all


def lag_heard(state: State, entry: Entry, report: Report) -> State:
    """Learn whether a side lags; silence says a little for both being alike."""
    exercise = report.prescription.exercise
    known = state.lags.get(exercise)
    if report.lag is None and known is None:
        return state
    known = known or Lagging(0.0, _DOUBT, entry.day)
    variance = known.variance + _DRIFT * max(0, (entry.day - known.day).days)
    noise = _NOISE if report.lag else _UNSAID * _NOISE
    gain = variance / (variance + noise)
    mean = known.mean + gain * (_lag(report, state.belief.k) - known.mean)
    after = Lagging(mean, (1 - gain) * variance, entry.day)
    return replace(state, lags={**state.lags, exercise: after})


def lagging_side(state: State, exercise: str) -> Side | None:
    """The side that lags clearly and by enough to matter."""
    known = state.lags.get(exercise)
    if known is None or abs(known.mean) < max(LAGS, _CLEARLY * known.variance**0.5):
        return None
    return Side.LEFT if known.mean > 0 else Side.RIGHT


def lag_of(state: State, exercise: str) -> float:
    """By how much of ln strength, 0 or more."""
    known = state.lags.get(exercise)
    return abs(known.mean) if known is not None else 0.0


def _lag(report: Report, k: float) -> float:
    """What a report says: ln of the better side over the other, positive where left lags."""
    if report.lag is None:
        return 0.0
    asked = report.prescription
    per = asked.load.amount if asked.load else 1.0
    better = (report.amounts[-1] if report.amounts else asked.aim) / per + LEFT_AT_STOP
    other = max(better - report.lag.fewer / per, 0.0)
    lag = log_ratio(better, k) - log_ratio(other, k)
    return lag if report.lag.side is Side.LEFT else -lag
