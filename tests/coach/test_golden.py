"""Golden histories: what runners said, day by day, and what they were asked to do next.

Each file in `golden/` is a story. A line says what happens; after `|` stands what was asked
for that day, after a second `|` what the report changes next time. See `kit.brief` for the
short form of a prescription. `pytest` shows the difference where the rules answer otherwise.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coach.bands import BandKind
from coach.engine import replay
from coach.exercises import Exercise
from coach.runner import Experience, Profile, Region, RunnerType
from coach.training import Effort, Outcome, Report, Reported
from tests.coach.kit import EXERCISES, SQUAT, Diary, band, brief

STORIES = sorted((Path(__file__).parent / "golden").glob("*.txt"))


def test_there_are_stories() -> None:
    assert len(STORIES) >= 6


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_the_story_is_still_told_this_way(path: Path) -> None:
    told = path.read_text("utf-8")
    assert "\n".join(play(told)) == told.rstrip("\n")


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_storys_log_replays_to_the_same_state(path: Path) -> None:
    story = Story()
    for line in path.read_text("utf-8").splitlines():
        story.step(line.split("|")[0])
    diary = story.diary
    assert replay(diary.engine, diary.entries) == diary.state
    assert diary.engine.load(diary.engine.dump(diary.state)) == diary.state


def play(told: str) -> list[str]:
    """The story with the answers of today's rules."""
    story = Story()
    lines = []
    for line in told.splitlines():
        said = line.split("|")[0].rstrip()
        answers = story.step(said)
        lines.append(" | ".join([f"{said:<34}", *answers]).rstrip() if answers else said)
    return lines


class Story:
    """Lets lines happen. Each method is a verb; it gives what was asked and learned."""

    def __init__(self) -> None:
        self.diary = Diary()

    def step(self, line: str) -> tuple[str, ...]:
        words = line.split()
        if not words or words[0] == "#":
            return ()
        exercise = EXERCISES[words.pop(0)[:-1]] if words[0].endswith(":") else SQUAT
        answers: tuple[str, ...] = getattr(self, words[0])(exercise, words[1:])
        return answers

    def runner(self, exercise: Exercise, words: list[str]) -> tuple[str, ...]:
        kind, experience = RunnerType(words[0]), Experience(words[1])
        profile = replace(self.diary.profile, runner_type=kind, experience=experience)
        for word in words[2:]:
            profile = _with(profile, *word.split("="))
        self.diary.profile = profile
        return ()

    def bands(self, exercise: Exercise, words: list[str]) -> tuple[str, ...]:
        self.diary.bands = ()
        for word in words:
            self.buy(exercise, [word])
        return ()

    def buy(self, exercise: Exercise, words: list[str]) -> tuple[str, ...]:
        kind, _, rest = words[0].rpartition(":")
        number, force = rest.split("=")
        self.diary.buys(band(int(number), float(force), BandKind(kind or "mini_loop")))
        return ()

    def lose(self, exercise: Exercise, words: list[str]) -> tuple[str, ...]:
        self.diary.loses(band(int(words[0]), 1.0))
        return ()

    def wait(self, exercise: Exercise, words: list[str]) -> tuple[str, ...]:
        self.diary.wait(int(words[0]))
        return ()

    def ask(self, exercise: Exercise, words: list[str]) -> tuple[str, ...]:
        return (brief(self.diary.next(exercise)),)

    def done(self, exercise: Exercise, words: list[str]) -> tuple[str, ...]:
        return self._report(exercise, words, Outcome.DONE)

    def easier(self, exercise: Exercise, words: list[str]) -> tuple[str, ...]:
        return self._report(exercise, words, Outcome.DONE, ease=1)

    def skip(self, exercise: Exercise, words: list[str]) -> tuple[str, ...]:
        return self._report(exercise, words, Outcome.SKIPPED)

    def stop(self, exercise: Exercise, words: list[str]) -> tuple[str, ...]:
        """Pain stops what was asked for: the pain is logged, then the exercise as stopped."""
        asked = self.diary.asked(exercise)
        self.hurt(exercise, words)
        learned = self.diary.learned
        self.diary.log(Reported(1, 0, Report(asked, Outcome.STOPPED)))
        return (brief(asked), *learned)

    def hurt(self, exercise: Exercise, words: list[str]) -> tuple[str, ...]:
        self.diary.hurts(int(words[0]), Region(words[1]), exercise, sharp="sharp" in words)
        return ("", *self.diary.learned)

    def undo(self, exercise: Exercise, words: list[str]) -> tuple[str, ...]:
        self.diary.undo()
        return ()

    def _report(
        self, exercise: Exercise, words: list[str], outcome: Outcome, ease: int = 0
    ) -> tuple[str, ...]:
        amounts = [int(word) for word in words if word.isdecimal()]
        effort = next((Effort(word) for word in words if not word.isdecimal()), None)
        asked = self.diary.done(
            *amounts, effort=effort, exercise=exercise, outcome=outcome, ease=ease
        )
        return (brief(asked), *self.diary.learned)


def _with(profile: Profile, name: str, value: str) -> Profile:
    match name:
        case "sore":
            return replace(profile, sore=frozenset({Region(value)}))
        case "race":
            return replace(profile, race=date.fromisoformat(value))
        case "long":
            return replace(profile, long_days=frozenset({int(value)}))
        case "minutes":
            return replace(profile, minutes=int(value))
        case _:
            raise ValueError(f"a story knows no {name}")
