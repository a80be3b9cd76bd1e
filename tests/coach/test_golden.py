"""Golden histories; see tests/coach/golden/__init__.py."""

from pathlib import Path

import pytest

from coach.engine import replay
from tests.coach.golden.story import Story, play

STORIES = sorted((Path(__file__).parent / "golden").glob("*.txt"))


def test_there_are_stories() -> None:
    assert len(STORIES) >= 10


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
