"""What the engine's speed is measured on is what it says."""

from bench.engine import BANDS, Year
from coach.adaptive.state import State
from content.loader import load


def test_a_year_trains_the_whole_library_and_learns_of_most_bands() -> None:
    exercises = tuple(load().catalogue.exercises.values())
    year = Year(exercises)
    seconds = year.lives(3 * len(exercises))
    assert len(seconds) == 3 * len(exercises)
    assert isinstance(year.state, State)
    trained = {path.split("/")[0] for path in year.state.courses} | set(year.state.levels)
    assert trained == {exercise.id for exercise in exercises}
    assert year.state.bands.keys() <= {band.id for band in BANDS}
    assert len(year.state.bands) > len(BANDS) / 2
