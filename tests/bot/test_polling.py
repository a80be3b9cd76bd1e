import asyncio
import itertools
import json
import logging
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from aiohttp import web
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine
from telegram.error import Conflict

from bot.backoff import Backoff
from bot.polling import Poller
from bot.transport import CoachBot, build_bot, introduce
from bot.updates import KINDS, Json, chat_of, incoming, user_of
from bot.watchdog import RevokedError, RivalError, Watchdog
from phone import Fault, Phone
from phone.world import sharing
from storage.inbox import Inbox, Incoming
from tests.bot.conftest import Serve
from tests.bot.waiting import until

NOW = datetime(2030, 1, 1, tzinfo=UTC)


class Watch:
    """A poller at work, and what it told; for its watchdog minutes pass at each trouble."""

    def __init__(self, bot: CoachBot, inbox: Inbox, *, minutes: float = 0) -> None:
        self.room = asyncio.Event()
        self.room.set()
        elapsed = itertools.count(step=60 * minutes)
        self.new: list[int] = []
        self.passed: list[Json] = []
        self.beats = 0
        self.inbox = inbox
        self.poller = Poller(
            bot,
            inbox,
            lambda: NOW,
            self.new.extend,
            self.passed.extend,
            watchdog=Watchdog(bot, lambda: next(elapsed)),
            room=self._room,
            seconds=2,
            alive=self._beat,
            backoff=Backoff(first=0.001, most=0.002),
        )
        self.running = asyncio.create_task(self.poller.run())

    async def _room(self, seconds: float) -> bool:
        await asyncio.sleep(0.001)
        return self.room.is_set()

    def _beat(self) -> None:
        self.beats += 1

    async def end(self) -> None:
        self.poller.stop()
        await self.running


@pytest.fixture
async def watch(bot: CoachBot, engine: AsyncEngine) -> Watch:
    await introduce(bot)
    return Watch(bot, Inbox(engine))


def test_of_groups_nothing_is_asked_for_but_what_happens_to_the_coach_itself() -> None:
    assert {kind for kind in KINDS if "member" in kind or "reaction" in kind} == {"my_chat_member"}


async def test_half_a_sign_that_no_database_takes_holds_up_nobody(engine: AsyncEngine) -> None:
    inbox = Inbox(engine)
    broken: Json = json.loads('{"update_id":1,"message":{"text":"\\ud83d"}}')
    assert await inbox.keep([incoming(broken), incoming({"update_id": 2})], NOW) == (1, 2)
    first, _ = await inbox.pending(10)
    assert json.loads(first.payload) == broken


NOT_IDS: list[object] = [None, "12", 2**63, 1.5, [7], {}]


@pytest.mark.parametrize("odd", NOT_IDS, ids=str)
async def test_who_has_no_id_that_can_be_kept_holds_up_nobody(
    engine: AsyncEngine, odd: object
) -> None:
    inbox = Inbox(engine)
    holder = {"id": odd}
    messages = {"from": holder, "chat": holder}, {"from": odd, "chat": odd}, odd
    updates: list[Json] = [{"update_id": n, "message": m} for n, m in enumerate(messages, 1)]
    assert {chat_of(update) for update in updates} == {0}
    assert await inbox.keep([incoming(update) for update in updates], NOW) == (1, 2, 3)


async def test_an_update_of_a_shape_that_nobody_foresaw_holds_up_nobody(
    phone: Phone, watch: Watch
) -> None:
    ada = phone.person("Ada")
    phone.world.updates.add("edited_message", {"venue": {"location": []}})
    await ada.says("hello")
    await until(lambda: bool(watch.new))
    (kept,) = await watch.inbox.pending(10)
    assert json.loads(kept.payload)["message"]["text"] == "hello"
    await watch.end()


async def test_an_update_is_kept_and_told_as_it_was_on_the_wire(phone: Phone, watch: Watch) -> None:
    ada = phone.person("Ada")
    await ada.says("hello ♥")
    await until(lambda: bool(watch.new))
    (kept,) = await watch.inbox.pending(10)
    assert kept.user == ada.id
    assert json.loads(kept.payload)["message"]["text"] == "hello ♥"
    await watch.end()
    assert phone.violations == []


