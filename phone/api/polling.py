"""getUpdates: long polling, one poller at a time."""

import asyncio
from dataclasses import dataclass

from phone import limits
from phone.api.arguments import Request
from phone.errors import BotApiError
from phone.shapes import Json
from phone.world.world import World

ONLINE_SECONDS = 10.0
"""The bot counts as online while it waits for updates, and so long after it last did."""

_TERMINATED = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)


@dataclass
class _Slot:
    terminated: bool = False


class Poller:
    """Gives updates to the one bot that asks for them.

    The reference server makes a poll that repeats at once wait three seconds
    (process_get_updates_query); that is left out here, tests poll often.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._slot: _Slot | None = None
        self._last_seen: float | None = None
        self._announced = False
        self._closing = False

    @property
    def waiting(self) -> bool:
        """A poll waits right now."""
        return self._slot is not None

    @property
    def online(self) -> bool:
        """A bot is listening."""
        if self._slot is not None:
            return True
        seen = self._last_seen
        return seen is not None and self._world.elapsed() - seen < ONLINE_SECONDS

    def close(self) -> None:
        """Let the waiting poll return at once, with what there is."""
        self._closing = True
        self._world.updates.arrived.set()

    async def get_updates(self, request: Request) -> list[Json]:
        """GetUpdates.

        Raises:
            BotApiError: 409, a newer poll took over.
        """
        updates = self._world.updates
        with self._world.transaction():
            updates.allow(request.args.get("allowed_updates"))
            if offset := request.args.get("offset", 0):
                updates.confirm(offset)
                self._world.events.stir()
        limit = min(max(request.args.get("limit", 100), 1), limits.UPDATES_PER_POLL)
        seconds = min(max(request.args.get("timeout", 0), 0), limits.POLL_SECONDS)
        slot = self._take_slot()
        try:
            return await self._wait(slot, limit, seconds)
        finally:
            self._release(slot)

    def _take_slot(self) -> _Slot:
        if self._slot is not None:
            self._slot.terminated = True
            self._world.updates.arrived.set()
        self._slot = _Slot()
        self._announce()
        self._world.events.stir()
        return self._slot

    def _release(self, slot: _Slot) -> None:
        self._last_seen = self._world.elapsed()
        if self._slot is slot:
            self._slot = None
            self._world.events.stir()
        loop = asyncio.get_running_loop()
        loop.call_later(ONLINE_SECONDS + 0.1, self._announce)

    def _announce(self) -> None:
        if self.online != self._announced:
            self._announced = self.online
            self._world.events.publish("online", online=self._announced)

    async def _wait(self, slot: _Slot, limit: int, seconds: int) -> list[Json]:
        updates = self._world.updates
        deadline = asyncio.get_running_loop().time() + seconds
        while True:
            if slot.terminated:
                raise BotApiError(409, _TERMINATED)
            found = updates.first(limit)
            if found or self._closing or not await self._woken(deadline):
                self._show_seen(found)
                updates.fetched(found)
                return found

    def _show_seen(self, found: list[Json]) -> None:
        """People's messages get their second tick when the bot has them."""
        before = self._world.updates.fetched_up_to
        for update in found:
            message = update.get("message")
            if message is not None and update["update_id"] > before:
                chat, message_id = message["chat"]["id"], message["message_id"]
                self._world.events.publish("seen", chat=chat, message_id=message_id)

    async def _woken(self, deadline: float) -> bool:
        """Something may have come before the deadline."""
        self._world.updates.arrived.clear()
        try:
            async with asyncio.timeout_at(deadline):
                await self._world.updates.arrived.wait()
        except TimeoutError:
            return False
        return True
