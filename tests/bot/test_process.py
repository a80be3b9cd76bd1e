import asyncio
import logging
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from telegram import Message, Update
from telegram.ext import CallbackContext, MessageHandler, filters

from bot.application import App
from bot.clock import Clock
from bot.courier import Courier
from bot.metrics import Metrics
from bot.pacing import Line
from bot.process import Hooks, Process, assemble
from bot.run import StartError, prepare, run
from bot.settings import Settings, read_settings
from bot.slots import Slots
from bot.status import status_of
from bot.transport import WrongTokenError, build_bot
from bot.turns import Turns
from bot.updates import Json
from bot.watchdog import RevokedError
from coach.due import Letter, Reminder, ReminderKind
from coach.runner import Runner
from phone import Fault, Phone
from storage.database import open_engine
from storage.inbox import Inbox
from storage.work import UnitOfWork
from tests.bot.waiting import until

NOW = datetime(2030, 1, 1, 18, tzinfo=UTC)
DAY = date(2030, 1, 1)


class Parrot:
    """The least that can run: repeats what it hears, once for each update."""

    process: Process

    def __init__(self) -> None:
        self.blocked: list[int] = []
        self.sorry: list[tuple[int, bool]] = []
        self.heard: Callable[[str], Awaitable[None]] | None = None

    def build(self, settings: Settings, clock: Clock) -> Process:
        self.engine = open_engine(settings.database_url)
        self.begin = UnitOfWork(self.engine, clock)
        self.bot = build_bot(settings.token.get_secret_value(), settings.api_url)
        slots = Slots(settings.concurrency)
        self.courier = Courier(Line(settings.send_rate), slots, self._blocked, self._moved)
        hooks = Hooks(
            register=self._register,
            remind=self._remind,
            prepare=self._prepare,
            render=self._render,
            deliver=self._deliver,
            sorry=self._sorry,
            stand=self._stand,
            greet=self._greet,
            close=self.engine.dispose,
        )
        return assemble(
            hooks,
            settings=settings,
            clock=clock,
            bot=self.bot,
            slots=slots,
            inbox=Inbox(self.engine),
            begin=self.begin,
            turns=Turns(clock),
            status=status_of(settings, Metrics()),
        )

    def _register(self, application: App) -> None:
        application.add_handler(MessageHandler(filters.TEXT, self._hear))

    async def _hear(self, update: Update, _: CallbackContext[Any, Any, Any, Any]) -> None:
        message = update.effective_message
        assert message is not None
        assert message.text is not None
        words, chat = message.text, message.chat.id
        if self.heard is not None:
            await self.heard(words)
        async with self.begin(update.update_id) as work:
            if await work.runners.get(chat) is None:
                await work.runners.add(Runner(chat))
            await work.commit()
        await self.courier.send(chat, lambda at: self._say(at, words))

    async def _say(self, chat: int, words: str) -> Message:
        return await self.bot.send_message(chat, words)

    async def _remind(self, reminder: Reminder, now: datetime) -> None:
        async with self.begin() as work:
            about = (reminder.runner, reminder.kind.value, 0, reminder.day, reminder.due)
            await work.outbox.post(Letter(0, *about))
            await work.reminders.clear(reminder.runner)
            await work.commit()

    async def _prepare(self, reminder: Reminder, now: datetime) -> None:
        pass

    async def _render(self, letter: Letter) -> str:
        return f"time for your {letter.screen}"

    async def _deliver(self, letter: Letter, page: str) -> None:
        await self.courier.send(letter.runner, lambda at: self._say(at, page), bulk=True)

    async def _sorry(self, update: Json, error: Exception, again: bool) -> None:  # noqa: FBT001 - the hook's shape
        self.sorry.append((update["update_id"], again))

    async def _stand(self, runner: int) -> None:
        await self.courier.send(runner, lambda at: self._say(at, "here we are"))

    async def _blocked(self, chat: int) -> None:
        self.blocked.append(chat)

    async def _moved(self, chat: int, onward: int) -> None:
        raise NotImplementedError("nobody here is in a group")

    async def _greet(self) -> None:
        await self.bot.set_my_commands([("start", "Begin")])


@pytest.fixture
def settings(phone: Phone, token: str, tmp_path: Path) -> Settings:
    given = {"token": token, "api_url": phone.url, "data_dir": tmp_path / "data"}
    return read_settings(given | {"poll_seconds": 2, "stop_seconds": 1}, env_file=None)


@pytest.fixture
async def parrot(settings: Settings, phone: Phone) -> AsyncIterator[Parrot]:
    parrot = Parrot()
    await prepare(settings)
    parrot.process = parrot.build(settings, lambda: NOW)
    async with parrot.process.running():
        phone.idle = parrot.process.idle
        await until(lambda: phone.server.poller.online)
        yield parrot


async def test_an_update_becomes_an_answer(phone: Phone, parrot: Parrot) -> None:
    ada = phone.person("Ada")
    await ada.starts()
    await ada.says("hello")
    assert [message.text for message in ada.chat.from_bot] == ["/start", "hello"]
    assert await Inbox(parrot.engine).pending(10) == ()
    assert phone.violations == []


async def test_a_due_reminder_becomes_a_message(phone: Phone, parrot: Parrot) -> None:
    ada = phone.person("Ada")
    await ada.starts()
    async with parrot.begin() as work:
        await work.reminders.set(Reminder(ada.id, ReminderKind.WORKOUT, NOW, DAY))
        await work.commit()
    await parrot.process.ticker.tick()
    await parrot.process.idle()
    assert ada.screen.text == "time for your workout"


