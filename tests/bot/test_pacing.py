import asyncio
from bisect import bisect_left

import pytest

from bot.pacing import Line
from tests.bot.virtualtime import now, play


async def go(line: Line, chat: int, times: list[float], *, bulk: bool = False) -> None:
    await line.turn(chat, bulk=bulk)
    times.append(now())


async def crowd(line: Line, chats: list[int]) -> list[float]:
    """Virtual times at which these sends were let go."""
    times: list[float] = []
    await asyncio.gather(*(go(line, chat, times) for chat in chats))
    return times


def fullest_second(times: list[float]) -> int:
    """The most sends in any window of one second."""
    return max(bisect_left(times, at + 1.0) - n for n, at in enumerate(times))


def test_the_overall_rate_is_kept_from_the_first_second_on() -> None:
    times = play(crowd(Line(29), list(range(1, 291))))
    assert fullest_second(times) <= 30
    assert times[-1] == pytest.approx(289 / 29, rel=0.01)


def test_a_high_rate_is_reached_although_timers_are_coarse() -> None:
    times = play(crowd(Line(950), list(range(1, 4751))))
    assert fullest_second(times) <= 961
    assert times[-1] == pytest.approx(5.0, rel=0.02)


def test_a_private_chat_gets_a_short_burst_and_then_one_a_second() -> None:
    times = play(crowd(Line(1000), [7] * 10))
    assert times == pytest.approx([0, 0, 0, 0, 0, 1, 2, 3, 4, 5], abs=0.02)


def test_a_group_gets_twenty_a_minute() -> None:
    times = play(crowd(Line(1000), [-7] * 43))
    assert len([at for at in times if at < 60]) <= 22
    assert times[-1] == pytest.approx(120, abs=0.1)


def test_one_chats_limit_holds_up_no_other_chat() -> None:
    async def scene() -> None:
        line, flood, others = Line(1000), list[float](), list[float]()
        flooding = asyncio.create_task(_gather(line, [7] * 30, flood))
        await asyncio.sleep(0)
        await _gather(line, list(range(100, 150)), others)
        assert others[-1] < 0.1
        flooding.cancel()

    play(scene())


async def _gather(line: Line, chats: list[int], times: list[float]) -> None:
    await asyncio.gather(*(go(line, chat, times) for chat in chats))


def test_what_somebody_waits_for_goes_before_bulk() -> None:
    async def scene() -> None:
        line, bulk, answers = Line(10), list[float](), list[float]()
        letters = asyncio.gather(*(go(line, n, bulk, bulk=True) for n in range(1, 101)))
        await asyncio.sleep(1.05)
        await asyncio.gather(*(go(line, n, answers) for n in range(201, 206)))
        assert answers[-1] <= 1.65
        await letters
        assert len(bulk) == 100

    play(scene())


def test_an_answer_to_a_chat_goes_before_a_letter_to_the_same_chat() -> None:
    async def scene() -> None:
        line, order = Line(1), list[str]()

        async def note(what: str, *, bulk: bool) -> None:
            await line.turn(5, bulk=bulk)
            order.append(what)

        first = asyncio.create_task(note("first", bulk=True))
        second = asyncio.create_task(note("letter", bulk=True))
        await asyncio.sleep(0)
        await note("answer", bulk=False)
        await asyncio.gather(first, second)
        assert order == ["first", "answer", "letter"]

    play(scene())


def test_a_held_chat_waits_and_the_others_do_not() -> None:
    async def scene() -> None:
        line, held, free = Line(100), list[float](), list[float]()
        line.hold(1, 30)
        await asyncio.gather(go(line, 1, held), go(line, 2, free))
        assert held == pytest.approx([30])
        assert free == pytest.approx([0])

    play(scene())


def test_a_hold_reaches_those_who_wait_already() -> None:
    async def scene() -> None:
        line, times = Line(1000), list[float]()
        waiting = asyncio.gather(*(go(line, 1, times) for _ in range(7)))
        await asyncio.sleep(0.5)
        line.hold(1, 10)
        await waiting
        assert times[5:] == pytest.approx([10.5, 10.5], abs=0.1)

    play(scene())


def test_after_a_hold_of_all_everybody_queues_through_the_rate_again() -> None:
    async def scene() -> list[float]:
        line, times = Line(29), list[float]()
        line.hold_all(5)
        await asyncio.gather(*(go(line, n, times) for n in range(1, 201)))
        return times

    times = play(scene())
    assert times[0] == pytest.approx(5)
    assert fullest_second(times) <= 30


def test_who_gives_up_waiting_costs_nobody_a_turn() -> None:
    async def scene() -> None:
        line, times = Line(1), list[float]()
        await line.turn(1)
        quitters = [asyncio.create_task(line.turn(n)) for n in range(2, 50)]
        await asyncio.sleep(0)
        last = asyncio.create_task(go(line, 99, times))
        await asyncio.sleep(0)
        for quitter in quitters:
            quitter.cancel()
        await last
        assert times == pytest.approx([1.0])
        await go(line, 2, times)
        assert times[-1] == pytest.approx(2.0)

    play(scene())


def test_chats_that_have_long_been_quiet_are_forgotten() -> None:
    async def scene() -> None:
        line = Line(1000)
        for chat in range(1, 5001):
            await line.turn(chat)
        assert len(line._chats) < 2500

    play(scene())
