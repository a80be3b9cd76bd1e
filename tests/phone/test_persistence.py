"""Everything survives a restart, and a kill in the middle."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from datetime import timedelta
from pathlib import Path

import pytest

from phone import Phone, PhoneClock
from phone.world.store import Store
from tests.phone.client import Api, png
from tests.phone.conftest import NOON

GO = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


async def test_after_a_restart_all_is_as_it_was(tmp_path: Path) -> None:
    async with Phone(folder=tmp_path, clock=PhoneClock(NOON, frozen=True)) as phone:
        async with Api(phone) as api:
            alice = phone.person("Alice", username="alice")
            await alice.starts()
            await api("getUpdates", offset=-1, allowed_updates=["message", "callback_query"])
            await api.upload("sendPhoto", {"photo": ("a.png", png())}, chat_id=alice.id)
            file_id = alice.screen.raw["photo"][-1]["file_id"]
            await api("setMyDescription", description="hello")
            await api("sendMessage", chat_id=alice.id, text="x", reply_markup=GO)
            group = phone.group("Club", [alice])
            await group.add_bot(by=alice)
            await alice.says("unheard yet")
            phone.clock.move(timedelta(days=3))
        waiting = phone.world.updates.first(100)
        messages = [view.raw for view in alice.chat.messages]
        chats = {i: chat.as_doc() for i, chat in phone.world.chats.items()}
    async with (
        Phone(folder=tmp_path, clock=PhoneClock(NOON, frozen=True)) as phone,
        Api(phone) as api,
    ):
        alice = phone.known_people()[0]
        assert phone.clock.now() == NOON + timedelta(days=3)
        assert [view.raw for view in alice.chat.messages] == messages
        assert {i: chat.as_doc() for i, chat in phone.world.chats.items()} == chats
        assert await api("getUpdates") == waiting
        assert phone.world.updates.allowed == ["message", "callback_query"]
        assert (await api("getMyDescription")) == {"description": "hello"}
        await api("sendPhoto", chat_id=alice.id, photo=file_id)
        await alice.says("new")
        newest = (await api("getUpdates"))[-1]
        assert newest["update_id"] > waiting[-1]["update_id"]
        assert newest["message"]["message_id"] > messages[-1]["message_id"]


async def test_a_tap_outlives_a_restart_and_is_answered_once(tmp_path: Path) -> None:
    async with Phone(folder=tmp_path) as phone, Api(phone) as api:
        alice = phone.person("Alice")
        await alice.starts()
        await api("sendMessage", chat_id=alice.id, text="x", reply_markup=GO)
        with pytest.raises(AssertionError):
            await alice.taps("Go", timeout=0.001)
    async with Phone(folder=tmp_path) as phone, Api(phone) as api:
        (query,) = phone.unanswered_callbacks()
        await api("answerCallbackQuery", callback_query_id=query.id)
    async with Phone(folder=tmp_path) as phone, Api(phone) as api:
        await api.refusal("answerCallbackQuery", callback_query_id=query.id)


async def test_emptied_it_stays_empty(tmp_path: Path) -> None:
    async with Phone(folder=tmp_path) as phone:
        await phone.person("Alice").starts()
        phone.fresh()
    async with Phone(folder=tmp_path) as phone:
        assert not phone.world.people
        assert not phone.world.updates.first(1)


async def test_a_taken_port_is_an_os_error_and_leaves_nothing_open() -> None:
    async with Phone() as phone:
        port = int(phone.url.rpartition(":")[2])
        with pytest.raises(OSError, match="in use"):
            await Phone(port=port).__aenter__()


def test_what_a_failed_action_has_put_is_kept_with_what_came_before(tmp_path: Path) -> None:
    store = Store(tmp_path)

    def fail() -> None:
        with store.transaction():
            store.put("a", 1, {"x": 1})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    store.close()
    again = Store(tmp_path)
    assert dict(again.load("a")) == {"1": {"x": 1}}
    again.close()


WRITER = """
import asyncio, sys
from pathlib import Path
from phone import Phone

async def main():
    async with Phone(folder=Path(sys.argv[1])) as phone:
        alice = phone.person("Alice")
        for n in range(100_000):
            message = await alice.says(str(n))
            print(n, message.id, flush=True)

asyncio.run(main())
"""


async def test_after_kill_nine_every_message_shown_is_there_with_its_update(
    tmp_path: Path,
) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        textwrap.dedent(WRITER),
        str(tmp_path),
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert process.stdout is not None
    lines = [await process.stdout.readline() for _ in range(30)]
    process.send_signal(signal.SIGKILL)
    rest = await process.stdout.read()
    await process.wait()
    shown = b"".join(lines + rest.splitlines(keepends=True)[:-1]).split(b"\n")
    last = int([line for line in shown if line][-1].split()[0])
    with sqlite3.connect(tmp_path / "phone.sqlite3") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()
    async with Phone(folder=tmp_path) as phone:
        texts = [view.text for view in phone.known_people()[0].chat.messages]
        updates = [u["message"]["text"] for u in phone.world.updates.first(1_000_000)]
        assert texts == updates == [str(n) for n in range(len(texts))]
        assert len(texts) > last
