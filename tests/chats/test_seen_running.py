"""What an operator sees of a running coach: its log, its metrics, its health."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp.test_utils import unused_port
from prometheus_client.parser import text_string_to_metric_families

from bot.house import Library
from bot.process import Process
from coach.front import Front
from coach.scene import Ask
from coach.words import Answer
from phone import Person, Phone, PhoneClock
from tests.chats.world import MONDAY, TOKEN, coach_on
from tests.logged import told, written

MARK = "zebra"
WORDS = f"my {MARK} hurts 7"


async def marked_chat(phone: Phone) -> Person:
    """Says, shares and taps what must be found nowhere."""
    alice = phone.person(f"Alice {MARK}", username=MARK)
    await alice.says("/start")
    await alice.says(WORDS)
    await alice.sends_location(48.123456, 11.654321)
    await alice.taps(alice.screen.buttons[0])
    return alice


async def test_every_line_of_an_update_has_its_ids_and_none_holds_what_people_write_or_the_token(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_: Front, __: Ask, words: str) -> Answer:
        raise ValueError(f"{words} by {TOKEN}")

    monkeypatch.setattr(Front, "heard", broken)
    with written("json", secret=TOKEN) as stream:
        phone = Phone(TOKEN, clock=PhoneClock(MONDAY))
        async with phone, coach_on(phone, tmp_path, library):
            alice = await marked_chat(phone)
    lines = told(stream)
    of_updates = [line for line in lines if "update" in line]
    assert {line["chat"] for line in of_updates} == {alice.id}
    assert all(line["correlation"] for line in of_updates)
    failed = [line for line in lines if line["event"] == "an update failed"]
    assert failed
    assert "in broken" in failed[0]["exception"]
    outcomes = [line["outcome"] for line in lines if line["event"] == "an update was dealt with"]
    assert sorted(set(outcomes)) == ["done", "given_up"]
    text = stream.getvalue()
    secrets = (MARK, TOKEN, TOKEN.partition(":")[2], "48.12", "11.65")
    assert [secret for secret in secrets if secret in text] == []


@asynccontextmanager
async def asked(coach: Process, port: int) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session:
        yield session
    await coach.idle()


async def metrics(session: aiohttp.ClientSession) -> tuple[str, Mapping[tuple[str, ...], float]]:
    """The page, and each sample by its name and the values of its labels."""
    async with session.get("/metrics") as answer:
        assert answer.status == 200
        page = await answer.text()
    return page, {
        (sample.name.removeprefix("bandstride_"), *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(page)
        for sample in family.samples
    }


async def probe(session: aiohttp.ClientSession, path: str) -> tuple[int, Any]:
    async with session.get(path) as answer:
        return answer.status, await answer.json()


async def test_metrics_and_probes_tell_how_the_coach_is_and_nothing_of_whom_it_coaches(
    tmp_path: Path, library: Library
) -> None:
    port = unused_port()
    async with Phone(TOKEN, clock=PhoneClock(MONDAY)) as phone:
        async with coach_on(phone, tmp_path, library, metrics_port=port) as coach:
            alice = await marked_chat(phone)
            await coach.ticker.tick()
            async with asked(coach, port) as session:
                page, found = await metrics(session)
                assert found["updates_total", "message", "done"] == 3
                assert found["updates_total", "callback_query", "done"] == 1
                for stage in ("begun", "committed", "answered"):
                    assert found["update_seconds_count", stage] == 4
                assert found["telegram_requests_total", "sendMessage", "sent"] >= 3
                assert found["telegram_requests_total", "getUpdates", "sent"] >= 1
                assert found["send_wait_seconds_count", "interactive"] >= 3
                assert found["sends_waiting", "interactive"] == 0
                assert found["tick_seconds_count",] >= 1
                assert found["runners", "active"] == 1
                assert found["inbox_updates",] == found["outbox_letters",] == found["lanes",] == 0
                assert found["database_up",] == 1
                assert found["process_resident_memory_bytes",] > 0
                assert [each for each in (MARK, str(alice.id), TOKEN[10:]) if each in page] == []
                well = {"poll": "ok", "tick": "ok"}
                assert await probe(session, "/healthz") == (200, {"status": "ok", "checks": well})
                status, ready = await probe(session, "/readyz")
                assert (status, ready["status"]) == (200, "ok")
                assert set(ready["checks"]) == {"program", "database", "content", "telegram"}
        with pytest.raises(aiohttp.ClientConnectorError):
            async with asked(coach, port) as session:
                await probe(session, "/healthz")
