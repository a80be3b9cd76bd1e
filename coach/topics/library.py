"""/exercises: all exercises to look through, and the one that somebody names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from coach.days import runner_day
from coach.exercises import Exercise, Muscle
from coach.library import By, Kit, Shelf, Sight, as_prescribed, shelf_of, sight
from coach.naming import Hit, asked_for, nearest, spelled
from coach.questions.wording import Wording, listed_words, plain_words
from coach.scene import Scene, Topic
from coach.screens import library as screens
from coach.screens import parts
from coach.screens.gates import gate
from coach.screens.library import CARE, HOME, LIBRARY, LIST, MENU, MENUS, ONE, STILL, Library
from coach.screens.library_page import Page, page
from coach.screens.parts import Stage
from coach.screens.sharing import told
from coach.searching import muscle_named, other_words
from coach.sharing import figure
from coach.steps import Steps
from coach.training import Prescription, Rest
from coach.words import Answer, Place, Reply, Tap, Text
from coach.workout import Workout

SIDES = (ONE, CARE, STILL)  # verbs of an exercise's own buttons
MOST_FOUND = 6  # a page of them: who gets more had better type more
CARRIED = re.compile(r"[a-z0-9]+(\+[a-z0-9]+)*")  # words of a search that fit into a button
LONGEST_CARRIED = 14  # of a button's 64 bytes


@dataclass(frozen=True, slots=True)
class LibraryTopic(Topic):
    """Shows exercises; it changes nothing, and keeps nothing but what buttons carry."""

    steps: Steps
    wording: Wording

    kinds = (LIBRARY,)
    commands = ("exercises",)

    async def commanded(self, scene: Scene, command: str, rest: str) -> Answer:
        """`/exercises`, or `/exercises clam`."""
        if not rest.strip():
            return await self._home(scene, Place.NEW)
        return await self._shown(scene, self._hits(scene, rest), rest) or _none_such()

    async def named(self, scene: Scene, words: str) -> Answer | None:
        """The exercise whose very name was typed, or that somebody wants to be shown."""
        wanted = self._wanted(scene, words) or self._of_muscle(scene, words)
        hits = self._hits(scene, words if wanted is None else wanted)
        if wanted is None:
            hits = tuple(hit for hit in hits if hit.exact)
        return await self._shown(scene, hits, wanted or words)

    async def almost_named(self, scene: Scene, words: str) -> Answer | None:
        """As `named`, of words that mean nothing else: slips are allowed."""
        muscle = self.muscle(scene, words)
        hits = tuple(hit for hit in self._hits(scene, words) if muscle or hit.almost)
        return await self._shown(scene, hits, words)

    async def opened(self, scene: Scene, name: str) -> Reply | None:
        """The exercise of a deep link; a newcomer sees it as it was shared. None: no such one."""
        exercise = self._exercises.get(name)
        if exercise is None:
            return None
        if not scene.runner.welcomed:
            shown = figure(exercise)
            return Reply(told(exercise, shown), picture=shown)
        library = await self._library(scene)
        looked_at = await self._page(scene, library.kit, exercise, Shelf(By.FOUND, mine=False))
        return page(looked_at, ONE, place=Place.NEW)

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """A button, whose exercise may have gone since; then all are shown."""
        library = await self._library(scene)
        if tap.verb == HOME:
            return await self._home(scene, Place.EDIT)
        if tap.verb == MENU and tap.value in MENUS:
            return Answer((screens.menu(library, By(tap.value), tap.about),))
        name, _, code = tap.value.partition(".")
        shelf = shelf_of(code if tap.verb in SIDES else tap.value)
        exercise = self._exercises.get(name)
        if tap.verb == LIST and shelf is not None:
            return self._listed(scene, library, shelf, tap.about)
        if tap.verb in SIDES and shelf is not None and exercise is not None:
            shown = await self._page(scene, library.kit, exercise, shelf)
            return Answer((page(replace(shown, page=tap.about), tap.verb),))
        return replace(await self._home(scene, Place.EDIT), toast=Text("toast-old"))

    async def _home(self, scene: Scene, place: Place) -> Answer:
        closed = gate(scene.runner, scene.ask.at)
        lead = (Text("library-reading"),) if closed else ()
        return Answer((screens.home(await self._library(scene), lead=lead, place=place),))

    def _listed(self, scene: Scene, library: Library, shelf: Shelf, at: int) -> Answer:
        if shelf.by is By.FOUND:
            hits = self._hits(scene, shelf.what.replace("+", " "))
            library = replace(library, exercises=self._of(hits))
        return Answer((screens.listed(library, shelf, at),))

    def muscle(self, scene: Scene, words: str) -> Muscle | None:
        """The muscle that words name, and nothing else."""
        return muscle_named(words, self.wording, scene.runner.profile.language)

    async def _shown(self, scene: Scene, hits: tuple[Hit, ...], words: str) -> Answer | None:
        """The one that was meant, or those that it may be, in a message of their own."""
        if not hits:
            return None
        library = await self._library(scene)
        if not hits[0].exact and (muscle := self.muscle(scene, words)):
            shelf = Shelf(By.MUSCLE, muscle.value, mine=False)
            return Answer((screens.listed(library, shelf, 0, place=Place.NEW),))
        if len(hits) == 1 or hits[0].exact:
            shelf = Shelf(By.FOUND, mine=False)
            exercise = self._exercises[hits[0].exercise]
            shown = await self._page(scene, library.kit, exercise, shelf)
            return Answer((page(shown, ONE, place=Place.NEW),))
        found = replace(library, exercises=self._of(hits))
        shelf = Shelf(By.FOUND, _carried(words), mine=False)
        return Answer((screens.listed(found, shelf, 0, place=Place.NEW),))

    async def _page(self, scene: Scene, kit: Kit, exercise: Exercise, shelf: Shelf) -> Page:
        """As the runner would be asked to do it; where they would not, as their kit allows."""
        day = runner_day(scene.ask.at, scene.runner.profile.zone)
        by = await self.steps.prescriber(scene, day)
        asked = by.of(exercise.id)
        seen: Sight = sight(exercise, kit, shelf.what if shelf.by is By.KIND else "")
        if isinstance(asked, Prescription) and shelf.by is not By.KIND:
            seen = as_prescribed(exercise, asked, by.bands)
        rests = None
        if isinstance(asked, Rest):
            bands = {band.id: band for band in by.bands}
            stage = Stage(Workout(0, scene.runner.id, day, "", ()), bands, by.catalogue)
            rests = parts.why(stage, asked.why)
        dose = exercise.doses[scene.runner.profile.runner_type]
        return Page(seen, dose, rests, shelf, 0, self._exercises)

    async def _library(self, scene: Scene) -> Library:
        names = self._names(scene)
        ordered = sorted(self._exercises.values(), key=lambda each: names[each.id].casefold())
        owned = await scene.work.bands.owned(scene.runner.id)
        return Library(tuple(ordered), Kit.of(scene.runner.profile, owned))

    def _wanted(self, scene: Scene, words: str) -> str | None:
        language = scene.runner.profile.language
        asking = listed_words(self.wording, "words-show-me", language)
        fillers = listed_words(self.wording, "words-show-fillers", language)
        return asked_for(words, asking, fillers)

    def _of_muscle(self, scene: Scene, words: str) -> str | None:
        """`calf` of "calf exercises"; None where exercises are not spoken of, or of no muscle."""
        said = plain_words(words).split()
        exercises = listed_words(self.wording, "words-exercises", scene.runner.profile.language)
        named = [word for word in said if word not in exercises]
        muscle = " ".join(named)
        return muscle if len(named) < len(said) and self.muscle(scene, muscle) else None

    def _hits(self, scene: Scene, words: str) -> tuple[Hit, ...]:
        language = scene.runner.profile.language
        others = other_words(self.wording, language, self._exercises)
        return nearest(words, self._names(scene), others)[:MOST_FOUND]

    def _of(self, hits: tuple[Hit, ...]) -> tuple[Exercise, ...]:
        return tuple(self._exercises[hit.exercise] for hit in hits)

    def _names(self, scene: Scene) -> Mapping[str, str]:
        language = scene.runner.profile.language
        return {one: self.wording.plain(parts.name(one), language) for one in self._exercises}

    @property
    def _exercises(self) -> Mapping[str, Exercise]:
        return self.steps.planner.catalogue.exercises


def _none_such() -> Answer:
    return Answer((screens.unknown(),))


def _carried(words: str) -> str:
    """A search as a button carries it; empty where it does not fit."""
    joined = "+".join(spelled(words))
    fits = len(joined) <= LONGEST_CARRIED and CARRIED.fullmatch(joined)
    return joined if fits else ""
