"""Tells over HTTP how the coach is: `/metrics`, `/healthz`, `/readyz`. Off unless a port is set."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import structlog
from aiohttp import web
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest

from bot.clock import system_clock
from bot.health import WELL, Findings, Health
from bot.metrics import Metrics
from bot.port import told_at
from bot.pulse import Pulse, intervals
from bot.settings import Settings
from storage.census import Census
from storage.errors import StorageError

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

_FAILING = 503


class Status:
    """A small server for probes. It changes nothing, and tells nothing of any runner.

    Args:
        host, port: where it listens; port 0 for nowhere.
    """

    def __init__(
        self, host: str, port: int, metrics: Metrics, census: Census, health: Health
    ) -> None:
        self._host, self._port = host, port
        self._metrics = metrics
        self._census = census
        self.health = health

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Answer while inside. Raises PortError where the port cannot be had."""
        if not self._port:
            yield
            return
        async with told_at(self._application(), self._host, self._port):
            _log.info("status is told", at=f"http://{self._host}:{self._port}")
            yield

    def _application(self) -> web.Application:
        application = web.Application()
        application.router.add_get("/metrics", self._tell_metrics)
        application.router.add_get("/healthz", _telling(self.health.alive))
        application.router.add_get("/readyz", _telling(self.health.ready))
        return application

    async def _tell_metrics(self, _: web.Request) -> web.Response:
        try:
            counts = await self._census.count()
        except StorageError as error:
            _log.warning("the database could not be counted", why=str(error))
            counts = None
        self._metrics.counted(counts)
        page = generate_latest(self._metrics.registry)
        return web.Response(body=page, headers={"Content-Type": CONTENT_TYPE_PLAIN_0_0_4})


def status_of(settings: Settings, metrics: Metrics) -> Status:
    """Join it, by the machine's clock, as the loops beat, also where the coach's is moved."""
    census = Census(settings.database_file)
    pulse = Pulse(settings.data_dir)
    health = Health(pulse, census, system_clock, intervals(settings), metrics.polled_at)
    return Status(settings.metrics_host, settings.metrics_port, metrics, census, health)


def _telling(
    look: Callable[[], Awaitable[Findings]],
) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def answer(_: web.Request) -> web.Response:
        found = await look()
        well = all(words == WELL for words in found.values())
        told = {"status": WELL if well else "failing", "checks": dict(found)}
        return web.json_response(told, status=200 if well else _FAILING)

    return answer
