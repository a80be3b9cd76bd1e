"""People who write and tap, and see when they are answered.

They hear of their own chat alone, and keep only its last screen: measuring must not cost
more than what is measured.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from time import perf_counter

from phone import Person, Phone
from phone.shapes import Json

PATIENCE = 30.0
"""Seconds after which an answer is taken for lost."""


class Member:
    """Somebody of the crowd, who waits for the answer before they do the next thing."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._screen: Json = {"message_id": 0}
        self._changed = asyncio.Event()

    def hears(self, message: Json) -> None:
        """The bot wrote or edited it; an older message than the last one is of no interest."""
        if message["message_id"] >= self._screen["message_id"]:
            self._screen = message
            self._changed.set()

    async def writes(self, text: str) -> float:
        """Write; the seconds until the bot has written after it."""
        before = self._screen["message_id"]
        began = perf_counter()
        await self._person.says(text)
        await self._until(lambda: self._screen["message_id"] > before)
        return perf_counter() - began

    async def taps(self, label: str) -> float:
        """Tap as soon as the button is there; the seconds until something else is shown."""
        await self.sees(label)
        screen = self._screen
        data = self._buttons()[label]
        began = perf_counter()
        answered = asyncio.create_task(
            self._person.taps_raw(screen["message_id"], data, timeout=PATIENCE)
        )
        await self._until(lambda: self._screen is not screen)
        seconds = perf_counter() - began
        await answered
        return seconds

    async def sees(self, *labels: str) -> str:
        """Wait for a screen with one of these buttons; which one."""
        await self._until(lambda: not self._buttons().keys().isdisjoint(labels))
        return next(label for label in labels if label in self._buttons())

    def _buttons(self) -> dict[str, str]:
        rows = self._screen.get("reply_markup", {}).get("inline_keyboard", [])
        return {key["text"]: key["callback_data"] for row in rows for key in row}

    async def _until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not holds():
                self._changed.clear()
                await self._changed.wait()


@asynccontextmanager
async def crowd(phone: Phone, count: int) -> AsyncIterator[list[Member]]:
    """So many newcomers, who hear while inside."""
    people = [phone.person(f"Runner {n}") for n in range(count)]
    members = {person.id: Member(person) for person in people}
    listening = asyncio.create_task(_tell(phone, members))
    try:
        yield list(members.values())
    finally:
        listening.cancel()


async def _tell(phone: Phone, members: dict[int, Member]) -> None:
    stream = phone.events.subscribe()
    while (event := await stream.get()) is not None:
        if event.kind not in {"message", "edit"}:
            continue
        message = event.data["message"]
        if message["from"]["is_bot"] and event.data["chat"] in members:
            # A copy: the phone changes its own in place.
            members[event.data["chat"]].hears(dict(message))
