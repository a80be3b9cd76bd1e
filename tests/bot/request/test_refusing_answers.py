"""An answer that refuses, or is none, is the library's own error."""

from collections.abc import Awaitable, Callable

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from phone import Fault, Phone
from tests.bot.conftest import Serve
from tests.bot.request.asking import SOON, aiohttp_request, refused
from tests.bot.request.conftest import Make


@pytest.mark.parametrize(
    ("status", "parameters", "kind"),
    [
        (400, None, BadRequest),
        (401, None, InvalidToken),
        (403, None, Forbidden),
        (404, None, InvalidToken),
        (409, None, Conflict),
        (429, {"retry_after": 7}, RetryAfter),
        (400, {"migrate_to_chat_id": -100}, ChatMigrated),
        (302, None, NetworkError),
        (413, None, NetworkError),
        (500, None, NetworkError),
        (599, None, NetworkError),
    ],
)
async def test_an_answer_that_refuses_is_the_librarys_own_error(
    make: Make,
    serve: Serve,
    status: int,
    parameters: dict[str, int] | None,
    kind: type[TelegramError],
) -> None:
    async def answer(_: web.Request) -> web.Response:
        told = {"ok": False, "error_code": status, "description": "No", "parameters": parameters}
        return web.json_response(told, status=status, headers={"Location": "/elsewhere"})

    assert type(await refused(make(), await serve(answer))) is kind


def page(status: int) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=status, text="<html>", content_type="text/html")

    return answer


async def test_a_bad_gateway_that_answers_with_a_page_is_network_trouble(
    make: Make, serve: Serve
) -> None:
    assert type(await refused(make(), await serve(page(502)))) is NetworkError


async def test_a_page_in_place_of_an_answer_is_quoted_by_no_error(serve: Serve) -> None:
    """The library quotes it whole, so that each trouble of the network would be a page of log."""
    request = aiohttp_request()
    for status in (200, 302, 403, 502, 503):
        error = await refused(request, await serve(page(status)))
        assert type(error) is NetworkError
        assert str(status) in str(error)
        assert "html" not in str(error)
    await request.shutdown()


@pytest.mark.parametrize("status", [200, 401, 403, 404])
async def test_a_page_in_place_of_an_answer_is_network_trouble_so_that_it_is_tried_again(
    serve: Serve, status: int
) -> None:
    # As the page of a guests' network or a proxy: to the library it is Telegram's last word,
    # of an unknown token or of a runner who blocked the coach.
    request = aiohttp_request()
    error = await refused(request, await serve(page(status)))
    assert type(error) is NetworkError
    assert "TELEGRAM_PROXY" in str(error)
    await request.shutdown()


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("429", RetryAfter),
        ("403", Forbidden),
        ("401", InvalidToken),
        ("404", InvalidToken),
        ("500", NetworkError),
        ("502", NetworkError),
        ("drop", NetworkError),
        ("lost_answer", NetworkError),
        ("slow", TimedOut),
        ("timeout", TimedOut),
    ],
)
async def test_a_fault_of_the_phone_is_the_librarys_own_error(
    make: Make, phone: Phone, token: str, fault: str, kind: type[TelegramError]
) -> None:
    phone.faults.add(Fault(fault, method="getMe"))
    patience = SOON if kind is TimedOut else 60
    bot = Bot(token, f"{phone.url}/bot", request=make(read=patience))
    with pytest.raises(kind) as caught:
        await bot.get_me()
    assert type(caught.value) is kind
