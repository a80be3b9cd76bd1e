"""Sending: who can be written to, what a message carries, reply keyboards."""

from datetime import timedelta

import pytest

from phone import DeskError, Person, Phone
from tests.phone.client import Api

BAD = "Bad Request: "


async def test_nobody_can_be_written_to_before_they_start(api: Api, phone: Phone) -> None:
    bob = phone.person("Bob", username="bob")
    assert await api.refusal("sendMessage", chat_id=bob.id, text="x") == BAD + "chat not found"
    await bob.starts()
    await api("sendMessage", chat_id=bob.id, text="x")
    assert bob.screen.text == "x"
    words = await api.refusal("sendMessage", chat_id="@bob", text="x")
    assert words == BAD + "chat not found"


async def test_who_blocked_the_bot_gets_nothing_until_they_let_it_in_again(
    api: Api, alice: Person
) -> None:
    await alice.blocks()
    answer = await api.answer("sendMessage", chat_id=alice.id, text="x")
    assert answer["error_code"] == 403
    assert answer["description"] == "Forbidden: bot was blocked by the user"
    await alice.starts()
    await api("sendMessage", chat_id=alice.id, text="x")


async def test_who_deleted_the_account_is_deactivated(api: Api, alice: Person) -> None:
    alice.deactivates()
    words = await api.refusal("sendMessage", chat_id=alice.id, text="x")
    assert words == "Forbidden: user is deactivated"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "message text is empty"),
        (" \n ", "text must be non-empty"),
        ("x" * 4097, "message is too long"),
        ("🏃" * 2049, "message is too long"),
    ],
)
async def test_a_text_must_be_there_and_fit(api: Api, alice: Person, text: str, words: str) -> None:
    assert await api.refusal("sendMessage", chat_id=alice.id, text=text) == BAD + words


async def test_the_limit_counts_after_parsing(api: Api, alice: Person, phone: Phone) -> None:
    text = "<b>" + "x" * 4096 + "</b>"
    await api("sendMessage", chat_id=alice.id, text=text, parse_mode="HTML")
    assert not phone.violations


async def test_markup_that_cannot_be_parsed_is_refused_and_a_violation(
    api: Api, alice: Person, phone: Phone
) -> None:
    words = await api.refusal("sendMessage", chat_id=alice.id, text="<b>x", parse_mode="HTML")
    assert (
        words == BAD + "can't parse entities: Can't find end tag corresponding to start tag \"b\""
    )
    assert len(phone.violations) == 1


async def test_a_text_is_trimmed_and_dated_by_the_phones_clock(
    api: Api, alice: Person, phone: Phone
) -> None:
    phone.clock.move(timedelta(days=1))
    message = await api("sendMessage", chat_id=alice.id, text="  x \n")
    assert message["text"] == "x"
    assert message["date"] == phone.clock.timestamp


async def test_an_answer_carries_what_it_answers(api: Api, alice: Person) -> None:
    question = await alice.says("how far?")
    await api(
        "sendMessage",
        chat_id=alice.id,
        text="5 km",
        reply_parameters={"message_id": question.id, "quote": "far"},
    )
    raw = alice.screen.raw
    assert raw["reply_to_message"]["text"] == "how far?"
    assert raw["quote"] == {"text": "far", "position": 4, "is_manual": True}


async def test_an_answer_to_nothing_is_refused_unless_that_is_allowed(
    api: Api, alice: Person
) -> None:
    wanted = {"message_id": 999}
    words = await api.refusal("sendMessage", chat_id=alice.id, text="x", reply_parameters=wanted)
    assert words == BAD + "message to be replied not found"
    lenient = {**wanted, "allow_sending_without_reply": True}
    await api("sendMessage", chat_id=alice.id, text="x", reply_parameters=lenient)


async def test_effects_protection_and_previews_are_carried(
    api: Api, alice: Person, phone: Phone
) -> None:
    await api(
        "sendMessage",
        chat_id=alice.id,
        text="well done",
        message_effect_id="5046509860389126442",
        protect_content=True,
        disable_notification=True,
        link_preview_options={"is_disabled": True},
    )
    raw = alice.screen.raw
    assert raw["effect_id"] == "5046509860389126442"
    assert raw["has_protected_content"] is True
    assert raw["link_preview_options"] == {"is_disabled": True}
    assert not phone.violations
    words = await api.refusal("sendMessage", chat_id=alice.id, text="x", message_effect_id="1")
    assert words == BAD + "EFFECT_ID_INVALID"


