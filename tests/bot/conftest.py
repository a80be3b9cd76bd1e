from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
import structlog
from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.transport import CoachBot, build_bot
from phone import Phone
from storage.database import open_engine
from tests.blank import put_blank

Serve = Callable[[Callable[[web.Request], Awaitable[web.StreamResponse]]], Awaitable[str]]
"""Begins a server on loopback that answers everything so; gives its address."""

TOKEN = "123456789:AAE-made_up_for_the_tests_0123456789a"


@pytest.fixture(autouse=True)
def _logs_reach_caplog() -> Iterator[None]:
    kept = structlog.get_config()
    structlog.configure(
        processors=[structlog.stdlib.render_to_log_kwargs],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    yield
    structlog.configure(**kept)


@pytest.fixture
def token() -> str:
    return TOKEN


@pytest.fixture
async def phone(token: str) -> AsyncIterator[Phone]:
    async with Phone(token) as phone:
        yield phone


@pytest.fixture
async def bot(phone: Phone, token: str) -> AsyncIterator[CoachBot]:
    bot = build_bot(token, phone.url)
    yield bot
    await bot.shutdown()


@pytest.fixture
async def engine(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    put_blank(tmp_path / "test.db")
    engine = open_engine(f"sqlite+aiosqlite:///{tmp_path / 'test.db'}")
    yield engine
    await engine.dispose()


@pytest.fixture
async def serve() -> AsyncIterator[Serve]:
    runners = []

    async def begin(answer: Callable[[web.Request], Awaitable[web.StreamResponse]]) -> str:
        application = web.Application()
        application.router.add_route("*", "/{any:.*}", answer)
        runner = web.AppRunner(application, handler_cancellation=True, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        runners.append(runner)
        return "http://{}:{}".format(*runner.addresses[0][:2])

    yield begin
    for runner in runners:
        await runner.cleanup()
