"""The whole program on the phone: what scripted conversations are played with."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from structlog.testing import capture_logs

from bot.house import Library, build
from bot.process import Process
from bot.run import prepare
from bot.settings import Settings, read_settings
from coach.adaptive import Adaptive
from coach.engine import Engine
from coach.ports import Work
from phone import MessageView, Person, Phone, PhoneClock
from storage.database import open_engine
from storage.work import UnitOfWork
from tests.blank import put_blank

TOKEN = "123456789:TEST-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
BAD = ("error", "critical")
SAME = "is not modified"  # a second tap gets the screen as it is, which Telegram refuses
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def started() -> Adaptive:
    """The real engine; chats that are not about finding a band begin with the sets at once."""
    return Adaptive(finds=False)


@dataclass(frozen=True, slots=True)
class World:
    """A phone, the coach on it, and a clock that both share.

    Attributes:
        folder: where the coach keeps its data.
        logged: what the coach has logged so far, as structlog's event dicts.
        engine: what the coach prescribes by.
    """

    phone: Phone
    coach: Process
    folder: Path
    logged: list[Any] = field(default_factory=list)
    engine: Engine[Any] = field(default_factory=started)

    @property
    def now(self) -> datetime:
        return self.phone.clock.now()

    def person(self, name: str = "Alice", *, language: str = "en") -> Person:
        return self.phone.person(name, language=language)

    async def move(self, by: timedelta) -> None:
        """Let time pass, then let the coach do what is due."""
        self.phone.clock.move(by)
        await self.tick()

    async def move_to(self, when: datetime) -> None:
        self.phone.clock.move_to(when)
        await self.tick()

    async def tick(self) -> None:
        await self.coach.ticker.tick()
        await self.coach.idle()

    async def next(self, hour: int, minute: int = 0, *, zone: str = "Europe/Berlin") -> None:
        """Go to the next time that a clock in that zone shows so."""
        local = self.phone.clock.now().astimezone(ZoneInfo(zone))
        wanted = local.replace(hour=hour, minute=minute, second=0, microsecond=0)
        await self.move_to(wanted if wanted > local else wanted + timedelta(days=1))

    @asynccontextmanager
    async def stored(self) -> AsyncIterator[Work]:
        """What the coach keeps, read from its database file."""
        engine = open_engine(settings_for(self.phone, self.folder).database_url)
        async with UnitOfWork(engine, self.phone.clock.now)() as work:
            yield work
        await engine.dispose()

    def is_sound(self) -> None:
        """No error, no request that Telegram would refuse, no spinner that never ends."""
        assert [line for line in self.logged if line["log_level"] in BAD] == []
        assert self.phone.violations == []
        assert [one for one in self.phone.errors if SAME not in one.description] == []
        assert self.phone.unanswered_callbacks() == []


def settings_for(phone: Phone, folder: Path, **more: object) -> Settings:
    given = {
        "token": TOKEN,
        "api_url": phone.url,
        "data_dir": folder,
        "poll_seconds": 5,
        "send_rate": 1000.0,
        "chat_rate": 1000.0,
        "stop_seconds": 2.0,
        "tick_seconds": 300.0,  # tests tick themselves
    }
    return read_settings(given | more, env_file=None)


@asynccontextmanager
async def coach_on(
    phone: Phone,
    folder: Path,
    library: Library,
    engine: Engine[Any] | None = None,
    **more: object,
) -> AsyncIterator[Process]:
    """The real coach, polling that phone, while inside; `more` of its settings, if any."""
    settings = settings_for(phone, folder, **more)
    put_blank(settings.database_file)
    await prepare(settings)
    coach = build(library, settings, phone.clock.now, engine or started())
    async with coach.running():
        await phone.until(lambda: phone.server.poller.online)
        phone.idle = coach.idle
        yield coach
    phone.idle = None


@asynccontextmanager
async def world_in(
    folder: Path,
    library: Library,
    start: datetime = MONDAY,
    engine: Engine[Any] | None = None,
) -> AsyncIterator[World]:
    """A phone with the coach on it, from that moment on."""
    phone = Phone(TOKEN, clock=PhoneClock(start))
    engine = engine or started()
    with capture_logs() as logged:
        async with phone, coach_on(phone, folder, library, engine) as coach:
            yield World(phone, coach, folder, logged, engine)


async def taps(person: Person, *labels: str) -> None:
    """Tap one button after the other."""
    for label in labels:
        await person.taps(label)


def button(view: MessageView, label: str) -> str:
    """The one button whose label holds these words."""
    found = [each for each in view.buttons if label in each]
    assert len(found) == 1, f"{label!r} is in {found} of {view.buttons}"
    return found[0]
