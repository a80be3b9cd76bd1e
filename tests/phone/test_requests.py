"""How requests may come, and how answers look."""

import aiohttp
import pytest

from phone import Person, Phone
from tests.phone.client import TOKEN, Api


@pytest.mark.parametrize("method", ["getMe", "getme", "GETME"])
async def test_a_method_is_found_in_any_case(api: Api, method: str) -> None:
    me = await api(method)
    assert me["id"] == 123456
    assert me["is_bot"] is True
    assert me["username"] == "bandstride_bot"


async def test_arguments_come_by_query_form_json_and_multipart(
    api: Api, alice: Person, phone: Phone
) -> None:
    url = f"{api.root}/bot{TOKEN}/sendMessage"
    chat = str(alice.id)
    await api.http.get(url, params={"chat_id": chat, "text": "query"})
    await api.http.post(url, data={"chat_id": chat, "text": "form"})
    await api.http.post(url, json={"chat_id": alice.id, "text": "json"})
    form = aiohttp.FormData({"chat_id": chat, "text": "multipart"})
    form.add_field("unused", b"x", filename="x.bin")
    await api.http.post(url, data=form)
    assert [view.text for view in alice.chat.from_bot] == ["query", "form", "json", "multipart"]
    assert not phone.violations


async def test_the_body_wins_over_the_query(api: Api, alice: Person) -> None:
    url = f"{api.root}/bot{TOKEN}/sendMessage"
    await api.http.post(url, params={"text": "query"}, json={"chat_id": alice.id, "text": "body"})
    assert alice.screen.text == "body"


async def test_a_wrong_token_is_unauthorized(api: Api) -> None:
    for path in ("/bot1:WRONG/getMe", "/file/bot1:WRONG/photos/file_0.jpg"):
        async with api.http.get(api.root + path) as response:
            assert response.status == 401
            assert await response.json() == {
                "ok": False,
                "error_code": 401,
                "description": "Unauthorized",
            }


async def test_an_unknown_method_is_not_found_and_a_violation(api: Api, phone: Phone) -> None:
    answer = await api.answer("sendMesage")
    assert answer == {
        "ok": False,
        "error_code": 404,
        "description": "Not Found: method not found",
    }
    assert [v.method for v in phone.violations] == ["sendMesage"]


async def test_what_the_phone_cannot_do_is_said_and_recorded(api: Api, phone: Phone) -> None:
    answer = await api.answer("sendDice", chat_id=1)
    assert answer["error_code"] == 501
    assert answer["description"] == "Not Implemented: the phone does not do sendDice"
    assert [v.method for v in phone.violations] == ["sendDice"]


async def test_a_body_that_is_no_json_is_refused(api: Api, phone: Phone) -> None:
    url = f"{api.root}/bot{TOKEN}/getMe"
    headers = {"Content-Type": "application/json"}
    async with api.http.post(url, data=b"{", headers=headers) as response:
        assert (await response.json())["description"] == "Bad Request: can't parse JSON object"
    assert len(phone.violations) == 1


async def test_the_journal_tells_what_was_asked_and_answered(
    api: Api, alice: Person, phone: Phone
) -> None:
    await api("sendMessage", chat_id=alice.id, text="hello")
    entry = phone.journal.requests("sendMessage")[-1]
    assert entry.params == {"chat_id": alice.id, "text": "hello"}
    assert entry.answer is not None
    assert entry.answer["result"]["text"] == "hello"
    assert entry.at == phone.clock.now().isoformat()


async def test_refusals_are_listed(api: Api, phone: Phone) -> None:
    await api.refusal("sendMessage", chat_id=1, text="x")
    assert [(e.method, e.code, e.injected) for e in phone.errors] == [("sendMessage", 400, False)]
    assert not phone.violations
