"""However many bands and labels a runner trains with, what is believed of them stays small."""

from dataclasses import replace

import pytest

from coach.adaptive.belief import MOST_ERRORS
from coach.adaptive.gaussian import Conditional, Shared, outlook
from coach.training import Effort, Prescription
from tests.coach.kit import Diary
from tests.coach.library import WALK, band


def test_a_band_that_is_weighed_before_each_set_does_not_make_the_state_grow() -> None:
    """Each new label was one more error for ever, and the time of each tap grew with its square."""
    diary = Diary((band(1, "mini", 18.0),))
    sizes = []
    for n in range(MOST_ERRORS + 20):
        diary.bands = (replace(diary.bands[0], force=18.0 + n / 50),)
        today = diary.next(WALK)
        assert isinstance(today, Prescription)
        assert today.bands == (1,)
        diary.report(today, (today.aim,) * today.dose.sets, Effort.ONE_TWO)
        diary.wait(2)
        sizes.append(len(diary.state.belief.shared.names))
    assert max(sizes[:MOST_ERRORS]) < max(sizes) == sizes[-1]
    assert sizes[-1] - sizes[0] <= MOST_ERRORS
    learned = diary.engine.bands_learned(diary.state, diary.bands)
    assert learned.keys() == {1}


def test_dropping_an_error_changes_nothing_that_is_expected() -> None:
    shared = Shared(("a", "b", "c"), (0.1, 0.2, 0.3), ((1.0, 0, 0), (0, 2.0, 0), (0, 0, 3.0)))
    own = Conditional(1.0, (0.5, -0.5, 1.0), 0.4)
    before = outlook(shared, own, (0.0, 0.0, 0.0))
    less = shared.without(1)
    after = outlook(less, own.without(shared, 1), (0.0, 0.0))
    assert less.names == ("a", "c")
    assert after.mean == pytest.approx(before.mean)
    assert after.variance == pytest.approx(before.variance)


def test_a_strength_that_was_known_before_a_band_does_not_miss_it() -> None:
    shared = Shared((), (), ()).joined("a", 1.0).joined("b", 1.0)
    own = Conditional(1.0, (0.5,), 0.4)
    assert own.without(shared, 1) == own
