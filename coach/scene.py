"""What every conversation is given, and what a conversation is."""

from dataclasses import dataclass
from datetime import datetime

from coach.ports import Work
from coach.runfile import CalendarEvent, RunFault
from coach.runner import Runner
from coach.words import Answer, Tap


@dataclass(frozen=True, slots=True)
class Ask:
    """Who asks, and when.

    Attributes:
        runner: Telegram user id. at: aware UTC.
        update: id of Telegram's update, None where a clock asks.
        language: IETF tag of the asker's own Telegram, for instance `pt-br`.
        message: id of the message whose button was tapped, or that was typed.
    """

    runner: int
    at: datetime
    update: int | None = None
    language: str = "en"
    message: int | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """An open unit of work, the runner as read in it, and the ask.

    A topic saves what it changes and returns the answer; the front commits.
    """

    work: Work
    runner: Runner
    ask: Ask


class Topic:
    """A conversation about one thing. Subclasses answer what they name; the front asks no more.

    Attributes:
        kinds: kinds of taps that it answers, and topics of `Awaiting` that it hears.
        commands: commands that it answers, without the slash.
        early: whether it also answers before onboarding is finished.
    """

    kinds: tuple[str, ...] = ()
    commands: tuple[str, ...] = ()
    early: bool = False

    async def commanded(self, scene: Scene, command: str, rest: str) -> Answer:
        """Answer `/command rest`."""
        raise LookupError(f"{type(self).__name__} answers no /{command} {rest}".rstrip())

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """Answer a button, which may be a month old."""
        raise LookupError(f"{type(self).__name__} answers no tap {tap.kind}")

    async def heard(self, scene: Scene, words: str) -> Answer | None:
        """Answer typed words that the runner's `awaiting` asked for; None: not understood."""
        raise LookupError(f"{type(self).__name__} hears no words")

    async def located(self, scene: Scene, latitude: float, longitude: float) -> Answer | None:
        """Answer a location pin that `awaiting` asked for; degrees, never kept."""
        return None

    async def expects_file(self, scene: Scene) -> bool:
        """Whether a calendar file is to be fetched."""
        raise LookupError(f"{type(self).__name__} reads no files")

    async def received(self, scene: Scene, found: tuple[CalendarEvent, ...] | RunFault) -> Answer:
        """Answer a calendar file: its entries, or why there are none."""
        raise LookupError(f"{type(self).__name__} reads no files")
