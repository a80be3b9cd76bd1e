"""What the use cases need from outside: storage, places, words about bands.

Protocols only; `storage/` and `content/` fulfil them, `bot/house.py` joins them.
"""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Protocol

from coach.bands import Band, BandGuess, BandKind, Weighed
from coach.due import Claimed, Letter, Preparation, Reminder
from coach.runfile import CalendarEvent, RunFault
from coach.runner import Runner
from coach.training import Entry, Event
from coach.workout import Workout

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)  # before anything that anybody ever told


class StaleError(Exception):
    """A value was saved that somebody else had changed since it was read: reload, try again."""


class SeenError(Exception):
    """This update's effect has already been committed: do nothing again."""


class EnoughError(Exception):
    """A runner told more on one day than anybody trains; nothing of this unit may be kept."""


class Runners(Protocol):
    """Runners by their Telegram user id."""

    async def get(self, runner_id: int) -> Runner | None: ...
    async def add(self, runner: Runner) -> Runner: ...
    async def save(self, runner: Runner) -> Runner:
        """Save and return with the next version. Raises StaleError."""
        ...

    async def forget(self, runner_id: int) -> None:
        """Delete everything kept of a runner, in every table."""
        ...


class Bands(Protocol):
    """Bands of a runner, in the order in which they were added."""

    async def owned(self, runner_id: int) -> tuple[Band, ...]:
        """Not retired ones."""
        ...

    async def all(self, runner_id: int) -> tuple[Band, ...]: ...
    async def add(self, runner_id: int, band: Band) -> Band:
        """Save a new band; returned with its id."""
        ...

    async def save(self, runner_id: int, band: Band) -> None: ...


class Workouts(Protocol):
    """Workouts; at most one a runner and day."""

    async def get(self, workout_id: int) -> Workout | None: ...
    async def on(self, runner_id: int, day: date) -> Workout | None: ...
    async def began(self, runner_id: int) -> date | None:
        """The day of the first one."""
        ...

    async def since(self, runner_id: int, day: date) -> tuple[Workout, ...]:
        """Those of that day and later, by day."""
        ...

    async def add(self, workout: Workout) -> Workout:
        """Save a new workout; returned with its id."""
        ...

    async def save(self, workout: Workout) -> Workout:
        """Save and return with the next version. Raises StaleError. Leaves `message` alone."""
        ...

    async def shown(self, workout_id: int, message: int) -> None:
        """Remember which message shows it. Does not change its version."""
        ...

    async def remove(self, workout_id: int) -> None:
        """Delete one of which nothing was reported, to plan the day anew."""
        ...


class Log(Protocol):
    """The training log: appended, never changed, deleted only by `forget`."""

    async def append(self, runner_id: int, at: datetime, day: date, event: Event) -> Entry: ...
    async def entries(self, runner_id: int, since: datetime = BEGINNING) -> tuple[Entry, ...]:
        """Entries made at that moment or later, oldest first."""
        ...

    async def moment(self, runner_id: int, back: int) -> datetime | None:
        """When the entry was made that is so many from the end; None where there are fewer."""
        ...


@dataclass(frozen=True, slots=True)
class KeptState:
    """An engine's state as it is stored: made by engine `engine` from entries up to `through`."""

    engine: str
    body: str
    through: int


class States(Protocol):
    """What an engine believes of each runner. A cache of the log."""

    async def get(self, runner_id: int) -> KeptState | None: ...
    async def save(self, runner_id: int, state: KeptState) -> None: ...


class Reminders(Protocol):
    """Due rows, found by index."""

    async def get(self, runner_id: int) -> Reminder | None: ...
    async def set(self, reminder: Reminder) -> None:
        """Put this in place of the runner's reminder, if any; what was prepared is dropped."""
        ...

    async def clear(self, runner_id: int) -> None: ...
    async def prepare(self, preparation: Preparation) -> None:
        """Attach it to its reminder, until that is set anew."""
        ...

    async def claim(self, now: datetime, limit: int) -> Claimed:
        """Deal with so many that are due at or before `now`, all at once where it is prepared.

        Letters are posted, runners counted, following reminders set.
        """
        ...

    async def due(self, now: datetime, limit: int) -> tuple[Reminder, ...]:
        """Those due at or before `now`, the earliest first."""
        ...

    async def unprepared(
        self, after: tuple[datetime, int], until: datetime, limit: int
    ) -> tuple[Reminder, ...]:
        """Those beyond that due time and runner, due by `until`, nothing of which is prepared."""
        ...


class Outbox(Protocol):
    """Letters that wait to be sent."""

    async def post(self, letter: Letter) -> Letter: ...
    async def waiting(self, now: datetime, limit: int, after: int = 0) -> tuple[Letter, ...]:
        """Those not yet sent with an id above `after`, the oldest first; pages that hold now."""
        ...

    async def sent(self, letter_ids: Sequence[int]) -> None:
        """Delete them: they have arrived, or are of no use any more."""
        ...


class Work(Protocol):
    """One unit of work: everything read and written in one transaction.

    Leaving it without `commit` rolls everything back.
    """

    @property
    def runners(self) -> Runners: ...
    @property
    def bands(self) -> Bands: ...
    @property
    def workouts(self) -> Workouts: ...
    @property
    def log(self) -> Log: ...
    @property
    def states(self) -> States: ...
    @property
    def reminders(self) -> Reminders: ...
    @property
    def outbox(self) -> Outbox: ...
    async def commit(self) -> None: ...


class Begin(Protocol):
    """Opens a unit of work.

    With an `update` id, the update is marked as done in the same transaction; entering
    raises SeenError where that has been committed before.
    """

    def __call__(self, update: int | None = None) -> AbstractAsyncContextManager[Work]: ...


@dataclass(frozen=True, slots=True)
class City:
    """A place that a runner may mean: name and country as shown, IANA zone."""

    name: str
    country: str
    zone: str


class Places(Protocol):
    """An offline gazetteer."""

    def find(self, words: str) -> Sequence[City]:
        """Cities that the words may mean, the likeliest first, at most six.

        One where the words are clear; none where nothing comes near.
        """
        ...

    def zone_at(self, latitude: float, longitude: float) -> str | None:
        """The IANA zone at a point in degrees; None at sea where there is no zone."""
        ...


class RunFileError(Exception):
    """A file of which no entry could be had; its only argument is the RunFault."""

    @property
    def fault(self) -> RunFault:
        """Why."""
        fault: RunFault = self.args[0]
        return fault


class RunFiles(Protocol):
    """Reads calendar files."""

    def read(self, data: bytes, now: datetime) -> tuple[CalendarEvent, ...]:
        """The file's entries. Takes seconds: call it in a thread. Raises RunFileError."""
        ...


class BandCharts(Protocol):
    """Reads a runner's words about a band."""

    def guess(self, kind: BandKind, words: str) -> BandGuess:
        """The band's estimate; where the words say nothing of force, the kind's own mean."""
        ...

    def weighed(self, kind: BandKind, words: str) -> Weighed | None:
        """What a scale showed of the whole band, at twice its length unless told otherwise."""
        ...

    def colours(self, kind: BandKind) -> Sequence[str]:
        """Colour words that this kind is usually sold in, light to heavy."""
        ...
