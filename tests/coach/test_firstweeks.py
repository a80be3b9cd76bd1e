"""What a runner's first weeks do without."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.adaptive import Adaptive
from coach.bands import BandKind
from coach.catalogue import Catalogue
from coach.coaching import Coaching
from coach.firstweeks import too_early
from coach.planning import Prescriber
from coach.runner import RunnerType
from coach.training import Prescription
from tests.coach.kit import RUNNER, Diary
from tests.coach.library import SPRING, SQUAT, band

DAY = timedelta(days=1)


def test_fast_work_waits_for_a_road_runner_s_fifth_week() -> None:
    assert too_early((SQUAT, SPRING), RUNNER, 27 * DAY) == {SPRING.id}
    assert not too_early((SQUAT, SPRING), RUNNER, 28 * DAY)


@pytest.mark.parametrize("kind", [kind for kind in RunnerType if kind is not RunnerType.ROAD])
def test_everybody_else_has_it_from_the_first_day_on(kind: RunnerType) -> None:
    assert not too_early((SQUAT, SPRING), replace(RUNNER, runner_type=kind), 0 * DAY)


def test_what_is_too_early_is_not_prescribed() -> None:
    diary = Diary((band(1, "red", 40.0, BandKind.LONG_LOOP),))
    catalogue = Catalogue({SPRING.id: SPRING}, {})
    by = Prescriber(Coaching(Adaptive()), catalogue, diary.state, diary.bands, diary.occasion())
    assert isinstance(by.of(SPRING.id), Prescription)
    assert replace(by, too_early=frozenset({SPRING.id})).of(SPRING.id) is None
