"""Which buttons stand side by side."""

import pytest

from handlers.markup import fitting


def shape(*labels: str) -> list[int]:
    return [len(row) for row in fitting([{"text": label} for label in labels])]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("Start", "Not today"), [2]),
        (("Ankle mobilisation", "Standing hamstring curl"), [1, 1]),
        (("⏰ 10 min", "⏰ 1 hour", "⏰ Tonight"), [3]),
        (("No pain", "1–3", "4–5", "6 or more"), [4]),
        (("Holiday", "Injury", "Something else"), [2, 1]),
        (("Keep \u2068a name of 13\u2069", "Yes"), [2]),
        (tuple("0123456"), [7]),
    ],
)
def test_a_label_that_would_wrap_gets_the_width_it_needs(
    labels: tuple[str, ...], expected: list[int]
) -> None:
    assert shape(*labels) == expected
