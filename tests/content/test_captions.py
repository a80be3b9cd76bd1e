"""Whatever a workout's message says fits under its picture, at its very longest.

Telegram takes 1,024 UTF-16 units under a picture, tags aside, and refuses the whole message
when there is one more. So each screen is put together here from the longest of everything:
names of bands as long as they may be, the longest cause, the longest notice above it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from coach.bands import Band, BandKind
from coach.exercises import Exercise, Sides
from coach.runner import Region, RunnerType
from coach.safety import PainCourse
from coach.screens import parts
from coach.screens.bands import LONGEST_LABEL, LOOPS
from coach.screens.card import TOLD_IN_FULL
from coach.screens.parts import Stage
from coach.screens.workout import LIST_PHASES, screen
from coach.training import Effort, Outcome, Prescription, Report, Rest, Side, Why
from coach.whys import NEEDS, Key
from coach.words import Text
from coach.workout import Draft, Item, Phase, Status, Workout
from content.captions import CAPTION, CARD, FREE_CARD, HOW, ROOMS, SHORT_CARD, SLOWEST, units
from content.loader import Content
from handlers.paragraphs import PARAGRAPH

DAY = date(2026, 11, 25)  # a Wednesday: no day's name is longer
EMOJI = "\N{LARGE GREEN SQUARE}"  # two UTF-16 units: nothing that people type is longer
BANDS = {
    number: Band(number, BandKind.MINI_LOOP, EMOJI * LONGEST_LABEL, "green", 15.6, 0.35, None, DAY)
    for number in (7, 8)
}
NUMBERS = {"aim": 240, "high": 240, "low": 200, "done": 240, "percent": 100, "days": 365}
NUMBERS |= {"hours": 48, "force": 1250, "band": 7, "was": 8}
LIST_NOTICES = (Text("today-nudge"), Text("undo-done"))
CARD_NOTICES = (*LIST_NOTICES, *(Text(f"pain-{course.value}") for course in PainCourse))
SUMMARY_NOTICES = (*CARD_NOTICES, Text("safety-red-flag"))  # which ends the workout
NARROWER = 12  # units at most by which the check may be stricter than the screens
SLOW = "-".join(str(seconds) for seconds in SLOWEST.values())  # down, held, up
NOTICES = dict.fromkeys((Phase.HOW, Phase.WHY), (Text("undo-done"),))  # opened by a tap alone
OF_ONE = sorted(set(Phase) - LIST_PHASES)


class Words:
    """The shipped texts, by how long they get; what was rendered or found is remembered."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._rendered: dict[str, str] = {}
        self._longest_causes: dict[tuple[str, str], Why] = {}

    def shown(self, texts: Iterable[Text]) -> str:
        return PARAGRAPH.join(self._shown(text) for text in texts)

    def _shown(self, text: Text) -> str:
        known = repr(text)
        if known not in self._rendered:
            self._rendered[known] = self.content.texts.render(text, "en")
        return self._rendered[known]

    def longest(self, texts: Iterable[Text]) -> Text:
        return max(texts, key=lambda text: units(self.shown((text,))))

    def wordiest(self) -> list[Exercise]:
        """As many exercises as a workout has at most, those with the longest names."""
        catalogue = self.content.catalogue
        most = max(len(names) for week in catalogue.weeks.values() for names in week.values())
        return sorted(catalogue.exercises.values(), key=self.name_units, reverse=True)[:most]

    def name_units(self, exercise: Exercise) -> int:
        return units(self.shown((Text(f"exercise-{exercise.id}-name".replace("_", "-")),)))

    def region(self) -> str:
        return max(Region, key=lambda one: units(self.shown((Text(f"region-{one.value}"),)))).value

    def causes(self, stem: str, exercise: Exercise) -> list[Why]:
        """Every cause of that kind, each with the longest of what its sentence needs."""
        words: dict[str, str | int] = {
            "region": self.region(),
            "position": max(
                (place.key for place in exercise.positions),
                key=lambda key: units(self.shown((Text(f"position-{key}".replace("_", "-")),))),
            ),
            "kind": BandKind.HIP_CIRCLE.value,
            "side": Side.RIGHT.value,
            **NUMBERS,
        }
        keys = [key for key in Key if key.value.startswith(stem)]
        return [Why(key.value, {name: words[name] for name in NEEDS[key]}) for key in keys]

    def shown_cause(self, cause: Why) -> str:
        stage = Stage(Workout(1, 5, DAY, "A", ()), BANDS, self.content.catalogue)
        return self.shown((parts.why(stage, cause),))

    def longest_cause(self, stem: str, exercise: Exercise) -> Why:
        known = stem, exercise.id
        if known not in self._longest_causes:
            causes = self.causes(stem, exercise)
            longest = max(causes, key=lambda cause: units(self.shown_cause(cause)))
            self._longest_causes[known] = longest
        return self._longest_causes[known]

    def prescribed(self, exercise: Exercise, position: str, kind: RunnerType) -> Prescription:
        """As much of the exercise as that kind of runner is ever asked to do."""
        dose = exercise.doses[kind]
        bands = (7,) if exercise.position(position).kinds else ()
        why = self.longest_cause("why-", exercise)
        return Prescription(exercise.id, position, bands, dose, dose.high, 4, why)

    def closed(self, exercise: Exercise, kind: RunnerType) -> Item:
        """The exercise at its hardest position, with all that can be told of it afterwards."""
        asked = self.prescribed(exercise, exercise.positions[-1].key, kind)
        amounts = (200,) * asked.dose.sets
        learned = (self.longest_cause("next-", exercise),)
        return Item(asked, Outcome.STOPPED, amounts, learned=learned)


