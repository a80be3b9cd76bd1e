"""The page's side: state, orders, events, journal, files, and who may ask."""

import asyncio
import base64
import json
from typing import Any

import pytest

from phone import Person, Phone
from tests.phone.client import Api, png
from tests.phone.conftest import NOON

GO = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


class Page:
    """What the browser does."""

    def __init__(self, api: Api) -> None:
        self.api = api

    async def get(self, path: str, **query: object) -> Any:
        params = {name: str(value) for name, value in query.items()}
        async with self.api.http.get(self.api.root + path, params=params) as response:
            return await response.json()

    async def post(self, path: str, **body: object) -> Any:
        async with self.api.http.post(self.api.root + path, json=body) as response:
            answer = await response.json()
            assert (response.status == 400) == (answer.get("ok") is False)
            return answer

    async def do(self, person: Person, what: str, **more: object) -> Any:
        order = {"person": person.id, "chat": person.id, **more}
        return await self.post("/desk/do", do=what, **order)


@pytest.fixture
def page(api: Api) -> Page:
    return Page(api)


async def test_the_state_names_everyone_and_everything(
    page: Page, alice: Person, phone: Phone
) -> None:
    await page.api("sendMessage", chat_id=alice.id, text="x")
    state = await page.get("/desk/state", zone="Europe/Berlin")
    assert state["now"] == NOON.isoformat()
    assert state["zone"] == "Europe/Berlin"
    assert state["bot"]["username"] == "bandstride_bot"
    assert state["online"] is False
    assert state["people"] == [{"user": alice.user, "blocked": False, "unread": {str(alice.id): 1}}]
    assert state["chats"] == [
        {
            "chat": phone.world.chats[alice.id].info,
            "members": [alice.id],
            "bot_status": "member",
        }
    ]
    assert state["violations"] == []
    await page.api("getUpdates")
    assert (await page.get("/desk/state"))["online"] is True


async def test_a_chat_is_shown_and_then_read(page: Page, alice: Person) -> None:
    await page.api("setMyCommands", commands=[{"command": "go", "description": "Go"}])
    sent = await page.api("sendMessage", chat_id=alice.id, text="x", reply_markup=GO)
    await page.api("pinChatMessage", chat_id=alice.id, message_id=sent["message_id"])
    await page.api("sendChatAction", chat_id=alice.id, action="typing")
    await page.api("getUpdates")
    chat = await page.get("/desk/chat", person=alice.id, chat=alice.id)
    shown = [(m.get("text"), m["out"], m["edited"], m["seen"]) for m in chat["messages"]]
    assert shown == [
        ("/start", True, False, True),
        ("x", False, False, False),
        (None, False, False, False),
    ]
    assert chat["commands"] == [{"command": "go", "description": "Go"}]
    assert chat["menu_button"] == {"type": "commands"}
    assert chat["keyboard"] is None
    assert [m["text"] for m in chat["pinned"]] == ["x"]
    assert (chat["typing"], chat["started"]) == (True, True)
    state = await page.get("/desk/state")
    assert state["people"][0]["unread"] == {str(alice.id): 0}


async def test_a_chat_of_others_is_not_shown(page: Page, alice: Person, phone: Phone) -> None:
    bob = phone.person("Bob")
    answer = await page.get("/desk/chat", person=bob.id, chat=alice.id)
    assert answer == {"ok": False, "error": "Bob is not in this chat"}
    answer = await page.get("/desk/chat", person=1, chat=alice.id)
    assert answer == {"ok": False, "error": "there is no such person or chat"}


@pytest.mark.parametrize(
    ("what", "fields", "kind"),
    [
        ("says", {"text": "hi"}, "text"),
        ("location", {"latitude": 1.5, "longitude": 2}, "location"),
        ("sticker", {"emoji": "💪"}, "sticker"),
        ("voice", {}, "voice"),
        ("photo", {}, "photo"),
        ("document", {"name": "a.txt", "base64": base64.b64encode(b"x").decode()}, "document"),
        ("contact", {}, "contact"),
        ("forwards", {"text": "hi", "from": "Zoe"}, "forward_origin"),
        ("starts", {"payload": "club_1"}, "text"),
    ],
)
async def test_whatever_the_page_sends_reaches_the_bot(
    page: Page, alice: Person, what: str, fields: dict[str, object], kind: str
) -> None:
    assert (await page.do(alice, what, **fields))["ok"] is True
    assert kind in (await page.api("getUpdates"))[-1]["message"]


async def test_a_tap_spins_until_its_answer_comes(page: Page, alice: Person) -> None:
    sent = await page.api("sendMessage", chat_id=alice.id, text="x", reply_markup=GO)
    tapped = await page.do(alice, "taps", message_id=sent["message_id"], data="go")
    query_id = tapped["callback_query_id"]
    async with page.api.http.get(page.api.root + "/desk/events") as events:
        assert events.content_type == "text/event-stream"
        await events.content.readuntil(b"\n\n")
        await page.api("answerCallbackQuery", callback_query_id=query_id, text="ok")
        block = (await events.content.readuntil(b"\n\n")).decode()
    kind, data = block.strip().split("\n")
    assert kind == "event: answer"
    assert json.loads(data.removeprefix("data: ")) == {
        "person": alice.id,
        "chat": alice.id,
        "callback_query_id": query_id,
        "text": "ok",
        "show_alert": False,
        "url": "",
    }


