import pytest

from bench.athletes.days import WEEKDAYS, WEEKS
from bench.athletes.protocol import KITS, Cell, Plan, main_cells, run, stress_cells
from bench.athletes.rules import EVERY, maker
from bench.athletes.stress import AS_ASSUMED, STRESSES, changed
from tests.bench.athletes import plain

ADAPTIVE = "coach.adaptive:Adaptive"
SMALL = Plan(3, 1, (Cell("fine", calibrated=True),), EVERY, ADAPTIVE)


def test_the_same_comes_out_however_many_processes_work_at_it() -> None:
    seen: list[int] = []
    assert run(SMALL, seen=seen.append) == run(SMALL, processes=2)
    assert seen == [1, 2, 3]


def test_every_rule_lives_through_every_kit_and_start() -> None:
    plan = Plan(1, 1, main_cells(), EVERY, ADAPTIVE)
    (found,) = run(plan)
    assert set(found) == {(cell, rule) for cell in main_cells() for rule in EVERY}
    assert all(0 < one.means["workouts"] <= WEEKS * len(WEEKDAYS) for one in found.values())


def test_the_protocol_has_three_kits_two_starts_and_every_stress() -> None:
    assert {(cell.kit, cell.calibrated) for cell in main_cells()} == {
        (kit, calibrated) for kit in KITS for calibrated in (False, True)
    }
    assert {cell.stress for cell in stress_cells()} == set(STRESSES)


@pytest.mark.parametrize("stress", STRESSES)
def test_each_stress_changes_an_athlete_and_keeps_who_they_are(stress: str) -> None:
    athlete = plain(gain=0.007)
    assert changed(athlete, stress) != athlete
    assert changed(athlete, stress).id == athlete.id
    assert changed(athlete, AS_ASSUMED) == athlete


def test_an_engine_is_found_by_name() -> None:
    with pytest.raises(AttributeError):
        maker("engine", "coach.adaptive:NoSuchEngine")
