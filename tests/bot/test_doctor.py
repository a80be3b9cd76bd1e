import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web
from telegram import WebhookInfo

from bot import checks, doctor
from bot.clock import system_clock
from bot.run import prepare
from bot.settings import Settings, read_settings
from phone import Phone
from tests.bot.conftest import Serve

NOON = datetime(2026, 6, 1, 12, 0, 0, tzinfo=UTC)


def settings_of(folder: Path, token: str, url: str = "http://127.0.0.1:1") -> Settings:
    return read_settings({"token": token, "api_url": url, "data_dir": folder}, env_file=None)


async def test_a_token_that_telegram_knows_is_well(
    phone: Phone, token: str, tmp_path: Path
) -> None:
    known, updates = await checks.telegram(settings_of(tmp_path, token, phone.url))
    assert (known.state, known.words) == ("ok", "knows the token, of @bandstride_bot")
    assert (updates.state, updates.words) == ("ok", "no webhook, 0 wait at Telegram")


def test_a_webhook_is_told_without_its_address() -> None:
    found = checks.hooked(WebhookInfo("https://elsewhere.example/s3cret", False, 12))  # noqa: FBT003
    assert found.state == "note"
    assert "stop it" in found.words
    assert "s3cret" not in found.words


async def test_a_token_that_telegram_does_not_know_is_told_without_it(
    phone: Phone, token: str, tmp_path: Path
) -> None:
    wrong = token.replace("made_up", "MADE_UP")
    (found,) = await checks.telegram(settings_of(tmp_path, wrong, phone.url))
    assert (found.about, found.state) == ("token", "bad")
    assert "copy it anew from @BotFather" in found.words
    assert wrong.partition(":")[2] not in found.words


async def test_a_telegram_that_cannot_be_reached_is_told_with_what_to_look_at(
    token: str, tmp_path: Path, unused_tcp_port: int
) -> None:
    url = f"http://127.0.0.1:{unused_tcp_port}"
    (found,) = await checks.telegram(settings_of(tmp_path, token, url))
    assert (found.about, found.state) == ("Telegram", "bad")
    assert f"{url} does not answer" in found.words
    assert "Connect call failed" in found.words
    assert "TELEGRAM_PROXY" in found.words


@pytest.mark.parametrize(
    ("ahead", "words"),
    [(0, "ok within"), (-29, "ok within"), (31, "bad 31 s ahead"), (-3600, "bad 3600 s behind")],
)
async def test_the_clock_is_compared_with_telegrams(
    serve: Serve, token: str, tmp_path: Path, ahead: int, words: str
) -> None:
    async def dated(_: web.Request) -> web.Response:
        return web.Response(headers={"Date": "Mon, 01 Jun 2026 12:00:00 GMT"})

    settings = settings_of(tmp_path, token, await serve(dated))
    found = await checks.clock(settings, lambda: NOON + timedelta(seconds=ahead))
    assert f"{found.state} {found.words}".startswith(words)


async def test_a_clock_that_cannot_be_compared_is_no_fault_of_its_own(
    token: str, tmp_path: Path, unused_tcp_port: int
) -> None:
    settings = settings_of(tmp_path, token, f"http://127.0.0.1:{unused_tcp_port}")
    assert (await checks.clock(settings, system_clock)).state == "note"


async def test_a_database_is_told_before_and_after_it_is_made(token: str, tmp_path: Path) -> None:
    settings = settings_of(tmp_path, token)
    assert checks.database(settings).state == "note"
    await prepare(settings)
    found = checks.database(settings)
    assert found.state == "ok"
    assert "0 runners" in found.words


async def test_a_database_that_is_older_is_no_fault(token: str, tmp_path: Path) -> None:
    from storage.upgrade import upgrade  # noqa: PLC0415 - for this alone

    settings = settings_of(tmp_path, token)
    await upgrade(settings.database_url, "0001")
    found = checks.database(settings)
    assert found.state == "note"
    assert "bandstride db upgrade" in found.words


def test_a_database_that_is_broken_is_told_with_the_mend(token: str, tmp_path: Path) -> None:
    settings = settings_of(tmp_path, token)
    settings.database_file.write_bytes(b"no database" * 999)
    found = checks.database(settings)
    assert found.state == "bad"
    assert "cannot be read as a database" in found.words