async def test_a_reply_keyboard_stays_until_it_is_removed(api: Api, alice: Person) -> None:
    keyboard = {"keyboard": [["Yes", {"text": "Here", "request_location": True}]]}
    await api("sendMessage", chat_id=alice.id, text="ok?", reply_markup=keyboard)
    assert "reply_markup" not in alice.screen.raw
    assert alice.chat.keyboard == ["Yes", "Here"]
    await api("sendMessage", chat_id=alice.id, text="well?")
    await alice.presses("Yes")
    assert alice.chat.keyboard == ["Yes", "Here"]
    with pytest.raises(DeskError, match="does not write its text but request_location"):
        await alice.presses("Here")
    with pytest.raises(DeskError, match="the keyboard has no 'No'"):
        await alice.presses("No")
    await api("sendMessage", chat_id=alice.id, text="ok", reply_markup={"remove_keyboard": True})
    assert alice.chat.keyboard == []


async def test_a_one_time_keyboard_goes_when_it_was_used(api: Api, alice: Person) -> None:
    keyboard = {"keyboard": [["Yes"]], "one_time_keyboard": True}
    await api("sendMessage", chat_id=alice.id, text="ok?", reply_markup=keyboard)
    await alice.presses("Yes")
    assert alice.chat.keyboard == []


async def test_a_place_is_sent(api: Api, alice: Person) -> None:
    await api("sendLocation", chat_id=alice.id, latitude=52.5, longitude=13.4)
    assert alice.screen.media == "location"
    assert alice.screen.raw["location"] == {"latitude": 52.5, "longitude": 13.4}


async def test_typing_ends_when_a_message_comes(api: Api, alice: Person, phone: Phone) -> None:
    await api("sendChatAction", chat_id=alice.id, action="typing")
    assert alice.id in phone.world.typing
    await api("sendMessage", chat_id=alice.id, text="x")
    assert alice.id not in phone.world.typing


async def test_its_own_messages_can_be_deleted_for_two_days(
    api: Api, alice: Person, phone: Phone
) -> None:
    first = await api("sendMessage", chat_id=alice.id, text="a")
    second = await api("sendMessage", chat_id=alice.id, text="b")
    await api("deleteMessage", chat_id=alice.id, message_id=first["message_id"])
    gone = await api.refusal("deleteMessage", chat_id=alice.id, message_id=first["message_id"])
    assert gone == BAD + "message to delete not found"
    phone.clock.move(timedelta(hours=49))
    old = await api.refusal("deleteMessage", chat_id=alice.id, message_id=second["message_id"])
    assert old == BAD + "message can't be deleted for everyone"


async def test_many_can_be_deleted_at_once_those_gone_are_skipped(api: Api, alice: Person) -> None:
    sent = await api("sendMessage", chat_id=alice.id, text="a")
    ids = [sent["message_id"], 999]
    assert await api("deleteMessages", chat_id=alice.id, message_ids=ids) is True
    assert alice.chat.from_bot == []


async def test_reactions_are_of_the_allowed_ones(api: Api, alice: Person) -> None:
    said = await alice.says("done")
    target = {"chat_id": alice.id, "message_id": said.id}
    await api("setMessageReaction", **target, reaction=[{"type": "emoji", "emoji": "🔥"}])
    wrong = [{"type": "emoji", "emoji": "🥕"}]
    words = await api.refusal("setMessageReaction", **target, reaction=wrong)
    assert words == BAD + "REACTION_INVALID"


async def test_a_message_is_pinned_and_let_go(api: Api, alice: Person) -> None:
    sent = await api("sendMessage", chat_id=alice.id, text="plan")
    target = {"chat_id": alice.id, "message_id": sent["message_id"]}
    await api("pinChatMessage", **target)
    assert (await api("getChat", chat_id=alice.id))["pinned_message"]["text"] == "plan"
    assert alice.screen.text == "plan", "the service message is not what the bot says"
    await api("unpinChatMessage", **target)
    words = await api.refusal("unpinChatMessage", **target)
    assert words == BAD + "message to unpin not found"
