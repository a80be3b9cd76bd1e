"""From force to repetitions and back: the law by which an engine foresees a set.

`repetitions to failure = k (C / F - 1)`, with C the force of one repetition and F the
band's (docs/coaching.md, "The law"). Strength is kept as u = ln of the force that allows
`REFERENCE` repetitions, where the rep curve's k hardly matters.
"""

from math import exp, log

REFERENCE = 14.0  # repetitions to failure in the middle of the classes' ranges
LEFT_AT_STOP = 2.6  # truly left where "one or two" are felt
K = 48.0  # prior: 26 for Epley's 30, 93 for endurance runners, pooled


def capacity(log_ratio: float, k: float) -> float:
    """Repetitions to failure where strength over force is exp(log_ratio); may be negative."""
    return (REFERENCE + k) * exp(log_ratio) - k


def log_ratio(repetitions: float, k: float) -> float:
    """The inverse of `capacity`; repetitions above -k."""
    return log((repetitions + k) / (REFERENCE + k))


def equivalent(newtons: float, repetitions: float) -> float:
    """Demand of a set in newtons for one repetition: force x (1 + (repetitions + left) / k).

    With the prior's k and what is usually left, so that caps on rises need no belief.
    """
    return newtons * (1 + (repetitions + LEFT_AT_STOP) / K)


def repetitions_within(newtons: float, cap: float) -> float:
    """The most repetitions whose equivalent stays within a cap; may be negative."""
    return K * (cap / newtons - 1) - LEFT_AT_STOP
