"""The phone: a Bot API server, its world and its people, in one object."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from aiohttp import web

from phone import limits
from phone.api.server import BotApiServer
from phone.clock import PhoneClock
from phone.desk.routes import Desk
from phone.desk.security import keep_strangers_out
from phone.driver.group import Group
from phone.driver.person import Person
from phone.driver.waiting import PATIENCE, found
from phone.errors import DeskError
from phone.events import Events
from phone.faults import Fault, Faults
from phone.flood import FloodLimits
from phone.journal import REMEMBERED, Entry, ErrorAnswer, Journal, Violation
from phone.shapes import Json, without_none
from phone.world import people
from phone.world.records import Query
from phone.world.store import Store
from phone.world.world import World

Idle = Callable[[], Awaitable[None]]
_MULTIPART_ROOM = 2 * 1024 * 1024


class Phone:
    """A stand-in for Telegram on loopback, with a page to look at and people to drive.

    Use it as an async context manager; `url` is the root of the Bot API and of the page.
    """

    def __init__(
        self,
        token: str = "123456:TEST",  # noqa: S107 - a stand-in's token opens nothing
        *,
        clock: PhoneClock | None = None,
        folder: Path | None = None,
        host: str = "127.0.0.1",
        port: int = 0,
        idle: Idle | None = None,
        flood: bool = False,
        name: str = "Bandstride",
        username: str = "bandstride_bot",
        inline: bool = True,
        inline_feedback: bool = False,
        remembered: int = REMEMBERED,
    ) -> None:
        """Make the world; nothing listens yet.

        Args:
            token: the bot's only token; the number before the colon is its id.
            clock: what time it is; real time when absent.
            folder: where everything is kept over restarts; only in memory when absent.
            host: address to listen on.
            port: port to listen on; any free one for 0.
            idle: waits until the bot has nothing left to do; tests wait for it after each doing.
            flood: refuse too many messages with 429, after a model of Telegram's limits.
            name: the bot's name.
            username: the bot's username, without @.
            inline: BotFather's /setinline.
            inline_feedback: BotFather's /setinlinefeedback.
            remembered: how many requests the journal keeps.
        """
        self.clock = clock or PhoneClock()
        self.events = Events()
        self.journal = Journal(remembered)
        self.faults = Faults()
        self.idle = idle
        self._address = (host, port)
        self._store = Store(folder)
        bot = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": name,
            "username": username,
        }
        self.world = World(self._store, self.clock, self.events, bot)
        self.world.inline.enabled, self.world.inline.feedback = inline, inline_feedback
        self.flood = FloodLimits(self.world.elapsed) if flood else None
        self.server = BotApiServer(self.world, self.journal, self.faults, token, self.flood)
        self.desk = Desk(self.world, self.server.poller, self.journal, self.faults)
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        """Begin to listen.

        Raises:
            OSError: the port is taken.
        """
        application = web.Application(
            client_max_size=limits.UPLOAD_BYTES + _MULTIPART_ROOM, middlewares=[keep_strangers_out]
        )
        application.add_routes([*self.server.routes(), *self.desk.routes()])
        runner = web.AppRunner(
            application, handler_cancellation=True, access_log=None, shutdown_timeout=1.0
        )
        await runner.setup()
        try:
            await web.TCPSite(runner, *self._address).start()
        except OSError:
            await runner.cleanup()
            raise
        self._runner = runner
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let pages and polls go, stop listening, close the store."""
        self.server.poller.close()
        self.events.close()
        if self._runner is not None:
            await self._runner.cleanup()
        self._store.close()

    @property
    def url(self) -> str:
        """Where it listens, without a slash at the end.

        Raises:
            DeskError: it doesn't yet.
        """
        if self._runner is None:
            raise DeskError("the phone is not switched on")
        host, port = self._runner.addresses[0][:2]
        return f"http://{host}:{port}"

    def person(
        self,
        first_name: str,
        *,
        language: str | None = "en",
        username: str | None = None,
        last_name: str | None = None,
    ) -> Person:
        """Somebody new, with a private chat that is not started yet."""
        user = without_none(
            first_name=first_name,
            last_name=last_name,
            username=username,
            language_code=language,
        )
        return Person(self.world, self.settle, people.new_person(self.world, user))

    def known_people(self) -> list[Person]:
        """Everybody, as after a restart."""
        return [Person(self.world, self.settle, record) for record in self.world.people.values()]

    def group(self, title: str, members: list[Person]) -> Group:
        """A new group without the bot; the first member owns it."""
        ids = [member.id for member in members]
        return Group(self.world, self.settle, people.new_group(self.world, title, ids))

    @property
    def violations(self) -> list[Violation]:
        """Requests that no correct client makes."""
        return self.journal.violations

    @property
    def errors(self) -> list[ErrorAnswer]:
        """Refusals that the bot got."""
        return self.journal.errors

    @property
    def requests(self) -> list[Entry]:
        """The last requests and updates."""
        return list(self.journal.entries)

    def unanswered_callbacks(self) -> list[Query]:
        """Taps that the bot never answered."""
        return self.world.queries.unanswered()

    def redeliver(self, update_id: int) -> None:
        """Send an update once more, as Telegram may.

        Raises:
            KeyError: it is not among the last ones.
        """
        with self.world.transaction():
            self.world.updates.again(update_id)

    def fault(self, kind: str, method: str = "*", **details: object) -> None:
        """Let something go wrong; see Fault for kinds and details (chat, count, seconds)."""
        chosen: Json = {"kind": kind, "method": method, **details}
        self.faults.add(Fault(**chosen))

    def fresh(self) -> None:
        """Forget everybody and everything; the clock stays."""
        self.world.reset()
        self.journal.clear()
        self.faults.clear()

    async def until(self, holds: Callable[[], bool], *, patience: float = PATIENCE) -> None:
        """Wait until something holds; looked at again whenever anything happens on the desk.

        Raises:
            AssertionError: it doesn't within so many real seconds.
        """
        complaint = f"it did not come to hold in {patience} s"
        await found(self.events, lambda: holds() or None, patience, lambda: complaint)

    async def settle(self) -> None:
        """Wait until a listening bot has all updates and, where idle is known, is idle.

        Raises:
            AssertionError: it listens but doesn't fetch them.
        """
        if self.idle is None:
            return
        # An update is in the bot's hands once the next poll confirms it, not before.
        await self.until(lambda: not (self.server.poller.online and len(self.world.updates)))
        await self.idle()
