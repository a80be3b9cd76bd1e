"""What the bot says of itself."""

import pytest

from phone import Person, Phone, limits
from phone.desk.state import commands_for
from tests.phone.client import Api

GO = [{"command": "go", "description": "Go"}]
LOS = [{"command": "go", "description": "Los"}]
CHAT = [{"command": "here", "description": "Here"}]


async def test_commands_are_kept_per_scope_and_language(api: Api, alice: Person) -> None:
    await api("setMyCommands", commands=GO)
    await api("setMyCommands", commands=LOS, language_code="de")
    await api("setMyCommands", commands=CHAT, scope={"type": "chat", "chat_id": alice.id})
    assert await api("getMyCommands") == GO
    assert await api("getMyCommands", language_code="de") == LOS
    assert await api("getMyCommands", language_code="fr") == []
    assert await api("getMyCommands", scope={"type": "chat", "chat_id": alice.id}) == CHAT
    await api("deleteMyCommands")
    assert await api("getMyCommands") == []


async def test_a_person_sees_the_nearest_scope_in_their_language(
    api: Api, alice: Person, phone: Phone
) -> None:
    bert = phone.person("Bert", language="de")

    def menu(person: Person) -> object:
        return commands_for(phone.world, person.record, phone.world.chats[person.id])

    await api("setMyCommands", commands=GO)
    await api("setMyCommands", commands=LOS, language_code="de")
    assert (menu(alice), menu(bert)) == (GO, LOS)
    await api("setMyCommands", commands=CHAT, scope={"type": "all_private_chats"})
    assert (menu(alice), menu(bert)) == (CHAT, CHAT)


async def test_too_many_commands_are_refused(api: Api) -> None:
    many = [{"command": f"c{i}", "description": "x"} for i in range(limits.COMMANDS + 1)]
    words = await api.refusal("setMyCommands", commands=many)
    assert words.startswith("Bad Request: ")


@pytest.mark.parametrize(
    ("setter", "getter", "field", "most"),
    [
        ("setMyDescription", "getMyDescription", "description", limits.BOT_DESCRIPTION),
        (
            "setMyShortDescription",
            "getMyShortDescription",
            "short_description",
            limits.BOT_SHORT_DESCRIPTION,
        ),
        ("setMyName", "getMyName", "name", limits.BOT_NAME),
    ],
)
async def test_texts_are_kept_per_language(
    api: Api, setter: str, getter: str, field: str, most: int
) -> None:
    await api(setter, **{field: "for all"})
    await api(setter, **{field: "für alle"}, language_code="de")
    assert await api(getter) == {field: "for all"}
    assert await api(getter, language_code="de") == {field: "für alle"}
    assert await api(getter, language_code="fr") == {field: "for all"}
    await api.refusal(setter, **{field: "x" * (most + 1)})


async def test_a_language_has_two_letters(api: Api) -> None:
    words = await api.refusal("setMyDescription", description="x", language_code="german")
    assert words == "Bad Request: LANG_CODE_INVALID"


async def test_the_menu_button_is_of_one_chat_or_of_all(api: Api, alice: Person) -> None:
    assert await api("getChatMenuButton") == {"type": "commands"}
    button = {"type": "web_app", "text": "Plan", "web_app": {"url": "https://a.eu"}}
    await api("setChatMenuButton", chat_id=alice.id, menu_button=button)
    assert await api("getChatMenuButton", chat_id=alice.id) == button
    assert await api("getChatMenuButton") == {"type": "commands"}
    await api("setChatMenuButton", chat_id=alice.id, menu_button={"type": "default"})
    assert await api("getChatMenuButton", chat_id=alice.id) == {"type": "commands"}
