"""Editing, and what a tap's answer may be."""

from datetime import timedelta

import pytest

from phone import Person, Phone
from tests.phone.client import Api, png

BAD = "Bad Request: "
NOT_MODIFIED = (
    BAD + "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)
GO = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


async def send(api: Api, alice: Person, **more: object) -> dict[str, object]:
    sent = await api("sendMessage", chat_id=alice.id, text="a", reply_markup=GO, **more)
    return {"chat_id": alice.id, "message_id": sent["message_id"]}


async def test_an_absent_keyboard_is_taken_away(api: Api, alice: Person, phone: Phone) -> None:
    target = await send(api, alice)
    phone.clock.move(timedelta(minutes=1))
    edited = await api("editMessageText", **target, text="b")
    assert "reply_markup" not in edited
    assert edited["edit_date"] == phone.clock.timestamp
    assert alice.screen.text == "b"


async def test_the_same_content_is_not_modified(api: Api, alice: Person) -> None:
    target = await send(api, alice)
    same = {"text": "<i></i>a", "parse_mode": "HTML", "reply_markup": GO}
    assert await api.refusal("editMessageText", **target, **same) == NOT_MODIFIED
    assert await api.refusal("editMessageReplyMarkup", **target, reply_markup=GO) == NOT_MODIFIED
    await api("editMessageText", **target, text="a")
    assert await api.refusal("editMessageText", **target, text="a") == NOT_MODIFIED


async def test_what_is_not_there_or_not_its_own_cannot_be_edited(api: Api, alice: Person) -> None:
    said = await alice.says("mine")
    words = await api.refusal("editMessageText", chat_id=alice.id, message_id=said.id, text="x")
    assert words == BAD + "message can't be edited"
    words = await api.refusal("editMessageText", chat_id=alice.id, message_id=999, text="x")
    assert words == BAD + "message to edit not found"
    words = await api.refusal("editMessageText", chat_id=alice.id, text="x")
    assert words == BAD + "message identifier is not specified"


async def test_a_text_has_no_caption_and_a_picture_no_text(api: Api, alice: Person) -> None:
    text = await send(api, alice)
    words = await api.refusal("editMessageCaption", **text, caption="x")
    assert words == BAD + "there is no caption in the message to edit"
    answer = await api.upload("sendPhoto", {"photo": ("a.png", png())}, chat_id=alice.id)
    photo = {"chat_id": alice.id, "message_id": answer["result"]["message_id"]}
    words = await api.refusal("editMessageText", **photo, text="x")
    assert words == BAD + "there is no text in the message to edit"
    await api("editMessageCaption", **photo, caption="<b>x</b>", parse_mode="HTML")
    assert alice.screen.caption == "x"
    assert alice.screen.entities == [{"type": "bold", "offset": 0, "length": 1}]


async def test_a_text_becomes_a_picture_and_then_another(
    api: Api, alice: Person, phone: Phone
) -> None:
    target = await send(api, alice)
    for colour in ("red", "blue"):
        media = {"type": "photo", "media": "attach://new", "caption": colour}
        files = {"new": ("a.png", png(colour=colour))}
        await api.upload("editMessageMedia", files, **target, media=media, reply_markup=GO)
        assert (alice.screen.media, alice.screen.plain) == ("photo", colour)
        assert alice.screen.buttons == ["Go"]
    known = alice.screen.raw["photo"][-1]["file_id"]
    again = {"type": "photo", "media": known, "caption": "blue"}
    words = await api.refusal("editMessageMedia", **target, media=again, reply_markup=GO)
    assert words == NOT_MODIFIED
    assert not phone.violations


async def test_a_tap_carries_the_message_as_it_is_now(api: Api, alice: Person) -> None:
    target = await send(api, alice)
    await api("editMessageText", **target, text="b", reply_markup=GO)
    with pytest.raises(AssertionError, match="no answer to the tap on 'Go'"):
        await alice.taps("Go", timeout=0.01)
    tap = (await api("getUpdates"))[-1]["callback_query"]
    assert tap["message"]["text"] == "b"
    assert tap["data"] == "go"
    assert tap["from"]["id"] == alice.id


async def test_a_tap_is_answered_once(api: Api, alice: Person, phone: Phone) -> None:
    await send(api, alice)
    with pytest.raises(AssertionError):
        await alice.taps("Go", timeout=0.01)
    assert len(phone.unanswered_callbacks()) == 1
    query_id = (await api("getUpdates"))[-1]["callback_query"]["id"]
    await api("answerCallbackQuery", callback_query_id=query_id, text="Gone", show_alert=True)
    assert alice.toasts == ["Gone"]
    assert not phone.unanswered_callbacks()
    too_old = BAD + "query is too old and response timeout expired or query ID is invalid"
    assert await api.refusal("answerCallbackQuery", callback_query_id=query_id) == too_old
    assert await api.refusal("answerCallbackQuery", callback_query_id="5") == too_old
    assert not phone.violations


async def test_a_tap_expires_by_real_time_not_by_the_moved_clock(
    api: Api, alice: Person, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    await send(api, alice)
    message = alice.screen
    first, second = [
        phone.world.queries.ask(alice.id, alice.id, message.id, "go") for _ in range(2)
    ]
    phone.clock.move(timedelta(days=1))
    await api("answerCallbackQuery", callback_query_id=first.id)
    later = second.asked + 151
    monkeypatch.setattr("phone.world.queries.time.monotonic", lambda: later)
    words = await api.refusal("answerCallbackQuery", callback_query_id=second.id)
    assert words.startswith(BAD + "query is too old")


async def test_an_answer_has_two_hundred_characters_at_most(
    api: Api, alice: Person, phone: Phone
) -> None:
    await send(api, alice)
    query = phone.world.queries.ask(alice.id, alice.id, alice.screen.id, "go")
    words = await api.refusal("answerCallbackQuery", callback_query_id=query.id, text="x" * 201)
    assert words == BAD + "MESSAGE_TOO_LONG"
