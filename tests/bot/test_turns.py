import asyncio
import io
import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import structlog

from bot.correlation import correlated
from bot.turns import Outcome, Turn, Turns
from tests.logged import told, written

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
TAP = {"update_id": 7, "callback_query": {"from": {"id": 3}, "message": {"chat": {"id": 5}}}}


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    with written() as stream:
        yield stream


async def test_every_line_of_an_updates_turn_carries_its_ids_libraries_and_threads_too(
    lines: io.StringIO,
) -> None:
    with Turns(lambda: NOON).of(TAP, NOON) as turn:
        structlog.stdlib.get_logger("ours").info("ours")
        logging.getLogger("theirs").warning("theirs")
        await asyncio.to_thread(logging.getLogger("theirs").warning, "in a thread")
        await asyncio.create_task(asyncio.to_thread(logging.getLogger("aside").warning, "later"))
        turn.outcome = Outcome.DONE
    logging.getLogger("theirs").warning("of nobody")
    *inside, outside = told(lines)
    assert len(inside) == 5
    assert {(line["update"], line["chat"]) for line in inside} == {(7, 5)}
    assert len({line["correlation"] for line in inside}) == 1
    assert not {"update", "chat", "correlation"} & set(outside)


def test_each_piece_of_work_has_a_correlation_of_its_own(lines: io.StringIO) -> None:
    for letter in (1, 2):
        with correlated(letter=letter, chat=9):
            structlog.stdlib.get_logger("ours").info("sent")
    first, second = told(lines)
    assert first["correlation"] != second["correlation"]
    assert (first["letter"], second["letter"]) == (1, 2)


def test_the_line_of_an_update_is_for_debugging_alone(lines: io.StringIO) -> None:
    logging.getLogger().setLevel("INFO")
    with Turns(lambda: NOON).of(TAP, NOON) as turn:
        turn.outcome = Outcome.DONE
    assert lines.getvalue() == ""


def test_a_turn_tells_how_long_an_update_waited_and_when_its_effect_was_lasting() -> None:
    seen: list[Turn] = []
    turns = Turns(lambda: NOON, seen.append)
    with turns.of(TAP, NOON - timedelta(seconds=3)) as turn:
        turns.committed()
        turn.outcome = Outcome.DONE
    (turn,) = seen
    assert (turn.kind, turn.waited, turn.outcome) == ("callback_query", 3.0, Outcome.DONE)
    assert turn.committed is not None
    assert turn.answered is not None
    assert 0 <= turn.committed <= turn.answered


def test_an_update_from_the_clocks_future_has_not_waited() -> None:
    """The clock was set back between its arrival and its turn."""
    with Turns(lambda: NOON).of(TAP, NOON + timedelta(hours=1)) as turn:
        assert turn.waited == 0.0


def test_an_update_whose_handling_was_cut_short_was_left_unanswered() -> None:
    seen: list[Turn] = []

    def cut_short() -> None:
        with Turns(lambda: NOON, seen.append).of(TAP, NOON):
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        cut_short()
    assert (seen[0].outcome, seen[0].answered, seen[0].committed) == (Outcome.LEFT, None, None)


def test_nothing_is_committed_where_no_update_has_its_turn() -> None:
    Turns(lambda: NOON).committed()
