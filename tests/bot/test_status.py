"""The small server on its own: what probes are told when something is wrong."""

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp.test_utils import unused_port
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.clock import system_clock
from bot.health import Stage
from bot.metrics import Metrics
from bot.port import MOST, PortError
from bot.pulse import GRACE, POLL, TICK, Pulse
from bot.settings import Settings, read_settings
from bot.status import Status, status_of

Told = tuple[int, dict[str, Any]]


@pytest.fixture
def settings(tmp_path: Path, engine: AsyncEngine, token: str) -> Settings:
    """Of a coach whose database is there."""
    url = engine.url.render_as_string(hide_password=False)
    given = {"token": token, "data_dir": tmp_path, "given_database_url": url}
    return read_settings(given | {"metrics_port": unused_port()}, env_file=None)


@pytest.fixture
def metrics() -> Metrics:
    metrics = Metrics()
    metrics.polled("sent", system_clock())
    return metrics


@asynccontextmanager
async def listening(settings: Settings, status: Status) -> AsyncIterator[aiohttp.ClientSession]:
    root = f"http://{settings.metrics_host}:{settings.metrics_port}"
    async with status.running(), aiohttp.ClientSession(root) as session:
        yield session


@pytest.fixture
async def session(settings: Settings, metrics: Metrics) -> AsyncIterator[aiohttp.ClientSession]:
    """Of a coach that runs and whose loops go round."""
    status = status_of(settings, metrics)
    status.health.entered(Stage.RUNNING)
    for loop in (POLL, TICK):
        Pulse(settings.data_dir).beat(loop)
    async with listening(settings, status) as session:
        status.health.since = datetime(2020, 1, 1, tzinfo=UTC)  # long ago: beats alone count
        yield session


async def told(session: aiohttp.ClientSession, path: str) -> Told:
    async with session.get(path) as answer:
        assert answer.content_type == "application/json"
        return answer.status, (await answer.json())["checks"]


async def test_all_is_well(session: aiohttp.ClientSession) -> None:
    assert await told(session, "/healthz") == (200, {"poll": "ok", "tick": "ok"})
    well = dict.fromkeys(("program", "database", "content", "telegram"), "ok")
    assert await told(session, "/readyz") == (200, well)


async def test_a_loop_that_hangs_is_no_life(
    session: aiohttp.ClientSession, settings: Settings
) -> None:
    long_ago = system_clock() - GRACE - timedelta(seconds=settings.tick_seconds + 5)
    os.utime(settings.data_dir / "tick.pulse", (long_ago.timestamp(),) * 2)
    status, checks = await told(session, "/healthz")
    assert (status, checks["poll"]) == (503, "ok")
    assert checks["tick"].startswith("last alive ")


async def test_a_beat_of_an_earlier_life_is_no_death(settings: Settings, metrics: Metrics) -> None:
    status = status_of(settings, metrics)
    for loop in (POLL, TICK):
        Pulse(settings.data_dir).beat(loop)
        os.utime(settings.data_dir / f"{loop}.pulse", (0, 0))
    async with listening(settings, status) as session:
        assert (await told(session, "/healthz"))[0] == 200  # still waiting for the network
        status.health.entered(Stage.RUNNING)
        assert (await told(session, "/healthz"))[0] == 200  # the loops have only just begun


async def test_it_is_not_ready_before_it_runs_nor_while_it_ends(
    settings: Settings, metrics: Metrics
) -> None:
    status = status_of(settings, metrics)
    async with listening(settings, status) as session:
        assert (await told(session, "/readyz"))[1]["program"] == "it is starting"
        status.health.entered(Stage.RUNNING)
        assert (await told(session, "/readyz"))[0] == 200
        status.health.entered(Stage.ENDING)
        assert (await told(session, "/readyz"))[1]["program"] == "it is ending"


