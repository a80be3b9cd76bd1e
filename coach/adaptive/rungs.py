"""Every way in which a runner's own bands allow an exercise, from light to heavy."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

from coach.adaptive.belief import Pull, pull_of
from coach.bands import Band
from coach.exercises import DoseClass, Exercise, Position, Unit
from coach.loads import load_of
from coach.physics import REACHES, pull
from coach.runner import Anchor, Experience, Profile
from coach.training import Load, Prescription

SLOW, PAUSED = "3-1-3", "3-3-1"  # what to do when the bands run out
# What the tempo is taken to add to a band's pull: as much as half a step of distance
# (docs/coaching.md, "Geometry": 1.11); a pause in the hardest place a whole one (ours).
STRAINS = {SLOW: 1.1, PAUSED: 1.2}
SAME = 1.04  # closer together than this, two rungs are one: the simpler one stays
LEVELLED = frozenset({DoseClass.BALANCE, DoseClass.MOBILITY})  # never by force


@dataclass(frozen=True, slots=True)
class Rung:
    """One way to do an exercise with bands.

    Attributes:
        newtons: at the lever, by the labels.
        tempo: instead of the dose's own; empty for that.
        fuss: how much handling it asks for, beside a single band at its usual pull.
    """

    position: str
    bands: tuple[int, ...]
    newtons: float
    load: Load
    pull: Pull
    reach: int = 0
    doubled: bool = False
    tempo: str = ""
    fuss: int = 0

    @property
    def strain(self) -> float:
        """Newtons, with what the tempo adds."""
        return self.newtons * self.load.tempo

    @property
    def plain(self) -> bool:
        """A single band at its usual pull and tempo: how everybody begins."""
        return self.fuss == 0

    @property
    def key(self) -> "Key":
        """What tells it from the exercise's other rungs."""
        return (self.position, self.bands, self.reach, self.doubled, self.load.tempo)


Key = tuple[str, tuple[int, ...], int, bool, float]


def key_of(asked: Prescription) -> Key:
    """The key of the rung that a prescription was on."""
    tempo = asked.load.tempo if asked.load else 1.0
    return (asked.position, asked.bands, asked.reach, asked.doubled, tempo)


def strain_of(asked: Prescription) -> float:
    """Newtons of a prescription, with what its tempo adds; 0 without a band."""
    return asked.demand * asked.load.tempo if asked.load else 0.0


def rungs_for(exercise: Exercise, bands: Sequence[Band], profile: Profile) -> tuple[Rung, ...]:
    """All rungs with bands, by strain; empty where the kit allows none."""
    if exercise.dose_class in LEVELLED:
        return ()
    safe = tuple(
        band
        for band in sorted(bands, key=lambda band: band.id)
        if band.safe_for(allergic=profile.latex_allergy)
    )
    return _rungs(_Ground.of(exercise, profile), safe, profile.anchors)


@dataclass(frozen=True, slots=True)
class _Ground:
    """What of an exercise its rungs depend on; unlike the exercise it can be a key."""

    id: str
    positions: tuple[Position, ...]
    typical: float
    unit: Unit
    tempos: tuple[str, ...]
    experience: Experience

    @classmethod
    def of(cls, exercise: Exercise, profile: Profile) -> "_Ground":
        slows = exercise.unit is Unit.REPS and exercise.dose_class is not DoseClass.FAST
        own = exercise.doses[profile.runner_type].tempo
        tempos = tuple(tempo for tempo in STRAINS if slows and tempo != own)
        return cls(
            exercise.id,
            exercise.positions,
            exercise.typical,
            exercise.unit,
            tempos,
            profile.experience,
        )


@lru_cache(maxsize=1024)  # forty runners' exercises; some 50 MB where everybody owns 20 bands
def _rungs(
    ground: _Ground, bands: tuple[Band, ...], anchors: frozenset[Anchor]
) -> tuple[Rung, ...]:
    found: list[Rung] = []
    for position in ground.positions:
        if position.anchor is not None and position.anchor not in anchors:
            continue
        here = sorted(_at(ground, position, bands), key=lambda rung: (rung.fuss, rung.newtons))
        found += _apart(here)
    ordered = sorted(found, key=lambda rung: rung.strain)
    return tuple(sorted([*ordered, *_slower(ordered, ground.tempos)], key=lambda rung: rung.strain))


def _apart(rungs: Iterable[Rung]) -> list[Rung]:
    """Without those that are as heavy as a simpler one."""
    kept: list[Rung] = []
    for rung in rungs:
        if all(max(rung.newtons, k.newtons) >= SAME * min(rung.newtons, k.newtons) for k in kept):
            kept.append(rung)
    return kept


def _at(ground: _Ground, position: Position, bands: Sequence[Band]) -> Iterator[Rung]:
    """Single bands at every reach; doubled, and two side by side, at the usual one."""
    fitting = [band for band in bands if band.kind in position.kinds]
    for band in fitting:
        for reach in REACHES:
            yield from _rung(ground, position, (band,), reach=reach)
        yield from _rung(ground, position, (band,), doubled=True)
    for one, other in combinations(fitting, 2):
        if one.kind is other.kind:
            yield from _rung(ground, position, (one, other))


def _rung(
    ground: _Ground,
    position: Position,
    bands: tuple[Band, ...],
    *,
    reach: int = 0,
    doubled: bool = False,
) -> Iterator[Rung]:
    pulls = [pull(position, band, reach, doubled=doubled) for band in bands]
    newtons = sum(each for each in pulls if each is not None)
    if None in pulls or newtons <= 0:
        return
    load = load_of(ground, position, bands, ground.experience)
    ids = tuple(band.id for band in bands)
    yield Rung(
        position=position.key,
        bands=ids,
        newtons=newtons,
        load=load,
        pull=pull_of(ids, load, newtons),
        reach=reach,
        doubled=doubled,
        fuss=2 * (len(bands) - 1) + 2 * doubled + bool(reach),
    )


def _slower(rungs: Sequence[Rung], tempos: Sequence[str]) -> Iterator[Rung]:
    """The heaviest rung of each path once more, slowly and with a pause."""
    heaviest = {rung.load.path: rung for rung in rungs}
    for rung in heaviest.values():
        for fuss, tempo in enumerate(tempos, start=rung.fuss + 1):
            load = replace(rung.load, tempo=STRAINS[tempo])
            pulled = pull_of(rung.bands, load, rung.newtons * STRAINS[tempo])
            yield replace(rung, load=load, pull=pulled, tempo=tempo, fuss=fuss)
