"""Has one update handled: tried again after a failure, until its effect or until given up."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import structlog
from telegram.error import Forbidden

from bot.backoff import Backoff
from bot.clock import Clock
from bot.slots import Slots
from bot.turns import Outcome, Turn, Turns
from bot.updates import Json, chat_of
from coach.ports import SeenError
from storage.inbox import Fate

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

Handle = Callable[[Json], Awaitable[None]]
OnError = Callable[[Json, Exception, bool], Awaitable[None]]
"""Told an update that failed, why, and whether it will be tried again by itself."""


class FloodError(Exception):
    """A chat sends more than anybody waits for."""


class Counts(Protocol):
    """The inbox's side of failing."""

    async def fail(self, update_id: int, error: str, at: datetime) -> Fate:
        """Count a failure, and tell what becomes of the update."""
        ...


@dataclass(frozen=True, slots=True)
class Tries:
    """Sees updates through, each in a slot.

    Attributes:
        handle: handles one update; may raise anything.
        on_error: told once of an update that failed, so that its person is not left waiting.
    """

    inbox: Counts
    handle: Handle
    clock: Clock
    on_error: OnError
    slots: Slots
    turns: Turns

    async def see_through(self, update: Json, received: datetime | None = None) -> None:
        """Try until it has had its effect or is given up; tell its person once if it failed."""
        with self.turns.of(update, received) as turn:
            await self._insist(update, turn)

    async def drop(self, update: Json) -> None:
        """Tell its person that an update will not be handled: they sent too many."""
        with self.turns.of(update, None) as turn:
            turn.outcome = Outcome.DROPPED
            await self._tell(update, FloodError(), again=False)

    async def _insist(self, update: Json, turn: Turn) -> None:
        pauses = Backoff(first=0.2, most=30.0, seed=update["update_id"])
        told = False
        while (error := await self._try(update, turn)) is not None:
            turn.failures += 1
            fate = await self._failed(update, error)
            if not told and fate is not Fate.PENDING:
                told = True
                await self._tell(update, error, again=fate is None)
            if fate in {Fate.GIVEN_UP, Fate.DONE}:
                given_up = fate is Fate.GIVEN_UP
                turn.outcome = Outcome.GIVEN_UP if given_up else Outcome.UNANSWERED
                return
            await asyncio.sleep(pauses.failed())

    async def _try(self, update: Json, turn: Turn) -> Exception | None:
        """Handle it once; returns what went wrong."""
        try:
            async with self.slots.taken():
                await self.handle(update)
            turn.outcome = Outcome.DONE
        except SeenError:
            turn.outcome = Outcome.REPEATED
        except Forbidden as refusal:
            turn.outcome = Outcome.CLOSED
            _log.info("nobody there to answer", chat=chat_of(update), why=refusal)
        except Exception as error:  # noqa: BLE001 - whatever a handler raises ends here
            return error
        return None

    async def _failed(self, update: Json, error: Exception) -> Fate | None:
        """Log and count a failure; None where the database does not answer."""
        update_id: int = update["update_id"]
        _log.error("an update failed", update=update_id, chat=chat_of(update), exc_info=error)
        try:
            return await self.inbox.fail(update_id, type(error).__name__, self.clock())
        except Exception as worse:  # noqa: BLE001 - then the update waits for the database
            _log.error("the failure could not be counted", update=update_id, why=worse)
            return None

    async def _tell(self, update: Json, error: Exception, *, again: bool) -> None:
        try:
            await self.on_error(update, error, again)
        except Exception as worse:  # noqa: BLE001 - nothing more can be done for this one
            _log.error("its person could not be told", why=worse)
