"""Lets a story's lines happen and tells what the coach answers."""

from dataclasses import replace

from coach.bands import BandKind
from coach.engine import Around
from coach.exercises import Exercise
from coach.runner import Experience, MedicalStop, Profile, Region, RunnerType
from coach.training import Effort, Lag, Outcome, Prescription, Side
from tests.coach.golden.brief import Brief, labels
from tests.coach.kit import Diary
from tests.coach.library import EXERCISES, SQUAT, band

_WIDTH = 34
_NIGHTS = 2  # from one workout to the next
Answers = tuple[str, ...]


def play(told: str) -> list[str]:
    """The story with the answers of today's rules."""
    story = Story()
    lines = []
    for line in told.splitlines():
        said = line.split("|")[0].rstrip()
        answers = story.step(said)
        lines.append(" | ".join([f"{said:<{_WIDTH}}", *answers]).rstrip() if answers else said)
    return lines


class Story:
    """Each public method but `step` is a verb; it gives what was asked and what was learned."""

    def __init__(self) -> None:
        self.diary = Diary()
        self._labels: dict[int, str] = {}

    def step(self, line: str) -> Answers:
        words = line.split()
        if not words or words[0] == "#":
            return ()
        exercise = EXERCISES[words.pop(0)[:-1]] if words[0].endswith(":") else SQUAT
        answers: Answers = getattr(self, words[0])(exercise, words[1:])
        return answers

    def runner(self, _: Exercise, words: list[str]) -> Answers:
        kind, experience = RunnerType(words[0]), Experience(words[1])
        profile = replace(self.diary.profile, runner_type=kind, experience=experience)
        for word in words[2:]:
            profile = _with(profile, *word.split("="))
        self.diary.profile = profile
        return ()

    def buy(self, _: Exercise, words: list[str]) -> Answers:
        """`buy mini_loop yellow=14 red=18`: newtons at 100 % stretch by the label."""
        for word in words[1:]:
            label, force = word.split("=")
            new = band(len(self._labels) + 1, label, float(force), BandKind(words[0]))
            self.diary.bands = (*self.diary.bands, new)
            self._labels |= labels((new,))
        return ()

    def lose(self, _: Exercise, words: list[str]) -> Answers:
        self.diary.bands = tuple(one for one in self.diary.bands if one.label not in words)
        return ()

    def around(self, _: Exercise, words: list[str]) -> Answers:
        """`around light steady race_in=9`, until it is said anew."""
        race = [int(word.split("=")[1]) for word in words if word.startswith("race_in")]
        flags = {word: True for word in words if "=" not in word}
        self.diary.around = Around(**flags, race_in=race[0] if race else None)
        return ()

    def time(self, _: Exercise, words: list[str]) -> Answers:
        """`time 2`: for two sets in a usual week; `time all`: for as many as the dose has."""
        self.diary.sets = None if words == ["all"] else int(words[0])
        return ()

    def wait(self, _: Exercise, words: list[str]) -> Answers:
        self.diary.wait(int(words[0]))
        return ()

    def ask(self, exercise: Exercise, _: list[str]) -> Answers:
        return (self._brief.asked(self.diary.next(exercise), exercise),)

    def why(self, exercise: Exercise, _: list[str]) -> Answers:
        """What today's choice rests on."""
        diary = self.diary
        facts = diary.engine.explain(diary.state, self._asked(exercise), diary.day)
        return (", ".join(self._brief.why(fact) for fact in facts),)

    def bands(self, _: Exercise, __: list[str]) -> Answers:
        """What was learned of each band."""
        known = self.diary.engine.bands_learned(self.diary.state, self.diary.bands)
        return (self._brief.learned(known),)

    def done(self, exercise: Exercise, words: list[str]) -> Answers:
        return self._report(exercise, words, Outcome.DONE)

    def easier(self, exercise: Exercise, words: list[str]) -> Answers:
        return self._report(exercise, words, Outcome.DONE, ease=1)

    def skip(self, exercise: Exercise, words: list[str]) -> Answers:
        return self._report(exercise, words, Outcome.SKIPPED)

    def tried(self, exercise: Exercise, words: list[str]) -> Answers:
        """One set to find the band; the workout goes on."""
        answers = self._report(exercise, words, Outcome.TRIED)
        self.diary.wait(-_NIGHTS)
        return answers

    def stop(self, exercise: Exercise, words: list[str]) -> Answers:
        """Pain stops what was asked for: the pain is logged, then the exercise as stopped."""
        asked = self._asked(exercise)
        _, *learned = self.hurt(exercise, words)
        self.diary.report(asked, outcome=Outcome.STOPPED)
        return (self._brief.asked(asked, exercise), *learned)

    def hurt(self, exercise: Exercise, words: list[str]) -> Answers:
        self.diary.hurts(
            *(int(words[0]), Region(words[1]), exercise),
            sharp="sharp" in words,
            morning="morning" in words,
        )
        return ("", *self._learned())

    def undo(self, _: Exercise, __: list[str]) -> Answers:
        self.diary.undo()
        return ()

    @property
    def _brief(self) -> Brief:
        return Brief(self._labels, self.diary.profile.runner_type)

    def _learned(self) -> Answers:
        return tuple(self._brief.why(why) for why in self.diary.learned)

    def _asked(self, exercise: Exercise, ease: int = 0) -> Prescription:
        asked = self.diary.next(exercise, ease)
        assert isinstance(asked, Prescription), asked
        return asked

    def _report(
        self, exercise: Exercise, words: list[str], outcome: Outcome, ease: int = 0
    ) -> Answers:
        """`9 9 8 one_two left-3`: of each set, left after the last, and the side that lagged."""
        asked = self._asked(exercise, ease)
        amounts = tuple(int(word) for word in words if word.isdecimal())
        lags = [_lag(word) for word in words if "-" in word]
        efforts = [Effort(word) for word in words if not word.isdecimal() and "-" not in word]
        lag, effort = next(iter(lags), None), next(iter(efforts), None)
        self.diary.report(asked, amounts, effort, outcome=outcome, lag=lag)
        self.diary.wait(_NIGHTS)
        return (self._brief.asked(asked, exercise), *self._learned())


def _lag(word: str) -> Lag:
    side, fewer = word.split("-")
    return Lag(Side(side), int(fewer))


def _with(profile: Profile, name: str, value: str) -> Profile:
    match name:
        case "sore":
            return replace(profile, sore=frozenset({Region(value)}))
        case "heart":
            return replace(profile, medical=frozenset({MedicalStop.HEART}))
        case "days":
            return replace(profile, days_per_week=int(value))
        case _:
            raise ValueError(f"a story knows no {name}")
