"""What is left out of the plan: the list of it, and the ways to change it by button and word."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from coach.avoidance import Avoidance, Leaving, Reason, Term
from coach.days import runner_day
from coach.freetext import Understood
from coach.leaving import bring_back
from coach.naming import nearest
from coach.questions.wording import Wording, listed_words
from coach.scene import Scene, Topic
from coach.screens import leaving as screens
from coach.screens.gates import old_button
from coach.screens.parts import name
from coach.searching import nicknames
from coach.steps import Steps
from coach.typed import Told
from coach.wishes import Wish, Wishes, WishSaid, wish_of
from coach.words import Answer, Place, Tap, Text
from coach.workout import Phase, Workout

MOST_MEANT = 6  # who means more had better type more


@dataclass(frozen=True, slots=True)
class LeavingTopic(Topic):
    """Answers its buttons, however old they are."""

    steps: Steps
    wording: Wording

    kinds = (screens.OUT,)

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """A page of the list, an exercise brought back, or one left out."""
        if tap.verb == screens.BACK:
            return await self._brought_back(scene, tap)
        if tap.verb == screens.LEAVE:
            return await self._left(scene, tap)
        page = int(tap.value) if tap.value.isdecimal() else 0
        return self._list(scene, page) if tap.verb == screens.LIST else old_button()

    async def wished(
        self, scene: Scene, words: str, workout: Workout | None, told: Told
    ) -> Answer | None:
        """What typed words want of an exercise; None where they want nothing.

        Pain goes before any wish; but the back in "bring back" is none.

        Args:
            scene: an open unit of work.
            words: as typed.
            workout: the open one, whose exercise on the screen they may mean.
            told: what they are as a report; if they are one, only a name makes a wish of them.
        """
        said = wish_of(words, self._wishes(scene))
        hurts = isinstance(told, Understood) and bool(told.pains)
        if said is None or (hurts and said.wish is Wish.LEAVE_OUT):
            return None
        found = self._meant(scene, said, workout)
        if not found and told is not None:
            return None
        if len(found) != 1:
            back = said.wish is Wish.BRING_BACK
            which = screens.which(found, _today(scene), back=back) if found else screens.unclear()
            return Answer((which,))
        if said.wish is Wish.BRING_BACK:
            return await self.bring_back(scene, found[0])
        leaving = Leaving(found[0], Reason.DISLIKED, said.term)
        return await self.leave(scene, leaving, Place.NEW)

    def _meant(self, scene: Scene, said: WishSaid, workout: Workout | None) -> tuple[str, ...]:
        """Exercises that could be meant: by a name, or the one on the screen."""
        if not said.name:
            on_screen = workout is not None and workout.phase is not Phase.OVERVIEW
            return (workout.current.prescription.exercise,) if workout and on_screen else ()
        language = scene.runner.profile.language
        names = {one: self.wording.plain(name(one), language) for one in self._known}
        hits = nearest(said.name, names, nicknames(self.wording, language))
        exact = [hit for hit in hits if hit.exact] or [hit for hit in hits if hit.almost] or hits
        return tuple(hit.exercise for hit in exact[:MOST_MEANT])

    def _wishes(self, scene: Scene) -> Wishes:
        language = scene.runner.profile.language
        return Wishes(
            listed_words(self.wording, "words-leave-out", language),
            listed_words(self.wording, "words-bring-back", language),
            listed_words(self.wording, "words-a-while", language),
            listed_words(self.wording, "words-leave-fillers", language),
        )

    async def leave(self, scene: Scene, leaving: Leaving, place: Place) -> Answer:
        """Leave an exercise out; today's workout, if it has it, goes on with another."""
        left, shown = await self.steps.leave_out(scene, leaving)
        kept = _of(left.scene, leaving.exercise)
        told = screens.told(kept, _today(scene), place)
        lost = (screens.lost(left.emptied),) if left.emptied else ()
        return Answer((told, *lost, *((shown,) if shown else ())), Text("toast-left-out"))

    async def bring_back(self, scene: Scene, exercise: str) -> Answer:
        """Plan it again; says so where it was not left out."""
        if _find(scene, exercise) is None:
            return Answer((screens.not_out(exercise),))
        await bring_back(scene, exercise)
        return Answer((screens.returned(exercise),))

    async def _left(self, scene: Scene, tap: Tap) -> Answer:
        """By a button under words; one of another day shows what is left out now."""
        term, _, exercise = tap.value.partition("-")
        if term not in set(Term) or exercise not in self._known:
            return old_button()
        today = _today(scene)
        if tap.version != today.toordinal():
            return replace(self._list(scene, 0), toast=Text("toast-old"))
        kept = _find(scene, exercise)
        if kept is not None and kept.until == Term(term).until(today):
            return Answer((screens.told(kept, today, Place.EDIT),), Text("toast-already"))
        reason = kept.reason if kept else Reason.DISLIKED
        return await self.leave(scene, Leaving(exercise, reason, Term(term)), Place.EDIT)

    async def _brought_back(self, scene: Scene, tap: Tap) -> Answer:
        """The list without it, at the same page; a second tap finds nothing more to do."""
        if _find(scene, tap.value) is None:
            return replace(self._list(scene, tap.about), toast=Text("toast-already"))
        runner = await bring_back(scene, tap.value)
        listed = self._list(replace(scene, runner=runner), tap.about)
        return replace(listed, toast=Text("toast-brought-back"))

    def _list(self, scene: Scene, page: int) -> Answer:
        today = _today(scene)
        return Answer((screens.listed(scene.runner, self._known, today, page),))

    @property
    def _known(self) -> Mapping[str, object]:
        return self.steps.planner.catalogue.exercises


def _today(scene: Scene) -> date:
    return runner_day(scene.ask.at, scene.runner.profile.zone)


def _find(scene: Scene, exercise: str) -> Avoidance | None:
    """How that exercise is left out today."""
    out = scene.runner.avoided.on(_today(scene))
    return next((each for each in out if each.exercise == exercise), None)


def _of(scene: Scene, exercise: str) -> Avoidance:
    return next(each for each in scene.runner.avoided.each if each.exercise == exercise)
