"""What a workout is filled with where the kit is small, and how much of it."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.exercises import Dose, DoseClass, Exercise, FocusArea, Position, Sides, Unit
from coach.filling import as_planned, of_area
from coach.runner import Region, RunnerType
from coach.spares import Spares, planned_lately
from coach.training import Outcome, Prescription, Rest, Why
from coach.volume import FIRST_MONTH_SETS, budget
from coach.workout import Item, Workout

MONDAY = date(2026, 6, 1)
DOSE = Dose(3, 8, 12, "2-0-1", 60)
WHY = Why("why-first")


def exercise(
    name: str,
    area: FocusArea = FocusArea.STRENGTH,
    region: Region = Region.THIGH,
    dose_class: DoseClass = DoseClass.STRENGTH,
) -> Exercise:
    free = (Position("free", frozenset(), 0.1),)
    doses = dict.fromkeys(RunnerType, DOSE)
    regions = frozenset({region})
    return Exercise(
        name, (area,), Unit.REPS, Sides.BOTH, free, doses, regions, dose_class=dose_class
    )


EXERCISES = {
    each.id: each
    for each in (
        exercise("squat"),
        exercise("lunge"),
        exercise("step_up"),
        exercise("calf_raise", region=Region.CALF),
        exercise("plank", FocusArea.STAMINA, Region.BACK, DoseClass.CORE),
        exercise("hop", FocusArea.BALANCE, Region.ANKLE, DoseClass.BALANCE),
    )
}


def prescribed(name: str, sets: int = 3) -> Prescription:
    return Prescription(name, "free", (), replace(DOSE, sets=sets), 8, 2, WHY)


@dataclass(frozen=True)
class Kit:
    """Prescribes what the kit allows; some of it rests."""

    allowed: Collection[str]
    resting: Collection[str] = ()
    bare: Collection[str] = ()

    def of(self, exercise: str) -> Prescription | Rest | None:
        if exercise in self.resting:
            return Rest(exercise, WHY)
        return prescribed(exercise) if exercise in self.allowed else None

    def has_band_for(self, exercise: str) -> bool:
        return exercise not in self.bare


def spares(day: date = MONDAY, **lately: int) -> Spares:
    return Spares(EXERCISES, lately, day)


def names(kit: Kit, *wanted: str, by: Spares | None = None) -> list[str]:
    found, _ = as_planned(kit, wanted, by or spares())
    return [each.exercise for each in found]


def test_what_the_kit_does_not_allow_is_made_up_for_in_its_own_area_and_place() -> None:
    kit = Kit({"lunge", "plank", "hop"})
    assert names(kit, "plank", "squat", "hop") == ["plank", "lunge", "hop"]


def test_the_same_part_of_the_body_goes_before_another() -> None:
    assert names(Kit({"calf_raise", "lunge"}), "squat") == ["lunge"]
    assert names(Kit({"calf_raise", "plank"}), "squat") == ["calf_raise"]


def test_what_was_planned_less_of_late_goes_first() -> None:
    kit = Kit({"lunge", "step_up"})
    assert names(kit, "squat", by=spares(lunge=1)) == ["step_up"]
    assert names(kit, "squat", by=spares(step_up=1)) == ["lunge"]


def test_a_spare_comes_round_even_where_it_loads_another_part() -> None:
    assert names(Kit({"lunge", "calf_raise"}), "squat", by=spares(lunge=3)) == ["calf_raise"]


def test_rather_than_without_a_band_another_for_the_same_area_is_done_with_one() -> None:
    kit = Kit(EXERCISES, bare={"squat", "lunge", "plank"})
    assert names(kit, "squat", "plank") == ["step_up", "plank"]
    assert names(Kit(EXERCISES, bare=EXERCISES), "squat") == ["squat"]


def test_what_rests_is_told_of_and_made_up_for() -> None:
    found, rests = as_planned(Kit({"lunge"}, resting={"squat"}), ("squat",), spares())
    assert [each.exercise for each in found] == ["lunge"]
    assert rests == (Rest("squat", WHY),)


wanted_lists = st.lists(st.sampled_from(sorted(EXERCISES)), unique=True)
kits = st.frozensets(st.sampled_from(sorted(EXERCISES)))


@given(wanted_lists, kits, st.dates())
def test_no_exercise_twice_and_as_many_as_wanted_where_the_kit_allows(
    wanted: list[str], allowed: frozenset[str], day: date
) -> None:
    found = names(Kit(allowed), *wanted, by=spares(day))
    assert len(set(found)) == len(found)
    assert len(found) == min(len(wanted), len(allowed))


@given(kits)
def test_with_few_exercises_a_week_still_varies(allowed: frozenset[str]) -> None:
    """Whoever has one band gets all that it allows, over a week of workouts for one area."""
    strong = {"lunge", "step_up", "calf_raise"} & allowed
    lately: dict[str, int] = {}
    for n in range(9):
        for name in names(Kit(strong), "squat", by=spares(MONDAY + timedelta(days=n), **lately)):
            lately[name] = lately.get(name, 0) + 1
    assert set(lately) == strong


def test_an_area_alone_gives_only_what_is_for_it() -> None:
    found, rests = of_area(
        Kit(EXERCISES, resting={"squat"}), FocusArea.STRENGTH, spares(lunge=1), 2
    )
    assert [each.exercise for each in found] == ["calf_raise", "step_up"]
    assert rests == (Rest("squat", WHY),)


def done(day: date, *names: str, sets: int = 3, told: int = 0) -> Workout:
    items = tuple(Item(prescribed(name, sets), Outcome.DONE, amounts=(8,) * told) for name in names)
    return Workout(1, 1, day, "A", items)


def sets_left(*workouts: Workout, began: date, day: date, asked: str = "squat") -> int:
    left = budget(EXERCISES, workouts, began, day)
    return next(sets for sets in count() if not left.has_room(asked, {asked: sets}))


def test_the_first_month_has_ten_hard_sets_a_week_for_one_part() -> None:
    earlier = done(MONDAY, "squat", "lunge", "calf_raise")
    day = MONDAY + timedelta(days=2)
    assert sets_left(earlier, began=MONDAY, day=day) == 4
    assert sets_left(earlier, began=MONDAY, day=day, asked="calf_raise") == 7
    assert sets_left(earlier, began=MONDAY, day=MONDAY + timedelta(days=7)) == 10


def test_sets_count_as_they_were_told() -> None:
    day = MONDAY + timedelta(days=1)
    assert sets_left(done(MONDAY, "squat", told=1), began=MONDAY, day=day) == 9


@pytest.mark.parametrize("outcome", [None, Outcome.SKIPPED, Outcome.STOPPED])
def test_what_was_not_done_does_not_count(outcome: Outcome | None) -> None:
    workout = Workout(1, 1, MONDAY, "A", (Item(prescribed("squat"), outcome),))
    assert sets_left(workout, began=MONDAY, day=MONDAY + timedelta(days=1)) == 10


def test_later_a_week_grows_by_a_fifth_at_most() -> None:
    day = MONDAY + timedelta(days=60)
    weeks = [done(day - timedelta(days=8 + n), "squat", sets=5) for n in range(3)]
    assert sets_left(*weeks, began=MONDAY, day=day) == 18
    assert sets_left(*weeks, began=day - timedelta(days=27), day=day) == FIRST_MONTH_SETS


def test_a_workout_s_own_sets_count_and_only_hard_ones() -> None:
    left = budget(EXERCISES, (), MONDAY, MONDAY)
    assert left.has_room("step_up", {"squat": 5, "lunge": 4})
    assert not left.has_room("step_up", {"squat": 5, "lunge": 5})
    assert left.has_room("calf_raise", {"squat": 5, "lunge": 5})
    assert left.has_room("plank", {"plank": 99})


def test_the_day_s_own_workout_is_not_counted() -> None:
    assert sets_left(done(MONDAY, "squat"), began=MONDAY, day=MONDAY) == 10


def test_only_the_last_fortnight_counts_as_lately() -> None:
    old, new = done(MONDAY, "squat"), done(MONDAY + timedelta(days=10), "squat", "hop")
    assert planned_lately((old, new), MONDAY + timedelta(days=15)) == {"squat": 1, "hop": 1}
    assert planned_lately((old, new), MONDAY + timedelta(days=14)) == {"squat": 2, "hop": 1}


def with_neighbour(name: str, other: str) -> dict[str, Exercise]:
    return EXERCISES | {
        name: replace(EXERCISES[name], easier=(other,)),
        other: replace(EXERCISES[other], harder=(name,)),
    }


def test_a_neighbour_is_the_first_spare_even_where_it_loads_another_part() -> None:
    kit = Kit(EXERCISES, resting={"squat"})
    beside = Spares(with_neighbour("squat", "calf_raise"), {}, MONDAY)
    assert names(kit, "squat", by=beside) == ["calf_raise"]
    assert names(kit, "squat") != ["calf_raise"], "without being neighbours it comes last"


def test_a_neighbour_that_was_planned_often_of_late_steps_back() -> None:
    kit = Kit(EXERCISES, resting={"squat"})
    beside = Spares(with_neighbour("squat", "calf_raise"), {"calf_raise": 3}, MONDAY)
    assert names(kit, "squat", by=beside) in (["lunge"], ["step_up"])


def test_a_neighbour_for_another_area_does_not_push_out_one_for_the_same() -> None:
    kit = Kit(EXERCISES, resting={"squat"})
    beside = Spares(with_neighbour("squat", "plank"), {}, MONDAY)
    assert names(kit, "squat", by=beside) in (["lunge"], ["step_up"])
