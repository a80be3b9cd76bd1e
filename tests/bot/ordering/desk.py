"""An ordering over a real inbox, for the tests of its sides."""

from collections import defaultdict
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.ordering import Ordering
from bot.pace import Pace
from bot.slots import Slots
from bot.updates import Json, chat_of, incoming
from storage.inbox import Inbox
from storage.work import UnitOfWork

NOW = datetime(2030, 1, 1, tzinfo=UTC)
Handle = Callable[[Json], Awaitable[None]]
Told = list[tuple[int, str, bool]]


def message(update_id: int, chat: int, text: str = "hi") -> Json:
    return {
        "update_id": update_id,
        "message": {"message_id": 1, "chat": {"id": chat}, "from": {"id": chat}, "text": text},
    }


class Desk:
    """An ordering over a real inbox, whose handler a test gives."""

    def __init__(
        self, engine: AsyncEngine, *, slots: int = 4, window: int = 400, flood: int = 1000
    ) -> None:
        self.inbox = Inbox(engine)
        self.begin = UnitOfWork(engine, lambda: NOW)
        self.told: Told = []
        self.handled: dict[int, list[int]] = defaultdict(list)
        self.handle: Handle = self.note
        self.slots = Slots(slots)
        self.ordering = Ordering(
            self.inbox,
            self._handle,
            lambda: NOW,
            self._tell,
            slots=self.slots,
            pace=Pace(100_000),
            window=window,
            lane=5,
            narrow=2,
            flood=flood,
            page=20,
        )

    async def note(self, update: Json) -> None:
        self.handled[chat_of(update)].append(update["update_id"])

    async def gets(self, *updates: Json) -> None:
        self.ordering.arrived(await self.inbox.keep([incoming(u) for u in updates], NOW))

    async def _handle(self, update: Json) -> None:
        await self.handle(update)

    async def _tell(self, update: Json, error: Exception, again: bool) -> None:  # noqa: FBT001 - the hook's shape
        self.told.append((update["update_id"], type(error).__name__, again))
