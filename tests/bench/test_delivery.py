"""The bench of delivery under faults: its judge, and the least of its scenarios for real."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from bench.delivery.__main__ import template
from bench.delivery.people import runner_due, zone_where
from bench.delivery.record import Request, busiest_second, messages, shown, too_early
from bench.delivery.scenario import Run, Seen
from bench.delivery.scenarios import answers
from bench.delivery.table import table
from coach.days import local_time, runner_day
from coach.plan import training_day
from phone.journal import Entry

NOW = datetime(2026, 11, 22, 20, 7, tzinfo=UTC)


def asked(began: float, *, chat: int = 1, hold: float = 0.0, done: bool = True) -> Request:
    return Request(chat, "sendMessage", began, began + 0.1, done, heard=True, hold=hold)


def entry(answer: object, method: str = "sendMessage", **params: object) -> Entry:
    return Entry(1, "request", method, {"chat_id": 7, **params}, answer, 500.0, NOW.isoformat())  # type: ignore[arg-type]


def test_a_request_is_done_if_it_had_its_effect_whether_or_not_the_coach_heard_so() -> None:
    refusal = {"ok": False, "parameters": {"retry_after": 3}}
    entries = [entry({"ok": True}), entry(None), entry({"fault": "drop"}), entry(refusal)]
    requests = shown([*entries, entry({"ok": True}, "answerCallbackQuery")])
    assert [(each.done, each.heard) for each in requests] == [
        (True, True),
        (True, False),
        (False, True),
        (False, True),
    ]
    assert requests[3].hold == 3
    assert requests[0].ended - requests[0].began == pytest.approx(0.5)
    assert messages(requests) == {7: 2}


def test_who_asks_again_before_the_time_that_they_were_told_is_too_early() -> None:
    refused = asked(10, hold=3, done=False)  # answered at 10.1
    assert too_early([refused, asked(13.2)]) == 0
    assert too_early([refused, asked(12.9)]) == 1
    assert too_early([refused, asked(12.9, chat=2)]) == 0


def test_the_busiest_second_may_begin_anywhere() -> None:
    assert busiest_second([asked(at) for at in (0.0, 0.6, 0.9, 1.5, 1.7)]) == 3
    assert busiest_second([]) == 0


@pytest.mark.parametrize("days", range(7))
def test_runners_train_on_the_day_on_which_they_are_due_by_the_clock_that_was_asked_for(
    days: int,
) -> None:
    now = NOW + timedelta(days=days)
    zone = zone_where(12, now)
    assert local_time(now, zone).hour == 12
    runner = runner_due(1, now, zone)
    assert training_day(runner, runner_day(now, zone)) is not None


def test_the_table_tells_what_did_not_hold() -> None:
    seen = Seen("a flood", due=3, lost=1)
    seen.expect(seen.lost == 0, "1 was lost")
    told = table([seen, Seen("a drought")])
    assert "| a flood | 3 | 1 | 0 | 0.0 s |  | no |" in told
    assert "| a drought | 0 | 0 | 0 | 0.0 s |  | yes |" in told
    assert told.endswith("a flood: 1 was lost")


async def test_a_few_reminders_arrive_though_every_other_answer_is_lost(tmp_path: Path) -> None:
    chance = Random(1)  # noqa: S311 - faults, not secrets
    run = Run(tmp_path, await template(tmp_path), chance, quick=True, tell=lambda _: None)
    (seen,) = await answers.smoke(run)
    assert seen.broken == []
    assert (seen.due, seen.lost) == (6, 0)
    assert seen.twice > 0
