"""Everything that the phone says has the shapes of the Bot API."""

from phone import Person, Phone
from phone.api.values import ValueChecker
from phone.facts import load_facts
from tests.phone.client import Api, gif, png

KEYBOARD = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


def problems(kind: str, value: object) -> list[str]:
    checker = ValueChecker(load_facts())
    checker.check(value, (kind,), kind)
    return checker.problems


async def test_updates_of_all_kinds_are_as_on_the_page(
    api: Api, phone: Phone, alice: Person
) -> None:
    await api("getUpdates", allowed_updates=["message", "edited_message", "callback_query",
                                             "my_chat_member", "message_reaction"])  # fmt: skip
    said = await alice.says("/go @bob #x https://a.eu")
    await alice.edits(said, "new")
    await alice.sends_location(1, 2)
    await alice.sends_sticker()
    await alice.sends_voice()
    await alice.sends_photo()
    await alice.sends_document("a.txt", b"x")
    await alice.sends_contact()
    await alice.forwards("x", alice)
    await alice.reacts(said, "👍")
    await api("sendMessage", chat_id=alice.id, text="<b>x</b>", parse_mode="HTML",
              reply_markup=KEYBOARD)  # fmt: skip
    phone.world.queries.ask(alice.id, alice.id, alice.screen.id, "go")
    club = phone.group("Club", [alice])
    await club.add_bot(by=alice, administrator=True)
    await club.becomes_supergroup()
    await club.remove_bot(by=alice)
    await alice.blocks()
    updates = await api("getUpdates")
    assert len(updates) >= 15
    assert [problem for update in updates for problem in problems("Update", update)] == []


async def test_results_of_all_kinds_are_as_on_the_page(
    api: Api, phone: Phone, alice: Person
) -> None:
    said = await alice.says("hi")
    sent = await api("sendMessage", chat_id=alice.id, text="/go *x*", reply_markup=KEYBOARD,
                     reply_parameters={"message_id": said.id})  # fmt: skip
    photo = await api.upload("sendPhoto", {"photo": ("a", png())}, chat_id=alice.id, caption="x")
    film = await api.upload("sendAnimation", {"animation": ("a", gif())}, chat_id=alice.id)
    paper = await api.upload("sendDocument", {"document": ("a", b"x")}, chat_id=alice.id)
    place = await api("sendLocation", chat_id=alice.id, latitude=1, longitude=2)
    messages = [sent, photo["result"], film["result"], paper["result"], place]
    assert [p for message in messages for p in problems("Message", message)] == []
    await api("pinChatMessage", chat_id=alice.id, message_id=sent["message_id"])
    club = phone.group("Club", [alice])
    await club.add_bot(by=alice, administrator=True)
    file_id = photo["result"]["photo"][0]["file_id"]
    for kind, value in (
        ("User", await api("getMe")),
        ("ChatFullInfo", await api("getChat", chat_id=alice.id)),
        ("ChatFullInfo", await api("getChat", chat_id=club.id)),
        ("File", await api("getFile", file_id=file_id)),
        ("WebhookInfo", await api("getWebhookInfo")),
        ("MenuButton", await api("getChatMenuButton")),
        ("ChatMember", await api("getChatMember", chat_id=club.id, user_id=123456)),
        ("ChatMember", await api("getChatMember", chat_id=club.id, user_id=alice.id)),
    ):
        assert problems(kind, value) == []
