"""A body over months: it grows by stimulus, tires, recovers, and forgets."""

from collections.abc import Sequence
from datetime import date
from math import exp

from bench.athletes.athlete import FATIGUE, Athlete
from bench.athletes.days import START, WEEKS, Day
from bench.athletes.kit import Kit, Rung, true_force, true_forces
from bench.athletes.sets import LATER_SETS, SLOW, Asked, Done, one_set, to_failure

# What a set is worth by repetitions truly left (all ours): below so many left, so much.
STIMULUS = ((4.0, 1.0), (6.0, 0.7), (9.0, 0.4))
LITTLE = 0.15
KEPT_DAYS = 10  # strength holds that long without training; docs/coaching.md, "Layoff"
LOST_A_DAY = 0.01 / 7  # after that; ours
FULL_SETS = 3  # fewer are worth less, more are worth no more; ours


class Body:
    """The state of one athlete with one kit; `strength` in newtons, see `Athlete.strength`."""

    def __init__(self, athlete: Athlete, kit: Kit) -> None:
        self.athlete = athlete
        self.kit = kit
        self.first = kit.exercise.typical * exp(athlete.strength)
        self.strength = self.first
        self._times = true_forces(kit, athlete)
        self._forces: dict[Rung, float] = {}
        self._fatigue = 0.0
        self._trained = START
        self._seen = START
        self._slumps = [WEEKS * 7 // 3, WEEKS * 14 // 3] if athlete.slump else []

    def force(self, rung: Rung) -> float:
        """Newtons that a rung truly asks for, before the day's set-up."""
        if rung not in self._forces:
            self._forces[rung] = true_force(self.kit, rung, self._times)
        return self._forces[rung]

    def until(self, day: date) -> None:
        """Let time go by."""
        days = (day - self._seen).days
        self._fatigue *= exp(-days / self.athlete.recovery)
        idle = (day - self._trained).days - KEPT_DAYS
        if idle > 0:
            self.strength *= 1 - LOST_A_DAY * min(idle, days)
        self._seen = day
        while self._slumps and (day - START).days >= self._slumps[0]:
            self._slumps.pop(0)
            self.strength *= 1 - self.athlete.slump

    def expected(self, day: Day) -> float:
        """Strength to be expected that day, but for its form."""
        hard = self.athlete.hard_run if day.hard else 0.0
        return self.strength * (1 - self._fatigue) * (1 - hard)

    def work(self, asked: Asked, day: Day) -> tuple[Done, ...]:
        """Do all sets; `trained` must be told what came of them."""
        most = self.most(asked, day, 0)
        return tuple(
            one_set(
                self.athlete,
                most * LATER_SETS**at,
                asked,
                day.zs_felt[at],
                last=at == asked.sets - 1,
            )
            for at in range(asked.sets)
        )

    def trial(self, asked: Asked, day: Day, at: int) -> Done:
        """One set while the band is being found; each is set up anew."""
        most = self.most(asked, day, at) * LATER_SETS**at
        return one_set(self.athlete, most, asked, day.zs_felt[at], last=False)

    def most(self, asked: Asked, day: Day, at: int) -> float:
        """Repetitions to failure of a day's first set."""
        athlete = self.athlete
        strength = self.expected(day) * exp(athlete.form * day.z_form)
        tempo = SLOW if asked.slow else 1.0
        set_up = exp(athlete.set_up * day.zs_set_up[at])
        force = self.force(asked.rung) * tempo * set_up
        return to_failure(athlete, strength, force)

    def trained(self, sets: Sequence[Done]) -> None:
        """Grow and tire by what was done today."""
        if not sets:
            return
        athlete = self.athlete
        worth = sum(map(stimulus, sets)) / max(len(sets), FULL_SETS)
        room = max(0.0, 1 - (self.strength / self.first - 1) / athlete.cap)
        self.strength *= 1 + athlete.gain * room * worth
        failed = any(done.failed for done in sets)
        self._fatigue += (FATIGUE[2] if failed else athlete.fatigue) * worth
        self._trained = self._seen


def stimulus(done: Done) -> float:
    """What a set is worth, 0 to 1."""
    return next((worth for below, worth in STIMULUS if done.left < below), LITTLE)
