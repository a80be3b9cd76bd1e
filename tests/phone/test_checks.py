"""Requests are checked against the Bot API's facts; what is wrong is recorded."""

import itertools

import pytest

from phone import Person, Phone, limits
from phone.facts import SCALARS, load_facts
from tests.phone.client import Api

PREFIX = "Bad Request: "


def markup(**button: object) -> dict[str, object]:
    return {"inline_keyboard": [[button]]}


async def test_an_unknown_parameter_is_a_violation_but_the_message_is_sent(
    api: Api, alice: Person, phone: Phone
) -> None:
    await api("sendMessage", chat_id=alice.id, text="hi", parsemode="HTML")
    assert alice.screen.text == "hi"
    assert [str(v) for v in phone.violations] == [
        "sendMessage: sendMessage has no parameter parsemode"
    ]


async def test_an_unknown_field_of_a_button_is_a_violation(
    api: Api, alice: Person, phone: Phone
) -> None:
    keyboard = markup(text="Go", callback_data="go", color="red")
    await api("sendMessage", chat_id=alice.id, text="hi", reply_markup=keyboard)
    assert alice.screen.buttons == ["Go"]
    assert "InlineKeyboardButton has no such field" in phone.violations[0].text


@pytest.mark.parametrize(
    ("reply_markup", "refusal"),
    [
        (
            markup(text="Go"),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            markup(text="Go", callback_data=7),
            'can\'t parse inline keyboard button: Field "callback_data" must be of type String',
        ),
        (
            markup(callback_data="go"),
            "can't parse inline keyboard button: Can't find field \"text\"",
        ),
        (markup(text="Go", callback_data="é" * 33), "BUTTON_DATA_INVALID"),
        (markup(text="Go", copy_text={"text": "x" * 257}), "BUTTON_COPY_TEXT_INVALID"),
        (
            {"inline_keyboard": [{"text": "Go"}]},
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        ),
        (
            markup(text="Go", url="not a link"),
            "inline keyboard button URL 'not a link' is invalid: Wrong HTTP URL",
        ),
        ("{", "can't parse reply keyboard markup JSON object"),
    ],
)
async def test_a_bad_keyboard_is_refused_in_telegrams_words(
    api: Api, alice: Person, phone: Phone, reply_markup: object, refusal: str
) -> None:
    words = await api.refusal("sendMessage", chat_id=alice.id, text="hi", reply_markup=reply_markup)
    assert words == PREFIX + refusal
    assert len(phone.violations) == 1


async def test_callback_data_may_have_sixty_four_bytes(
    api: Api, alice: Person, phone: Phone
) -> None:
    keyboard = markup(text="Go", callback_data="é" * 32)
    await api("sendMessage", chat_id=alice.id, text="hi", reply_markup=keyboard)
    assert not phone.violations


async def test_styles_copy_buttons_and_links_pass_as_they_are(
    api: Api, alice: Person, phone: Phone
) -> None:
    rows = [
        [{"text": "Done", "callback_data": "d", "style": "success"}],
        [{"text": "Copy", "copy_text": {"text": "3x12"}}, {"text": "Site", "url": "https://a.eu"}],
    ]
    await api("sendMessage", chat_id=alice.id, text="hi", reply_markup={"inline_keyboard": rows})
    assert alice.screen.rows == rows
    assert not phone.violations


async def test_an_unknown_style_is_a_violation(api: Api, alice: Person, phone: Phone) -> None:
    keyboard = markup(text="Go", callback_data="go", style="green")
    await api.refusal("sendMessage", chat_id=alice.id, text="hi", reply_markup=keyboard)
    assert "must be one of danger, success, primary" in phone.violations[0].text


async def test_too_many_buttons_are_refused(api: Api, alice: Person) -> None:
    row = [{"text": "x", "callback_data": "x"}] * (limits.BUTTONS_PER_KEYBOARD + 1)
    words = await api.refusal(
        "sendMessage", chat_id=alice.id, text="hi", reply_markup={"inline_keyboard": [row]}
    )
    assert words == "Bad Request: reply markup is too long"


@pytest.mark.parametrize(
    ("method", "arguments", "refusal"),
    [
        ("sendMessage", {"text": "x"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": 1}, "message text is empty"),
        ("sendPhoto", {"chat_id": 1}, "there is no photo in the request"),
        ("deleteMessage", {"chat_id": 1}, "message identifier is not specified"),
        ("setMyCommands", {}, 'parameter "commands" is required'),
        ("setMyCommands", {"commands": [{"command": "go"}]},
         'can\'t parse BotCommand: Can\'t find field "description"'),
        ("setMyCommands", {"commands": [{"command": "Go!", "description": "x"}]},
         "BOT_COMMAND_INVALID"),
        ("sendChatAction", {"chat_id": 1, "action": "dancing"},
         "wrong parameter action in request"),
    ],
)  # fmt: skip
async def test_what_is_missing_or_wrong_is_refused_in_telegrams_words(
    api: Api, phone: Phone, method: str, arguments: dict[str, object], refusal: str
) -> None:
    assert await api.refusal(method, **arguments) == PREFIX + refusal
    assert len(phone.violations) == 1


async def test_what_the_phone_does_not_have_is_not_ignored(
    api: Api, alice: Person, phone: Phone
) -> None:
    answer = await api.answer("sendMessage", chat_id=alice.id, text="x", message_thread_id=5)
    assert answer["error_code"] == 501
    assert len(phone.violations) == 1
    assert alice.chat.from_bot == []


async def test_a_misspelt_kind_of_update_is_a_violation(api: Api, phone: Phone) -> None:
    await api("getUpdates", allowed_updates=["message", "callback"])
    assert "there is no update callback" in phone.violations[0].text


async def test_a_text_for_a_number_or_a_flag_counts_as_the_server_counts_it(
    api: Api, alice: Person, phone: Phone
) -> None:
    await api("sendMessage", chat_id=str(alice.id), text="a", disable_notification="maybe")
    assert [v.text for v in phone.violations] == [
        "sendMessage.disable_notification must be Boolean, not 'maybe'"
    ]


async def test_a_number_outside_its_range_is_moved_into_it(api: Api, phone: Phone) -> None:
    await api("getUpdates", limit=1000)
    assert "must be from 1 to 100" in phone.violations[0].text


async def test_an_album_is_checked_and_honestly_refused(api: Api, alice: Person) -> None:
    # Its type is listed in prose, which was once looked up as a name and answered with 500.
    photo, film = ({"type": kind, "media": "x"} for kind in ("photo", "animation"))
    refusal = await api.refusal("sendMediaGroup", chat_id=alice.id, media=[photo, photo])
    assert refusal == "Not Implemented: the phone does not do sendMediaGroup"
    refusal = await api.refusal("sendMediaGroup", chat_id=alice.id, media=[photo, film])
    assert refusal == "Bad Request: can't parse InputMedia: Unsupported type specified"


def test_every_type_that_a_fact_names_is_known() -> None:
    facts = load_facts()
    owners = itertools.chain(facts.methods.values(), facts.types.values())
    named = {kind for fields in owners for field in fields.values() for kind in field.types}
    for kind in {each.replace("Array of ", "") for each in named} - SCALARS:
        facts.fields_of(kind, {})
