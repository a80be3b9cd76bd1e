"""Hears what SQLite is asked."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncEngine

from storage.driver import OneHopConnection


@asynccontextmanager
async def listening(engine: AsyncEngine) -> AsyncIterator[list[str]]:
    """Statements that run on the engine's one connection meanwhile, with their values."""
    ran: list[str] = []
    async with engine.connect() as connection:
        raw = (await connection.get_raw_connection()).driver_connection
    assert isinstance(raw, OneHopConnection)
    raw.direct.set_trace_callback(ran.append)
    yield ran
    raw.direct.set_trace_callback(None)
