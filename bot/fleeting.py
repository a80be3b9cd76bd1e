"""Answers what is of use for seconds only: inline queries, one for every letter somebody types.

They never enter the inbox: a crash may lose them, since whoever types on asks anew, and writing
each to disk would cost more than answering it. Of each person only the newest waits, and they
have room of their own, so that no flood of them delays anybody's chat, nor anybody else's query.
"""

import asyncio
from collections.abc import Sequence

import structlog

from bot.tries import Handle
from bot.turns import Outcome, Turns
from bot.updates import Json, chat_of

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

AT_ONCE = 16  # of the pool's connections at most so many
STALE = 8.0
"""Seconds after which an answer would come too late: Telegram refuses it after about ten."""


PEOPLE = 1000
"""More who type at once than this are let be: 16 at once see to about so many in `STALE`."""


class Fleeting:
    """Handles the newest of each person's; what waited too long is dropped.

    Args:
        handle: handles one update; may raise anything.
        turns: follows each that is handled.
        stale: seconds for which one may wait, and be handled.
        people: whose queries may wait.
    """

    def __init__(
        self,
        handle: Handle,
        turns: Turns,
        *,
        at_once: int = AT_ONCE,
        stale: float = STALE,
        people: int = PEOPLE,
    ) -> None:
        self._handle = handle
        self._turns = turns
        self._room = asyncio.Semaphore(at_once)
        self._stale, self._people = stale, people
        self._newest: dict[int, tuple[float, Json]] = {}
        self._working: dict[int, asyncio.Task[None]] = {}

    def arrived(self, updates: Sequence[Json]) -> None:
        """Take them in and return at once; each takes the place of an older one that waits."""
        now, dropped = asyncio.get_running_loop().time(), 0
        for update in updates:
            person = chat_of(update)
            if person in self._working:
                self._newest[person] = (now, update)
            elif len(self._working) < self._people:
                self._newest[person] = (now, update)
                self._working[person] = asyncio.create_task(self._work(person))
            else:
                dropped += 1
        if dropped:
            _log.warning("too many people type inline queries: some get no answer", dropped=dropped)

    async def idle(self) -> None:
        """Return once none waits."""
        while self._working:
            await asyncio.wait(self._working.values())

    async def stop(self) -> None:
        """Drop what is left: by the next start it would be stale."""
        self._newest.clear()
        tasks = list(self._working.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _work(self, person: int) -> None:
        """One person's, one after the other."""
        try:
            while person in self._newest:
                async with self._room:
                    since, update = self._newest.pop(person)  # what is the newest by now
                    await self._try(since, update)
        finally:
            del self._working[person]

    async def _try(self, since: float, update: Json) -> None:
        with self._turns.of(update, None) as turn:
            try:
                async with asyncio.timeout_at(since + self._stale):
                    await self._handle(update)
            except TimeoutError:
                turn.outcome = Outcome.LATE
                _log.info("an inline query waited too long")
            except Exception as error:  # noqa: BLE001 - whatever a handler raises ends here
                turn.outcome = Outcome.FAILED
                _log.error("an inline query failed", exc_info=error)
            else:
                turn.outcome = Outcome.DONE