async def test_people_edit_react_delete_block_and_come_back(page: Page, alice: Person) -> None:
    said = await page.do(alice, "says", text="12")
    target = {"message_id": said["message_id"]}
    await page.do(alice, "edits", **target, text="10")
    await page.do(alice, "reacts", **target, emoji="👍")
    chat = await page.get("/desk/chat", person=alice.id, chat=alice.id)
    assert chat["messages"][-1]["text"] == "10"
    assert chat["messages"][-1]["edited"] is True
    assert chat["messages"][-1]["reactions"] == [{"type": "emoji", "emoji": "👍"}]
    await page.do(alice, "deletes", **target)
    chat = await page.get("/desk/chat", person=alice.id, chat=alice.id)
    assert [m["text"] for m in chat["messages"]] == ["/start"]
    await page.do(alice, "blocks")
    assert (await page.do(alice, "says", text="x"))["error"] == "unblock the bot first"
    await page.do(alice, "unblocks")
    assert (await page.do(alice, "says", text="x"))["ok"] is True


async def test_a_group_is_made_and_the_bot_comes_and_goes(
    page: Page, alice: Person, phone: Phone
) -> None:
    bob = phone.person("Bob")
    made = await page.do(alice, "group", title="Club", members=[bob.id])
    club = made["chat"]["id"]
    assert list(phone.world.chats[club].members) == [alice.id, bob.id]
    await page.do(alice, "adds_bot", chat=club)
    await page.do(alice, "removes_bot", chat=club)
    await page.do(bob, "leaves", chat=club)
    state = await page.get("/desk/state")
    assert state["chats"][-1]["members"] == [alice.id]
    assert state["chats"][-1]["bot_status"] == "left"


@pytest.mark.parametrize(
    ("order", "error"),
    [
        ({"do": "dances"}, "nobody can do 'dances'"),
        ({"do": "says"}, "text must be a text, not None"),
        ({"do": "says", "text": " "}, "there is nothing to send"),
        ({"do": "taps", "message_id": 99, "data": "x"}, "there is no message 99"),
        ({"do": "location", "latitude": "x", "longitude": 1}, "latitude must be a number"),
        ({"do": "document", "name": "a", "base64": "?"}, "base64 is not what it says"),
        ({"do": "says", "text": "x", "chat": 5}, "there is no such chat"),
        ({"do": "says", "text": "x", "person": 5}, "there is no such person"),
        ({"do": "says", "text": "x", "person": True}, "person must be a whole number"),
    ],
)
async def test_what_cannot_be_done_is_said_in_a_sentence(
    page: Page, alice: Person, order: dict[str, object], error: str
) -> None:
    body = {"person": alice.id, "chat": alice.id, **order}
    answer = await page.post("/desk/do", **body)
    assert answer["error"].startswith(error)


async def test_somebody_new_gets_a_phone(page: Page, phone: Phone) -> None:
    user = await page.post("/desk/people", first_name="Zoe", language_code="fr")
    assert phone.world.people[user["id"]].user == user
    assert user["language_code"] == "fr"
    answer = await page.post("/desk/people", first_name=" ")
    assert answer["error"] == "somebody needs a first name"


async def test_the_clock_is_moved_forward_only(page: Page) -> None:
    moved = await page.post("/desk/clock", move_seconds=3600)
    assert moved == {"now": "2026-03-01T13:00:00+00:00"}
    moved = await page.post("/desk/clock", next="07:00", zone="Europe/Berlin")
    assert moved == {"now": "2026-03-02T06:00:00+00:00"}
    moved = await page.post("/desk/clock", to="2026-03-03T00:00:00Z")
    assert moved == {"now": "2026-03-03T00:00:00+00:00"}
    for wrong in (
        {"move_seconds": -1},
        {"to": "2026-01-01T00:00:00Z"},
        {"next": "25:00", "zone": "UTC"},
        {"next": "07:00", "zone": "Mars/Base"},
        {"move_seconds": "inf"},
        {},
    ):
        assert (await page.post("/desk/clock", **wrong))["ok"] is False


async def test_faults_are_ordered_and_cleared(page: Page) -> None:
    assert (await page.post("/desk/faults", method="getMe", kind="500", count=5))["ok"] is True
    await page.api.refusal("getMe")
    async with page.api.http.delete(page.api.root + "/desk/faults") as response:
        assert await response.json() == {"ok": True}
    await page.api("getMe")
    assert "is no fault" in (await page.post("/desk/faults", kind="418"))["error"]


async def test_the_journal_goes_on_from_where_it_was_read(page: Page) -> None:
    await page.api("getMe")
    first = (await page.get("/desk/journal"))["entries"]
    await page.api("getMyCommands")
    rest = (await page.get("/desk/journal", since=first[-1]["n"]))["entries"]
    assert [entry["method"] for entry in rest] == ["getMyCommands"]
    assert rest[0]["answer"] == {"ok": True, "result": []}


