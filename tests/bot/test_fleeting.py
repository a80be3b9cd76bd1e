"""Inline queries: each person's newest alone, in time or never, and nobody waits for them."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.clock import system_clock
from bot.correlation import with_work
from bot.fleeting import Fleeting
from bot.turns import Turns
from bot.updates import Json


def query(update_id: int, person: int, words: str = "") -> Json:
    return {"update_id": update_id, "inline_query": {"from": {"id": person}, "query": words}}


def spoken(logged: Sequence[Mapping[str, Any]]) -> list[tuple[str, int]]:
    """Level and update of each line, those for debugging aside."""
    told = [(line["log_level"], line["update"]) for line in logged]
    return [each for each in told if each[0] != "debug"]


class Answers:
    """Holds each query until it may go on, and remembers the order."""

    def __init__(self) -> None:
        self.begun: list[int] = []
        self.gate = asyncio.Event()

    async def __call__(self, update: Json) -> None:
        self.begun.append(update["update_id"])
        await self.gate.wait()


@pytest.fixture
def answers() -> Answers:
    return Answers()


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_of_what_somebody_types_quickly_only_the_last_is_answered(answers: Answers) -> None:
    fleeting = Fleeting(answers, Turns(system_clock))
    fleeting.arrived([query(1, 7, "s")])
    await settle()
    fleeting.arrived([query(2, 7, "sq"), query(3, 7, "squ"), query(4, 7, "squat")])
    answers.gate.set()
    await fleeting.idle()
    assert answers.begun == [1, 4]


async def test_memory_holds_so_many_people_and_those_left_out_are_counted(
    answers: Answers,
) -> None:
    fleeting = Fleeting(answers, Turns(system_clock), people=2)
    with capture_logs() as logged:
        fleeting.arrived([query(n, person=n) for n in range(1, 6)])
        fleeting.arrived([query(6, person=2, words="newer")])
    answers.gate.set()
    await fleeting.idle()
    assert answers.begun == [1, 6]
    assert [line["dropped"] for line in logged] == [3]


async def test_a_flood_of_one_person_delays_nobody_else(answers: Answers) -> None:
    fleeting = Fleeting(answers, Turns(system_clock), at_once=2)
    fleeting.arrived([query(number, 7) for number in range(100)])
    await settle()
    fleeting.arrived([query(100, 8)])
    await settle()
    assert answers.begun == [99, 100]
    answers.gate.set()
    await fleeting.idle()


async def test_what_waited_too_long_is_dropped_and_holds_up_nothing(answers: Answers) -> None:
    fleeting = Fleeting(answers, Turns(system_clock), at_once=1, stale=0.02)
    with capture_logs([with_work]) as logged:
        fleeting.arrived([query(1, 7), query(2, 8)])
        await fleeting.idle()  # nobody opens the gate
    assert spoken(logged) == [("info", 1), ("info", 2)]


async def test_one_that_fails_is_told_in_the_log_and_the_next_is_answered() -> None:
    async def handle(update: Json) -> None:
        if update["update_id"] == 1:
            raise RuntimeError("no figures")
        done.append(update["update_id"])

    done: list[int] = []
    fleeting = Fleeting(handle, Turns(system_clock))
    with capture_logs([with_work]) as logged:
        fleeting.arrived([query(1, 7)])
        await fleeting.idle()
        fleeting.arrived([query(2, 7)])
        await fleeting.idle()
    assert done == [2]
    assert spoken(logged) == [("error", 1)]


async def test_ending_drops_what_is_left(answers: Answers) -> None:
    fleeting = Fleeting(answers, Turns(system_clock))
    fleeting.arrived([query(1, 7)])
    await settle()
    fleeting.arrived([query(2, 7)])
    await fleeting.stop()
    await fleeting.idle()
    assert answers.begun == [1]
