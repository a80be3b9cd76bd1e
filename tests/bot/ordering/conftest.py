"""An ordering that runs."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from tests.bot.ordering.desk import Desk


@pytest.fixture
async def desk(engine: AsyncEngine) -> AsyncIterator[Desk]:
    desk = Desk(engine)
    running = asyncio.create_task(desk.ordering.run())
    yield desk
    await desk.ordering.stop(1)
    await running
