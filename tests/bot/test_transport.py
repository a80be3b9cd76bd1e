import asyncio
import gc
import logging

import pytest
from aiohttp import web
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.application import build_application
from bot.backoff import Backoff
from bot.transport import CoachBot, WrongTokenError, build_bot, introduce, seconds_of
from phone import Fault, Phone
from tests.bot.conftest import Serve

SOON = Backoff(first=0.001, most=0.002)


async def refused(url: str, token: str) -> BaseException:
    """What a single request raises."""
    bot = build_bot(token, url)
    with pytest.raises(TelegramError) as caught:
        await bot.send_message(1, "hello", read_timeout=0.05)
    await bot.request.shutdown()
    return caught.value


async def test_a_message_goes_out_and_comes_back_as_the_library_knows_it(
    phone: Phone, bot: CoachBot
) -> None:
    ada = phone.person("Ada")
    await ada.starts()
    await introduce(bot)
    sent = await bot.send_message(ada.id, "<b>hello</b>", parse_mode="HTML")
    assert (sent.text, ada.screen.text) == ("hello", "hello")
    assert phone.violations == []


@pytest.mark.usefixtures("phone")
async def test_many_requests_at_once_share_the_pool(bot: CoachBot) -> None:
    await introduce(bot)
    everybody = await asyncio.gather(*(bot.get_me() for _ in range(200)))
    assert {user.id for user in everybody} == {bot.id}


async def test_a_slow_answer_is_a_timeout(serve: Serve, token: str) -> None:
    async def slow(_: web.Request) -> web.Response:
        await asyncio.sleep(5)
        return web.Response()

    assert isinstance(await refused(await serve(slow), token), TimedOut)


async def test_a_dropped_connection_is_a_network_error(serve: Serve, token: str) -> None:
    async def drop(request: web.Request) -> web.Response:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    assert isinstance(await refused(await serve(drop), token), NetworkError)


async def test_an_answer_that_breaks_off_is_a_network_error(serve: Serve, token: str) -> None:
    async def half(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "1000"})
        await response.prepare(request)
        await response.write(b'{"ok": true, ')
        assert request.transport is not None
        request.transport.close()
        return response

    assert isinstance(await refused(await serve(half), token), NetworkError)


async def test_a_bad_gateway_in_html_is_a_network_error(
    serve: Serve, token: str, caplog: pytest.LogCaptureFixture
) -> None:
    async def gateway(_: web.Request) -> web.Response:
        return web.Response(status=502, text="<html>502</html>", content_type="text/html")

    caplog.set_level(logging.CRITICAL)
    error = await refused(await serve(gateway), token)
    assert isinstance(error, NetworkError)
    assert not isinstance(error, BadRequest)


async def test_nobody_listening_is_a_network_error(unused_tcp_port: int, token: str) -> None:
    error = await refused(f"http://127.0.0.1:{unused_tcp_port}", token)
    assert isinstance(error, NetworkError)
    assert not isinstance(error, BadRequest)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (400, BadRequest),
        (401, InvalidToken),
        (403, Forbidden),
        (404, InvalidToken),
        (409, Conflict),
        (429, NetworkError),
        (500, NetworkError),
    ],
)
async def test_an_error_answer_is_the_librarys_own_error(
    serve: Serve, token: str, code: int, kind: type[Exception]
) -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.json_response({"ok": False, "description": "No"}, status=code)

    assert isinstance(await refused(await serve(answer), token), kind)


async def test_a_429_says_how_long_to_wait(serve: Serve, token: str) -> None:
    async def flood(_: web.Request) -> web.Response:
        return web.json_response({"ok": False, "parameters": {"retry_after": 7}}, status=429)

    error = await refused(await serve(flood), token)
    assert isinstance(error, RetryAfter)
    assert seconds_of(error) == 7.0


async def test_the_start_waits_for_a_network_that_is_not_there_yet(
    phone: Phone, bot: CoachBot
) -> None:
    for kind in ("drop", "502", "500"):
        phone.faults.add(Fault(kind, method="getMe"))
    await introduce(bot, backoff=SOON)
    assert bot.username == "bandstride_bot"


async def test_a_start_that_waits_says_what_is_wrong_with_the_network(
    unused_tcp_port: int, token: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The transport calls a refused connection a timeout."""
    bot = build_bot(token, f"http://127.0.0.1:{unused_tcp_port}")
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await introduce(bot, backoff=SOON)
    await bot.shutdown()
    first = caplog.records[0]
    assert "Connect call failed" in first.why  # type: ignore[attr-defined] # a field of the line


async def test_a_wrong_token_ends_the_start_in_one_line_without_it(phone: Phone) -> None:
    wrong = "987654321:AAE-another_made_up_one_0123456789ab"
    bot = build_bot(wrong, phone.url)
    with pytest.raises(WrongTokenError, match="TELEGRAM_BOT_TOKEN") as caught:
        await introduce(bot, backoff=SOON)
    assert "\n" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert wrong.partition(":")[2] not in str(caught.value)
    await bot.shutdown()


async def test_neither_bot_nor_application_shows_the_token(token: str) -> None:
    bot = build_bot(token, "http://127.0.0.1:1")
    shown = f"{bot} {bot!r} {build_application(bot)!r} {build_application(bot)}"
    assert "123456789" in shown
    assert token.partition(":")[2] not in shown


async def test_a_bot_that_was_shut_down_leaves_no_open_connection(phone: Phone, token: str) -> None:
    bot = build_bot(token, phone.url)
    await introduce(bot)
    await bot.raw_updates(None, 0, ["message"])
    await bot.shutdown()
    del bot
    gc.collect()  # an open session would warn here, and a warning is an error


async def test_a_proxy_from_the_environment_is_used_and_bypassed_for_its_exceptions(
    serve: Serve, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    async def proxy(request: web.Request) -> web.Response:
        asked.append(str(request.url))
        me = {"id": 1, "is_bot": True, "first_name": "B", "username": "b"}
        return web.json_response({"ok": True, "result": me})

    monkeypatch.setenv("http_proxy", await serve(proxy))
    monkeypatch.delenv("no_proxy", raising=False)
    bot = build_bot(token, "http://far.example")
    await introduce(bot, backoff=SOON)
    await bot.shutdown()
    assert asked[0].startswith("http://far.example/bot")