@pytest.fixture(scope="module")
def words(content: Content) -> Words:
    return Words(content)


def fits(words: Words, workout: Workout, notices: Iterable[Text] | None) -> bool:
    stage = Stage(workout, BANDS, words.content.catalogue, DAY)
    reply = screen(stage, notice=words.longest(notices) if notices else None)
    assert reply.picture is not None
    text = words.shown(reply.text)
    assert units(text) <= CAPTION, f"{units(text)} units:\n{text}"
    return True


def every_prescription(words: Words) -> Iterator[Prescription]:
    for exercise in words.content.catalogue.exercises.values():
        for position in exercise.positions:
            for kind in RunnerType:
                yield from at_its_longest(exercise, words.prescribed(exercise, position.key, kind))


def at_its_longest(exercise: Exercise, asked: Prescription) -> Iterator[Prescription]:
    """The same handled in every way that takes words: two bands, folded, away, a side first."""
    lead = None if exercise.sides is Sides.BOTH else Side.RIGHT
    reach = 3 if exercise.position(asked.position).fine else 0
    yield replace(asked, lead=lead)
    if asked.bands:
        folds = not LOOPS & exercise.position(asked.position).kinds
        yield replace(asked, lead=lead, reach=reach, doubled=folds)
        yield replace(asked, lead=lead, reach=reach, bands=(7, 8))


@pytest.mark.parametrize("phase", OF_ONE)
def test_every_screen_of_one_exercise_fits_under_its_picture(phase: Phase, words: Words) -> None:
    for asked in every_prescription(words):
        draft = Draft((200,) * (asked.dose.sets - 1), Side.RIGHT, 25, leaving=asked.exercise)
        for tries in ((), (Report(asked, Outcome.TRIED, (200,), Effort.THREE_FOUR),)):
            for finding in (True, False):
                item = Item(replace(asked, finding=finding), tries=tries)
                workout = Workout(1, 5, DAY, "A", (item,) * 6, phase=phase, draft=draft)
                workout = replace(workout, anchor_check=True)
                assert fits(words, workout, NOTICES.get(phase, CARD_NOTICES))
                assert fits(words, workout, None)


