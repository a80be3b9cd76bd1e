"""The rungs of an exercise: every position and owned band that a runner's kit allows.

Ordered by demand, the force at the position's lever. A step to the next band is +23 to
+40 % in force (docs/coaching.md, "Band physics"); where the next rung is much further, the
same band at a slow tempo lies in between, and on top of the ladder likewise.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from coach.bands import Band
from coach.exercises import Exercise, Position, Unit
from coach.runner import Experience, Profile, RunnerType

SLOW_TEMPO = "3-1-3"  # docs/coaching.md, "Progression": what to do when the ladder ends
CLEARLY = 1.05  # set-up alone shifts the force by 5 % (docs/coaching.md, "Progression")
FAR = 1.6  # beyond a large step of colour (older charts: up to 1.64)
SLOWNESS = 1.1  # like half a step of distance (docs/coaching.md, "Geometry": 1.11)
ALLOWANCE = 1.1  # a stand-in for a lost band: demand at most 10 % higher
_START = {Experience.NEW: 0, Experience.SOME: 1, Experience.USED: 2}
_HEAVY = frozenset({RunnerType.SPRINTER, RunnerType.RELAY})


@dataclass(frozen=True, slots=True)
class Rung:
    """One way to do an exercise. No bands: the body's weight alone, demand 0."""

    position: str
    bands: tuple[int, ...]
    demand: float
    slow: bool = False

    @property
    def strain(self) -> float:
        """Demand, and the slow tempo with it."""
        return self.demand * SLOWNESS if self.slow else self.demand


def demand(position: Position, bands: Iterable[Band]) -> float:
    """Newtons at the hardest position's lever; bands side by side add up."""
    return position.lever * sum(band.force for band in bands)


@dataclass(frozen=True, slots=True)
class Ladder:
    """Rungs from easy to hard; never empty where `ladder_for` gave it."""

    rungs: tuple[Rung, ...]

    def find(self, position: str, bands: tuple[int, ...], *, slow: bool) -> Rung | None:
        """The rung of that place and band, at a normal tempo where there is no slow one."""
        found = [rung for rung in self.rungs if (rung.position, rung.bands) == (position, bands)]
        return next((rung for rung in reversed(found) if slow or not rung.slow), None)

    def above(self, rung: Rung) -> Rung | None:
        """The next rung that is clearly harder."""
        later = self.rungs[self.rungs.index(rung) + 1 :]
        return next((other for other in later if _clearly_harder(other, rung)), None)

    def below(self, rung: Rung) -> Rung | None:
        """The next rung that is clearly easier."""
        earlier = self.rungs[: self.rungs.index(rung)]
        return next((other for other in reversed(earlier) if _clearly_harder(rung, other)), None)

    def like(self, reached: float, allowance: float) -> Rung | None:
        """The hardest rung whose demand is at most `reached` times `allowance`."""
        fitting = [rung for rung in self.rungs if rung.demand <= reached * allowance]
        return next((rung for rung in reversed(fitting) if not rung.slow), None)

    def start(self, profile: Profile, *, sore: bool) -> Rung:
        """Where a runner starts.

        The lightest band for who is new to strength work, one rung higher for who has done
        some, two for who is used to it; one more for sprinters and relay runners, whose
        routine is of high resistance; one less over a sore region, down to no band. Who is
        not used to it stays in the lower half of the ladder: the first set tells the rest.
        """
        banded = [rung for rung in self.rungs if rung.bands and not rung.slow]
        if not banded:
            return self.rungs[0]
        index = _START[profile.experience] + (profile.runner_type in _HEAVY)
        used = profile.experience is Experience.USED
        index = min(index, len(banded) - 1 if used else (len(banded) - 1) // 2)
        first = banded[index]
        return (self.below(first) or first) if sore else first


def ladder_for(exercise: Exercise, bands: Sequence[Band], profile: Profile) -> Ladder | None:
    """The ladder that a runner's kit allows; None where it allows no position at all."""
    order = {position.key: at for at, position in enumerate(exercise.positions)}
    levers = {position.key: position.lever for position in exercise.positions}
    plain = sorted(
        _plain(exercise, bands, profile),
        key=lambda rung: (rung.demand, levers[rung.position], order[rung.position], rung.bands),
    )
    if not plain:
        return None
    ladder = Ladder(tuple(plain))
    tempo = exercise.doses[profile.runner_type].tempo
    slow = exercise.unit is not Unit.SECONDS and tempo != SLOW_TEMPO  # a hold has no tempo
    twins = [replace(rung, slow=True) for rung in plain if slow and _needs_twin(ladder, rung)]
    return Ladder(tuple(sorted([*plain, *twins], key=lambda rung: rung.strain)))


def _plain(exercise: Exercise, bands: Sequence[Band], profile: Profile) -> Iterator[Rung]:
    for position in exercise.positions:
        if position.anchor is not None and position.anchor not in profile.anchors:
            continue
        if not position.kinds:
            yield Rung(position.key, (), 0.0)
        for band in bands:
            safe = band.latex_free is True or not profile.latex_allergy
            if band.kind in position.kinds and safe and band.retired is None:
                yield Rung(position.key, (band.id,), demand(position, (band,)))


def _needs_twin(ladder: Ladder, rung: Rung) -> bool:
    higher = ladder.above(rung)
    return higher is None or 0 < rung.demand * FAR < higher.demand


def _clearly_harder(one: Rung, other: Rung) -> bool:
    if other.demand == 0:  # free positions lie in their own order
        return one.slow or not other.slow
    return one.strain >= other.strain * CLEARLY
