"""Inline mode: what people type after the bot's name, what it answers, what is posted."""

from datetime import timedelta
from typing import Any

import pytest

from phone import DeskError, Person, Phone
from phone.world import actions, sharing
from tests.phone.client import TOKEN, Api, gif, png
from tests.phone.test_shapes import problems

PREFIX = "Bad Request: "
TOO_OLD = PREFIX + "query is too old and response timeout expired or query ID is invalid"


def article(name: str = "a", **changed: object) -> dict[str, Any]:
    told = {"type": "article", "id": name, "title": "Squat"}
    return {**told, "input_message_content": {"message_text": "Sit down"}, **changed}


def film(file_id: str, **changed: object) -> dict[str, Any]:
    return {"type": "mpeg4_gif", "id": "f", "mpeg4_file_id": file_id, **changed}


def asked(phone: Phone, person: Person, words: str = "squat") -> str:
    """The id of an inline query that waits."""
    return sharing.ask(phone.world, person.record, person.chat.record, words).id


async def animation_of(api: Api, person: Person) -> str:
    sent = await api.upload(
        "sendAnimation", {"animation": ("a.gif", gif())}, chat_id=str(person.id)
    )
    file_id: str = sent["result"]["animation"]["file_id"]
    return file_id


async def test_a_bot_says_whether_it_has_inline_mode(api: Api) -> None:
    assert (await api("getMe"))["supports_inline_queries"] is True
    async with Phone(TOKEN, inline=False) as silent, Api(silent) as other:
        assert (await other("getMe"))["supports_inline_queries"] is False
        with pytest.raises(DeskError, match="has no inline mode"):
            await silent.person("Ann").asks_inline("squat")


async def test_a_query_reaches_the_bot_from_a_chat_that_it_is_not_in(
    api: Api, phone: Phone
) -> None:
    ann, ben = phone.person("Ann"), phone.person("Ben")
    club = phone.group("Club", [ann, ben])
    sharing.ask(phone.world, ann.record, club.record, "squat")
    (update,) = await api("getUpdates")
    assert problems("Update", update) == []
    query = update["inline_query"]
    assert (query["from"]["id"], query["query"], query["offset"]) == (ann.id, "squat", "")
    assert query["chat_type"] == "group"


