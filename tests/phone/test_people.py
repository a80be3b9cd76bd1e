"""The driver: what people do and see, and how it fails when they can't."""

import re

import pytest

from phone import DeskError, Person, Phone
from tests.phone.client import Api

ROWS = [
    [{"text": "Sprinter 100 m", "callback_data": "s"}, {"text": "Sprint", "callback_data": "p"}],
    [{"text": "Site", "url": "https://a.eu"}],
]


async def newest(api: Api) -> dict[str, object]:
    message: dict[str, object] = (await api("getUpdates"))[-1]["message"]
    return message


async def test_ids_are_wider_than_32_bits(phone: Phone) -> None:
    alice, bob = phone.person("Alice"), phone.person("Bob")
    assert alice.id > 2**32
    assert bob.id == alice.id + 1


async def test_a_deep_link_starts_with_its_payload(api: Api, phone: Phone) -> None:
    bob = phone.person("Bob", language="de")
    await bob.starts("club_42")
    message = await newest(api)
    assert message["text"] == "/start club_42"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    sender = message["from"]
    assert isinstance(sender, dict)
    assert sender["language_code"] == "de"
    with pytest.raises(DeskError, match="no deep-link payload"):
        await bob.starts("a b")


async def test_a_text_that_is_too_long_goes_in_several_messages(api: Api, alice: Person) -> None:
    await alice.says("🏃" * 5000)
    lengths = [len(u["message"]["text"]) for u in (await api("getUpdates"))[1:]]
    assert lengths == [2048, 2048, 904]


async def test_blocking_is_told_once(api: Api, alice: Person) -> None:
    await alice.blocks()
    await alice.blocks()
    changes = [u["my_chat_member"] for u in await api("getUpdates") if "my_chat_member" in u]
    assert [(c["old_chat_member"]["status"], c["new_chat_member"]["status"]) for c in changes] == [
        ("member", "kicked")
    ]
    with pytest.raises(DeskError, match="unblock the bot first"):
        await alice.says("hello?")


async def test_everything_that_people_send_arrives(api: Api, alice: Person, phone: Phone) -> None:
    await alice.sends_location(52.52, 13.4)
    assert (await newest(api))["location"] == {"latitude": 52.52, "longitude": 13.4}
    await alice.sends_sticker("💪")
    sticker = (await newest(api))["sticker"]
    assert isinstance(sticker, dict)
    assert sticker["emoji"] == "💪"
    await alice.sends_voice()
    voice = (await newest(api))["voice"]
    assert isinstance(voice, dict)
    assert voice["duration"] == 1
    assert phone.world.files.data(phone.world.files.find(voice["file_id"])).startswith(b"OggS")
    await alice.sends_photo()
    assert (await newest(api))["photo"]
    await alice.sends_document("plan.txt", b"run")
    assert (await newest(api))["document"]
    await alice.sends_contact()
    assert (await newest(api))["contact"]
    await alice.forwards("rest day!", phone.person("Coach"))
    origin = (await newest(api))["forward_origin"]
    assert isinstance(origin, dict)
    assert origin["sender_user"]["first_name"] == "Coach"
    await alice.forwards("rest day!", "Hidden")
    assert (await newest(api))["forward_origin"] == {
        "type": "hidden_user",
        "sender_user_name": "Hidden",
        "date": phone.clock.timestamp,
    }


async def test_an_edit_is_heard(api: Api, alice: Person, phone: Phone) -> None:
    said = await alice.says("12 reps")
    await alice.edits(said, "10 reps @coach")
    edited = (await api("getUpdates"))[-1]["edited_message"]
    assert (edited["message_id"], edited["text"]) == (said.id, "10 reps @coach")
    assert edited["edit_date"] == phone.clock.timestamp
    await api("sendMessage", chat_id=alice.id, text="noted")
    with pytest.raises(DeskError, match="only one's own"):
        await alice.edits(alice.screen, "x")


async def test_seeing_waits_for_words_or_a_pattern(api: Api, alice: Person) -> None:
    await api("sendMessage", chat_id=alice.id, text="3 sets of 12")
    assert (await alice.sees("sets")).text == "3 sets of 12"
    assert (await alice.sees(re.compile(r"\d sets"))).id == alice.screen.id
    with pytest.raises(AssertionError) as caught:
        await alice.sees("rest", timeout=0.01)
    assert "'rest' was not seen" in str(caught.value)
    assert "bot #2: 3 sets of 12" in str(caught.value)


async def test_only_what_came_since_the_last_doing_is_seen(api: Api, alice: Person) -> None:
    sent = await api("sendMessage", chat_id=alice.id, text="old news")
    await alice.says("and now?")
    with pytest.raises(AssertionError):
        await alice.sees("old", timeout=0.01)
    edit = {"chat_id": alice.id, "message_id": sent["message_id"], "text": "old news, renewed"}
    await api("editMessageText", **edit)
    assert (await alice.sees("old")).is_edited


async def test_a_button_is_found_by_its_label_or_a_part_that_only_it_has(
    api: Api, alice: Person, phone: Phone
) -> None:
    await api("sendMessage", chat_id=alice.id, text="who?", reply_markup={"inline_keyboard": ROWS})
    for label, data in (("Sprint", "p"), ("Sprinter", "s"), ("100", "s")):
        with pytest.raises(AssertionError):
            await alice.taps(label, timeout=0.001)
        assert phone.world.queries.all()[-1].data == data
    with pytest.raises(DeskError, match="could be any of"):
        await alice.taps("Spri")
    with pytest.raises(DeskError, match=r"in sight: \['Sprinter 100 m', 'Sprint', 'Site'\]"):
        await alice.taps("Marathon")
    with pytest.raises(DeskError, match="tells the bot nothing"):
        await alice.taps("Site")


async def test_an_old_message_can_be_tapped_on(api: Api, alice: Person, phone: Phone) -> None:
    markup = {"inline_keyboard": ROWS}
    await api("sendMessage", chat_id=alice.id, text="old", reply_markup=markup)
    old = alice.screen
    await api("sendMessage", chat_id=alice.id, text="new", reply_markup=markup)
    with pytest.raises(AssertionError):
        await alice.taps("Sprinter", on=old, timeout=0.001)
    assert phone.world.queries.all()[-1].message_id == old.id
    assert old.data_of("Sprint") == "p"


async def test_idle_is_waited_for_after_each_doing(phone: Phone, alice: Person) -> None:
    calls: list[str] = []

    async def idle() -> None:
        calls.append("idle")

    phone.idle = idle
    await alice.says("one")
    await alice.sends_sticker()
    await alice.blocks()
    assert calls == ["idle"] * 3


async def test_the_world_can_be_emptied(phone: Phone, alice: Person, api: Api) -> None:
    await alice.says("x")
    phone.fresh()
    assert phone.known_people() == []
    assert await api("getUpdates") == []
    assert (await api("getMe"))["id"] == 123456
