"""Faults on demand, over the wire."""

import asyncio

import aiohttp
import pytest

from phone import Fault, Person, Phone
from tests.bot.waiting import until
from tests.phone.client import TOKEN, Api


@pytest.mark.parametrize("kind", ["429", "403", "401", "404", "409", "500"])
async def test_a_refusal_comes_as_often_as_asked_and_is_not_the_bots_error(
    api: Api, alice: Person, phone: Phone, kind: str
) -> None:
    phone.fault(kind, "sendMessage", count=2)
    for _ in range(2):
        answer = await api.answer("sendMessage", chat_id=alice.id, text="x")
        assert answer["error_code"] == int(kind)
    await api("sendMessage", chat_id=alice.id, text="through")
    assert [view.text for view in alice.chat.from_bot] == ["through"]
    assert all(error.injected for error in phone.errors)


async def test_a_429_says_how_long_to_wait_in_body_and_header(
    api: Api, alice: Person, phone: Phone
) -> None:
    phone.fault("429", seconds=7)
    url = f"{api.root}/bot{TOKEN}/sendMessage"
    async with api.http.post(url, json={"chat_id": alice.id, "text": "x"}) as response:
        assert response.status == 429
        assert response.headers["Retry-After"] == "7"
        assert await response.json() == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 7",
            "parameters": {"retry_after": 7},
        }


async def test_a_fault_may_concern_one_chat(api: Api, alice: Person, phone: Phone) -> None:
    bob = phone.person("Bob")
    await bob.starts()
    phone.fault("403", chat=bob.id)
    await api("sendMessage", chat_id=alice.id, text="x")
    await api.refusal("sendMessage", chat_id=bob.id, text="x")


async def test_every_method_but_polling_is_meant_by_a_star(api: Api, phone: Phone) -> None:
    phone.fault("500")
    await api("getUpdates")
    await api.refusal("getMe")
    phone.fault("401", "getUpdates")
    assert await api.refusal("getUpdates") == "Unauthorized"


async def test_a_bad_gateway_answers_with_html(api: Api, phone: Phone) -> None:
    phone.fault("502")
    async with api.http.get(f"{api.root}/bot{TOKEN}/getMe") as response:
        assert response.status == 502
        assert "502 Bad Gateway" in await response.text()


@pytest.mark.parametrize(("kind", "sent"), [("drop", []), ("timeout", []), ("lost_answer", ["x"])])
async def test_a_connection_is_dropped_before_or_after_it_was_done(
    api: Api, alice: Person, phone: Phone, kind: str, sent: list[str]
) -> None:
    phone.fault(kind, seconds=0.01)
    with pytest.raises(aiohttp.ClientConnectionError):
        await api("sendMessage", chat_id=alice.id, text="x")
    assert [view.text for view in alice.chat.from_bot] == sent


async def test_an_answer_may_be_no_json_or_break_off_in_its_middle(
    api: Api, alice: Person, phone: Phone
) -> None:
    url = f"{api.root}/bot{TOKEN}/sendMessage"
    phone.fault("not_json")
    async with api.http.post(url, json={"chat_id": alice.id, "text": "never"}) as response:
        assert response.status == 200
        assert (await response.text()).startswith("<html>")
    phone.fault("truncated")
    with pytest.raises(aiohttp.ClientPayloadError):
        await api("sendMessage", chat_id=alice.id, text="done")
    assert [view.text for view in alice.chat.from_bot] == ["done"]
    never, done = phone.journal.requests("sendMessage")
    assert (never.answer, done.answer) == ({"fault": "not_json"}, None)


async def test_one_in_so_many_requests_is_hit(api: Api, alice: Person, phone: Phone) -> None:
    phone.fault("500", every=3, count=2)
    answers = [await api.answer("sendMessage", chat_id=alice.id, text="x") for _ in range(7)]
    assert [answer["ok"] for answer in answers] == [True, True, False, True, True, False, True]


async def test_what_a_slow_server_has_begun_is_done_though_the_client_gave_up(
    api: Api, alice: Person, phone: Phone
) -> None:
    slow = Fault("slow", seconds=0.1)
    phone.faults.add(slow)
    asking = asyncio.ensure_future(api("sendMessage", chat_id=alice.id, text="x"))
    await until(lambda: slow.met == 1)
    asking.cancel()
    await alice.sees("x")


async def test_a_slow_answer_comes_in_the_end(api: Api, alice: Person, phone: Phone) -> None:
    phone.fault("slow", seconds=0.01)
    await api("sendMessage", chat_id=alice.id, text="x")
    assert phone.journal.requests("sendMessage")[-1].ms >= 9


def test_what_is_no_fault_is_refused() -> None:
    with pytest.raises(ValueError, match="'418' is no fault"):
        Fault("418")
    with pytest.raises(ValueError, match="at least once"):
        Fault("429", count=0)
    with pytest.raises(ValueError, match="one in one request at most"):
        Fault("429", every=0)
