from pathlib import Path

import pytest

from bot.settings import GET_TOKEN, Settings, SettingsError, read_settings, unknown_settings

TOKEN = "123456789:AAE-made_up_for_the_tests_0123456789a"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.validation_alias), raising=False)
    monkeypatch.chdir(tmp_path)


def refused(**environ: str) -> list[str]:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in ({"TELEGRAM_BOT_TOKEN": TOKEN} | environ).items():
            patch.setenv(name, value)
        with pytest.raises(SettingsError) as caught:
            read_settings()
    return caught.value.problems


def test_a_token_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    settings = read_settings()
    assert settings.token.get_secret_value() == TOKEN
    assert settings.database_url == "sqlite+aiosqlite:///.data/bandstride.db"


def test_a_missing_token_is_one_line_with_the_mend() -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings()
    assert caught.value.problems == [f"TELEGRAM_BOT_TOKEN is missing: {GET_TOKEN}"]


def test_an_empty_token_counts_as_missing() -> None:
    assert refused(TELEGRAM_BOT_TOKEN="") == [f"TELEGRAM_BOT_TOKEN is missing: {GET_TOKEN}"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("TELEGRAM_API_URL", "http://"),
        ("TELEGRAM_API_URL", "https://api.telegram.org/bot1:x"),
        ("DATABASE_URL", "bandstride.db"),
        ("DATABASE_URL", "postgresql://me:secret@host/db"),
        ("BANDSTRIDE_LOG_LEVEL", "loud"),
        ("BANDSTRIDE_LOG_FORMAT", "xml"),
        ("BANDSTRIDE_TICK_SECONDS", "0"),
        ("BANDSTRIDE_TICK_SECONDS", "often"),
        ("BANDSTRIDE_CONCURRENCY", "0"),
        ("BANDSTRIDE_SEND_RATE", "-1"),
        ("BANDSTRIDE_POLL_SECONDS", "51"),
        ("BANDSTRIDE_STOP_SECONDS", "-1"),
    ],
)
def test_a_wrong_value_is_one_line_that_names_the_variable(name: str, value: str) -> None:
    problems = refused(**{name: value})
    assert len(problems) == 1
    assert problems[0].startswith(f"{name} ")
    assert "\n" not in problems[0]


def test_every_wrong_setting_is_told_at_once() -> None:
    problems = refused(BANDSTRIDE_TICK_SECONDS="x", BANDSTRIDE_LOG_FORMAT="y")
    assert sorted(line.split()[0] for line in problems) == [
        "BANDSTRIDE_LOG_FORMAT",
        "BANDSTRIDE_TICK_SECONDS",
    ]


@pytest.mark.parametrize("token", ["hunter2", "123456789:short", TOKEN + " extra", "x" + TOKEN])
def test_a_token_of_the_wrong_shape_is_refused_without_being_repeated(token: str) -> None:
    (problem,) = refused(TELEGRAM_BOT_TOKEN=token)
    assert "not shaped like a token" in problem
    assert token not in problem


def test_a_wrong_database_address_keeps_its_password_to_itself() -> None:
    (problem,) = refused(DATABASE_URL="postgresql://me:secret@host/db")
    assert "secret" not in problem


@pytest.mark.parametrize(
    "url",
    [
        "http://",
        "ftp://a",
        "http://a:99999",
        "http://a:b",
        "http://a:0",
        "http://[::1",
        "http://a b",
    ],
)
def test_an_address_that_nobody_could_ask_is_refused_and_not_asked_for_ever(url: str) -> None:
    (problem,) = refused(TELEGRAM_API_URL=url)
    assert problem.startswith("TELEGRAM_API_URL is not an http(s) address")
    (problem,) = refused(TELEGRAM_PROXY=url)
    assert problem.startswith("TELEGRAM_PROXY is not the address of a proxy")


