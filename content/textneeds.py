"""Keys of texts that must be there because exercises, bands or values exist.

Keys that code names outright are found by a test that reads the code.
"""

from collections.abc import Iterable, Iterator, Mapping

from coach.bands import BandKind
from coach.exercises import Contraindication, Exercise, Muscle, Sides
from coach.runner import Region, RunnerType

OF_AN_EXERCISE = ("name", "for", "how", "feel", "cues", "mistake", "safety", "tempo")
OF_VALUES = {
    "type": RunnerType,
    "region": Region,
    "dose-switch": Sides,
    "band-kind": BandKind,
    "muscle": Muscle,
    "words-muscle": Muscle,
    "contraindication": Contraindication,
}


def needed_keys(exercises: Mapping[str, Exercise], colours: Iterable[str]) -> frozenset[str]:
    """All of them, spelled as in the files, with hyphens."""
    keys = {*_of_exercises(exercises), *(f"colour-{colour}" for colour in colours)}
    keys.update(f"{stem}-{value}" for stem, values in OF_VALUES.items() for value in values)
    return frozenset(key.replace("_", "-") for key in keys)


def _of_exercises(exercises: Mapping[str, Exercise]) -> Iterator[str]:
    for exercise in exercises.values():
        yield from (f"exercise-{exercise.id}-{part}" for part in OF_AN_EXERCISE)
        for position in exercise.positions:
            yield f"exercise-{exercise.id}-setup-{position.key}"
            yield f"position-{position.key}"
