from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.database import open_engine
from storage.inbox import Inbox
from storage.work import UnitOfWork
from tests.blank import put_blank
from tests.storage.made import NOW


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "bandstride.db"


@pytest.fixture
def url(file: Path) -> str:
    put_blank(file)
    return f"sqlite:///{file}"


@pytest.fixture
async def engine(url: str) -> AsyncIterator[AsyncEngine]:
    engine = open_engine(url)
    yield engine
    await engine.dispose()


@pytest.fixture
def begin(engine: AsyncEngine) -> UnitOfWork:
    return UnitOfWork(engine, lambda: NOW)


@pytest.fixture
def inbox(engine: AsyncEngine) -> Inbox:
    return Inbox(engine)
