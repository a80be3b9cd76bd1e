"""Reads a report that was typed: "12 12 10 hard, knee 3", "2x12 red", "did half"."""

from coach.freetext.meaning import Sign
from coach.freetext.reading import understand
from coach.freetext.understood import Doubt, PainSaid, Understood, Unlikely
from coach.freetext.vocabulary import Vocabulary

__all__ = ["Doubt", "PainSaid", "Sign", "Understood", "Unlikely", "Vocabulary", "understand"]
