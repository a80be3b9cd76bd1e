"""/plan: the week around the runs, and a workout moved by two taps."""

from dataclasses import replace
from datetime import date, timedelta

from coach.days import runner_day
from coach.moving import move, week_around
from coach.replan import replan
from coach.scene import Scene, Topic
from coach.screens import plan as screens
from coach.words import Answer, Button, Place, Tap, Text

MOST_DAYS = 7 * screens.WEEKS_AHEAD + 7  # as far as buttons lead, from today


class Plan(Topic):
    """Shows weeks and moves workouts within one."""

    kinds = (screens.PLAN,)
    commands = ("plan",)

    async def commanded(self, scene: Scene, command: str, rest: str) -> Answer:
        """This week, in a message of its own."""
        shown = screens.week(await week_around(scene, _today(scene)))
        return Answer((replace(shown, place=Place.NEW),))

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """A button, which may be of another year: then this week is shown."""
        if tap.verb == screens.RUNS:
            return Answer((screens.runs(scene.runner, _today(scene)),))
        if tap.verb == screens.FORGET:
            return await self._forget_runs(scene)
        day = _day_of(tap.about, scene)
        if day is None:
            return await self._old(scene)
        if tap.verb == screens.WEEK:
            return await self._show(scene, day)
        if tap.verb == screens.PICK:
            shown = await week_around(scene, day)
            return Answer((screens.pick(shown, day),))
        target = _day_of(tap.value, scene) if tap.verb == screens.PUT else None
        return await self._put(scene, day, target)

    async def _put(self, scene: Scene, source: date, target: date | None) -> Answer:
        """Move the workout of one day to another, if it still can be."""
        shown = await week_around(scene, source)
        if target is None or target not in shown.targets(source):
            return await self._old(scene, source)
        runner = await move(scene, source, target)
        told = screens.moved(runner, source, target)
        back = screens.undo(source, target, _today(scene))
        return await self._show(replace(scene, runner=runner), source, told, back)

    async def _forget_runs(self, scene: Scene) -> Answer:
        """Forget all dated runs; habits count again."""
        agenda = replace(scene.runner.agenda, runs=())
        runner = await scene.work.runners.save(replace(scene.runner, agenda=agenda))
        await replan(scene.work, runner, scene.ask.at)
        scene = replace(scene, runner=runner)
        return await self._show(scene, _today(scene), (Text("plan-runs-forgotten"),))

    async def _show(
        self,
        scene: Scene,
        day: date,
        notices: tuple[Text, ...] = (),
        undo: Button | None = None,
    ) -> Answer:
        return Answer((screens.week(await week_around(scene, day), notices, undo),))

    async def _old(self, scene: Scene, day: date | None = None) -> Answer:
        """An old button shows the week as it is now."""
        answer = await self._show(scene, day or _today(scene))
        return replace(answer, toast=Text("toast-old"))


def _today(scene: Scene) -> date:
    return runner_day(scene.ask.at, scene.runner.profile.zone)


def _day_of(told: int | str, scene: Scene) -> date | None:
    """The day that a button names by its ordinal; None where no button leads there."""
    try:
        day = date.fromordinal(int(told))
    except (ValueError, OverflowError):
        return None
    near = abs(day - _today(scene)) <= timedelta(days=MOST_DAYS)
    return day if near else None
