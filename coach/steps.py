"""Takes one step of a workout: the move is logged, learned from and saved, in one unit."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from coach.avoidance import Leaving
from coach.calendar import reschedule
from coach.care import due_in
from coach.coaching import Coaching, Recorded
from coach.days import runner_day
from coach.engine import standing
from coach.exercises import Sides, Unit
from coach.leaving import Left, leave_out
from coach.moves import MOVES, PRESCRIBED, ForgedError, Move
from coach.moves.finding import asked_anew
from coach.moves.leaving import out_of
from coach.plan import next_training_day
from coach.planning import Planner, Prescriber
from coach.ports import Work
from coach.runner import Pause, PauseReason, Region, Runner
from coach.safety import REGION_REST, WATCH, PainCourse, course_of
from coach.scene import Scene
from coach.screens import leaving as screens
from coach.screens.learned import look_over
from coach.screens.parts import Stage
from coach.screens.welcome import red_flag_rows
from coach.screens.workout import screen
from coach.snoozing import snoozed
from coach.training import Event, Hurt, Outcome, Reported, Why
from coach.words import Answer, Place, Reply, Text
from coach.workout import Phase, Status, Workout


@dataclass(frozen=True, slots=True)
class Steps:
    """What taps and typed words on a workout share."""

    coaching: Coaching
    planner: Planner

    async def take(
        self, scene: Scene, workout: Workout, move: Move, place: Place = Place.EDIT
    ) -> Answer:
        """Apply a move; the answer shows the workout as it is then, if anything changed.

        Words that were typed are always answered by a message, since they have no toast.
        """
        if move.later:
            move = await _put_off(scene, workout, move)
        scene, aside = await self._leave(scene, workout, move)
        changed = move.workout
        for event in move.events:
            recorded = await self.coaching.record(
                scene.work,
                scene.runner.id,
                scene.ask.at,
                workout.day,
                event,
                urgent=move.red_flag,
            )
            changed = _remember(changed, recorded, move.softened)
        changed = await self._asked_anew(scene, changed, move.events)
        if changed == workout and place is Place.EDIT:
            return Answer(toast=move.toast)
        saved = await scene.work.workouts.save(changed)
        notice = _notice(scene, move, place)
        runner = await stop_coaching(scene) if move.red_flag else scene.runner
        shown = await self.show(scene.work, runner, saved, notice=notice, place=place)
        if move.red_flag:
            shown = replace(shown, buttons=red_flag_rows(runner))
        elif saved.status is not workout.status or _tells_pain(move) or _is_past(scene, workout):
            await reschedule(scene.work, scene.runner, scene.ask.at)
        return Answer((shown, *aside), move.toast)

    async def move(self, scene: Scene, workout: Workout, verb: str, value: str) -> Move:
        """What a button of that workout does.

        Raises:
            ForgedError: no version of ours has made such a button.
        """
        if not workout.items:
            raise ForgedError("a workout without exercises has no buttons")
        if rule := MOVES.get(verb):
            return rule(workout, value)
        if prescribed := PRESCRIBED.get(verb):
            return prescribed(workout, value, await self.prescriber(scene, workout.day))
        raise ForgedError(verb)

    async def _leave(
        self, scene: Scene, workout: Workout, move: Move
    ) -> tuple[Scene, tuple[Reply, ...]]:
        """Keep what the move leaves out of the plan; and what is to be said of that beside."""
        if move.leaves is None:
            return scene, ()
        left, _ = await self.leave_out(scene, move.leaves, besides=workout.id)
        kept = left.scene.runner.avoided.last
        beside = (screens.kept(kept),) if kept and move.notice and not move.red_flag else ()
        lost = (screens.lost(left.emptied),) if left.emptied else ()
        return left.scene, (*beside, *lost)

    async def leave_out(
        self, scene: Scene, leaving: Leaving, *, besides: int = 0
    ) -> tuple[Left, Reply | None]:
        """Leave an exercise out of the plan, and of today's workout, unless that is `besides`.

        Returns:
            What it has led to, and today's workout as it is shown anew; None where nothing of
            it changed, or nobody has seen it yet.
        """
        left = await leave_out(scene, leaving, await self.prescriber(scene))
        shown = await self._out_of_today(left.scene, leaving.exercise, besides)
        return left, shown

    async def _out_of_today(self, scene: Scene, exercise: str, besides: int) -> Reply | None:
        today = runner_day(scene.ask.at, scene.runner.profile.zone)
        workout = await scene.work.workouts.on(scene.runner.id, today)
        if workout is None or workout.id == besides or not workout.answerable:
            return None
        move = out_of(workout, exercise, await self.prescriber(scene, today))
        if move.workout == workout:
            return None
        answer = await self.take(scene, workout, move, Place.NEW)
        return answer.replies[0] if workout.message is not None else None

    async def _asked_anew(self, scene: Scene, workout: Workout, events: Iterable[Event]) -> Workout:
        """After a try the engine, which has learned it, is asked for the same exercise again."""
        tried = [
            event.item
            for event in events
            if isinstance(event, Reported) and event.report.outcome is Outcome.TRIED
        ]
        if not tried:
            return workout
        by = await self.prescriber(scene, workout.day)
        for index in tried:
            if workout.items[index].outcome is None:
                workout = asked_anew(workout, index, by)
        return workout

    def unit(self, workout: Workout | None) -> Unit:
        """What a bare number counts now: the unit of the exercise that the screen is about."""
        if workout is None or not workout.items:
            return Unit.REPS
        return self.planner.catalogue.exercises[workout.current.prescription.exercise].unit

    def sided_sets(self, workout: Workout | None) -> int:
        """How many sets are asked of that exercise where its sides count apart, else 0."""
        if workout is None or not workout.items:
            return 0
        asked = workout.current.prescription
        if self.planner.catalogue.exercises[asked.exercise].sides is Sides.BOTH:
            return 0
        return 1 if asked.finding else asked.dose.sets

    async def prescriber(self, scene: Scene, day: date | None = None) -> Prescriber:
        """What prescribes for a workout of that day, of today without one."""
        day = day or runner_day(scene.ask.at, scene.runner.profile.zone)
        by = await self.planner.prescriber(scene.work, scene.runner, day, scene.ask.at)
        return replace(by, sore_before=await self._sore_before(scene))

    async def _sore_before(self, scene: Scene) -> frozenset[Region]:
        """Regions whose pain has stopped an exercise before, and whose rest is over."""
        recent = await scene.work.log.entries(scene.runner.id, scene.ask.at - WATCH)
        return frozenset(
            entry.event.pain.region
            for entry in standing(recent)
            if isinstance(entry.event, Hurt)
            and scene.ask.at - entry.at >= REGION_REST
            and course_of(entry.event.pain) is PainCourse.STOP
        )

    async def show(
        self,
        work: Work,
        runner: Runner,
        workout: Workout,
        *,
        notice: Text | None = None,
        place: Place = Place.EDIT,
    ) -> Reply:
        """The workout's screen. Another message that showed it loses its buttons."""
        stage = await self.stage(work, runner, workout)
        stage = replace(stage, facts=await self._facts(work, runner, workout))
        older = workout.message if workout.items else None  # without items there is no button
        return replace(screen(stage, notice=notice, place=place), replaces=older)

    async def before(self, work: Work, runner: Runner, workout: Workout) -> tuple[Reply, ...]:
        """What is said above a workout that is shown anew: bands that want a look."""
        if workout.status is not Status.OPEN or workout.reported:
            return ()
        due = due_in(workout, await work.bands.owned(runner.id))
        return (look_over(workout, due),) if due else ()

    async def stage(self, work: Work, runner: Runner, workout: Workout) -> Stage:
        """What the screens of a workout read."""
        bands = {band.id: band for band in await work.bands.all(runner.id)}
        following = next_training_day(runner, workout.day)
        if following is not None and runner.paused_on(following.day):
            following = None
        return Stage(
            workout,
            bands,
            self.planner.catalogue,
            following.day if following else None,
            left_out=runner.avoided.exercises(workout.day),
        )

    async def _facts(self, work: Work, runner: Runner, workout: Workout) -> tuple[Why, ...]:
        """What the current exercise's choice rests on, where the screen tells that."""
        if workout.phase is not Phase.WHY:
            return ()
        state = await self.coaching.believed(work, runner.id)
        asked = workout.current.prescription
        return self.coaching.engine.explain(state, asked, workout.day)


