import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.pulse import GRACE, Pulse

NOW = datetime(2030, 1, 1, tzinfo=UTC)
LOOPS = {"poll": timedelta(seconds=30)}


def beaten(folder: Path, ago: timedelta) -> Pulse:
    pulse = Pulse(folder)
    pulse.beat("poll")
    at = (NOW - ago).timestamp()
    os.utime(folder / "poll.pulse", (at, at))
    return pulse


def test_a_loop_that_has_beaten_lately_is_well(tmp_path: Path) -> None:
    assert beaten(tmp_path, timedelta(seconds=30) + GRACE).problems(LOOPS, NOW) == []


def test_a_loop_that_has_long_not_beaten_is_named(tmp_path: Path) -> None:
    pulse = beaten(tmp_path, timedelta(seconds=31) + GRACE)
    assert pulse.problems(LOOPS, NOW) == ["poll: last alive 121 s ago"]


def test_a_loop_that_has_never_beaten_is_named(tmp_path: Path) -> None:
    (problem,) = Pulse(tmp_path).problems(LOOPS, NOW)
    assert problem.startswith("poll: has not begun")


def test_a_beat_that_cannot_be_written_stops_no_loop(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    Pulse(tmp_path / "gone").beat("poll")
    assert "the pulse cannot be written" in caplog.text


def test_a_beat_that_cannot_be_looked_at_is_told_in_a_line(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.symlink_to(folder)
    assert Pulse(folder).problems(LOOPS, NOW) == [
        "poll: cannot be looked at (Too many levels of symbolic links): is this the data directory?"
    ]
