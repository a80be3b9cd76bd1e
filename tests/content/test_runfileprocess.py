"""A calendar file is read in a process that can be ended."""

import subprocess
import sys
from datetime import UTC, datetime

import pytest

from coach.ports import RunFileError
from content.runfileprocess import SeparateFiles
from content.runfiles import CalendarFiles
from tests.calendars import calendar, entry

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def program(code: str, seconds: float = 60.0) -> SeparateFiles:
    return SeparateFiles(seconds, (sys.executable, "-S", "-c", code))


def test_a_process_of_its_own_reads_what_the_parser_reads() -> None:
    data = calendar(
        entry(":20261125T060000Z", "Länge läuft"),
        entry(";TZID=Europe/Berlin:20261126T080000", "Run", uid="zone"),
        entry(":20261127T080000", "Run", uid="no zone"),
        entry(";VALUE=DATE:20261128", "Run", uid="day"),
    )
    found = SeparateFiles(60.0).read(data, NOW)
    assert len(found) == 4
    assert found == CalendarFiles().read(data, NOW)


def test_why_nothing_was_read_comes_through() -> None:
    with pytest.raises(RunFileError, match="broken"):
        SeparateFiles(60.0).read(b"nothing of the kind", NOW)


def test_a_parser_that_hangs_is_ended() -> None:
    with pytest.raises(RunFileError, match="many"):
        program("while True: pass", seconds=0.05).read(b"", NOW)


def test_a_parser_that_is_killed_leaves_a_file_that_cannot_be_read() -> None:
    with pytest.raises(RunFileError, match="broken"):
        program("import os, signal; os.kill(os.getpid(), signal.SIGKILL)").read(b"", NOW)


def test_a_process_that_is_broken_itself_is_no_fault_of_the_file() -> None:
    with pytest.raises(subprocess.CalledProcessError):
        program("raise SystemExit(1)").read(b"", NOW)


def test_the_process_is_told_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANDSTRIDE_TOKEN", "secret")
    code = "import os, json; print(json.dumps([['2026-11-25', None, str(dict(os.environ))]]))"
    (found,) = program(code).read(b"", NOW)
    assert "secret" not in found.title
