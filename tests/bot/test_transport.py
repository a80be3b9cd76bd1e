import asyncio
import gc

import pytest
from aiohttp import web
from telegram.error import RetryAfter

from bot.application import build_application
from bot.backoff import Backoff
from bot.transport import CoachBot, WrongTokenError, build_bot, introduce, seconds_of
from phone import Fault, Phone
from tests.bot.conftest import Serve
from tests.bot.waiting import until

SOON = Backoff(first=0.001, most=0.002)


async def test_a_message_goes_out_and_comes_back_as_the_library_knows_it(
    phone: Phone, bot: CoachBot
) -> None:
    ada = phone.person("Ada")
    await ada.starts()
    await introduce(bot)
    sent = await bot.send_message(ada.id, "<b>hello</b>", parse_mode="HTML")
    assert (sent.chat.id, ada.screen.text) == (ada.id, "hello")
    assert sent.text is None  # of what we wrote ourselves no more is parsed than is read
    assert phone.violations == []


@pytest.mark.usefixtures("phone")
async def test_many_requests_at_once_share_the_pool(bot: CoachBot) -> None:
    await introduce(bot)
    everybody = await asyncio.gather(*(bot.get_me() for _ in range(200)))
    assert {user.id for user in everybody} == {bot.id}


async def test_a_429_says_how_long_to_wait(serve: Serve, token: str) -> None:
    async def flood(_: web.Request) -> web.Response:
        return web.json_response({"ok": False, "parameters": {"retry_after": 7}}, status=429)

    bot = build_bot(token, await serve(flood))
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(1, "hello")
    await bot.request.shutdown()
    assert seconds_of(caught.value) == 7.0


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
    bot = build_bot(token, f"http://127.0.0.1:{unused_tcp_port}")
    starting = asyncio.ensure_future(introduce(bot, backoff=SOON))
    await until(lambda: bool(caplog.records))
    starting.cancel()
    await asyncio.wait([starting])
    await bot.shutdown()
    first = caplog.records[0]
    refused = f"127.0.0.1:{unused_tcp_port}: Connect call failed"
    assert refused in first.why  # type: ignore[attr-defined] # a field of the line


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


async def test_both_polls_and_calls_go_through_the_proxy(serve: Serve, token: str) -> None:
    asked: list[str] = []

    async def proxy(request: web.Request) -> web.Response:
        asked.append(str(request.url))
        me = {"id": 1, "is_bot": True, "first_name": "B", "username": "b"}
        polled = request.path.endswith("getUpdates")
        return web.json_response({"ok": True, "result": [] if polled else me})

    bot = build_bot(token, "http://far.example", await serve(proxy))
    await introduce(bot, backoff=SOON)
    await bot.raw_updates(None, 0, ["message"])
    await bot.shutdown()
    assert [url.rpartition("/")[2] for url in asked] == ["getMe", "getUpdates"]
    assert all(url.startswith("http://far.example/bot") for url in asked)


async def test_a_telegram_that_takes_ten_seconds_a_call_is_waited_for_not_asked_again(
    token: str,
) -> None:
    # Each reminder once came over and over: the wait was as long as the call.
    assert (build_bot(token, "http://127.0.0.1:1").request.read_timeout or 0) >= 30
