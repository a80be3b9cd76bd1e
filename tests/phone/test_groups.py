"""Groups: privacy mode, who joins and leaves, supergroups."""

import pytest

from phone import DeskError, Group, Person, Phone
from tests.phone.client import Api


@pytest.fixture
async def club(phone: Phone, alice: Person, api: Api) -> Group:
    bob = phone.person("Bob")
    club = phone.group("Club", [alice, bob])
    await club.add_bot(by=alice)
    await api("getUpdates", offset=-1)
    return club


async def heard(api: Api) -> list[str]:
    updates = await api("getUpdates")
    texts = [u["message"].get("text", "") for u in updates if "message" in u]
    return [text for text in texts if text]


async def test_the_bot_hears_that_it_was_added_and_thrown_out(
    api: Api, phone: Phone, alice: Person
) -> None:
    club = phone.group("Club", [alice])
    words = await api.refusal("sendMessage", chat_id=club.id, text="x")
    assert words == "Bad Request: chat not found"
    await club.add_bot(by=alice)
    change = (await api("getUpdates"))[-2]["my_chat_member"]
    assert change["chat"] == {"id": club.id, "type": "group", "title": "Club"}
    assert change["old_chat_member"]["status"] == "left"
    assert change["new_chat_member"]["status"] == "member"
    await api("sendMessage", chat_id=club.id, text="hello")
    await club.remove_bot(by=alice)
    words = await api.refusal("sendMessage", chat_id=club.id, text="x")
    assert words == "Forbidden: bot was kicked from the group chat"


async def test_privacy_mode_lets_it_hear_what_is_meant_for_it_only(
    api: Api, alice: Person, club: Group
) -> None:
    sent = await api("sendMessage", chat_id=club.id, text="hi all")
    for text in ("hello", "/today", "/go@bandstride_bot", "/go@other_bot", "hi @Bandstride_Bot"):
        await alice.says(text, to=club)
    answered = next(v for v in alice.chat_in(club).messages if v.id == sent["message_id"])
    await alice.says("thanks", to=club, reply_to=answered)
    assert await heard(api) == ["/today", "/go@bandstride_bot", "hi @Bandstride_Bot", "thanks"]


async def test_an_administrator_hears_everything(api: Api, alice: Person, club: Group) -> None:
    await club.add_bot(by=alice, administrator=True)
    await alice.says("hello", to=club)
    assert await heard(api) == ["hello"]


async def test_members_are_told_by_status(api: Api, alice: Person, club: Group) -> None:
    member = await api("getChatMember", chat_id=club.id, user_id=alice.id)
    assert member["status"] == "creator"
    assert (await api("getChatMember", chat_id=club.id, user_id=123456))["status"] == "member"
    chiefs = await api("getChatAdministrators", chat_id=club.id)
    assert [chief["user"]["id"] for chief in chiefs] == [alice.id]
    assert await api("getChatMemberCount", chat_id=club.id) == 3
    words = await api.refusal("getChatMember", chat_id=club.id, user_id=1)
    assert words == "Bad Request: PARTICIPANT_ID_INVALID"


async def test_the_bot_leaves(api: Api, club: Group, alice: Person) -> None:
    await api("leaveChat", chat_id=club.id)
    words = await api.refusal("sendMessage", chat_id=club.id, text="x")
    assert words == "Forbidden: bot is not a member of the group chat"
    words = await api.refusal("leaveChat", chat_id=alice.id)
    assert words == "Bad Request: chat member status can't be changed in private chats"


async def test_a_group_that_became_a_supergroup_says_where_it_went(
    api: Api, phone: Phone, alice: Person, club: Group
) -> None:
    old = club.id
    await club.becomes_supergroup()
    answer = await api.answer("sendMessage", chat_id=old, text="x")
    assert answer["parameters"] == {"migrate_to_chat_id": club.id}
    updates = [u["message"] for u in await api("getUpdates") if "message" in u]
    assert updates[-2]["migrate_to_chat_id"] == club.id
    assert updates[-1]["migrate_from_chat_id"] == old
    await api("sendMessage", chat_id=club.id, text="here now")
    old_club = Group(phone.world, phone.settle, phone.world.chats[old])
    with pytest.raises(DeskError, match="became a supergroup"):
        await alice.says("x", to=old_club)


async def test_who_left_cannot_write(alice: Person, club: Group) -> None:
    await club.loses(alice)
    with pytest.raises(DeskError, match="Alice is not in this chat"):
        await alice.says("x", to=club)


async def test_pins_need_rights_in_groups(api: Api, alice: Person, club: Group) -> None:
    sent = await api("sendMessage", chat_id=club.id, text="plan")
    target = {"chat_id": club.id, "message_id": sent["message_id"]}
    words = await api.refusal("pinChatMessage", **target)
    assert words == "Bad Request: not enough rights to manage pinned messages in the chat"
    await club.add_bot(by=alice, administrator=True)
    await api("pinChatMessage", **target)


async def test_a_group_made_after_one_has_become_a_supergroup_is_still_a_small_one(
    phone: Phone, alice: Person, club: Group
) -> None:
    """Clients tell a supergroup by its id, which lies below all of groups."""
    await club.becomes_supergroup()
    assert -1_000_000_000_000 < phone.group("Another club", [alice]).id < 0