async def test_an_update_is_confirmed_only_once_it_is_kept(
    phone: Phone, bot: CoachBot, engine: AsyncEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep, fails = Inbox.keep, 3

    async def flaky(self: Inbox, batch: Sequence[Incoming], at: datetime) -> tuple[int, ...]:
        nonlocal fails
        fails -= 1
        if fails >= 0:
            raise OperationalError("insert", {}, OSError("database is locked"))
        return await keep(self, batch, at)

    monkeypatch.setattr(Inbox, "keep", flaky)
    await introduce(bot)
    await phone.person("Ada").says("hello")
    watch = Watch(bot, Inbox(engine))
    await until(lambda: bool(watch.new))
    assert fails < 0
    await watch.end()


async def test_an_update_that_arrives_twice_is_told_once(
    phone: Phone, bot: CoachBot, engine: AsyncEngine
) -> None:
    await introduce(bot)
    await phone.person("Ada").says("hello")
    again = incoming((await bot.raw_updates(None, 0, KINDS))[0])
    await Inbox(engine).keep([again], NOW)
    watch = Watch(bot, Inbox(engine))
    await until(lambda: watch.beats > 0)
    assert watch.new == []
    await watch.end()


@pytest.mark.parametrize("kind", ["401", "404", "429", "500", "502", "drop", "timeout"])
async def test_polling_goes_on_after(
    kind: str,
    phone: Phone,
    watch: Watch,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    caplog.set_level(logging.INFO, "bot.polling")
    monkeypatch.setattr("bot.polling.seconds_of", lambda _: 0.001)  # a phone's 429 is a second
    phone.faults.add(Fault(kind, method="getUpdates", count=2, seconds=0.01))
    ada = phone.person("Ada")
    await ada.says("first")
    await until(lambda: bool(watch.new))
    await ada.says("second")
    await until(lambda: len(watch.new) == 2)
    await watch.end()
    assert len([each for each in caplog.messages if each == "no updates"]) <= 1
    assert "updates come again" in caplog.messages


async def test_a_long_pause_that_telegram_asked_for_is_no_loop_that_hangs(
    phone: Phone,
    bot: CoachBot,
    engine: AsyncEngine,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Its one sign of life came at the pause's end, long after systemd had killed the program.
    caplog.set_level(logging.INFO, "bot.polling")
    monkeypatch.setattr("bot.polling.BREATH", 0.01)
    await introduce(bot)
    phone.faults.add(Fault("429", method="getUpdates", seconds=1))
    watch = Watch(bot, Inbox(engine))
    await until(lambda: watch.beats >= 3)
    assert "updates come again" not in caplog.messages
    await watch.end()


async def test_trouble_that_lasts_is_said_once(
    phone: Phone, watch: Watch, caplog: pytest.LogCaptureFixture
) -> None:
    phone.faults.add(Fault("500", method="getUpdates", count=30))
    await phone.person("Ada").says("hello")
    await until(lambda: bool(watch.new))
    await watch.end()
    assert caplog.messages.count("no updates") == 1


async def test_another_poller_is_named_and_outlived(
    phone: Phone, token: str, watch: Watch, caplog: pytest.LogCaptureFixture
) -> None:
    await until(lambda: phone.server.poller.online)
    other = build_bot(token, phone.url)
    await introduce(other)
    await other.raw_updates(None, 0, KINDS)
    await other.shutdown()
    await until(lambda: "no updates" in caplog.messages)
    (record,) = [each for each in caplog.records if each.message == "no updates"]
    assert "another program" in record.mend  # type: ignore[attr-defined] # a field of the line
    await phone.person("Ada").says("hello")
    await until(lambda: bool(watch.new))
    await watch.end()


async def test_a_token_that_stays_refused_ends_the_poller(
    phone: Phone, bot: CoachBot, engine: AsyncEngine, token: str
) -> None:
    await introduce(bot)
    for method in ("getUpdates", "getMe"):
        phone.faults.add(Fault("401", method=method, count=1000))
    watch = Watch(bot, Inbox(engine), minutes=2)
    async with asyncio.timeout(5):
        with pytest.raises(RevokedError) as caught:
            await watch.running
    assert token not in str(caught.value)
    assert 3 <= sum(error.method == "getUpdates" for error in phone.errors) <= 5


async def test_a_token_that_telegram_still_knows_is_not_given_up(
    phone: Phone, bot: CoachBot, engine: AsyncEngine
) -> None:
    await introduce(bot)
    phone.faults.add(Fault("404", method="getUpdates", count=20))
    watch = Watch(bot, Inbox(engine), minutes=2)
    await phone.person("Ada").says("hello")
    await until(lambda: bool(watch.new))
    await watch.end()


async def test_another_poller_that_stays_ends_this_one(
    phone: Phone, token: str, bot: CoachBot, engine: AsyncEngine
) -> None:
    await introduce(bot)
    other = build_bot(token, phone.url)
    await introduce(other)

    async def fetch() -> None:
        while True:
            with suppress(Conflict):
                await other.raw_updates(None, 1, KINDS)

    watch = Watch(bot, Inbox(engine), minutes=1)
    rival = asyncio.create_task(fetch())
    async with asyncio.timeout(5):
        with pytest.raises(RivalError, match="stop the other one"):
            await watch.running
    rival.cancel()
    await asyncio.wait([rival])
    await other.shutdown()


async def test_while_there_is_no_room_nothing_is_asked_for_and_the_loop_lives(
    phone: Phone, watch: Watch
) -> None:
    watch.room.clear()
    await until(lambda: not phone.server.poller.waiting, seconds=10)
    await phone.person("Ada").says("hello")
    beats = watch.beats
    await until(lambda: watch.beats > beats + 3)
    assert watch.new == []
    watch.room.set()
    await until(lambda: bool(watch.new))
    await watch.end()


async def test_a_webhook_left_by_an_earlier_program_is_removed(
    serve: Serve, token: str, engine: AsyncEngine, caplog: pytest.LogCaptureFixture
) -> None:
    hooked = True

    async def telegram(request: web.Request) -> web.Response:
        nonlocal hooked
        if request.path.endswith("/getMe"):
            me = {"id": 1, "is_bot": True, "first_name": "B", "username": "b"}
            return web.json_response({"ok": True, "result": me})
        if request.path.endswith("/deleteWebhook"):
            hooked = False
            return web.json_response({"ok": True, "result": True})
        if hooked:
            words = "Conflict: can't use getUpdates method while webhook is active"
            return web.json_response({"ok": False, "description": words}, status=409)
        await asyncio.sleep(0.001)
        update = {"update_id": 5, "message": {"chat": {"id": 1}}}
        return web.json_response({"ok": True, "result": [update]})

    bot = build_bot(token, await serve(telegram))
    await introduce(bot)
    watch = Watch(bot, Inbox(engine))
    await until(lambda: watch.new == [5])
    await watch.end()
    await bot.shutdown()
    assert any("removed a webhook" in message for message in caplog.messages)


async def test_stopping_drops_the_open_question_at_once(phone: Phone, watch: Watch) -> None:
    await until(lambda: phone.server.poller.online)
    async with asyncio.timeout(1):  # the question would stay open for two seconds
        await watch.end()


async def test_who_cancels_the_poller_is_obeyed(watch: Watch) -> None:
    await asyncio.sleep(0)
    watch.running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await watch.running


async def test_the_next_start_gets_what_was_kept_but_not_confirmed_only_once(
    phone: Phone, bot: CoachBot, engine: AsyncEngine, watch: Watch
) -> None:
    ada = phone.person("Ada")
    await ada.says("before")
    await until(lambda: len(watch.new) == 1)
    await watch.end()
    await ada.says("after")
    second = Watch(bot, Inbox(engine))
    await until(lambda: bool(second.new))
    await second.end()
    assert len(await Inbox(engine).pending(10)) == 2
    assert len(second.new) == 1


@pytest.mark.parametrize(
    ("update", "chat", "user"),
    [
        ({"message": {"chat": {"id": -5}, "from": {"id": 7}}}, -5, 7),
        ({"callback_query": {"from": {"id": 7}, "message": {"chat": {"id": -5}}}}, -5, 7),
        ({"callback_query": {"from": {"id": 7}, "inline_message_id": "x"}}, 7, 7),
        ({"inline_query": {"from": {"id": 7}, "query": ""}}, 7, 7),
        ({"my_chat_member": {"chat": {"id": 7}, "from": {"id": 7}}}, 7, 7),
        ({"channel_post": {"chat": {"id": -9}}}, -9, None),
        ({"poll": {"id": "1"}}, 0, None),
        ({}, 0, None),
    ],
)
def test_the_chat_whose_turn_it_is(update: dict[str, object], chat: int, user: int | None) -> None:
    whole = {"update_id": 1, **update}
    assert (chat_of(whole), user_of(whole)) == (chat, user)


async def test_inline_queries_are_passed_on_and_never_kept(phone: Phone, watch: Watch) -> None:
    ann = phone.person("Ann")
    await until(lambda: phone.server.poller.waiting)
    sharing.ask(phone.world, ann.record, ann.chat.record, "squat")
    await ann.says("hi")
    await until(lambda: bool(watch.new) and bool(watch.passed))
    assert [update["inline_query"]["query"] for update in watch.passed] == ["squat"]
    (kept,) = await watch.inbox.pending(10)
    assert "inline_query" not in kept.payload
    await until(lambda: not len(phone.world.updates))  # confirmed all the same
    await watch.end()
