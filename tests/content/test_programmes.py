"""The weeks of the five runner types, and what is left of them with little at home."""

from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from coach.adaptive import Adaptive
from coach.bands import Band, BandKind
from coach.engine import Occasion
from coach.exercises import DoseClass, FocusArea
from coach.filling import as_planned
from coach.plan import exercise_count, exercises_for
from coach.runner import Profile, RunnerType
from coach.spares import Spares
from coach.training import Prescription, Rest
from content.loader import Content

LETTERS = {2: "AB", 3: "ABC", 4: "ABCD"}
MINUTES = (10, 20, 30)
MONDAY = date(2026, 6, 1)
MINI = Band(1, BandKind.MINI_LOOP, "green", "green", 22.0, 0.3, None, MONDAY)
CELLS = [*product(RunnerType, LETTERS, MINUTES)]


@pytest.mark.parametrize(("kind", "a_week", "minutes"), CELLS)
def test_every_week_covers_all_five_areas(
    content: Content, kind: RunnerType, a_week: int, minutes: int
) -> None:
    profile = Profile(kind, minutes=minutes)
    exercises = content.catalogue.exercises
    names = [
        name
        for letter in LETTERS[a_week]
        for name in exercises_for(content.catalogue, profile, letter)
    ]
    assert {area for name in names for area in exercises[name].areas} == set(FocusArea)


@pytest.mark.parametrize("kind", RunnerType)
def test_no_exercise_stands_twice_in_a_workout_and_stretching_ends_it(
    content: Content, kind: RunnerType
) -> None:
    for names in content.catalogue.weeks[kind].values():
        assert len(set(names)) == len(names) == 7
        classes = [content.catalogue.exercises[name].dose_class for name in names]
        assert DoseClass.MOBILITY not in classes[:-1]


def test_every_exercise_is_in_somebody_s_week_or_beside_one_that_is(content: Content) -> None:
    weeks = content.catalogue.weeks.values()
    planned = {name for week in weeks for names in week.values() for name in names}
    exercises = content.catalogue.exercises
    beside = {
        other for name in planned for other in (*exercises[name].easier, *exercises[name].harder)
    }
    assert exercises.keys() == planned | beside
    assert len(planned) >= 0.85 * len(exercises)


class AtHome:
    """What somebody new has prescribed, with these bands and nothing else."""

    def __init__(self, content: Content, profile: Profile, bands: tuple[Band, ...]) -> None:
        self.engine = Adaptive()
        self.content, self.profile, self.bands = content, profile, bands
        self.day = MONDAY

    def of(self, exercise: str) -> Prescription | Rest | None:
        at = datetime.combine(self.day, datetime.min.time(), tzinfo=UTC)
        occasion = Occasion(self.profile, self.day, at)
        known = self.content.catalogue.exercises[exercise]
        return self.engine.prescribe(self.engine.begin(), known, self.bands, occasion)

    def has_band_for(self, exercise: str) -> bool:
        kinds = {band.kind for band in self.bands}
        places = self.content.catalogue.exercises[exercise].positions
        return any(place.kinds & kinds and place.anchor is None for place in places)

    def week(self, letters: str) -> list[list[str]]:
        """Exercises of each workout of a week, every other day."""
        lately: dict[str, int] = {}
        workouts = []
        for letter in letters:
            wanted = exercises_for(self.content.catalogue, self.profile, letter)
            spares = Spares(self.content.catalogue.exercises, lately, self.day)
            found, _ = as_planned(self, wanted, spares)
            workouts.append([each.exercise for each in found])
            for name in workouts[-1]:
                lately[name] = lately.get(name, 0) + 1
            self.day += timedelta(days=2)
        return workouts


@pytest.mark.parametrize("bands", [(MINI,), ()], ids=["one mini loop", "no band at all"])
@pytest.mark.parametrize(("kind", "minutes"), [*product(RunnerType, MINUTES)])
def test_with_next_to_nothing_at_home_workouts_are_full_and_cover_all_areas(
    content: Content, kind: RunnerType, minutes: int, bands: tuple[Band, ...]
) -> None:
    profile = Profile(kind, minutes=minutes)
    week = AtHome(content, profile, bands).week("ABC")
    full = exercise_count(minutes) or 7
    assert [len(workout) for workout in week] == [full] * 3
    assert all(len(set(workout)) == len(workout) for workout in week)
    done = {name for workout in week for name in workout}
    areas = {area for name in done for area in content.catalogue.exercises[name].areas}
    assert areas == set(FocusArea)
    assert len(done) > full, "the week is varied"


def test_with_one_mini_loop_most_of_a_sprinter_s_strength_work_has_a_band(
    content: Content,
) -> None:
    home = AtHome(content, Profile(RunnerType.SPRINTER, minutes=20), (MINI,))
    first = home.week("A")[0]
    assert "loop_squat" not in first, "it takes a long loop"
    assert "squat" in first
    assert sum(home.has_band_for(name) for name in first) >= 3