async def test_a_database_that_another_program_keeps_locked_is_told(
    token: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = settings_of(tmp_path, token)
    await prepare(settings)
    monkeypatch.setattr("storage.copies.BUSY_TIMEOUT_MS", 0)
    with closing(sqlite3.connect(settings.database_file)) as other:
        other.execute("BEGIN IMMEDIATE")
        found = checks.database(settings)
    assert found.state == "bad"
    assert "is locked by another program. End it: `fuser" in found.words
    assert checks.database(settings).state == "ok"


def test_a_folder_that_is_closed_to_this_user_is_told_and_measured_as_far_as_can_be(
    token: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(_: Path) -> bool:
        raise PermissionError

    settings = settings_of(tmp_path, token)
    monkeypatch.setattr(Path, "exists", closed)
    found = checks.database(settings)
    assert (found.state, found.words.endswith("run this as the coach's")) == ("bad", True)
    assert checks.space(tmp_path).about == "disk"


def test_time_zones_are_all_readable_here_and_one_that_is_not_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert checks.zones().state == "ok"
    found = checks.zones(("Europe/Berlin", "Europe/Atlantis"))
    assert found.state == "bad"
    assert "1 of 2 zones cannot be read, such as Europe/Atlantis" in found.words
    (tmp_path / "Cut").write_bytes(b"TZif2" + bytes(12))
    monkeypatch.setattr("zoneinfo._tzpath.TZPATH", (str(tmp_path),))
    assert "such as Cut" in checks.zones(("Cut",)).words
    monkeypatch.setattr("bot.checks.files", lambda _: tmp_path)
    found = checks.zones()
    assert (found.state, "pip install --force-reinstall tzdata" in found.words) == ("bad", True)


@pytest.mark.parametrize(
    ("free", "state"), [(99, "bad"), (100, "note"), (499, "note"), (500, "ok")]
)
def test_little_room_is_told_before_there_is_none(free: int, state: str) -> None:
    assert checks.roomy(Path("data"), free).state == state


def test_room_is_measured_where_a_folder_will_be(tmp_path: Path) -> None:
    assert f"for {tmp_path / 'a' / 'b'}" in checks.space(tmp_path / "a" / "b").words


def test_mistakes_of_content_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.checks.problems", lambda **_: ("squat.yaml:3: sets", "another"))
    found = checks.content()
    assert found.state == "bad"
    assert "2 mistakes, the first: squat.yaml:3: sets" in found.words


def test_without_a_token_everything_else_is_still_looked_at(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.validation_alias), raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("bot.checks.problems", lambda **_: ())
    findings = doctor.examined()
    assert [each.about for each in findings] == [
        "settings",
        "database",
        "disk",
        "time zones",
        "content",
    ]
    assert doctor.broken(findings)
    assert not doctor.broken(findings[1:])
    assert doctor.report(findings).startswith("BAD  settings: TELEGRAM_BOT_TOKEN is missing")


async def test_a_metrics_port_is_off_free_taken_or_answers(
    serve: Serve, token: str, tmp_path: Path, unused_tcp_port: int
) -> None:
    async def ours(_: web.Request) -> web.Response:
        return web.json_response({"checks": {}}, status=status)

    async def strangers(_: web.Request) -> web.Response:
        return web.Response(text="hello")

    async def beside(answer: Callable[[web.Request], Awaitable[web.Response]]) -> Settings:
        number = int((await serve(answer)).rpartition(":")[2])
        return settings.model_copy(update={"metrics_port": number})

    status = 200
    settings = settings_of(tmp_path, token)
    assert (await checks.port(settings)).words.startswith("told nowhere")
    free = settings.model_copy(update={"metrics_port": unused_tcp_port})
    assert (await checks.port(free)).words.endswith(" is free")
    coach = await beside(ours)
    assert (await checks.port(coach)).words.endswith("; it is ready")
    status = 503
    assert (await checks.port(coach)).words.endswith("; it is not ready")
    found = await checks.port(await beside(strangers))
    assert (found.about, found.state) == ("metrics", "bad")
    assert "name another BANDSTRIDE_METRICS_PORT" in found.words