def test_a_card_fits_under_its_picture_whatever_the_cause(words: Words) -> None:
    for exercise in words.content.catalogue.exercises.values():
        for position in exercise.positions:
            asked = words.prescribed(exercise, position.key, RunnerType.SPRINTER)
            for why in words.causes("why-", exercise):
                item = Item(replace(asked, why=why))
                assert fits(words, Workout(1, 5, DAY, "A", (item,), phase=Phase.CARD), CARD_NOTICES)


@pytest.mark.parametrize("kind", RunnerType)
def test_the_longest_list_fits_under_its_picture(kind: RunnerType, words: Words) -> None:
    items = tuple(words.closed(one, kind) for one in words.wordiest())
    for phase in (Phase.OVERVIEW, Phase.ALL_EFFORT):
        assert fits(words, Workout(1, 5, DAY, "A", items, phase=phase), LIST_NOTICES)
    for status in (Status.FINISHED, Status.DROPPED):
        workout = Workout(1, 5, DAY, "A", items, status=status, phase=Phase.SUMMARY)
        assert fits(words, workout, SUMMARY_NOTICES)


@pytest.mark.parametrize("resting", range(1, 6))
def test_a_list_fits_with_each_rest_for_a_cause_of_its_own(resting: int, words: Words) -> None:
    exercises = words.wordiest()
    regions = sorted(Region, key=lambda one: -units(words.shown((Text(f"region-{one}"),))))
    rests = []
    for exercise, region in zip(exercises[:resting], regions, strict=False):
        why = words.longest_cause("rest-", exercise)
        rests.append(Rest(exercise.id, replace(why, args={**why.args, "region": region.value})))
    items = tuple(words.closed(one, RunnerType.LONG) for one in exercises[resting:])
    workout = Workout(1, 5, DAY, "A", items, tuple(rests))
    assert fits(words, workout, LIST_NOTICES)


def own(words: Words, asked: Prescription, screen: str) -> int:
    """Units of what the exercise itself says on that screen."""
    told = (f"setup-{asked.position}" if part == "setup" else part for part in ROOMS[screen].parts)
    keys = (f"exercise-{asked.exercise}-{part}".replace("_", "-") for part in told)
    return sum(units(words.shown((Text(key, SLOWEST),))) for key in keys)


def longest_causes(words: Words, exercise: Exercise) -> Iterator[Why]:
    """The longest with which a card tells where the band sits in full, and the longest other."""
    causes = words.causes("why-", exercise)
    for full in (True, False):
        some = [cause for cause in causes if (cause.key in TOLD_IN_FULL) is full]
        yield max(some, key=lambda cause: units(words.shown_cause(cause)))


def test_the_check_leaves_as_much_room_as_the_screens_do(words: Words) -> None:
    """So an author hears of it from `bandstride check`, with file and line, before these tests."""
    taken = dict.fromkeys(ROOMS, 0)
    exercises = words.content.catalogue.exercises
    causes = {name: tuple(longest_causes(words, one)) for name, one in exercises.items()}
    for asked in every_prescription(words):
        for why in causes[asked.exercise]:
            new = CARD if why.key in TOLD_IN_FULL else SHORT_CARD
            card = new if asked.bands else FREE_CARD
            for phase in (Phase.HOW, Phase.CARD):
                shown = HOW if phase is Phase.HOW else card
                item = Item(replace(asked, why=why, dose=replace(asked.dose, tempo=SLOW)))
                workout = Workout(1, 5, DAY, "A", (item,) * 6, phase=phase, anchor_check=True)
                said = longest_said(words, workout, NOTICES.get(phase, CARD_NOTICES))
                taken[shown] = max(taken[shown], said - own(words, asked, shown))
    for name, most in taken.items():
        assert 0 <= CAPTION - most - ROOMS[name].room <= NARROWER, (name, CAPTION - most)


def longest_said(words: Words, workout: Workout, notices: Iterable[Text]) -> int:
    stage = Stage(workout, BANDS, words.content.catalogue, DAY)
    reply = screen(stage, notice=words.longest(notices))
    return units(words.shown(reply.text))
