from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.house import Library, read_library
from tests.chats.world import World, world_in


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Read and drawn once for all tests, the gazetteer included: it never changes."""
    library = read_library(tmp_path_factory.getbasetemp().parent / "pictures")
    library.places.warm()
    return library


@pytest.fixture
async def world(tmp_path: Path, library: Library) -> AsyncIterator[World]:
    async with world_in(tmp_path, library) as world:
        yield world
