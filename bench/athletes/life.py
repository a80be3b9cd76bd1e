"""One athlete, one rule of coaching, twenty-four weeks."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from bench.athletes import reports
from bench.athletes.athlete import Athlete
from bench.athletes.body import Body
from bench.athletes.days import Day, Kept
from bench.athletes.kit import Kit
from bench.athletes.limits import Break, Limits
from bench.athletes.policies.base import TRIALS, Maker, Policy, Told
from bench.athletes.sets import Asked, Done
from bench.athletes.tally import Tally
from coach.runner import Experience

JUMP = 1.15  # a rise of true force beyond it doubles the odds of pain; so does failure; ours
_LEVELS = ((0.35, 4), (0.65, 5), (0.85, 6), (1.0, 7))  # pain when it comes; ours
_LONGEST = 7  # days until it has settled; ours
_IMPOSSIBLE = frozenset({Break.NOT_OWNED, Break.STRETCH, Break.NO_STEP})


class Life:
    """Lives through all days; `tally` holds what came of it."""

    def __init__(
        self, athlete: Athlete, kit: Kit, maker: Maker, experience: Experience = Experience.SOME
    ) -> None:
        self.athlete = athlete
        self.body = Body(athlete, kit)
        self.policy: Policy = maker(self.body)
        self.limits = Limits(kit, experience)
        self.tally = Tally()
        self._force: float | None = None
        self._aches: list[tuple[datetime, int]] = []

    def lived(self, days: Sequence[Day], *, calibrated: bool) -> Tally:
        """All days in order; where `calibrated` the first workout finds the band."""
        finding = calibrated
        for day in days:
            self._remember(day)
            if day.kept is Kept.DONE:
                self.body.until(day.date)
                if finding:
                    self._find(day)
                    finding = False
                else:
                    self._train(day)
            elif day.kept is Kept.FALSE and not finding:
                self._pretend(day)
        self.tally.gain = self.body.strength / self.body.first - 1
        self.tally.breaks = self.limits.broken
        return self.tally

    def _train(self, day: Day) -> None:
        asked = self._asked(day)
        if asked is None:
            return
        sets = self.body.work(asked, day)
        force = self.body.force(asked.rung)
        upto = self._pain(day, force, sets)
        self._force = force
        done = sets if upto is None else sets[:upto]
        self.body.trained(done)
        self.tally.moved(day.number, force, self.body.strength)
        self.tally.workout(done, whole=upto is None)
        expected = self.policy.expects()
        if expected is not None and upto is None and self.athlete.honest:
            self.tally.forecast(expected, sets[-1].natural)
        told = reports.told(self.athlete, day, asked, done, stopped=upto is not None)
        if told is not None:
            self._tell(day, told)

    def _pretend(self, day: Day) -> None:
        asked = self._asked(day)
        if asked is not None:
            self._tell(day, reports.false_done(asked))

    def _asked(self, day: Day) -> Asked | None:
        """What can be done of what is asked."""
        asked = self.policy.ask(day)
        if asked is None or self.limits.asked(day, asked) & _IMPOSSIBLE:
            return None
        return asked

    def _find(self, day: Day) -> None:
        sets: list[Done] = []

        def trial(asked: Asked) -> Told:
            self.limits.asked(day, asked)
            done = self.body.trial(asked, day, len(sets))
            sets.append(done)
            assert len(sets) <= TRIALS, "too many sets to find a band"
            told = reports.trial(asked, done)
            self.tally.tapped(asked, 1, effort=True)
            self.limits.told(day, told)
            return told

        self.policy.find(day, trial)
        self.body.trained(sets)

    def _tell(self, day: Day, told: Told) -> None:
        self.tally.tapped(told.asked, len(told.amounts), effort=told.effort is not None)
        self.policy.told(day, told)
        self.limits.told(day, told)

    def _pain(self, day: Day, force: float, sets: Sequence[Done]) -> int | None:
        """The number of sets before pain came, and say so; None: no pain."""
        odds = self.athlete.pain / (1 - self.athlete.pain)
        jumped = self._force is not None and force > self._force * JUMP
        if jumped or any(done.failed for done in sets):
            odds *= 2
        if day.u_pain >= odds / (1 + odds):
            return None
        level = next(level for below, level in _LEVELS if day.u_level <= below)
        self._hurt(day.at, level, morning=False)
        settles = 1 + int(day.u_settles**2 * _LONGEST)
        morning = datetime.combine(day.date + timedelta(days=1), time(8), UTC)
        if settles > 1:
            self._aches.append((morning, level - 1))
        self._aches.append((morning + timedelta(days=settles - 1), 0))
        return int(day.u_pain_set * len(sets))

    def _remember(self, day: Day) -> None:
        """Answer the mornings' questions that came since the last planned workout."""
        for at, level in sorted(ache for ache in self._aches if ache[0] <= day.at):
            self._hurt(at, level, morning=True)
        self._aches = [ache for ache in self._aches if ache[0] > day.at]

    def _hurt(self, at: datetime, level: int, *, morning: bool) -> None:
        self.tally.taps += 1 if morning else 3  # pain, level, place
        self.policy.hurt(at, level, morning=morning)
        self.limits.hurt(at, level)
