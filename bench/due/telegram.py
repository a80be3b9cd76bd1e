"""A Telegram that keeps its limits strictly, and can keep up with a thousand messages a second.

The phone keeps every message of every chat, which is too slow for that; this one counts them.
"""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from aiohttp import web

from phone.errors import BotApiError
from phone.flood import FloodLimits

TRIP = 0.05
"""Seconds until an answer arrives."""
COUNTED = frozenset({"sendMessage", "sendAnimation", "sendPhoto", "editMessageText"})
_BOT = {
    "id": 1,
    "is_bot": True,
    "first_name": "B",
    "username": "b",
    "can_join_groups": True,
    "supports_inline_queries": False,
}
_CHAT = re.compile(rb'"chat_id": ?(-?\d+)')


@dataclass(frozen=True, slots=True)
class Sent:
    """A message or edit that was accepted. `at`: seconds of the monotonic clock."""

    at: float
    chat: int
    method: str


@dataclass(slots=True)
class Telegram:
    """What came in, and what is to be told.

    Attributes:
        cap: messages and edits in any second; more are refused.
        hold_at: after so many everything is refused for `hold` seconds, once.
        root: its address.
        refused: moments of refusals.
        polled: whether the bot has asked for updates.
    """

    cap: int
    hold_at: int | None = None
    hold: float = 3.0
    root: str = ""
    sent: list[Sent] = field(default_factory=list)
    refused: list[float] = field(default_factory=list)
    polled: bool = False
    _updates: list[Mapping[str, Any]] = field(default_factory=list)
    _told: asyncio.Event = field(default_factory=asyncio.Event)
    _limits: FloodLimits = field(init=False)

    def __post_init__(self) -> None:
        self._limits = FloodLimits(monotonic, self.cap)

    def tap(self, number: int, person: int, data: str) -> None:
        """Let somebody tap a button of a message that they have."""
        them = {"id": person, "is_bot": False, "first_name": "R", "language_code": "en"}
        message = _message(person, "Workout")
        query = {"id": str(number), "from": them, "message": message, "chat_instance": "1"}
        self._updates.append({"update_id": number, "callback_query": {**query, "data": data}})
        self._told.set()

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[None]:
        """Answer at `root` while inside."""
        runner = web.ServerRunner(web.Server(self._answer, access_log=None))
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0, backlog=1024).start()
        self.root = "http://{}:{}".format(*runner.addresses[0][:2])
        try:
            yield
        finally:
            await runner.cleanup()

    async def _answer(self, request: web.BaseRequest) -> web.Response:
        method = request.path.rpartition("/")[2]
        body = await request.read()
        status, answer = 200, {"ok": True, "result": True}
        try:
            answer["result"] = await self._result(method, body)
        except BotApiError as refusal:
            status, answer = refusal.code, refusal.as_answer()
        await asyncio.sleep(TRIP)
        return web.Response(
            status=status, body=json.dumps(answer).encode(), content_type="application/json"
        )

    async def _result(self, method: str, body: bytes) -> Any:  # noqa: ANN401 - as many shapes as methods
        if method == "getMe":
            return _BOT
        if method == "getUpdates":
            return await self._poll()
        if method in COUNTED:
            return self._count(method, body)
        return True

    def _count(self, method: str, body: bytes) -> Mapping[str, Any]:
        found = _CHAT.search(body)
        if found is None:
            raise ValueError(f"{method} names no chat")
        chat, now = int(found[1]), monotonic()
        if self.hold_at is not None and len(self.sent) >= self.hold_at:
            self.hold_at = None
            self._limits.hold(self.hold)
        try:
            self._limits.spend(chat, private=True)
        except BotApiError:
            self.refused.append(now)
            raise
        self.sent.append(Sent(now, chat, method))
        return _message(chat, "x")

    async def _poll(self) -> list[Mapping[str, Any]]:
        self.polled = True
        if not self._updates:
            self._told.clear()
            try:
                async with asyncio.timeout(5):
                    await self._told.wait()
            except TimeoutError:
                return []
        told, self._updates = self._updates, []
        return told


def _message(chat: int, text: str) -> Mapping[str, Any]:
    where = {"id": chat, "type": "private", "first_name": "R"}
    return {"message_id": 1, "date": 1, "chat": where, "from": _BOT, "text": text}
