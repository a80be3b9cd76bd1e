import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.aside import Aside
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


def test_what_fails_is_left_alone_for_longer_each_time_an_hour_at_most() -> None:
    now = NOW
    aside: Aside[int] = Aside(lambda: now)
    pauses = []
    for _ in range(9):
        pauses.append(aside.put(1).total_seconds() / 60)
        assert not aside.may(1)
        now += timedelta(minutes=pauses[-1])
        assert aside.may(1)
    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    aside.drop(1)
    assert aside.put(1) == timedelta(minutes=1)


def test_what_nobody_tried_again_is_forgotten() -> None:
    now = NOW
    aside: Aside[int] = Aside(lambda: now)
    aside.put(1)
    assert aside.count() == 1
    now += timedelta(hours=2)
    assert aside.count() == 0