async def _put_off(scene: Scene, workout: Workout, move: Move) -> Move:
    """Remind again in an hour; where the day leaves no time for that, the move says so."""
    if workout.day != runner_day(scene.ask.at, scene.runner.profile.zone):
        return Move(workout, toast=Text("toast-past"))
    reminder = snoozed(scene.runner, workout.day, scene.ask.at)
    if reminder is None:
        return Move(workout, toast=Text("toast-no-later"))
    await scene.work.reminders.set(reminder)
    return move


def _notice(scene: Scene, move: Move, place: Place) -> Text | None:
    """What stands above the screen: what to do about pain goes before what is left out."""
    notice = move.notice or (move.toast if place is Place.NEW else None)
    kept = scene.runner.avoided.last
    return screens.left(kept) if move.leaves and not move.notice and kept else notice


def _is_past(scene: Scene, workout: Workout) -> bool:
    """Whether it is of an earlier day: today's reminder, prepared by now, may sum it up."""
    return workout.day < runner_day(scene.ask.at, scene.runner.profile.zone)


def _tells_pain(move: Move) -> bool:
    return any(isinstance(event, Hurt) for event in move.events)


def _remember(workout: Workout, recorded: Recorded, softened: Collection[int]) -> Workout:
    """Note on the exercise which entry of the log reports it and what it changes.

    Pain is noted on those too that it made softer, so that taking it back can undo that.
    """
    event, entry = recorded.entry.event, recorded.entry.id
    items = list(workout.items)
    if isinstance(event, Hurt):
        for index in softened:
            items[index] = replace(items[index], softened=(*items[index].softened, entry))
    if isinstance(event, Reported | Hurt) and event.workout == workout.id:
        item = items[event.item]
        items[event.item] = replace(
            item, entries=(*item.entries, entry), learned=(*item.learned, *recorded.learned)
        )
    return replace(workout, items=tuple(items))


async def stop_coaching(scene: Scene) -> Runner:
    """A red flag: nothing more is sent until a professional has said that it may go on."""
    today = runner_day(scene.ask.at, scene.runner.profile.zone)
    pause = Pause(PauseReason.MEDICAL, since=today, until=None)
    await scene.work.reminders.clear(scene.runner.id)
    return await scene.work.runners.save(replace(scene.runner, pause=pause))
