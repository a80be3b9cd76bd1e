"""Plays workouts, and reads what the coach keeps of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from coach.bands import Band, BandKind
from coach.calendar import reschedule
from coach.engine import replay
from coach.runner import Anchor, Experience, Profile, Runner, RunnerType
from coach.training import Entry, Prescription
from coach.workout import Item, Phase, Workout
from phone import MessageView, Person
from tests.chats.world import World, taps

Says = Callable[[Item], str]

# Every exercise loads one of these places.
EVERYWHERE = "knee 7, hip 7, ankle 7, back 7, hamstring 7, thigh 7, groin 7, calf 7, foot 7"
OVER = frozenset({Phase.SUMMARY})


@dataclass(frozen=True, slots=True)
class Kept:
    """What is stored of one runner: their workouts by day, and their whole log."""

    workouts: tuple[Workout, ...]
    log: tuple[Entry, ...]

    @property
    def last(self) -> Workout:
        return self.workouts[-1]

    def asked(self, exercise: str, workout: int = -1) -> Prescription:
        """What one of the workouts, by default the last, asks of an exercise."""
        items = self.workouts[workout].items
        return next(i.prescription for i in items if i.prescription.exercise == exercise)


async def kept(world: World, person: Person) -> Kept:
    """What is stored; and that the engine's state is what its log leads to."""
    engine = world.engine
    async with world.stored() as work:
        log = await work.log.entries(person.id)
        state = await work.states.get(person.id)
        workouts = await work.workouts.since(person.id, date.min)
    if state is not None:
        assert engine.load(state.body) == replay(engine, log)
    return Kept(workouts, log)


async def train(world: World, person: Person, says: Says) -> list[str]:
    """Go through the open workout by typing a report of each exercise; the cards as read.

    Where a band is to be found first, each try leaves one or two.
    """
    cards = []
    if "Start" in person.screen.buttons:
        await person.taps("Start")
    while (workout := (await kept(world, person)).last).phase not in OVER:
        cards.append(person.screen.plain)
        if workout.current.prescription.finding:
            await taps(person, "Tried one set", "1–2")
        else:
            await person.says(says(workout.current))
    return cards


def top(item: Item) -> str:
    """The top of the range in every set, and hard."""
    dose = item.prescription.dose
    return f"{' '.join([str(dose.high)] * dose.sets)} hard"


def as_asked(item: Item) -> str:
    return f"{' '.join([str(item.prescription.aim)] * item.prescription.dose.sets)} hard"


def below(item: Item) -> str:
    """Below the range in the last set."""
    dose = item.prescription.dose
    return f"{' '.join([str(max(dose.low - 2, 1))] * dose.sets)} couldn't finish"


ROAD = Profile(
    runner_type=RunnerType.ROAD,
    experience=Experience.SOME,
    anchors=frozenset({Anchor.FLOOR}),
    mat=True,
    days_per_week=4,
    minutes=10,  # three exercises
    zone="Europe/Berlin",
)
GREEN, BLUE, BLACK = (
    (BandKind.MINI_LOOP, "green"),
    (BandKind.MINI_LOOP, "blue"),
    (BandKind.MINI_LOOP, "black"),
)
RED = (BandKind.FLAT_BAND, "red")
FORCES = {"green": 22.0, "blue": 29.0, "black": 37.0, "red": 16.0}
REMINDER = "To tomorrow"  # a button that only a reminder of a workout has
Owned = tuple[BandKind, str]


async def settle(
    world: World,
    person: Person,
    profile: Profile = ROAD,
    bands: Sequence[Owned] = (GREEN, BLUE, RED),
) -> None:
    """Greet the coach; then as if the questions, which take a second, had been answered."""
    await person.says("hello")
    runner = Runner(person.id, profile, frozenset({"type"}), welcomed=True)
    async with world.stored() as work:
        runner = await work.runners.add(runner)
        for kind, colour in bands:
            since = world.now.date()
            band = Band(0, kind, colour, colour, FORCES[colour], 0.3, None, since)
            await work.bands.add(person.id, band)
        await reschedule(work, runner, world.now)
        await work.commit()


async def begin(
    world: World,
    person: Person,
    profile: Profile = ROAD,
    bands: Sequence[Owned] = (GREEN, BLUE, RED),
) -> MessageView:
    """Settle, and ask for the first workout: its overview."""
    await settle(world, person, profile, bands)
    await person.says("/today")
    return await person.sees("exercises")


async def next_workout(world: World, person: Person) -> None:
    """Days pass until the next reminder of a workout; a weekly summary is none."""
    before = person.chat.from_bot[-1].id
    while not any(view.id > before and REMINDER in view.buttons for view in person.chat.from_bot):
        await world.next(18, 1)


async def finish(person: Person, effort: str = "1–2") -> None:
    """All exercises as asked, with one effort; a reminder is begun first, and the list opened."""
    lists = [view for view in person.chat.from_bot if {REMINDER, "All done"} & {*view.buttons}]
    if lists and REMINDER in lists[-1].buttons:
        await taps(person, "Start", "List")
    await taps(person, "All done", effort)
    await person.sees("🎉")


def live(person: Person) -> list[int]:
    """Ids of the messages that have a workout's buttons."""
    return [
        view.id
        for view in person.chat.from_bot
        if any(button["callback_data"].startswith("1:w:") for row in view.rows for button in row)
    ]
