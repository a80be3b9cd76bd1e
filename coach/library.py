"""The library as a runner sees it: shelves of exercises, and what of them their kit allows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coach.bands import Band, BandKind
from coach.exercises import Exercise, FocusArea, Muscle, Position
from coach.runner import Anchor, Profile
from coach.training import Prescription

FREE = "free"  # on the shelf by equipment: no band at all


class By(StrEnum):
    """What the exercises of a shelf have in common."""

    ALL = "all"
    AREA = "area"
    MUSCLE = "muscle"
    KIND = "kind"  # of band
    FOUND = "found"  # by a search


CHOICES: Mapping[By, tuple[str, ...]] = {
    By.ALL: ("",),
    By.AREA: tuple(FocusArea),
    By.MUSCLE: tuple(Muscle),
    By.KIND: (FREE, *BandKind),
}


@dataclass(frozen=True, slots=True)
class Shelf:
    """Some of the exercises.

    Attributes:
        what: which area, muscle or kind; of a search its words, joined by `+`.
        mine: only those that the runner's kit allows.
    """

    by: By
    what: str = ""
    mine: bool = True

    @property
    def code(self) -> str:
        """As a button carries it."""
        return f"{'m' if self.mine else 'a'}.{self.by.value}.{self.what}"


def shelf_of(code: str) -> Shelf | None:
    """The shelf that a button names; None for one that no version of ours has made."""
    match code.split("."):
        case ["m" | "a" as scope, by, what] if by in set(By):
            shelf = Shelf(By(by), what, mine=scope == "m")
            return shelf if shelf.by is By.FOUND or what in CHOICES[shelf.by] else None
        case _:
            return None


@dataclass(frozen=True, slots=True)
class Kit:
    """What a runner has at home. `bands`: those that their skin allows."""

    bands: tuple[Band, ...]
    anchors: frozenset[Anchor]

    @classmethod
    def of(cls, profile: Profile, owned: Iterable[Band]) -> "Kit":
        """Latex goes past whom it harms, as the engine has it too."""
        safe = (band for band in owned if band.latex_free is True or not profile.latex_allergy)
        return cls(tuple(safe), profile.anchors)

    def bands_at(self, position: Position) -> tuple[Band, ...]:
        """Those that can be used there."""
        if position.anchor is not None and position.anchor not in self.anchors:
            return ()
        return tuple(band for band in self.bands if band.kind in position.kinds)

    def allows(self, exercise: Exercise) -> bool:
        """Whether it can be done, be it without a band."""
        return any(not place.kinds or self.bands_at(place) for place in exercise.positions)


@dataclass(frozen=True, slots=True)
class Sight:
    """How an exercise is shown: where its band sits, and the runner's own bands there."""

    exercise: Exercise
    position: Position
    bands: tuple[Band, ...] = ()

    @property
    def colour(self) -> str:
        """In which the band is drawn; empty where it is nobody's."""
        return self.bands[0].colour if self.bands else ""

    @property
    def is_own(self) -> bool:
        """Whether the runner can do it as it is shown."""
        return bool(self.bands) or not self.position.kinds


def sight(exercise: Exercise, kit: Kit, kind: str = "") -> Sight:
    """With a band of the runner's, else with anybody's; `kind` prefers one kind, or `free`."""
    places = _of_kind(exercise, kind) or exercise.positions
    banded = [place for place in places if place.kinds]
    for place in banded:
        if bands := [band for band in kit.bands_at(place) if kind in {"", band.kind.value}]:
            return Sight(exercise, place, (bands[0],))
    return Sight(exercise, banded[0] if banded else places[0])


def as_prescribed(exercise: Exercise, asked: Prescription, bands: Iterable[Band]) -> Sight:
    """As the runner would be asked to do it."""
    used = tuple(band for band in bands if band.id in asked.bands)
    return Sight(exercise, exercise.position(asked.position), used)


def shelved(exercises: Iterable[Exercise], shelf: Shelf, kit: Kit) -> tuple[Exercise, ...]:
    """What stands on a shelf, in the given order; a search's hits are given as `exercises`."""
    fits = (each for each in exercises if _fits(each, shelf, kit))
    return tuple(each for each in fits if not shelf.mine or kit.allows(each))


def _fits(exercise: Exercise, shelf: Shelf, kit: Kit) -> bool:
    match shelf.by:
        case By.AREA:
            return shelf.what in exercise.areas
        case By.MUSCLE:
            return shelf.what in exercise.muscles
        case By.KIND:
            places = _of_kind(exercise, shelf.what)
            return any(not shelf.mine or _held(place, shelf.what, kit) for place in places)
        case By.ALL | By.FOUND:
            return True


def _held(place: Position, kind: str, kit: Kit) -> bool:
    """Whether the runner can do it there with a band of that kind, or without one."""
    return not place.kinds or any(band.kind == kind for band in kit.bands_at(place))


def examples(shelves: Sequence[Sequence[Exercise]]) -> tuple[Exercise, ...]:
    """For each shelf one that stands there first, and as far as possible not for another too."""
    taken: list[Exercise] = []
    for shelf in shelves:
        taken.append(next((each for each in shelf if each not in taken), shelf[0]))
    return tuple(taken)


def _of_kind(exercise: Exercise, kind: str) -> tuple[Position, ...]:
    if kind == FREE:
        return tuple(place for place in exercise.positions if not place.kinds)
    return tuple(place for place in exercise.positions if kind in place.kinds)
