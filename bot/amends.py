"""Makes up for answers that an earlier run did not live to send.

A tap counts once it is committed, and its answer is sent after that. Where the process dies in
between, or before it knew that the answer had arrived, the inbox still names whom it was for.
"""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

import structlog
from telegram.error import Forbidden

from bot.clock import Clock
from bot.correlation import correlated
from storage.inbox import Unanswered

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

RECENT = timedelta(hours=3)
"""Who did something longer ago has gone on by other ways: the screen would come out of the blue."""
HANDS = 16
"""Runners told at once."""


class Unsettled(Protocol):
    """The inbox's side."""

    async def unanswered(self) -> Sequence[Unanswered]:
        """Updates whose effect is lasting, but which were perhaps never answered."""
        ...

    async def done(self, update_ids: Sequence[int], at: datetime) -> None:
        """Mark as done those that are not."""
        ...


@dataclass(slots=True)
class Amends:
    """Shows each runner once where things stand, however many of their answers are missing.

    Attributes:
        stand: shows a runner where things stand; nothing to whoever is none.
    """

    inbox: Unsettled
    stand: Callable[[int], Awaitable[None]]
    clock: Clock
    _making: asyncio.Task[None] | None = field(default=None, init=False)

    async def begin(self) -> None:
        """Find out whom, then show them in the background. Call it before updates are handled."""
        left = await self.inbox.unanswered()
        self._making = asyncio.create_task(self._make(left))

    async def idle(self) -> None:
        """Return once everybody has been shown."""
        if self._making is not None:
            await asyncio.wait([self._making])

    async def stop(self) -> None:
        """Show nobody more: the next start does."""
        if self._making is not None:
            self._making.cancel()
            await asyncio.wait([self._making])

    async def _make(self, left: Sequence[Unanswered]) -> None:
        hands = asyncio.Semaphore(HANDS)
        since = self.clock() - RECENT
        updates: dict[int | None, list[int]] = defaultdict(list)
        for each in left:
            updates[each.user if each.received_at >= since else None].append(each.id)

        async def show(user: int | None, its: Sequence[int]) -> None:
            async with hands:
                await self._show(user, its)

        await asyncio.gather(*(show(*each) for each in updates.items()))

    async def _show(self, user: int | None, its: Sequence[int]) -> None:
        try:
            if user is not None:
                with correlated(chat=user):
                    _log.info("an answer was perhaps lost: showing where things stand")
                    await self._stand(user)
            await self.inbox.done(its, self.clock())
        except Exception as error:  # noqa: BLE001 - whatever it is, the next start tries again
            _log.warning("where things stand could not be shown", chat=user, why=error)

    async def _stand(self, user: int) -> None:
        try:
            await self.stand(user)
        except Forbidden as refusal:
            _log.info("nobody there to show where things stand", why=refusal)
