"""What is said of what training has shown of a band."""

from dataclasses import replace
from datetime import date

import pytest

from coach.bands import Band, BandKind
from coach.engine import BandLearned
from coach.screens.learned import told
from coach.words import Text

DAY = date(2026, 6, 1)
BAND = Band(1, BandKind.TUBE, "red", "red", 20.0, 0.3, None, DAY)


def learned(way: str, percent: int, sets: int) -> Text:
    return Text("bands-learned", {"way": way, "percent": percent, "sets": sets})


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (None, Text("bands-learning")),
        (BandLearned(1.3, 0.1, 2), Text("bands-learning")),
        (BandLearned(1.1, 0.25, 9), Text("bands-learning")),
        (BandLearned(1.4, 0.25, 9), learned("stronger", 40, 9)),
        (BandLearned(1.21, 0.1, 9), learned("stronger", 20, 9)),
        (BandLearned(0.76, 0.1, 9), learned("weaker", 25, 9)),
        (BandLearned(1.02, 0.1, 9), learned("right", 0, 9)),
    ],
)
def test_an_error_is_told_once_it_is_known(known: BandLearned | None, expected: Text) -> None:
    assert told(BAND, known, DAY) == expected


def test_a_band_that_was_weighed_says_so_until_training_knows_better() -> None:
    assert told(replace(BAND, doubt=0.08), None, DAY) == Text("bands-weighed")


def test_a_change_is_asked_about_before_anything_is_claimed() -> None:
    assert told(BAND, BandLearned(1.5, 0.1, 30, odd=True), DAY) == Text("bands-odd")
