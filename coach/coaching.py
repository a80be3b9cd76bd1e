"""Joins the engine to the log: what is believed of a runner, and learning one thing more."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from coach.engine import Engine, replay
from coach.ports import EnoughError, KeptState, Work
from coach.training import Entry, Event, Hurt, Undone, Why

# A workout is six entries, twelve when it is taken back. What is logged is read and replayed
# for ever after, so a program that taps on and on would slow down everybody.
MOST_A_DAY = 300
MOST_PAINS_A_DAY = 400  # pain is taken in even after that
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Recorded:
    """A line of the log as it was appended, and what it changes next time."""

    entry: Entry
    learned: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class Coaching:
    """An engine over the stored log. The stored state is a cache: the log is the truth."""

    engine: Engine[Any]

    async def believed(self, work: Work, runner_id: int) -> Any:  # noqa: ANN401 - the engine's own
        """The engine's state, from the cache where it fits, else by replaying the log."""
        kept = await work.states.get(runner_id)
        if kept is not None and kept.engine == self.engine.name:
            with suppress(ValueError):  # kept in a form of this engine's that it reads no more
                return self.engine.load(kept.body)
        return replay(self.engine, await work.log.entries(runner_id))

    async def record(
        self,
        work: Work,
        runner_id: int,
        at: datetime,
        day: date,
        event: Event,
        *,
        urgent: bool = False,
    ) -> Recorded:
        """Append what was said, learn from it, keep the new state, all in the open unit.

        `urgent`: a red flag, which is never too much.

        Raises:
            EnoughError: the runner has told more than enough within a day.
        """
        before = await self.believed(work, runner_id)
        if not urgent:
            await _see_whether_enough(work, runner_id, at, event)
        entry = await work.log.append(runner_id, at, day, event)
        after = self.engine.learn(before, entry)
        await self._keep(work, runner_id, after.state, entry)
        return Recorded(entry, after.log)

    async def take_back(
        self, work: Work, runner_id: int, at: datetime, entries: Sequence[Entry]
    ) -> None:
        """Append that these entries, one or more, no longer count; believe what the others say.

        Raises:
            EnoughError: the runner has told more than enough within a day.
        """
        for each in entries:
            undone = Undone(each.id)
            await _see_whether_enough(work, runner_id, at, undone)
            await work.log.append(runner_id, at, each.day, undone)
        log = await work.log.entries(runner_id)
        await self._keep(work, runner_id, replay(self.engine, log), log[-1])

    async def _keep(self, work: Work, runner_id: int, state: Any, through: Entry) -> None:  # noqa: ANN401 - the engine's own
        kept = KeptState(self.engine.name, self.engine.dump(state), through.id)
        await work.states.save(runner_id, kept)


async def _see_whether_enough(work: Work, runner_id: int, at: datetime, event: Event) -> None:
    most = MOST_PAINS_A_DAY if isinstance(event, Hurt) else MOST_A_DAY
    first = await work.log.moment(runner_id, most - 1)
    if first is not None and first > at - DAY:
        raise EnoughError(f"{most} entries within a day")
