"""What a letter says: decided ahead where that holds, else at the moment at which it is sent."""

from dataclasses import dataclass
from datetime import datetime, time

from coach.days import local_time
from coach.mornings import sore_places
from coach.ports import Begin, Letter, Reminder, ReminderKind, Work
from coach.runner import Runner
from coach.schedule import is_undone, still_useful
from coach.screens.pains import how_is_it
from coach.screens.reminders import awaits, check_in, welcome_back
from coach.steps import Steps
from coach.words import Answer, Reply
from coach.workout import Workout

NOON = time(12, 0)
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
            replies = await self._awaits(work, runner, workout, kind)
        elif kind is ReminderKind.MORNING:
            replies = await _question(work, runner, letter, at)
        else:
            replies = (check_in() if kind is ReminderKind.CHECK_IN else welcome_back(),)
        return Answer(replies, language=runner.profile.language) if replies else None

    async def _awaits(
        self, work: Work, runner: Runner, workout: Workout, kind: ReminderKind
    ) -> tuple[Reply, ...]:
        """The workout in a few words; nothing of one that is done."""
        if not is_undone(workout):
            return ()
        return (awaits(await self.steps.stage(work, runner, workout), runner, kind),)


async def _question(work: Work, runner: Runner, letter: Letter, at: datetime) -> tuple[Reply, ...]:
    sores = await sore_places(work, runner, at)
    sore = next((sore for sore in sores if sore.entry == letter.about), None)
    morning = local_time(at, runner.profile.zone) < NOON
    return () if sore is None else (how_is_it(sore, letter.day, morning=morning),)


def _reminder(letter: Letter) -> Reminder:
    return Reminder(letter.runner, ReminderKind(letter.screen), letter.due, letter.day)