async def test_a_result_is_posted_as_the_persons_own_message_via_the_bot(
    api: Api, phone: Phone, alice: Person
) -> None:
    club = phone.group("Club", [alice, phone.person("Ben")])
    query = sharing.ask(phone.world, alice.record, club.record, "squat")
    keys = {"inline_keyboard": [[{"text": "Train", "url": "https://t.me/bandstride_bot"}]]}
    content = {"message_text": "<b>Squat</b>", "parse_mode": "HTML"}
    shown = film(await animation_of(api, alice), caption="*Down*", parse_mode="MarkdownV2")
    results = [article(input_message_content=content, reply_markup=keys), shown]
    await api("answerInlineQuery", inline_query_id=query.id, results=results)

    text = sharing.post(phone.world, alice.record, query.id, "a")
    moving = sharing.post(phone.world, alice.record, query.id, "f")
    assert text.chat_id == moving.chat_id == club.id
    assert text.sender_id == alice.id
    assert text.body["via_bot"]["username"] == "bandstride_bot"
    assert text.body["text"] == "Squat"
    assert text.body["entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    assert text.body["reply_markup"] == keys
    assert moving.body["caption"] == "Down"
    assert moving.body["animation"]["file_id"] == shown["mpeg4_file_id"]
    assert phone.world.updates.recent[-1]["inline_query"]["id"] == query.id  # nothing after it
    assert problems("Message", text.body) == problems("Message", moving.body) == []
    assert not phone.violations


async def test_a_bot_hears_what_was_sent_via_it_where_it_takes_part(
    api: Api, phone: Phone, alice: Person
) -> None:
    club = phone.group("Club", [alice])
    await club.add_bot(by=alice)
    query = sharing.ask(phone.world, alice.record, club.record, "squat")
    await api("answerInlineQuery", inline_query_id=query.id, results=[article()])
    sharing.post(phone.world, alice.record, query.id, "a")
    heard = phone.world.updates.recent[-1]["message"]
    assert (heard["text"], heard["via_bot"]["id"]) == ("Sit down", phone.world.bot.id)


@pytest.mark.parametrize(
    ("results", "refusal"),
    [
        ([article(), article()], "RESULT_ID_DUPLICATE"),
        ([article(str(n)) for n in range(51)], "too many inline query results specified"),
        ([article("x" * 65)], "RESULT_ID_INVALID"),
        ([article("")], "RESULT_ID_INVALID"),
        ([article(title=" ")], "ARTICLE_TITLE_EMPTY"),
        ([{"type": "article", "id": "a", "title": "x"}],
         'can\'t parse InlineQueryResult: Can\'t find field "input_message_content"'),
        ([{"type": "dance", "id": "a"}],
         "can't parse InlineQueryResult: Unsupported type specified"),
        ([article(input_message_content={"message_text": "x" * 4097})], "message is too long"),
        ([article(input_message_content={"message_text": "<b>x", "parse_mode": "HTML"})],
         "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        ([article(input_message_content={"message_text": "x", "parse_mode": "Word"})],
         "unsupported parse_mode"),
        ([film("AgACnonsense")],
         "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"),
        ([article(reply_markup={"inline_keyboard": [[{"text": "x", "callback_data": "é" * 33}]]})],
         "BUTTON_DATA_INVALID"),
    ],
)  # fmt: skip
async def test_a_wrong_result_is_refused(
    api: Api, phone: Phone, alice: Person, results: list[Any], refusal: str
) -> None:
    query = asked(phone, alice)
    words = await api.refusal("answerInlineQuery", inline_query_id=query, results=results)
    assert words == PREFIX + refusal


async def test_a_caption_may_have_so_many_characters_after_parsing(
    api: Api, phone: Phone, alice: Person
) -> None:
    file_id, query = await animation_of(api, alice), asked(phone, alice)
    fits, long = "<b>" + "x" * 1024 + "</b>", "<b>" + "x" * 1025 + "</b>"
    refused = [film(file_id, caption=long, parse_mode="HTML")]
    words = await api.refusal("answerInlineQuery", inline_query_id=query, results=refused)
    assert words == PREFIX + "message caption is too long"
    fitting = [film(file_id, caption=fits, parse_mode="HTML")]
    await api("answerInlineQuery", inline_query_id=query, results=fitting)


async def test_a_file_of_another_kind_is_refused(api: Api, phone: Phone, alice: Person) -> None:
    sent = await api.upload("sendPhoto", {"photo": ("p.png", png())}, chat_id=str(alice.id))
    photo = sent["result"]["photo"][-1]["file_id"]
    query = asked(phone, alice)
    words = await api.refusal("answerInlineQuery", inline_query_id=query, results=[film(photo)])
    assert words == PREFIX + "can't use file of type Photo as Animation"
    shown = {"type": "photo", "id": "p", "photo_file_id": photo}
    await api("answerInlineQuery", inline_query_id=query, results=[shown])


async def test_what_would_have_to_be_fetched_from_the_net_is_not_ignored(
    api: Api, phone: Phone, alice: Person
) -> None:
    query = asked(phone, alice)
    by_url = {"type": "gif", "id": "g", "gif_url": "https://a.eu/g.gif"}
    for result in (
        {**by_url, "thumbnail_url": "https://a.eu/t.jpg"},
        article(thumbnail_url="https://a.eu/t.jpg"),
        article(input_message_content={"latitude": 1.0, "longitude": 2.0}),
    ):
        answer = await api.answer("answerInlineQuery", inline_query_id=query, results=[result])
        assert answer["error_code"] == 501


async def test_a_query_is_answered_once_and_in_time(
    api: Api, phone: Phone, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = asked(phone, alice)
    await api("answerInlineQuery", inline_query_id=query, results=[], cache_time=0)
    again = await api.refusal("answerInlineQuery", inline_query_id=query, results=[])
    late = asked(phone, alice)
    monkeypatch.setattr("phone.limits.INLINE_SECONDS", -1)
    too_late = await api.refusal("answerInlineQuery", inline_query_id=late, results=[])
    unknown = await api.refusal("answerInlineQuery", inline_query_id="7", results=[])
    assert again == too_late == unknown == TOO_OLD
    assert not phone.violations


@pytest.mark.parametrize(
    ("arguments", "refusal"),
    [
        ({"next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
        ({"button": {"text": "More"}}, "can't use empty start_parameter"),
        ({"button": {"text": "More", "start_parameter": "no blanks"}},
         "unallowed characters in start_parameter are used"),
        ({"button": {"text": " ", "start_parameter": "x"}}, "SWITCH_PM_TEXT_EMPTY"),
    ],
)  # fmt: skip
async def test_a_wrong_offset_or_button_is_refused(
    api: Api, phone: Phone, alice: Person, arguments: dict[str, Any], refusal: str
) -> None:
    query = asked(phone, alice)
    words = await api.refusal("answerInlineQuery", inline_query_id=query, results=[], **arguments)
    assert words == PREFIX + refusal


async def test_an_answer_is_kept_for_everybody_unless_it_is_personal(
    api: Api, phone: Phone, alice: Person
) -> None:
    ben = phone.person("Ben")

    def reach(person: Person, words: str) -> bool:
        """Whether the bot hears of these words."""
        before = len(phone.world.updates)
        sharing.ask(phone.world, person.record, person.chat.record, words)
        return len(phone.world.updates) > before

    for words, personal in (("ours", False), ("mine", True)):
        query = asked(phone, alice, words)
        await api("answerInlineQuery", inline_query_id=query, results=[article()],
                  is_personal=personal)  # fmt: skip
    assert not reach(alice, "ours")
    assert not reach(ben, "ours")
    assert not reach(alice, "mine")
    assert reach(ben, "mine")
    phone.clock.move(timedelta(seconds=301))
    assert reach(alice, "ours")


async def test_the_bot_hears_which_result_was_posted_only_where_it_asked_for_that() -> None:
    for feedback in (False, True):
        async with Phone(TOKEN, inline_feedback=feedback) as phone, Api(phone) as api:
            ann = phone.person("Ann")
            query = sharing.ask(phone.world, ann.record, ann.chat.record, "squat")
            await api("answerInlineQuery", inline_query_id=query.id, results=[article()])
            sharing.post(phone.world, ann.record, query.id, "a")
            last = phone.world.updates.recent[-1]
            assert ("chosen_inline_result" in last) is feedback
            assert problems("Update", last) == []
            if feedback:
                assert last["chosen_inline_result"]["result_id"] == "a"


async def test_a_button_under_a_shared_message_tells_the_bot_no_message(
    api: Api, phone: Phone, alice: Person
) -> None:
    keys = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    query = asked(phone, alice)
    results = [article(reply_markup=keys)]
    await api("answerInlineQuery", inline_query_id=query, results=results)
    shared = sharing.post(phone.world, alice.record, query, "a")
    actions.tap(phone.world, alice.record, shared, "go")
    tapped = phone.world.updates.recent[-1]["callback_query"]
    assert "message" not in tapped
    assert tapped["inline_message_id"]


@pytest.mark.parametrize(
    "action",
    [
        {"switch_inline_query": ""},
        {"switch_inline_query_current_chat": "squat"},
        {"switch_inline_query_chosen_chat": {"query": "squat", "allow_group_chats": True}},
    ],
)
async def test_buttons_that_switch_to_inline_mode_are_sent_as_they_are(
    api: Api, phone: Phone, alice: Person, action: dict[str, Any]
) -> None:
    rows = [[{"text": "Share", **action}]]
    await api("sendMessage", chat_id=alice.id, text="x", reply_markup={"inline_keyboard": rows})
    assert alice.screen.rows == rows
    assert not phone.violations


async def test_a_button_for_no_kind_of_chat_is_refused(api: Api, alice: Person) -> None:
    rows = [[{"text": "Share", "switch_inline_query_chosen_chat": {"query": "squat"}}]]
    words = await api.refusal(
        "sendMessage", chat_id=alice.id, text="x", reply_markup={"inline_keyboard": rows}
    )
    assert words == PREFIX + "at least one chat type must be allowed"


async def test_old_results_and_those_of_others_cannot_be_posted(
    api: Api, phone: Phone, alice: Person
) -> None:
    ben, query = phone.person("Ben"), asked(phone, alice)
    await api("answerInlineQuery", inline_query_id=query, results=[article()])
    with pytest.raises(DeskError, match="too old"):
        sharing.post(phone.world, ben.record, query, "a")
    with pytest.raises(DeskError, match="no result"):
        sharing.post(phone.world, alice.record, query, "z")
