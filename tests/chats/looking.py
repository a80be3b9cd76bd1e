"""What tests look at besides the chat: texts by their keys, and what is stored."""

from dataclasses import dataclass
from datetime import date

from bot.house import Library
from coach.due import Reminder
from coach.runner import Runner
from coach.training import Entry
from coach.words import Text
from coach.workout import Workout
from phone import MessageView, Person, Phone
from tests.chats.world import World


def words(library: Library, key: str) -> str:
    """A text as it is read on the phone; the prose is its authors' affair."""
    return library.content.texts.plain(Text(key), "en")


@dataclass(frozen=True, slots=True)
class Stored:
    """All that is kept of one person."""

    runner: Runner | None
    workouts: tuple[Workout, ...]
    log: tuple[Entry, ...]
    reminder: Reminder | None

    @property
    def who(self) -> Runner:
        assert self.runner is not None
        return self.runner

    @property
    def told(self) -> object:
        """What the person has told: all but what was shown, and where they are in it."""
        runner = self.runner
        who = None if runner is None else (runner.profile, runner.answered, runner.welcomed)
        items = [item for workout in self.workouts for item in workout.items]
        return who, [item for item in items if item.outcome is not None], self.log


async def stored(world: World, person: Person) -> Stored:
    async with world.stored() as work:
        return Stored(
            await work.runners.get(person.id),
            await work.workouts.since(person.id, date.min),
            await work.log.entries(person.id),
            await work.reminders.get(person.id),
        )


def is_sound(world: World, *refused: str) -> None:
    """As `World.is_sound`, but Telegram may have refused what holds one of these words."""
    errors = world.phone.errors
    unexpected = [
        error for error in errors if not any(word in error.description for word in refused)
    ]
    world.phone.journal.errors = []
    world.is_sound()
    world.phone.journal.errors = errors
    assert unexpected == []


def last_update(phone: Phone) -> int:
    """The id of the update that came last."""
    identifier: int = phone.world.updates.recent[-1]["update_id"]
    return identifier


async def again(phone: Phone) -> None:
    """Telegram delivers the last update once more."""
    phone.redeliver(last_update(phone))
    await phone.settle()


def data(view: MessageView, verb: str, value: str = "") -> str:
    """The callback data of the one button that means this, whatever its label says."""
    carried = [str(button["callback_data"]) for row in view.rows for button in row]
    fits = [each for each in carried if each.split(":")[2] == verb and each.endswith(f":{value}")]
    assert len(fits) == 1, f"{verb!r} is {len(fits)} times in {carried}"
    return fits[0]


async def tap(person: Person, verb: str, value: str = "") -> None:
    """Tap the button of the newest message that means this."""
    await person.taps_raw(person.screen.id, data(person.screen, verb, value))