async def test_a_handlers_error_reaches_the_person_and_not_the_next_update(
    phone: Phone, parrot: Parrot, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def stumble(words: str) -> None:
        if words == "trip":
            raise KeyError(words)

    monkeypatch.setattr("bot.backoff.Backoff.failed", lambda _: 0.0)
    parrot.heard = stumble
    ada = phone.person("Ada")
    await ada.starts()
    await ada.says("trip")
    await ada.says("on")
    assert ada.screen.text == "on"
    assert [again for _, again in parrot.sorry] == [False]


async def test_both_loops_beat(settings: Settings, phone: Phone, parrot: Parrot) -> None:
    await phone.person("Ada").starts()
    assert parrot.blocked == []
    assert sorted(path.name for path in settings.data_dir.glob("*.pulse")) == [
        "poll.pulse",
        "tick.pulse",
    ]


async def test_what_was_not_finished_is_answered_after_the_next_start(
    phone: Phone, settings: Settings
) -> None:
    hung = asyncio.Event()

    async def hang(_: str) -> None:
        hung.set()
        await asyncio.Event().wait()

    ada = phone.person("Ada")
    await prepare(settings)
    first = Parrot()
    first.heard = hang
    quick = settings.model_copy(update={"stop_seconds": 0.01})
    async with first.build(quick, lambda: NOW).running():
        await ada.says("hello")
        await hung.wait()
    process = Parrot().build(settings, lambda: NOW)
    async with process.running():
        phone.idle = process.idle
        await until(lambda: phone.server.poller.online)
        await phone.settle()
    assert [message.text for message in ada.chat.from_bot] == ["hello"]


async def test_commands_that_telegram_does_not_take_stop_nobody(
    phone: Phone, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    await prepare(settings)
    phone.faults.add(Fault("500", method="setMyCommands"))
    async with Parrot().build(settings, lambda: NOW).running():
        pass
    assert "Telegram could not be told the commands" in caplog.messages


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_ends_the_run_in_order(
    asked: signal.Signals,
    phone: Phone,
    settings: Settings,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    life = asyncio.create_task(run(settings, Parrot().build, lambda: NOW))
    ada = phone.person("Ada")
    await ada.says("hello")
    async with asyncio.timeout(5):
        while not ada.chat.from_bot:
            await phone.events.happening()
    os.kill(os.getpid(), asked)
    await life
    assert caplog.messages[-1] == "ended"


async def test_a_signal_ends_a_start_that_waits_for_the_network(
    settings: Settings, unused_tcp_port: int, caplog: pytest.LogCaptureFixture
) -> None:
    away = settings.model_copy(update={"api_url": f"http://127.0.0.1:{unused_tcp_port}"})
    life = asyncio.create_task(run(away, Parrot().build, lambda: NOW))
    await until(lambda: "Telegram does not answer yet" in caplog.messages)
    os.kill(os.getpid(), signal.SIGTERM)
    await life


async def test_a_wrong_token_ends_the_run(settings: Settings, token: str) -> None:
    wrong = read_settings(
        settings.model_dump() | {"token": token.replace("made_up", "MADE_UP")}, env_file=None
    )
    with pytest.raises(WrongTokenError):
        await run(wrong, Parrot().build, lambda: NOW)


async def test_a_token_that_is_revoked_while_it_runs_ends_the_run(
    settings: Settings, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.watchdog.PATIENCE", 0.0)
    life = asyncio.create_task(run(settings, Parrot().build, lambda: NOW))
    await until(lambda: phone.server.poller.waiting)
    for method in ("getUpdates", "getMe"):
        phone.faults.add(Fault("401", method=method, count=100))
    await phone.person("Ada").says("hello")  # ends the question that is open
    with pytest.raises(RevokedError):
        await life


async def test_a_loop_that_ends_by_itself_ends_the_run(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fall_over(_: object) -> None:
        raise ArithmeticError

    monkeypatch.setattr("bot.polling.Poller.run", fall_over)
    with pytest.raises(RuntimeError, match="poller ended by itself") as caught:
        await run(settings, Parrot().build, lambda: NOW)
    assert isinstance(caught.value.__cause__, ArithmeticError)


async def test_a_new_data_directory_is_open_to_its_owner_alone(settings: Settings) -> None:
    await prepare(settings)
    modes = {path.name: path.stat().st_mode & 0o777 for path in settings.data_dir.iterdir()}
    assert settings.data_dir.stat().st_mode & 0o777 == 0o700
    assert modes["bandstride.db"] == 0o600


async def test_a_data_directory_that_cannot_be_made_is_one_line(
    settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    bad = settings.model_copy(update={"data_dir": tmp_path / "file" / "data"})
    with pytest.raises(StartError, match=r"BANDSTRIDE_DATA_DIR: .* cannot be made"):
        await prepare(bad)


async def test_a_database_that_cannot_be_used_is_one_line(
    settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "no.db").write_text("this is no database, but it is long enough to look at")
    bad = settings.model_copy(
        update={"given_database_url": f"sqlite+aiosqlite:///{tmp_path / 'no.db'}"}
    )
    with pytest.raises(StartError) as caught:
        await prepare(bad)
    assert "\n" not in str(caught.value)
