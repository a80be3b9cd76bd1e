from collections.abc import Callable
from functools import cache

import pytest

from content.figures import Figure
from content.loader import Content, load

Load = Callable[[], Content]

read = cache(load)  # content is frozen, and reading it takes a while


def figures() -> list[tuple[str, Figure]]:
    return list(read().figures.items())


def positions() -> list[tuple[str, str]]:
    return [(exercise, position) for exercise, figure in figures() for position in figure.bands]


@pytest.fixture(scope="session")
def content() -> Content:
    return read()
