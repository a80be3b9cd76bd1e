"""What may be done about a reminder: begin, put it off, move the workout, let it go."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coach.days import local_time, runner_day
from coach.moves.browsing import start
from coach.moves.reporting import skip_all
from coach.moving import move, week_around
from coach.plan import next_training_day, training_day
from coach.scene import Scene, Topic
from coach.schedule import is_undone
from coach.screens import reminders as screens
from coach.screens.gates import gate, old_button
from coach.screens.reminders import REMIND, SKIP, SNOOZE, START, TOMORROW
from coach.snoozing import Snooze, snoozed
from coach.steps import Steps
from coach.topics.today import Today
from coach.words import Answer, Place, Reply, Tap, Text
from coach.workout import Phase, Status, Workout

OPEN_FOR = timedelta(days=1)  # a workout may still be told on the day after its own

MEANT: Mapping[str, tuple[str, str]] = {
    "words-remind-start": (START, ""),
    "words-remind-10": (SNOOZE, Snooze.TEN),
    "words-remind-60": (SNOOZE, Snooze.HOUR),
    "words-remind-tonight": (SNOOZE, Snooze.TONIGHT),
    "words-remind-tomorrow": (TOMORROW, ""),
    "words-remind-skip": (SKIP, ""),
}
"""Keys of texts that list what people type in place of a button: its verb and its value."""


@dataclass(frozen=True, slots=True)
class Reminding(Topic):
    """Takes the buttons of reminders, and words that mean the same.

    A button names its day alone, so that it means the same however often the day was planned.
    """

    steps: Steps
    today: Today

    kinds = (REMIND,)

    async def commanded(self, scene: Scene, command: str, rest: str) -> Answer:
        """Words in place of a button, about today: a verb, and a snooze's length as `rest`."""
        if closed := gate(scene.runner, scene.ask.at):
            return closed
        return await self._about_today(scene, command, rest, Place.NEW)

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """A button, which may be of a day long gone."""
        if closed := gate(scene.runner, scene.ask.at):
            return closed
        today = runner_day(scene.ask.at, scene.runner.profile.zone)
        if tap.about == today.toordinal():
            return await self._about_today(scene, tap.verb, tap.value, Place.EDIT)
        if tap.verb == START:
            return await self._start_late(scene, tap.about)
        return Answer(toast=Text("toast-past"))

    async def _about_today(self, scene: Scene, verb: str, value: str, place: Place) -> Answer:
        verbs: Mapping[str, Callable[[Scene, Workout, str, Place], Awaitable[Answer]]] = {
            START: self._start,
            SNOOZE: self._snooze,
            TOMORROW: self._tomorrow,
            SKIP: self._skip,
        }
        if verb not in verbs:
            return old_button()
        workout = await self._workout(scene)
        if workout is None:
            return self._nothing(scene) if place is Place.NEW else await self._old(scene)
        if not is_undone(workout):
            return await self._shown(scene, workout, place)
        return await verbs[verb](scene, workout, value, place)

    async def _start(self, scene: Scene, workout: Workout, value: str, place: Place) -> Answer:
        """The first open exercise; where it was begun, as it stands."""
        if workout.phase is not Phase.OVERVIEW:
            return await self._shown(scene, workout, place)
        before = await self.steps.before(scene.work, scene.runner, workout)
        answer = await self.steps.take(scene, workout, start(workout, ""), place)
        return replace(answer, replies=(*answer.replies, *before))

    async def _start_late(self, scene: Scene, ordinal: int) -> Answer:
        """The workout of yesterday can still be told; of one before it, today's is shown."""
        today = runner_day(scene.ask.at, scene.runner.profile.zone)
        yesterday = today - OPEN_FOR
        if ordinal == yesterday.toordinal():
            kept = await scene.work.workouts.on(scene.runner.id, yesterday)
            if kept is not None and kept.items:
                return await self._shown(scene, kept, Place.EDIT)
        return await self._old(scene)

    async def _snooze(self, scene: Scene, workout: Workout, value: str, place: Place) -> Answer:
        if value not in set(Snooze):
            return old_button()
        runner = scene.runner
        reminder = snoozed(runner, workout.day, scene.ask.at, Snooze(value))
        if reminder is None:
            return Answer((screens.too_late(workout.day, place),))
        await scene.work.reminders.set(reminder)
        at = local_time(reminder.due, runner.profile.zone).replace(second=0, microsecond=0)
        return Answer((replace(screens.snoozed(workout.day, at), place=place),))

    async def _tomorrow(self, scene: Scene, workout: Workout, value: str, place: Place) -> Answer:
        """By the plan's own move, or why it cannot be and what can."""
        target = workout.day + timedelta(days=1)
        shown = await week_around(scene, workout.day)
        hindrance = shown.hindrance(workout.day, target)
        if hindrance is not None:
            return Answer((screens.stays(shown, workout.day, hindrance, place),))
        runner = await move(scene, workout.day, target)
        return Answer((screens.moved(runner, workout.day, target, place),))

    async def _skip(self, scene: Scene, workout: Workout, value: str, place: Place) -> Answer:
        """Nothing is owed: what is open is skipped, and nobody asks again today."""
        answer = await self.steps.take(scene, workout, skip_all(workout, ""), place)
        return replace(answer, replies=tuple(replace(one, picture=None) for one in answer.replies))

    async def _shown(self, scene: Scene, workout: Workout, place: Place) -> Answer:
        """The workout as it stands; a tap that changes nothing says so."""
        shown = await self.steps.show(scene.work, scene.runner, workout, place=place)
        over = workout.status is not Status.OPEN and place is Place.EDIT
        return Answer((shown,), Text("toast-already") if over else None)

    async def _workout(self, scene: Scene) -> Workout | None:
        """Today's, planned if it was not yet; None on a day without one."""
        runner, at = scene.runner, scene.ask.at
        today: date = runner_day(at, runner.profile.zone)
        kept = await scene.work.workouts.on(runner.id, today)
        if kept is None and training_day(runner, today) is None:
            return None
        return await self.steps.planner.workout(scene.work, runner, today, at)

    async def _old(self, scene: Scene) -> Answer:
        return await self.today.instead_of_old(scene)

    def _nothing(self, scene: Scene) -> Answer:
        today = runner_day(scene.ask.at, scene.runner.profile.zone)
        following = next_training_day(scene.runner, today)
        when = (Text("today-next", {"day": following.day}),) if following else ()
        return Answer((Reply((Text("remind-nothing"), *when)),))