async def test_pictures_are_shown_and_documents_only_downloaded(page: Page, alice: Person) -> None:
    await page.api.upload("sendPhoto", {"photo": ("a.png", png())}, chat_id=alice.id)
    photo = alice.screen.raw["photo"][-1]["file_id"]
    async with page.api.http.get(f"{page.api.root}/desk/file/{photo}") as response:
        assert response.content_type == "image/jpeg"
        assert (await response.read())[:2] == b"\xff\xd8"
    files = {"document": ("evil.html", b"<script>")}
    await page.api.upload("sendDocument", files, chat_id=alice.id)
    document = alice.screen.raw["document"]["file_id"]
    async with page.api.http.get(f"{page.api.root}/desk/file/{document}") as response:
        assert response.headers["Content-Disposition"] == "attachment"
        assert response.headers["X-Content-Type-Options"] == "nosniff"
    async with page.api.http.get(f"{page.api.root}/desk/file/nothing") as response:
        assert response.status == 404


async def test_other_sites_are_kept_out(page: Page, alice: Person) -> None:
    url = page.api.root + "/desk/do"
    order = json.dumps({"person": alice.id, "chat": alice.id, "do": "blocks"})
    json_type = {"Content-Type": "application/json"}
    foreign = {**json_type, "Origin": "https://evil.example"}
    async with page.api.http.post(url, data=order, headers=foreign) as response:
        assert response.status == 403
    simple = {"Content-Type": "text/plain"}
    async with page.api.http.post(url, data=order, headers=simple) as response:
        assert response.status == 403
    own = {**json_type, "Origin": page.api.root}
    async with page.api.http.post(url, data=order, headers=own) as response:
        assert response.status == 200


@pytest.mark.parametrize("path", ["/", "/desk/state", "/desk/events", "/bot123456:TEST/getMe"])
@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[", "localhost."])
async def test_a_name_that_others_lead_here_is_not_the_phone(
    page: Page, path: str, host: str
) -> None:
    port = page.api.root.rpartition(":")[2]
    rebound = {"Host": f"{host}:{port}", "Origin": f"http://{host}:{port}"}
    async with page.api.http.get(page.api.root + path, headers=rebound) as response:
        assert response.status in {400, 403}


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
async def test_another_page_in_the_browser_is_not_the_bot_either(
    page: Page, alice: Person, site: str
) -> None:
    """The desk's token is no secret; without this any page could write in the bot's name."""
    url = f"{page.api.root}/bot123456:TEST/sendMessage?chat_id={alice.id}&text=spam"
    async with page.api.http.get(url, headers={"Sec-Fetch-Site": site}) as response:
        assert response.status == 403
    async with page.api.http.post(url, headers={"Origin": "https://evil.example"}) as response:
        assert response.status == 403
    assert alice.chat.from_bot == []
    async with page.api.http.get(page.api.root + "/", headers={"Sec-Fetch-Site": site}) as response:
        assert response.status == 200


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]", "192.168.1.7"])
async def test_the_phone_is_opened_by_any_of_its_addresses(page: Page, name: str) -> None:
    host = f"{name}:{page.api.root.rpartition(':')[2]}"
    async with page.api.http.get(page.api.root + "/", headers={"Host": host}) as response:
        assert response.status == 200


async def test_nothing_outside_of_the_page_is_served(page: Page) -> None:
    for path in ("/page/../phone.py", "/page/%2e%2e/phone.py", "/page/nothing.js"):
        async with page.api.http.get(page.api.root + path) as response:
            assert response.status == 404
    async with page.api.http.get(page.api.root + "/") as response:
        assert response.content_type == "text/html"


async def test_streams_end_when_the_phone_is_switched_off() -> None:
    phone = Phone()
    async with phone, Api(phone) as api, api.http.get(api.root + "/desk/events") as events:
        await events.content.readuntil(b"\n\n")
        reading = asyncio.create_task(events.content.read())
        phone.events.close()
        assert await reading == b""


async def test_ticks_and_pins_reach_the_page(page: Page, phone: Phone, alice: Person) -> None:
    stream = phone.events.subscribe()
    await page.api("getUpdates")
    await page.api("getUpdates")
    said = alice.chat.messages[0]
    await page.api("pinChatMessage", chat_id=alice.id, message_id=said.id)
    events = [stream.get_nowait() for _ in range(stream.qsize())]
    ticks = [event.data for event in events if event is not None and event.kind == "seen"]
    assert ticks == [{"chat": alice.id, "message_id": said.id}]
    assert "pinned" in [event.kind for event in events if event is not None]


async def test_violations_reach_the_page(page: Page, phone: Phone) -> None:
    stream = phone.events.subscribe()
    await page.api("getMe", colour="red")
    event = await stream.get()
    assert event is not None
    assert (event.kind, event.data) == (
        "violation",
        {"text": "getMe: getMe has no parameter colour"},
    )
    state = await page.get("/desk/state")
    assert state["violations"] == ["getMe: getMe has no parameter colour"]
