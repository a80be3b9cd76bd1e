"""Joins the engine to the log: what is believed of a runner, and learning one thing more."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from coach.engine import Engine, Learned, replay
from coach.ports import KeptState, Work
from coach.training import Entry, Event, Undone, Why


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
        if kept is None or kept.engine != self.engine.name:
            return replay(self.engine, await work.log.entries(runner_id))
        return self.engine.load(kept.body)

    async def record(
        self, work: Work, runner_id: int, at: datetime, day: date, event: Event
    ) -> Recorded:
        """Append what was said, learn from it, keep the new state, all in the open unit."""
        before = await self.believed(work, runner_id)
        entry = await work.log.append(runner_id, at, day, event)
        if isinstance(event, Undone):
            after = Learned(replay(self.engine, await work.log.entries(runner_id)))
        else:
            after = self.engine.learn(before, entry)
        kept = KeptState(self.engine.name, self.engine.dump(after.state), entry.id)
        await work.states.save(runner_id, kept)
        return Recorded(entry, after.log)
