"""The adaptive engine: a belief of strength in newtons, hard limits, the best fitting rung."""

from coach.adaptive.engine import Adaptive

__all__ = ["Adaptive"]
