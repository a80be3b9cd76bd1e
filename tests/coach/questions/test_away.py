"""Days of a holiday as people type them."""

from datetime import date

import pytest

from coach.questions.away import Away, read_away

TODAY = date(2026, 11, 23)
MONTHS = [
    [name.lower(), name[:3].lower()]
    for name in (
        *("January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December"),
    )
]
BETWEEN = ("from", "between", "to", "until", "till", "and")
BACK = date(2027, 1, 4)


@pytest.mark.parametrize(
    ("words", "away"),
    [
        ("20 Dec to 3 Jan", Away(BACK, date(2026, 12, 20))),
        ("from 20.12. to 3.1.", Away(BACK, date(2026, 12, 20))),
        ("2026-12-20 - 2027-01-03", Away(BACK, date(2026, 12, 20))),
        ("Dec 20 – Jan 3", Away(BACK, date(2026, 12, 20))),
        ("23 Nov to 23 Nov", Away(date(2026, 11, 24))),
        ("until 3 Jan", Away(date(2027, 1, 3))),
        ("28 Feb 2027 to 29 Feb", None),
        ("3 Jan 2026", None),
        ("today", None),
        ("20 Dec to 3 Jan to 5 Jan", None),
        ("20 Dec 2031 to 3 Jan 2032", None),
        ("to", None),
    ],
)
def test_it_reads(words: str, away: Away | None) -> None:
    assert read_away(words, TODAY, MONTHS, BETWEEN) == away
