"""A bare python-telegram-bot Bot finds the phone to be Telegram, and leaves no violation."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaAnimation,
    InputMediaPhoto,
    KeyboardButton,
    LinkPreviewOptions,
    MenuButtonCommands,
    Message,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter

from phone import Person, Phone
from tests.phone.client import TOKEN, gif, png

MARKUP = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("Go", callback_data="go", api_kwargs={"style": "success"})],
        [InlineKeyboardButton("Copy", copy_text=CopyTextButton("3x12"))],
    ]
)


@pytest.fixture(autouse=True)
def durations_as_the_next_library_has_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


def bot_of(phone: Phone, token: str = TOKEN) -> Bot:
    return Bot(token, base_url=f"{phone.url}/bot", base_file_url=f"{phone.url}/file/bot")


@pytest.fixture
async def bot(phone: Phone) -> AsyncIterator[Bot]:
    async with bot_of(phone) as bot:
        yield bot
    assert phone.violations == []


async def test_texts_keyboards_and_answers(bot: Bot, alice: Person) -> None:
    said = await alice.says("how?")
    message = await bot.send_message(
        alice.id,
        "*so*",
        parse_mode=ParseMode.MARKDOWN_V2,
        reply_markup=MARKUP,
        reply_parameters=ReplyParameters(said.id, quote="how"),
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        message_effect_id="5104841245755180586",
        protect_content=True,
    )
    assert message.parse_entities() == {message.entities[0]: "so"}
    assert message.reply_markup is not None
    assert alice.screen.rows[0][0]["style"] == "success"
    edited = await message.edit_text("🏃 now", entities=[MessageEntity("bold", 3, 3)])
    assert isinstance(edited, Message)
    assert edited.reply_markup is None
    keyboard = ReplyKeyboardMarkup([[KeyboardButton("Here", request_location=True)]])
    await bot.send_message(alice.id, "where?", reply_markup=keyboard)
    await bot.send_message(alice.id, "thanks", reply_markup=ReplyKeyboardRemove())
    assert alice.chat.keyboard == []


async def test_files_of_all_kinds_and_media_that_change(bot: Bot, alice: Person) -> None:
    photo = await bot.send_photo(alice.id, png(), caption="<b>x</b>", parse_mode="HTML")
    assert [size.width for size in photo.photo] == [90, 200]
    again = await bot.send_photo(alice.id, photo.photo[-1])
    assert again.photo == photo.photo
    film = await bot.send_animation(alice.id, gif(), filename="squat.gif", width=64, height=48)
    assert film.animation is not None
    assert film.animation.duration == timedelta(seconds=1)
    text = await bot.send_message(alice.id, "a workout", reply_markup=MARKUP)
    moving = await text.edit_media(InputMediaAnimation(gif(32, 32), caption="x"), MARKUP)
    assert isinstance(moving, Message)
    assert moving.animation is not None
    still = await text.edit_media(InputMediaPhoto(photo.photo[-1].file_id))
    assert isinstance(still, Message)
    assert still.photo == photo.photo
    document = await bot.send_document(alice.id, b"a,b", filename="log.csv")
    assert document.document is not None
    file = await document.document.get_file()
    assert await file.download_as_bytearray() == b"a,b"
    await bot.delete_messages(alice.id, [photo.message_id, again.message_id])


async def test_the_profile(bot: Bot, alice: Person) -> None:
    commands = [BotCommand("today", "Today's workout")]
    assert await bot.set_my_commands(commands, BotCommandScopeChat(alice.id), "en")
    assert await bot.get_my_commands(BotCommandScopeChat(alice.id), "en") == tuple(commands)
    await bot.set_my_description("A coach")
    assert (await bot.get_my_description()).description == "A coach"
    await bot.set_chat_menu_button(alice.id, MenuButtonCommands())
    chat = await bot.get_chat(alice.id)
    assert chat.first_name == "Alice"
    member = await bot.get_chat_member(alice.id, alice.id)
    assert member.user.id == alice.id
    await bot.send_chat_action(alice.id, "typing")
    await bot.set_message_reaction(alice.id, alice.chat.messages[0].id, "🔥")


async def test_refusals_are_the_librarys_own_errors(bot: Bot, alice: Person, phone: Phone) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(phone.person("Bob").id, "x")
    message = await bot.send_message(alice.id, "x")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await message.edit_text("x")
    phone.fault("429", seconds=3)
    with pytest.raises(RetryAfter, match="Retry in 0:00:03"):
        await bot.send_message(alice.id, "x")
    for kind in ("502", "drop", "lost_answer"):
        phone.fault(kind)
        with pytest.raises(NetworkError):
            await bot.send_message(alice.id, "x")
    phone.fault("401")
    with pytest.raises(InvalidToken):
        await bot.send_message(alice.id, "x")
    await alice.blocks()
    with pytest.raises(Forbidden, match="blocked by the user"):
        await bot.send_message(alice.id, "x")


async def test_a_wrong_token_is_told_at_the_start(phone: Phone) -> None:
    stranger = bot_of(phone, "1:WRONG")
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()


async def test_two_pollers_are_in_conflict(bot: Bot, phone: Phone) -> None:
    async def older() -> None:
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await bot.get_updates(timeout=20)

    async def newer() -> None:
        await phone.until(lambda: phone.server.poller.waiting)
        async with bot_of(phone) as other:
            await other.get_updates(timeout=0)

    await asyncio.gather(older(), newer())
