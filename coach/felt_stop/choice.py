"""Which rung and aim come next, and why: from the track, time away and pain."""

from collections.abc import Sequence
from dataclasses import dataclass

from coach.bands import Band
from coach.engine import Occasion
from coach.exercises import Dose, Exercise
from coach.felt_stop.away import AGAIN, MUCH_SOFTER, SOFTER, days_away, skips_a_set_from
from coach.felt_stop.ladder import ALLOWANCE, Ladder, Rung
from coach.felt_stop.reasons import after_pain, changed, kept, top
from coach.felt_stop.state import PAIN_MEMORY, Ache, Cause, State, Track
from coach.plan import stays_easy
from coach.training import Why
from coach.whys import Key, because

# What is left of the sets after weeks away (docs/coaching.md, "Layoff": -30 %, then -50 %).
_SHARE_AFTER_TWO_WEEKS = 0.7
_SHARE_AFTER_FOUR_WEEKS = 0.5


@dataclass(frozen=True, slots=True)
class Choice:
    """A rung and an aim.

    Attributes:
        fewer: sets to leave out. share: part of the sets that is left.
        careful: safety is the reason: the stop rule keeps one more in reserve.
    """

    rung: Rung
    aim: int
    why: Why
    fewer: int = 0
    share: float = 1.0
    careful: bool = False


@dataclass(frozen=True, slots=True)
class Chooser:
    """What is at hand to choose for one exercise on one occasion."""

    state: State
    exercise: Exercise
    bands: Sequence[Band]
    occasion: Occasion
    ladder: Ladder

    @property
    def dose(self) -> Dose:
        """The runner type's dose."""
        return self.exercise.doses[self.occasion.profile.runner_type]

    @property
    def ache(self) -> Ache | None:
        """Pain above 3 in the last 14 days that concerns the exercise."""
        return self.state.recent_ache(self.exercise, self.occasion.at)

    def choose(self) -> Choice | None:
        """The choice; None: after pain nothing light enough is left."""
        track = self.state.tracks.get(self.exercise.id)
        if track is None:
            return self._first()
        here = self.ladder.find(track.position, track.bands, slow=track.slow)
        away = days_away(self.state, track.last, self.occasion.day)
        if away >= SOFTER:
            return self._after_weeks(track, here, away)
        if here is None:
            return self._instead(track)
        if self._softened_by(track) is not None or track.step < 0:
            return self._lower(track, here)
        if away >= skips_a_set_from(self.occasion.profile.days_per_week):
            why = because(Key.AWAY_SETS, days=away)
            return Choice(here, self._same_aim(track), why, fewer=1, careful=self.ache is not None)
        return self._onwards(track, here)

    def _first(self) -> Choice:
        sore = self.occasion.profile.sore & self.exercise.regions
        ache = self.ache
        region = min(sore) if sore else ache.region if ache else None
        rung = self.ladder.start(self.occasion.profile, sore=region is not None)
        if region is not None:
            why = because(Key.SORE, region=region.value)
        elif rung.bands:
            why = because(Key.FIRST, band=rung.bands[0])
        else:
            why = because(Key.FIRST_FREE)
        return Choice(rung, self.dose.low, why, careful=region is not None)

    def _after_weeks(self, track: Track, here: Rung | None, away: int) -> Choice | None:
        """A rung lower after two weeks, two after four, from the start after eight.

        Never higher than before: the start only counts where it is lower. Time away alone
        takes nobody's band: the low end of the range with fewer sets is soft enough.
        """
        rung = here or self._like(track)
        if rung is None:
            return None
        times = 2 if away >= MUCH_SOFTER else 1
        if track.step < 0 or self._softened_by(track) is not None:
            times += 1
        for _ in range(times):
            lower = self.ladder.below(rung)
            if lower is not None and (lower.bands or not rung.bands):
                rung = lower
        key, share = Key.AWAY, _SHARE_AFTER_TWO_WEEKS
        if away >= MUCH_SOFTER:
            share = _SHARE_AFTER_FOUR_WEEKS
        if away >= AGAIN:
            start = self.ladder.start(self.occasion.profile, sore=self.ache is not None)
            key, rung = Key.AWAY_AGAIN, min(rung, start, key=lambda one: one.strain)
        why = because(key, days=away)
        return Choice(rung, self.dose.low, why, share=share, careful=True)

    def _instead(self, track: Track) -> Choice | None:
        """The band or anchor is gone: the hardest rung that asks for no more than it did."""
        rung = self._like(track)
        if rung is None:
            return None
        if track.step < 0 or self._softened_by(track) is not None:
            return self._lower(track, rung)
        light_enough = rung.demand <= track.demand * ALLOWANCE
        aim = self._same_aim(track) if light_enough else self.dose.low
        why = because(Key.LOST, was=track.bands[0]) if track.bands else because(Key.SAME)
        return Choice(rung, aim, why, careful=not light_enough)

    def _like(self, track: Track) -> Rung | None:
        """A stand-in; where all are heavier the lightest, but None after pain."""
        hurting = self.ache is not None
        like = self.ladder.like(track.demand, 1.0 if hurting else ALLOWANCE)
        return like or (None if hurting else self.ladder.rungs[0])

    def _softened_by(self, track: Track) -> Ache | None:
        """Pain of the last four weeks that is newer than the last report of this exercise."""
        after = max(track.last_at, self.occasion.at - PAIN_MEMORY)
        return self.state.ache_since(self.exercise, after)

    def _lower(self, track: Track, here: Rung) -> Choice:
        ache = self._softened_by(track) or self.ache
        rung = self.ladder.below(here)
        aim = self._within(track.aim)
        fewer = 0
        if rung is None:
            rung, aim, fewer = here, self.dose.low, 1
        misses = track.cause is Cause.MISSES and self._softened_by(track) is None
        if misses:
            why = changed(here, rung, Cause.MISSES)
        elif ache is None:
            why = because(Key.PAIN_BEFORE)
        else:
            why = after_pain(ache)
        return Choice(rung, aim, why, fewer=fewer, careful=not misses or ache is not None)

    def _onwards(self, track: Track, here: Rung) -> Choice:
        """The same rung, or the next one where the last report earned it.

        None higher within 14 days of pain, on a light day or in a race's last week.
        """
        ache = self.ache
        careful = ache is not None
        if track.step <= 0:
            return Choice(here, self._same_aim(track), kept(track, ache), careful=careful)
        if ache is not None:
            why = because(Key.SAME_PAIN, region=ache.region.value)
            return Choice(here, self.dose.high, why, careful=True)
        if stays_easy(self.occasion.profile, self.occasion.day):
            return Choice(here, self.dose.high, because(Key.SAME))
        rung = self.ladder.above(here)
        if rung is None:
            return Choice(here, self.dose.high, top(here, self.bands))
        last = rung.slow and self.ladder.above(rung) is None
        why = top(here, self.bands) if last else changed(here, rung, track.cause)
        return Choice(rung, self.dose.low, why)

    def _same_aim(self, track: Track) -> int:
        """The aim on the same rung: the top of the range where a step up was earned."""
        return self.dose.high if track.step > 0 else self._within(track.aim)

    def _within(self, aim: int) -> int:
        return min(max(aim, self.dose.low), self.dose.high)
