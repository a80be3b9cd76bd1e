"""An update that fails is tried again, or given up and its person told."""

import pytest
from sqlalchemy.exc import OperationalError
from telegram.error import Forbidden

from bot.updates import Json
from coach.ports import SeenError
from storage.inbox import Inbox
from tests.bot.ordering.desk import Desk, message


async def test_a_failing_update_is_tried_again_then_given_up_and_its_person_told_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = 0

    async def fail(update: Json) -> None:
        nonlocal tries
        if update["update_id"] == 1:
            tries += 1
            raise KeyError("a mistake")
        await desk.note(update)

    monkeypatch.setattr("bot.backoff.Backoff.failed", lambda _: 0.0)
    desk.handle = fail
    await desk.gets(message(1, chat=1), message(2, chat=1))
    await desk.ordering.idle()
    assert tries == 3
    assert desk.told == [(1, "KeyError", False)]
    assert desk.handled[1] == [2]
    assert await desk.inbox.pending(10) == ()


async def test_an_update_that_works_at_the_second_try_is_told_to_nobody(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = 0

    async def fail_once(update: Json) -> None:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise OSError
        await desk.note(update)

    monkeypatch.setattr("bot.backoff.Backoff.failed", lambda _: 0.0)
    desk.handle = fail_once
    await desk.gets(message(1, chat=1))
    await desk.ordering.idle()
    assert (desk.handled[1], desk.told) == ([1], [])


async def test_a_failure_after_the_commit_is_told_and_not_tried_again(desk: Desk) -> None:
    tries = 0

    async def fail_late(update: Json) -> None:
        nonlocal tries
        tries += 1
        async with desk.begin(update["update_id"]) as work:
            await work.commit()
        raise OSError("could not be shown")

    desk.handle = fail_late
    await desk.gets(message(1, chat=1))
    await desk.ordering.idle()
    assert tries == 1
    assert desk.told == [(1, "OSError", False)]


@pytest.mark.parametrize("raised", [SeenError("again"), Forbidden("bot was blocked by the user")])
async def test_what_was_done_before_and_who_has_left_are_no_failures(
    desk: Desk, raised: Exception
) -> None:
    async def say(_: Json) -> None:
        raise raised

    desk.handle = say
    await desk.gets(message(1, chat=1))
    await desk.ordering.idle()
    assert desk.told == []
    assert await desk.inbox.pending(10) == ()


async def test_a_database_that_is_away_delays_an_update_tells_once_and_loses_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = 4

    async def fail(*_: object) -> None:
        raise OperationalError("update", {}, OSError("database is locked"))

    async def handle(update: Json) -> None:
        nonlocal away
        away -= 1
        if away >= 0:
            raise OperationalError("select", {}, OSError("database is locked"))
        await desk.note(update)

    monkeypatch.setattr("bot.backoff.Backoff.failed", lambda _: 0.0)
    monkeypatch.setattr(Inbox, "fail", fail)
    desk.handle = handle
    await desk.gets(message(1, chat=1))
    await desk.ordering.idle()
    assert desk.told == [(1, "OperationalError", True)]
    assert desk.handled[1] == [1]
