import asyncio
from collections.abc import Awaitable, Callable
from itertools import chain, repeat

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.courier import BULK_PATIENCE, BULK_WAIT, PATIENCE, Courier
from bot.pacing import Line
from bot.request import UNSENT
from bot.slots import Slots
from bot.transport import CoachBot, build_bot, introduce, perhaps_done
from phone import Fault, Phone
from tests.bot.virtualtime import now, play

ASK_TIMEDELTA = "PTB_TIMEDELTA"


@pytest.fixture(autouse=True)
def _durations_as_timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ASK_TIMEDELTA, "true")  # as build_bot does


class Post:
    """A courier, and who was told to be closed to us."""

    def __init__(self, rate: float = 100, slots: int = 10) -> None:
        self.blocked: list[int] = []
        self.moved: list[tuple[int, int]] = []
        self.slots = Slots(slots)
        self.courier = Courier(Line(rate), self.slots, self._block, self._move)

    async def _block(self, chat: int) -> None:
        self.blocked.append(chat)

    async def _move(self, chat: int, onward: int) -> None:
        self.moved.append((chat, onward))


class Telegram:
    """Answers one request after the other as told, then with the time."""

    def __init__(self, *errors: TelegramError) -> None:
        self._answers = chain(errors, repeat(None))
        self.asked: list[float] = []

    async def __call__(self, _: int = 0) -> float:
        self.asked.append(now())
        error = next(self._answers)
        if error is not None:
            raise error
        return now()


def test_what_telegram_answers_is_handed_back() -> None:
    assert play(_send(Telegram())) == 0


async def _send(call: Callable[[int], Awaitable[float]], chat: int = 1) -> float:
    return await Post().courier.send(chat, call)


def test_a_429_is_waited_out_and_the_message_goes_after_all() -> None:
    assert play(_send(Telegram(RetryAfter(7), RetryAfter(3)))) == pytest.approx(10, abs=0.1)


def test_a_429_holds_back_its_chat_and_no_other() -> None:
    async def scene() -> None:
        post = Post()
        held = asyncio.create_task(post.courier.send(1, Telegram(RetryAfter(30))))
        await asyncio.sleep(0.1)
        assert await post.courier.send(2, Telegram()) < 1
        assert await post.courier.send(1, Telegram()) >= 30
        await held

    play(scene())


def test_a_letter_held_back_for_hours_is_not_sent_as_it_was_written_but_handed_back() -> None:
    # It once kept its hand and came hours later, also at night: `still_useful` was asked before.
    async def scene() -> None:
        post, telegram = Post(), Telegram(RetryAfter(10_000))
        with pytest.raises(NetworkError) as held:
            await post.courier.send(1, telegram, bulk=True)
        assert not perhaps_done(held.value)
        assert now() == pytest.approx(BULK_WAIT, abs=1)
        assert telegram.asked == [0]
        answer = await post.courier.send(1, telegram)  # the chat's hold stays, its line is free
        assert answer == pytest.approx(10_000, abs=1)

    play(scene())


def test_one_429_after_the_other_from_different_chats_holds_back_all() -> None:
    async def scene() -> None:
        post = Post()
        for chat in (1, 2, 3):
            asyncio.create_task(post.courier.send(chat, Telegram(RetryAfter(20))))  # noqa: RUF006 - the scene outlives them
        await asyncio.sleep(1)
        assert await post.courier.send(4, Telegram()) >= 20

    play(scene())


def test_a_success_between_429s_shows_that_they_are_the_chats_own() -> None:
    async def scene() -> None:
        post = Post()
        waiting = []
        for chat in (1, 2, 3, 4):
            waiting.append(asyncio.create_task(post.courier.send(chat, Telegram(RetryAfter(20)))))
            await asyncio.sleep(0.1)
            assert await post.courier.send(100 + chat, Telegram()) < 1
        await asyncio.gather(*waiting)

    play(scene())


def test_after_a_flood_the_rate_is_kept() -> None:
    async def scene() -> list[float]:
        post = Post(rate=29)
        calls = [Telegram(RetryAfter(5)) for _ in range(100)]
        return sorted(
            await asyncio.gather(
                *(post.courier.send(n, call) for n, call in enumerate(calls, start=1))
            )
        )

    times = play(scene())
    assert max(sum(at <= other < at + 1 for other in times) for at in times) <= 30


