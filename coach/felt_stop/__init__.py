"""Felt-stop double progression: the first engine. Reps climb, then the band or its place."""

from coach.felt_stop.engine import FeltStop
from coach.felt_stop.ladder import demand

__all__ = ["FeltStop", "demand"]
