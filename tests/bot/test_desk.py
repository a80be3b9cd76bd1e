import http.client
import json
import socket
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from bot import desk
from content.problems import ContentError, Problem
from tests.bot.deskprocess import PATIENCE, DeskProcess, desk_in


def asked(running: DeskProcess, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    """What the desk answers, to a POST where there is a body."""
    connection = connected(running)
    if body is None:
        connection.request("GET", path)
    else:
        kind = {"Content-Type": "application/json"}
        connection.request("POST", path, json.dumps(body), kind)
    answer = connection.getresponse()
    assert answer.status == 200, answer.read()
    answered: dict[str, Any] = json.load(answer)
    connection.close()
    return answered


def connected(running: DeskProcess) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(urlsplit(running.url).netloc, timeout=PATIENCE)


def state(running: DeskProcess) -> dict[str, Any]:
    return asked(running, "/desk/state")


def names(running: DeskProcess) -> list[str]:
    return [each["user"]["first_name"] for each in state(running)["people"]]


def until_online(running: DeskProcess) -> None:
    """Wait until the coach polls."""
    deadline = time.monotonic() + PATIENCE
    while not state(running)["online"]:
        assert time.monotonic() < deadline, running.said
        time.sleep(0.02)


def stream(running: DeskProcess) -> http.client.HTTPConnection:
    """The page's own connection, on which it hears what happens."""
    connection = connected(running)
    connection.request("GET", "/desk/events")
    assert connection.getresponse().readline() == b": hello\n"
    return connection


def test_ctrl_c_ends_it_in_order_while_a_page_is_open_and_the_coach_polls(tmp_path: Path) -> None:
    """Started where a coach of one's own is set up, which must be left alone."""
    other = tmp_path / "other"
    own = {
        "TELEGRAM_BOT_TOKEN": "123456789:OWN-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "DATABASE_URL": f"sqlite+aiosqlite:///{other}/mine.db",
        "BANDSTRIDE_DATA_DIR": str(other),
    }
    with desk_in(tmp_path, env=own) as running:
        until_online(running)
        page = stream(running)
        assert running.interrupt() == 0
        page.close()
    assert running.said.splitlines() == [
        f"The phone is at {running.url} (Ctrl-C ends it)",
        "Ended. Everything is kept; begin anew with --fresh.",
    ]
    assert not other.exists()
    assert (tmp_path / ".data" / "phone" / "coach" / "bandstride.db").is_file()


def test_everything_is_kept_until_a_fresh_start(tmp_path: Path) -> None:
    with desk_in(tmp_path) as running:
        assert names(running) == ["You"]
        asked(running, "/desk/people", {"first_name": "Kay"})
        asked(running, "/desk/clock", {"move_seconds": 86_400})
        moved = state(running)["now"]
        assert running.interrupt() == 0
    with desk_in(tmp_path) as again:
        assert names(again) == ["You", "Kay"]
        assert state(again)["now"] > moved
        assert again.interrupt() == 0
    stranger = tmp_path / ".data" / "phone" / "notes.txt"
    stranger.write_text("not ours")
    with desk_in(tmp_path, "--fresh") as fresh:
        assert names(fresh) == ["You"]
        assert state(fresh)["now"] < moved
    assert stranger.exists()


def test_a_taken_port_makes_it_take_the_next_and_say_so(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]
        with desk_in(tmp_path, port=taken) as running:
            port = urlsplit(running.url).port
            assert port is not None
            assert port > taken
            assert f"Port {taken} is taken, so it is {port}.\n" in running.said
            assert names(running) == ["You"]


def test_two_never_share_a_folder(tmp_path: Path) -> None:
    with desk_in(tmp_path) as first:
        assert names(first) == ["You"]
        (tmp_path / "second").mkdir()
        shared = str(tmp_path / ".data" / "phone")
        with desk_in(tmp_path / "second", "--fresh", "--folder", shared) as second:
            assert second.ends() == 2
        assert second.said == (
            f"bandstride: another `bandstride phone` uses {shared}: end it, "
            "or name another (--folder)\n"
        )
        assert names(first) == ["You"]
        assert first.interrupt() == 0


def test_a_browser_in_the_foreground_holds_nothing_up(tmp_path: Path) -> None:
    opened = tmp_path / "opened"
    browser = tmp_path / "browser"
    browser.write_text(
        f'#!/bin/sh\necho "$1" > "{opened}"\nwhile [ -e "{opened}" ]; do sleep 0.05; done\n'
    )
    browser.chmod(0o755)
    with desk_in(tmp_path, env={"BROWSER": str(browser)}) as running:
        until_online(running)
        deadline = time.monotonic() + PATIENCE
        while not (opened.exists() and opened.read_text()):
            assert time.monotonic() < deadline, running.said
            time.sleep(0.02)
        assert opened.read_text() == f"{running.url}\n"
        assert running.interrupt() == 0
        opened.unlink()


def test_a_mistake_in_the_content_is_one_line_and_exit_code_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_: Path) -> None:
        raise ContentError([Problem("squat.yaml", 3, "sets", "is 0", "give at least 1")])

    monkeypatch.setattr("bot.desk.read_library", refuse)
    assert desk.main(["--folder", str(tmp_path / "desk")]) == 2
    assert capsys.readouterr().err == "bandstride: squat.yaml:3: sets: is 0 — give at least 1\n"


def test_a_folder_that_cannot_be_one_is_one_line_and_exit_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    file.touch()
    assert desk.main(["--folder", str(file)]) == 2
    told = capsys.readouterr().err
    assert told.startswith(f"bandstride: {file} cannot be written (")
    assert told.count("\n") == 1


def test_a_spoilt_store_is_one_line_that_names_the_mend_and_exit_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = tmp_path / "telegram" / "phone.sqlite3"
    store.parent.mkdir()
    store.write_bytes(b"spoilt " * 1000)
    assert desk.main(["--folder", str(tmp_path), "--port", "0"]) == 2
    told = capsys.readouterr().err
    assert "begin anew (--fresh)" in told
    assert told.count("\n") == 1


@pytest.mark.parametrize("port", ["-1", "65536", "http"])
def test_a_wrong_port_is_told_with_what_would_be_right(
    port: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        desk.main([f"--port={port}"])
    assert ended.value.code == 2
    assert "a number from 0 (any) to 65535" in capsys.readouterr().err
