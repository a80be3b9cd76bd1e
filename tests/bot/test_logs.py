import asyncio
import errno
import gc
import io
import json
import logging
import sys
import threading
import warnings
from collections.abc import Iterator

import httpx
import pytest
import structlog
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.request import BaseRequest

from bot import logs
from bot.settings import read_settings
from bot.transport import build_bot
from phone import Phone
from tests.logged import restored

TOKEN = "123456789:AAE-made_up_for_the_tests_0123456789a"
SECRET = TOKEN.partition(":")[2]
WORDS = "my left knee"


@pytest.fixture(autouse=True)
def _root_restored() -> Iterator[None]:
    with restored():
        yield


@pytest.fixture(params=["text", "json"])
def out(request: pytest.FixtureRequest) -> io.StringIO:
    stream = io.StringIO()
    logs.configure("DEBUG", request.param, secrets=[TOKEN], stream=stream)
    return stream


def clean(out: io.StringIO) -> str:
    """What was written, once it is sure that no half of the token is in it."""
    text = out.getvalue()
    assert text
    assert TOKEN not in text
    assert SECRET not in text
    assert TOKEN.replace(":", "%3A") not in text
    return text


def fail_with_token() -> None:
    local = TOKEN
    raise InvalidToken(f"The token `{local}` was rejected by the server.")


def test_a_token_in_a_message_an_argument_or_a_field_is_hidden(out: io.StringIO) -> None:
    plain = logging.getLogger("somewhere")
    plain.warning("at https://api.telegram.org/bot" + TOKEN + "/getMe")
    plain.warning("at %s and %r", TOKEN, {"deep": [TOKEN]})
    plain.warning("quoted https://api.telegram.org/bot%s/getMe", TOKEN.replace(":", "%3A"))
    plain.warning("bytes %r", TOKEN.encode())
    plain.warning("half %s", SECRET)
    plain.warning("extra", extra={"token": TOKEN})
    structlog.stdlib.get_logger("ours").warning("hello", url=f"/bot{TOKEN}/x", **{TOKEN: 1})
    assert clean(out).count("<hidden>") >= 8


def test_a_token_in_an_exception_its_causes_and_notes_is_hidden(out: io.StringIO) -> None:
    try:
        try:
            fail_with_token()
        except InvalidToken as error:
            error.add_note(f"while using {TOKEN}")
            raise NetworkError(f"httpx.ConnectError: /bot{TOKEN}/getMe") from error
    except NetworkError:
        logging.getLogger("somewhere").exception("it failed")
        structlog.stdlib.get_logger("ours").exception("it failed", why=TOKEN)
    text = clean(out)
    assert "was rejected by the server" in text
    assert "fail_with_token" in text


def test_an_uncaught_error_is_logged_without_the_token(out: io.StringIO) -> None:
    try:
        fail_with_token()
    except InvalidToken:
        sys.excepthook(*sys.exc_info())
    assert "uncaught error" in clean(out)


def test_a_warning_is_logged_without_the_token(out: io.StringIO) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=True)
        warnings.warn(f"bad address /bot{TOKEN}/getMe", stacklevel=1)
    assert "bad address" in clean(out)


