import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot import cli
from bot.checks import Finding
from bot.run import in_use
from bot.settings import GET_TOKEN, Settings, read_settings
from bot.watchdog import RivalError
from content.problems import Problem
from storage.errors import StorageError
from storage.lock import alone

TOKEN = "123456789:AAE-made_up_for_the_tests_0123456789a"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.validation_alias), raising=False)
    monkeypatch.chdir(tmp_path)


def call(*arguments: str) -> int:
    try:
        return cli.main(arguments)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else -1


@pytest.mark.parametrize(
    "arguments", [["--help"], ["run", "--help"], ["check", "--help"], ["restore", "--help"]]
)
def test_help_is_given(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert call(*arguments) == 0
    assert "usage: bandstride" in capsys.readouterr().out


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("--version") == 0
    assert capsys.readouterr().out.startswith("bandstride 0.")


@pytest.mark.parametrize(
    "arguments", [[], ["dance"], ["run", "--fast"], ["check", "--nothing"], ["db"], ["backup"]]
)
def test_a_wrong_call_is_exit_code_2(arguments: list[str]) -> None:
    assert call(*arguments) == 2


@pytest.mark.parametrize("command", [["run"], ["check", "--settings"]])
def test_a_missing_token_is_one_line_and_no_traceback(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(*command) == (2 if command == ["run"] else 1)
    told = capsys.readouterr().err
    assert told == (f"bandstride: TELEGRAM_BOT_TOKEN is missing: {GET_TOKEN}\n")


def test_another_poller_that_stays_is_one_line_and_exit_code_1(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def contested(*_: object) -> None:
        raise RivalError

    monkeypatch.setattr("bot.run.run", contested)
    monkeypatch.setattr("bot.house.read_library", lambda _: None)
    monkeypatch.setattr("bot.logs.configure", lambda *_, **__: None)
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    assert call("run") == 1
    told = capsys.readouterr().err
    assert told == f"bandstride: {RivalError()}\n"


def test_checking_settings_warns_of_strangers(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("BANDSTRIDE_TICKS_SECOND", "1")
    assert call("check", "--settings") == 1
    assert "did you mean BANDSTRIDE_TICK_SECONDS?" in capsys.readouterr().err


def test_good_settings_pass(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    assert call("check", "--settings") == 0
    assert capsys.readouterr().out == "no mistakes found\n"


def test_a_mistake_in_the_content_is_told_and_stops_the_run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = Problem("squat.yaml", 3, "sets", "must be above 0", "write a number such as 3")
    for reader in ("content.check.examine", "content.loader.examine"):
        monkeypatch.setattr(reader, lambda *_: (None, (problem,)))
    monkeypatch.setattr("bot.logs.configure", lambda *_, **__: None)
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    assert call("check", "--content") == 1
    assert call("run") == 2
    assert call("phone") == 2
    assert capsys.readouterr().err.count(f"bandstride: {problem}\n") == 3


def test_the_database_is_made_without_a_token(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert call("db", "upgrade") == 0
    assert "up to date" in capsys.readouterr().out
    assert (tmp_path / ".data" / "bandstride.db").is_file()
    assert call("db", "upgrade") == 0


def test_a_database_that_cannot_be_used_is_exit_code_2(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(_: str) -> None:
        raise StorageError("The database x cannot be written. Make it writable.")

    monkeypatch.setattr("bot.run.upgrade", refuse)
    assert call("db", "upgrade") == 2
    assert capsys.readouterr().err.startswith("bandstride: The database x")


def test_the_health_check_needs_a_beating_process(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert call("check", "--health") == 1
    assert "poll: has not begun" in capsys.readouterr().err
    folder = tmp_path / ".data"
    folder.mkdir()
    (folder / "poll.pulse").touch()
    (folder / "tick.pulse").touch()
    assert call("check", "--health") == 0
    os.utime(folder / "tick.pulse", (0, 0))
    assert call("check", "--health") == 1
    assert "tick: last alive" in capsys.readouterr().err


def test_a_database_is_backed_up_and_restored_without_a_token(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert call("db", "upgrade") == 0
    assert call("backup", "copy.db") == 0
    assert "copy.db holds 0 runners" in capsys.readouterr().out
    assert call("backup", "copy.db") == 1
    assert "copy.db is there already" in capsys.readouterr().err
    assert call("restore", "copy.db") == 0
    assert "The one before is kept as .data/bandstride.db.2" in capsys.readouterr().out
    assert len(list((tmp_path / ".data").glob("*.old"))) == 1
    assert call("restore", "missing.db") == 1
    assert "missing.db is not there" in capsys.readouterr().err


def test_a_running_coach_keeps_its_database_from_being_replaced(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert call("db", "upgrade") == 0
    assert call("backup", "copy.db") == 0
    with in_use(read_settings({"token": TOKEN})):
        assert call("restore", "copy.db") == 1
    assert "Stop the coach first" in capsys.readouterr().err


def test_no_coach_begins_while_its_database_is_replaced(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.logs.configure", lambda *_, **__: None)
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    assert call("db", "upgrade") == 0
    with alone(read_settings().database_file):
        assert call("run") == 2
        assert call("db", "upgrade") == 2
    assert capsys.readouterr().err.count("is being restored") == 2


def test_no_second_coach_begins_on_a_database_where_it_would_send_each_reminder_twice(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.logs.configure", lambda *_, **__: None)
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    with in_use(read_settings(), coach=True):
        assert call("run") == 2
        assert call("db", "upgrade") == 0  # what else uses it is not in the way
    assert "Another coach is at work on the database" in capsys.readouterr().err


def test_the_doctor_tells_what_is_broken_by_its_exit_code(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.logs.configure", lambda *_, **__: None)
    monkeypatch.setattr("bot.doctor.examined", lambda: [Finding("disk", "note", "make room soon")])
    assert call("doctor") == 0
    bad = Finding("token", "bad", f"{TOKEN} is wrong")
    monkeypatch.setattr("bot.doctor.examined", lambda: [bad])
    assert call("doctor") == 1
    told = capsys.readouterr().out
    assert told == "note disk: make room soon\nBAD  token: <hidden> is wrong\n"


def test_help_imports_no_telegram_and_no_database() -> None:
    program = (
        "import sys; from bot.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print([name for name in ('telegram', 'aiosqlite', 'av') if name in sys.modules])"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter and words
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"
