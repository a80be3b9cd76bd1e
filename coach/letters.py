"""What a letter says: decided ahead where that holds, else at the moment at which it is sent."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from coach.days import local_time
from coach.due import Letter, Reminder, ReminderKind
from coach.mornings import sore_places
from coach.plan import training_day
from coach.ports import Begin, Work
from coach.runner import Runner
from coach.schedule import is_summed_up_on, is_undone, still_useful
from coach.screens.pains import above, how_is_it
from coach.screens.parts import Stage
from coach.screens.reminders import awaits, check_in, last_word, welcome_back
from coach.screens.weekly import alone, lines
from coach.screens.welcome import go
from coach.steps import Steps
from coach.weekly import DAYS, WeekDone, week_done
from coach.words import Answer, Reply
from coach.workout import Workout

PLAIN = {
    ReminderKind.LAST: last_word,
    ReminderKind.RETURN: welcome_back,
}
"""Kinds that always say the same."""
NOON = time(12, 0)
REMEMBERED = timedelta(days=70)
"""How far a check-in looks back for the last workout: five weeks pass before the first one."""
SHOWS_WORKOUT = frozenset({ReminderKind.WORKOUT, ReminderKind.SNOOZED, ReminderKind.NUDGE})


@dataclass(frozen=True, slots=True)
class Letters:
    """Says what letters show."""

    begin: Begin
    steps: Steps

    async def render(self, letter: Letter, now: datetime) -> Answer | None:
        """What the letter says now; None where it is of no use any more."""
        async with self.begin() as work:
            runner = await work.runners.get(letter.runner)
            if runner is None or not still_useful(runner, _reminder(letter), now):
                return None
            answer = await self.says(work, runner, letter, now)
            await work.commit()  # the workout may have been planned anew
            return answer

    async def says(self, work: Work, runner: Runner, letter: Letter, at: datetime) -> Answer | None:
        """The same of a letter that is of use, within a unit of work."""
        kind = ReminderKind(letter.screen)
        if kind in SHOWS_WORKOUT:
            workout = await self.steps.planner.workout(work, runner, letter.day, at)
            replies = await self._awaits(work, runner, workout, kind, at)
        elif kind is ReminderKind.MORNING:
            replies = await _question(work, runner, letter, at)
        elif kind is ReminderKind.TOGETHER:
            replies = await self._together(work, runner, letter, at)
        elif kind is ReminderKind.SUMMARY:
            replies = await self._week(work, runner, letter.day)
        elif kind is ReminderKind.CHECK_IN:
            replies = (await _check_in(work, runner, letter.day),)
        else:
            replies = (PLAIN[kind](),)
        return Answer(replies, language=runner.profile.language) if replies else None

    async def _awaits(
        self, work: Work, runner: Runner, workout: Workout, kind: ReminderKind, at: datetime
    ) -> tuple[Reply, ...]:
        """The workout in a few words; nothing of one that is done."""
        if not is_undone(workout):
            return ()
        stage = await self.steps.stage(work, runner, workout)
        card = awaits(stage, runner, kind, local_time(at, runner.profile.zone))
        if kind is ReminderKind.WORKOUT and is_summed_up_on(runner, workout.day):
            card = await _with_week(work, runner, stage, card)
        return (card,)

    async def _together(
        self, work: Work, runner: Runner, letter: Letter, at: datetime
    ) -> tuple[Reply, ...]:
        """A morning's question above the day's workout, or else above the week that ends."""
        asked = await _question(work, runner, letter, at)
        kept = await work.workouts.on(runner.id, letter.day)
        if kept is None and training_day(runner, letter.day) is None:
            told, onward = await self._week(work, runner, letter.day), go("plan", "button-week")
        else:
            workout = await self.steps.planner.workout(work, runner, letter.day, at)
            told = await self._awaits(work, runner, workout, ReminderKind.WORKOUT, at)
            onward = go("today", "button-today")
        if not (asked and told):
            return (*asked, *told)
        return (above(asked[0], told[0], onward),)

    async def _week(self, work: Work, runner: Runner, day: date) -> tuple[Reply, ...]:
        """The week that ends; nothing where nothing was done in it."""
        done = await _done(work, runner, day)
        if done is None:
            return ()
        stage = await self.steps.stage(work, runner, Workout(0, runner.id, day, "", ()))
        return (alone(done, stage),)


async def _with_week(work: Work, runner: Runner, stage: Stage, card: Reply) -> Reply:
    """The day's reminder under the week that ends: one message instead of two."""
    done = await _done(work, runner, stage.workout.day)
    if done is None:
        return card
    return replace(card, text=(lines(done, stage, following=False), *card.text))


async def _done(work: Work, runner: Runner, day: date) -> WeekDone | None:
    return week_done(runner, await work.workouts.since(runner.id, day - DAYS), day)


async def _check_in(work: Work, runner: Runner, day: date) -> Reply:
    recent = await work.workouts.since(runner.id, day - REMEMBERED)
    return check_in(day, max((one.day for one in recent if one.reported), default=None))


async def _question(work: Work, runner: Runner, letter: Letter, at: datetime) -> tuple[Reply, ...]:
    sores = await sore_places(work, runner, at)
    sore = next((sore for sore in sores if sore.entry == letter.about), None)
    morning = local_time(at, runner.profile.zone) < NOON
    return () if sore is None else (how_is_it(sore, letter.day, morning=morning),)


def _reminder(letter: Letter) -> Reminder:
    return Reminder(letter.runner, ReminderKind(letter.screen), letter.due, letter.day)