def test_a_line_that_cannot_be_formatted_does_not_dump_its_arguments(
    out: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    class Unprintable:
        def __str__(self) -> str:
            raise ValueError(TOKEN)

    args = (TOKEN, Unprintable())
    record = logging.LogRecord("somewhere", logging.WARNING, __file__, 1, "%s %s", args, None)
    (handler,) = (h for h in logging.getLogger().handlers if isinstance(h, logs.RedactingHandler))
    handler.handle(record)
    written = capsys.readouterr().err + out.getvalue()
    assert "somewhere" in written
    assert SECRET not in written


def test_an_address_as_httpx_would_log_it_is_not_logged_at_all(out: io.StringIO) -> None:
    request = httpx.Request("POST", f"https://api.telegram.org/bot{TOKEN}/getMe")
    logging.getLogger("httpx").info("HTTP Request: %s %s", request.method, request.url)
    assert out.getvalue() == ""


async def test_what_people_write_is_logged_at_no_level(out: io.StringIO) -> None:
    async with Phone(TOKEN) as phone:
        bot = build_bot(TOKEN, phone.url)
        alice = phone.person("Alice")
        await alice.says("/start")
        await alice.says("my left knee hurts")
        await alice.sends_location(48.123456, 11.654321)
        async with bot:
            updates = await bot.raw_updates(None, 0, ["message"])
            await bot.send_message(alice.id, "your left knee, then")
    assert len(updates) == 3
    structlog.stdlib.get_logger("ours").debug("fetched", count=len(updates))
    written = clean(out)
    assert "fetched" in written
    assert not [words for words in ("knee", "48.12", "Alice") if words in written]


def test_settings_can_be_logged(out: io.StringIO) -> None:
    settings = read_settings({"token": TOKEN}, env_file=None)
    structlog.stdlib.get_logger("ours").info("start", settings=settings, token=settings.token)
    assert "start" in clean(out)


def test_a_token_that_nobody_named_and_a_password_are_hidden() -> None:
    stream = io.StringIO()
    logs.configure(stream=stream)
    logging.getLogger("x").warning("%s sqlite://me:hunter2@host/db", TOKEN)
    logging.getLogger("x").warning("/bot1:tooshort/getMe")
    assert SECRET not in stream.getvalue()
    assert "hunter2" not in stream.getvalue()
    assert "tooshort" not in stream.getvalue()


def test_json_is_an_object_a_line_with_time_level_and_fields() -> None:
    stream = io.StringIO()
    logs.configure("INFO", "json", stream=stream)
    structlog.stdlib.get_logger("ours").info("letter sent", runner=7)
    logging.getLogger("theirs").info("plain %s", "words")
    first, second = map(json.loads, stream.getvalue().splitlines())
    assert (first["event"], first["runner"], first["level"]) == ("letter sent", 7, "info")
    assert (second["event"], second["logger"]) == ("plain words", "theirs")
    assert first["timestamp"].endswith("Z")


def test_lines_below_the_level_are_not_written() -> None:
    stream = io.StringIO()
    logs.configure("WARNING", stream=stream)
    structlog.stdlib.get_logger("ours").info("quiet")
    logging.getLogger("theirs").info("quiet")
    assert stream.getvalue() == ""


def quoting() -> ExceptionGroup[Exception]:
    """An error, its note, its parts and its cause quote what somebody wrote."""
    group = ExceptionGroup(WORDS, [KeyError(WORDS), OSError(28, "No space left on device")])
    try:
        int(WORDS)
    except ValueError as error:
        error.add_note(f"of {WORDS}")
        group.__cause__ = error
    return group


def test_an_error_that_quotes_what_somebody_wrote_is_told_without_its_words(
    out: io.StringIO,
) -> None:
    error, log = quoting(), structlog.stdlib.get_logger("ours")
    log.error("it failed", exc_info=error)
    log.warning("it failed", why=error.exceptions[0])
    logging.getLogger("theirs").error("it failed", exc_info=error)
    text = clean(out)
    assert "knee" not in text
    assert text.count("ValueError (its words may quote") == 2
    assert text.count("KeyError (its words may quote") == 3
    assert text.count("No space left on device") == 2
    assert text.count("in quoting") == 2


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_an_error_in_a_thread_is_logged_without_the_token(out: io.StringIO) -> None:
    """Python's own hook wrote it to standard error, whole."""
    thread = threading.Thread(target=fail_with_token, name="gazetteer")
    thread.start()
    thread.join()
    text = clean(out)
    assert "uncaught error in a thread" in text
    assert "gazetteer" in text


def test_an_error_that_nobody_can_catch_is_logged_without_its_words(out: io.StringIO) -> None:
    class Dying:
        def __del__(self) -> None:
            raise ValueError(f"my left knee {TOKEN}")

    Dying()
    text = clean(out)
    assert "an error could not be raised" in text
    assert "ValueError (its words" in text


async def test_a_task_whose_error_nobody_saw_is_told_without_its_repr(out: io.StringIO) -> None:
    async def fail() -> None:
        raise ValueError(f"my left knee {TOKEN}")

    task = asyncio.create_task(fail())
    await asyncio.wait([task])
    del task
    gc.collect()
    text = clean(out)
    assert "Task exception was never retrieved" in text
    assert "ValueError (its words" in text
    assert "<Task" not in text


def test_as_text_a_librarys_line_breaks_begin_no_record() -> None:
    stream = io.StringIO()
    logs.configure(stream=stream)
    forged = "2026-11-23T07:00:00Z [info ] all is well"
    error = OSError(5, f"first\n{forged}")
    logging.getLogger("theirs").warning("broken\n%s\x1b[2J\u2028", forged)
    logging.getLogger("theirs").warning("broken", extra={"more": f"a\n{forged}"})
    logging.getLogger("theirs").error("it failed", exc_info=error)
    records = [line for line in stream.getvalue().splitlines() if not line.startswith("  ")]
    assert len(records) == 3
    assert not [line for line in records if line.startswith(forged)]
    assert "\x1b[2J" not in stream.getvalue()


def test_an_answer_that_telegrams_library_cannot_read_is_not_logged(out: io.StringIO) -> None:
    """Half an answer to sendMessage holds what was said."""
    with pytest.raises(TelegramError):
        BaseRequest.parse_json_payload(b'{"ok": true, "result": {"text": "my left knee')
    assert "knee" not in out.getvalue()


def test_a_log_that_cannot_be_written_as_on_a_full_disk_stops_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Full(io.StringIO):
        def write(self, _: str) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    full = Full()
    monkeypatch.setattr(sys, "stderr", full)
    logs.configure(stream=full)
    logging.getLogger("somewhere").warning("nobody reads this, and nobody is stopped by it")
