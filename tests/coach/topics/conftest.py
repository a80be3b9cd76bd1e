"""A chat over a real database and the real texts."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coach.adaptive import Adaptive
from coach.coaching import Coaching
from coach.front import Front
from coach.topics.bands import Bands
from coach.topics.help import Help
from coach.topics.pause import PauseTopic
from coach.topics.privacy import Privacy
from coach.topics.safety import Safety
from coach.topics.settings import Settings
from coach.topics.start import Start
from content.loader import Content, load
from storage.database import open_engine
from storage.upgrade import upgrade
from storage.work import UnitOfWork
from tests.coach.topics.chat import Chat, FewPlaces, NoExercises, Quiet

MONDAY_NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def content() -> Content:
    return load()


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database without anybody; tests work on copies, since making it takes its time."""
    file = tmp_path_factory.mktemp("empty") / "coach.db"
    asyncio.run(upgrade(f"sqlite:///{file}"))
    return file


@pytest.fixture
async def chat(tmp_path: Path, empty: Path, content: Content) -> AsyncIterator[Chat]:
    file = shutil.copy(empty, tmp_path)
    engine = open_engine(f"sqlite:///{file}")
    begin = UnitOfWork(engine, lambda: MONDAY_NOON)
    yield Chat(front_of(begin, content), begin, content.texts, MONDAY_NOON)
    await engine.dispose()


@pytest.fixture
async def known(chat: Chat) -> Chat:
    """Somebody who has answered everything."""
    await chat.types("/start")
    for answer in ("Road", "A steady habit", "No", "No bands yet", "None of these", "New to it"):
        await chat.taps(answer)
    for answer in ("Nothing is sore", "None of these", "3", "20 min"):
        await chat.taps(answer)
    await chat.types("Berlin")
    await chat.taps("6:00 PM")
    await chat.taps("Enough, let's train")
    assert (await chat.runner()).welcomed
    return chat


def front_of(begin: UnitOfWork, content: Content) -> Front:
    """The topics of this folder, joined as the program joins them."""
    places, texts = FewPlaces(), content.texts
    bands = Bands(content.charts, texts, Coaching(Adaptive()))
    start = Start(bands, places, texts, NoExercises())
    safety = Safety(content.vocabulary)
    topics = (
        start,
        bands,
        safety,
        Settings(places, texts, frozenset()),
        PauseTopic(texts),
        Help(),
        Privacy(texts),
    )
    return Front(begin, start, safety, Quiet(), Quiet(), topics)
