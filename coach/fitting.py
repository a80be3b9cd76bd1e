"""Fits a workout into the minutes that were wished: how many sets each exercise has. Pure.

First what a usual week has; lighter days leave out a share of that, by the engine's word.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from coach.exercises import Exercise
from coach.minutes import MINUTE, seconds_of
from coach.runner import Profile
from coach.training import Prescription
from coach.volume import Budget

# docs/coaching.md, "Session templates".
MAINLY = 3  # exercises that a week's five areas rest on: had where it can be
LONGER = 1.25  # so many times the wish they may take
FEWEST = 2  # exercises that a lighter day has at least


@dataclass(frozen=True, slots=True)
class Fit:
    """What a runner's minutes, and the week, have room for.

    Attributes:
        exercises: by id.
        left: what is left of the week's hard sets.
    """

    exercises: Mapping[str, Exercise]
    profile: Profile
    left: Budget

    def usual(self, asked: Sequence[Prescription]) -> Mapping[str, int]:
        """Sets in a usual week, by id and in order; what there is no time for is left out.

        One set of each, then a second one of each, and so on, the first exercises first: each
        that brings the workout nearer to the wish is taken.
        """
        sets: Counter[str] = Counter()
        seconds = 0
        rounds = range(1, max(map(self._full, asked), default=0) + 1)
        for goal, each in product(rounds, asked):
            if sets[each.exercise] != goal - 1 or goal > self._full(each):
                continue
            step = self._seconds(each, goal) - self._seconds(each, goal - 1)
            if self._has_time(seconds, step, sets) and self._has_room(each, sets):
                sets[each.exercise] = goal
                seconds += step
        return {each.exercise: sets[each.exercise] for each in asked if each.exercise in sets}

    def lightened(
        self, asked: Sequence[Prescription], usual: Mapping[str, int], full: Mapping[str, int]
    ) -> tuple[Prescription, ...]:
        """A day's exercises, fewer of them where single sets would hide that it is lighter.

        Args:
            asked: as many sets as the day leaves of the usual ones.
            usual: sets in a usual week, by id.
            full: what the day leaves of all sets of the doses, by id.
        """
        owed = sum((self._share(each, full) * usual[each.exercise] for each in asked), Fraction())
        owed -= sum(usual[each.exercise] - each.dose.sets for each in asked)
        kept = [*asked]
        for each in reversed(asked):
            spared = self._share(each, full) and each.dose.sets == usual[each.exercise]
            if spared and 2 * owed > each.dose.sets and len(kept) > FEWEST:
                kept.remove(each)
                owed -= each.dose.sets
        return tuple(kept)

    def _has_time(self, seconds: int, step: int, sets: Mapping[str, int]) -> bool:
        """Whether a step brings nearer to the wish; the main exercises have a quarter more."""
        wished = self.profile.minutes * MINUTE
        if len(sets) < MAINLY and seconds + step <= LONGER * wished:
            return True
        return not sets or seconds + step / 2 < wished

    def _has_room(self, asked: Prescription, sets: Mapping[str, int]) -> bool:
        """Whether the week has room for one more set of it; one is always left."""
        return asked.exercise not in sets or self.left.has_room(asked.exercise, sets)

    def _share(self, asked: Prescription, full: Mapping[str, int]) -> Fraction:
        """The part of its sets that the day leaves out."""
        return 1 - Fraction(full[asked.exercise], self._full(asked))

    def _full(self, asked: Prescription) -> int:
        return self.exercises[asked.exercise].doses[self.profile.runner_type].sets

    def _seconds(self, asked: Prescription, sets: int) -> int:
        return seconds_of(asked, self.exercises[asked.exercise], sets)