async def test_a_database_that_does_not_answer_or_is_behind_is_named(
    session: aiohttp.ClientSession, settings: Settings, engine: AsyncEngine
) -> None:
    with closing(sqlite3.connect(settings.database_file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
    status, checks = await told(session, "/readyz")
    assert (status, checks["telegram"]) == (503, "ok")
    assert checks["database"].startswith("has revision 0001, the program ")
    await engine.dispose()
    settings.database_file.write_bytes(b"no database at all" * 100)
    status, checks = await told(session, "/readyz")
    assert (status, checks["telegram"]) == (503, "ok")
    assert "does not answer" in checks["database"]
    async with session.get("/metrics") as answer:  # and the rest is told all the same
        page = await answer.text()
    assert "bandstride_database_up 0.0" in page
    assert "bandstride_outbox_letters NaN" in page


async def test_a_telegram_that_has_long_not_answered_is_named(
    session: aiohttp.ClientSession, settings: Settings, metrics: Metrics
) -> None:
    metrics.polled("network", system_clock())
    assert (await told(session, "/readyz"))[0] == 200
    metrics.polled("sent", system_clock() - GRACE - timedelta(seconds=settings.poll_seconds + 5))
    metrics.polled("network", system_clock())
    status, checks = await told(session, "/readyz")
    assert (status, checks["database"]) == (503, "ok")
    assert checks["telegram"].startswith("last answered")
    assert (await told(session, "/healthz"))[0] == 200  # a restart does not mend the network


async def test_who_accepts_nonsense_is_told_the_metrics_in_the_plain_form(
    session: aiohttp.ClientSession,
) -> None:
    async with session.get("/metrics", headers={"Accept": "text/plain; version=latest"}) as answer:
        assert (answer.status, answer.content_type) == (200, "text/plain")


async def test_who_never_ends_a_request_is_cut_off(
    settings: Settings, metrics: Metrics, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.port._IDLE_SECONDS", 0.05)
    where = settings.metrics_host, settings.metrics_port
    async with status_of(settings, metrics).running(), asyncio.timeout(10):
        for begun in (b"", b"GET /healthz HTTP/1.1\r\nHost: a\r\n"):
            reader, writer = await asyncio.open_connection(*where)
            writer.write(begun)
            assert await reader.read() == b""
            writer.close()


GARBAGE = (
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(50),  # TLS
    b"GET / HTTP/9.9\r\n\r\n",
    b"GET /%b HTTP/1.1\r\n\r\n" % (b"a" * 20_000),
    b"GET /healthz HTTP/1.1\r\n%b\r\n" % (b"X: y\r\n" * 500),
    b"GET /\xff HTTP/1.1\r\nHost: a\r\n\r\n",
    b"CONNECT a:b HTTP/1.1\r\nHost: a\r\n\r\n",
    b"POST /healthz HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
)
BROKEN_BODIES = (
    b"GET /healthz HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"GET /healthz HTTP/1.1\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
)


async def first_line(settings: Settings, asked: bytes) -> bytes:
    reader, writer = await asyncio.open_connection(settings.metrics_host, settings.metrics_port)
    writer.write(asked)
    answer = await reader.readline()
    writer.close()
    return answer


@pytest.mark.usefixtures("session")
async def test_garbage_at_the_port_is_refused_and_leaves_no_line_in_the_log(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    for asked in GARBAGE:
        assert b" 400 " in await first_line(settings, asked), asked[:40]
    for asked in BROKEN_BODIES:
        assert await first_line(settings, asked)
    assert [record.getMessage() for record in caplog.records] == []


async def test_a_mistake_of_ours_at_the_port_is_logged(
    session: aiohttp.ClientSession,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.status.generate_latest", None)
    async with session.get("/metrics") as answer:
        assert answer.status == 500
    (record,) = caplog.records
    assert record.levelname == "ERROR"


async def is_served(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
    """Ask in a connection that was opened before, and keep it open."""
    try:
        writer.write(b"GET /nothing HTTP/1.1\r\n\r\n")
        return await reader.readline() != b""
    except ConnectionError:
        return False


async def test_who_opens_many_connections_takes_few_of_the_files_that_all_else_needs(
    settings: Settings, session: aiohttp.ClientSession
) -> None:
    where = settings.metrics_host, settings.metrics_port
    many = [await asyncio.open_connection(*where) for _ in range(4 * MOST)]
    served = await asyncio.gather(*(is_served(*each) for each in many))
    assert MOST <= sum(served) <= 2 * MOST
    for _, writer in many:
        writer.close()
    while True:
        with suppress(aiohttp.ClientConnectionError):
            assert (await told(session, "/healthz"))[0] == 200
            break


@pytest.mark.usefixtures("session")
async def test_a_port_that_is_taken_is_told_with_the_mend(
    settings: Settings, metrics: Metrics
) -> None:
    with pytest.raises(PortError, match=r"BANDSTRIDE_METRICS_PORT: .*: name another port"):
        async with status_of(settings, metrics).running():
            pass


async def test_without_a_port_nothing_listens(settings: Settings, metrics: Metrics) -> None:
    off = settings.model_copy(update={"metrics_port": 0})
    async with status_of(off, metrics).running():
        with pytest.raises(aiohttp.ClientConnectorError):
            async with aiohttp.ClientSession() as session:
                await session.get(f"http://127.0.0.1:{settings.metrics_port}/healthz")