@pytest.mark.parametrize("trouble", [NetworkError("Bad Gateway"), TimedOut()])
def test_network_trouble_is_tried_again(trouble: TelegramError) -> None:
    telegram = Telegram(*[trouble] * 5)
    play(_send(telegram))
    assert len(telegram.asked) == 6
    gaps = [b - a for a, b in zip(telegram.asked, telegram.asked[1:], strict=False)]
    assert gaps == sorted(gaps)


@pytest.mark.parametrize(("bulk", "patience"), [(False, PATIENCE), (True, BULK_PATIENCE)])
def test_patience_ends(bulk: bool, patience: float) -> None:  # noqa: FBT001 - given by name
    async def scene() -> None:
        post = Post()
        with pytest.raises(NetworkError):
            await post.courier.send(1, Telegram(*[NetworkError("x")] * 99), bulk=bulk)
        assert patience < now() < patience + 15

    play(scene())


@pytest.mark.parametrize(
    "refusal",
    [
        Forbidden("Forbidden: bot was blocked by the user"),
        Forbidden("Forbidden: user is deactivated"),
        Forbidden("Forbidden: bot was kicked from the group chat"),
        Forbidden("Forbidden: bot can't initiate conversation with a user"),
        BadRequest("Chat not found"),
        BadRequest("Peer_id_invalid"),
    ],
)
def test_a_chat_that_is_closed_to_us_is_told_once(refusal: TelegramError) -> None:
    async def scene() -> None:
        post = Post()
        telegram = Telegram(refusal)
        with pytest.raises(Forbidden):
            await post.courier.send(7, telegram)
        assert post.blocked == [7]
        assert len(telegram.asked) == 1

    play(scene())


def test_a_refused_edit_is_handed_back_at_once() -> None:
    async def scene() -> None:
        post = Post()
        telegram = Telegram(BadRequest("Message is not modified"))
        with pytest.raises(BadRequest):
            await post.courier.send(7, telegram)
        assert post.blocked == []
        assert len(telegram.asked) == 1

    play(scene())