@pytest.mark.parametrize("url", ["http://[::1]:81", "https://api.telegram.org", "http://a:81/b"])
def test_an_address_that_can_be_asked_is_kept_as_it_is(url: str) -> None:
    assert read_settings({"token": TOKEN, "api_url": url}).api_url == url


def test_a_name_that_no_machine_and_no_directory_can_have_is_refused() -> None:
    for host in ("a" * 80, "a..b", "a\0b"):
        with pytest.raises(SettingsError, match="BANDSTRIDE_METRICS_HOST is no name"):
            read_settings({"token": TOKEN, "metrics_host": host})
    with pytest.raises(SettingsError, match="BANDSTRIDE_DATA_DIR names no directory"):
        read_settings({"token": TOKEN, "data_dir": "a\0b"})


def test_settings_come_from_a_file_and_the_environment_goes_before_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "some.env"
    file.write_text(f"TELEGRAM_BOT_TOKEN={TOKEN}\nBANDSTRIDE_TICK_SECONDS=20\nOTHER=1\n")
    monkeypatch.setenv("BANDSTRIDE_TICK_SECONDS", "30")
    settings = read_settings(env_file=file)
    assert settings.token.get_secret_value() == TOKEN
    assert settings.tick_seconds == 30


def test_what_is_given_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_API_URL", "http://localhost:1")
    settings = read_settings({"token": TOKEN, "api_url": "http://127.0.0.1:81/"})
    assert settings.api_url == "http://127.0.0.1:81"


def test_a_short_sqlite_address_gets_the_asynchronous_driver() -> None:
    settings = read_settings({"token": TOKEN, "given_database_url": "sqlite:////srv/b.db"})
    assert settings.database_url == "sqlite+aiosqlite:////srv/b.db"


def test_the_level_may_be_written_small() -> None:
    assert read_settings({"token": TOKEN, "log_level": "debug"}).log_level == "DEBUG"


def test_an_unknown_setting_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("BANDSTRIDE_COLOUR=blue\nELSE=1\n")
    assert unknown_settings({"BANDSTRIDE_LOGLEVEL": "x", "PATH": "/"}, file) == [
        "BANDSTRIDE_COLOUR is not a setting: see docs/settings.md",
        "BANDSTRIDE_LOGLEVEL is not a setting: did you mean BANDSTRIDE_LOG_LEVEL?",
    ]


def test_a_file_in_another_encoding_is_one_line_with_the_mend(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(f"TELEGRAM_BOT_TOKEN={TOKEN}".encode("utf-16"))  # as Notepad may save it
    with pytest.raises(SettingsError) as caught:
        read_settings(env_file=file)
    assert caught.value.problems == [f"{file} is not text in UTF-8: save it as UTF-8"]
    assert unknown_settings({}, file) == []


def test_a_known_setting_is_no_stranger() -> None:
    assert unknown_settings({"BANDSTRIDE_TICK_SECONDS": "1"}, None) == []


def test_settings_keep_the_token_and_the_database_out_of_their_repr() -> None:
    settings = read_settings({"token": TOKEN, "given_database_url": "sqlite:///secret.db"})
    shown = repr(settings) + str(settings) + str(settings.model_dump())
    assert TOKEN not in shown
    assert "secret" not in repr(settings)


def test_the_proxy_is_the_environments_where_none_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("https_proxy", "http://ada:s3cret@proxy:3128")
    monkeypatch.delenv("no_proxy", raising=False)
    settings = read_settings()
    assert settings.proxy == "http://ada:s3cret@proxy:3128"
    assert "s3cret" not in repr(settings)
    monkeypatch.setenv("TELEGRAM_PROXY", "http://other:80")
    assert read_settings().proxy == "http://other:80"


def test_a_proxy_of_another_kind_is_refused_without_its_password() -> None:
    (problem,) = refused(TELEGRAM_PROXY="socks5://ada:s3cret@proxy:1080")
    assert problem == (
        "TELEGRAM_PROXY is not the address of a proxy: use http://[user:password@]host:port"
    )