def test_that_noting_a_closed_chat_fails_does_not_hide_that_it_is_closed(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def away(*_: int) -> None:
        raise OSError("database is locked")

    async def scene() -> None:
        courier = Courier(Line(10), Slots(1), away, away)
        with pytest.raises(Forbidden):
            await courier.send(7, Telegram(Forbidden("bot was blocked by the user")))

    play(scene())
    assert "news of a chat could not be noted" in caplog.text


def test_a_toast_waits_for_no_limit() -> None:
    async def scene() -> None:
        post = Post(rate=1)
        for _ in range(50):
            await post.courier.quick(Telegram())
        assert now() == 0

    play(scene())


def test_a_toast_is_tried_three_times_within_a_second() -> None:
    async def scene() -> None:
        post = Post()
        await post.courier.quick(Telegram(TimedOut(), TimedOut()))
        with pytest.raises(NetworkError):
            await post.courier.quick(Telegram(*[NetworkError("x")] * 3))
        assert now() < 2

    play(scene())


def test_a_toast_waits_for_a_429_unless_it_would_come_too_late() -> None:
    async def scene() -> None:
        post = Post()
        await post.courier.quick(Telegram(RetryAfter(2)))
        assert now() == 2
        with pytest.raises(RetryAfter):
            await post.courier.quick(Telegram(RetryAfter(30)))
        assert now() == 2

    play(scene())


def test_an_update_that_waits_to_send_lends_its_slot() -> None:
    async def scene() -> None:
        post = Post(slots=1)

        async def handle(chat: int, *errors: TelegramError) -> float:
            async with post.slots.taken():
                return await post.courier.send(chat, Telegram(*errors))

        held = asyncio.create_task(handle(1, RetryAfter(60)))
        await asyncio.sleep(1)
        assert await handle(2) < 2
        assert await held >= 60

    play(scene())


def test_nothing_overtakes_what_is_tried_again_in_its_chat() -> None:
    async def scene() -> None:
        post, order = Post(), list[str]()

        async def send(name: str, *errors: TelegramError) -> None:
            await post.courier.send(7, Telegram(*errors))
            order.append(name)

        await asyncio.gather(
            send("first", TimedOut(), RetryAfter(9)), send("second"), send("third")
        )
        assert order == ["first", "second", "third"]

    play(scene())


def test_a_group_that_moved_is_followed_once_and_whoever_keeps_it_is_told() -> None:
    async def scene() -> None:
        post, order = Post(), list[tuple[str, int]]()

        def says(name: str) -> Callable[[int], Awaitable[None]]:
            async def call(chat: int) -> None:
                if chat == -5:
                    raise ChatMigrated(-100)
                order.append((name, chat))

            return call

        await asyncio.gather(*(post.courier.send(-5, says(name)) for name in ("first", "second")))
        assert order == [("first", -100), ("second", -100)]
        assert post.moved == [(-5, -100)] * 2
        with pytest.raises(ChatMigrated):
            await post.courier.send(-5, Telegram(ChatMigrated(-100), ChatMigrated(-101)))

    play(scene())


async def test_a_real_group_that_became_a_supergroup_is_followed(
    phone: Phone, bot: CoachBot
) -> None:
    ada = phone.person("Ada")
    group = phone.group("Track", [ada])
    await group.add_bot(by=ada)
    before = group.id
    await group.becomes_supergroup()
    await introduce(bot)
    post = Post()
    await post.courier.send(before, lambda at: bot.send_message(at, "hello"))
    assert [message.text for message in ada.chat_in(group).from_bot] == ["hello"]
    assert post.moved == [(before, group.id)]


async def test_a_message_whose_answer_was_lost_is_sent_again(
    phone: Phone, bot: CoachBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.backoff.Backoff.failed", lambda _: 0.0)
    ada = phone.person("Ada")
    await ada.starts()
    await introduce(bot)
    post = Post()
    phone.faults.add(Fault("lost_answer", method="sendMessage"))
    await post.courier.send(ada.id, lambda at: bot.send_message(at, "hello"))
    assert [message.text for message in ada.chat.from_bot] == ["hello", "hello"]


async def test_what_is_worse_twice_than_not_at_all_is_sent_once(
    phone: Phone, bot: CoachBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.backoff.Backoff.failed", lambda _: 0.0)
    ada = phone.person("Ada")
    await ada.starts()
    await introduce(bot)
    post = Post()

    async def once(words: str) -> None:
        await post.courier.send(ada.id, lambda at: bot.send_message(at, words), once=True)

    phone.faults.add(Fault("lost_answer", method="sendMessage"))
    with pytest.raises(NetworkError):
        await once("lost")
    phone.faults.add(Fault("429", method="sendMessage"))  # surely not sent: tried again
    await once("hello")
    assert [message.text for message in ada.chat.from_bot] == ["lost", "hello"]


@pytest.mark.parametrize(
    ("error", "perhaps"),
    [
        (TimedOut("Timed out while waiting for the answer"), True),
        (NetworkError("Bad Gateway"), True),
        (TimedOut(f"Timed out while connecting. {UNSENT}"), False),
        (InvalidToken("Unauthorized"), False),
    ],
)
def test_what_may_have_had_its_effect_is_told_from_what_surely_had_none(
    error: TelegramError,
    perhaps: bool,  # noqa: FBT001 - given by name
) -> None:
    assert perhaps_done(error) is perhaps


async def test_a_telegram_that_cannot_be_reached_got_nothing(
    token: str, unused_tcp_port: int
) -> None:
    bot = build_bot(token, f"http://127.0.0.1:{unused_tcp_port}")
    with pytest.raises(NetworkError) as caught:
        await bot.get_me()
    assert not perhaps_done(caught.value)
    await bot.request.shutdown()


async def test_a_real_block_is_noted(phone: Phone, bot: CoachBot) -> None:
    ada = phone.person("Ada")
    await ada.starts()
    await introduce(bot)
    await ada.blocks()
    post = Post()
    with pytest.raises(Forbidden):
        await post.courier.send(ada.id, lambda at: bot.send_message(at, "hello"))
    assert post.blocked == [ada.id]
