import asyncio
from bisect import bisect_left

import pytest

from bot.buckets import GROUP_MINUTE, SLACK
from bot.pacing import ANSWERS_A_LETTER, Line, Ticket
from tests.bot.virtualtime import now, play


async def go(line: Line, chat: int, times: list[float], *, bulk: bool = False) -> None:
    with Ticket(line, chat, bulk=bulk) as ticket:
        await ticket.come()
        times.append(now())


async def crowd(line: Line, chats: list[int]) -> list[float]:
    """Virtual times at which these sends were let go."""
    times: list[float] = []
    await asyncio.gather(*(go(line, chat, times) for chat in chats))
    return times


def fullest(times: list[float], seconds: float = 1.0) -> int:
    """The most sends in any window of so many seconds."""
    return max(bisect_left(times, at + seconds) - n for n, at in enumerate(times))


def test_the_overall_rate_is_kept_from_the_first_second_on() -> None:
    times = play(crowd(Line(30), list(range(1, 301))))
    assert fullest(times) == 30
    assert times[-1] == pytest.approx(9 * (1 + SLACK) + 0.9, abs=0.05)


def test_a_high_rate_is_reached_although_timers_are_coarse() -> None:
    times = play(crowd(Line(1000), list(range(1, 5001))))
    assert fullest(times) <= 1000
    assert times[-1] == pytest.approx(4 * (1 + SLACK) + 0.9, abs=0.05)


def test_a_private_chat_gets_a_short_burst_and_then_one_a_second() -> None:
    times = play(crowd(Line(1000), [7] * 10))
    assert times == pytest.approx([0, 0, 0, 0, 0, 1, 2, 3, 4, 5], abs=0.02)


def test_a_group_gets_twenty_a_minute() -> None:
    times = play(crowd(Line(1000), [-7] * 60))
    assert fullest(times, 60) == GROUP_MINUTE
    assert times[-1] < 170


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
            with Ticket(line, 5, bulk=bulk) as ticket:
                await ticket.come()
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
        line, times = Line(30), list[float]()
        line.hold_all(5)
        await asyncio.gather(*(go(line, n, times) for n in range(1, 201)))
        return times

    times = play(scene())
    assert times[0] == pytest.approx(5)
    assert fullest(times) <= 30


def test_who_gives_up_waiting_costs_nobody_a_turn() -> None:
    async def scene() -> None:
        line, times = Line(1), list[float]()
        await go(line, 1, [])
        quitters = [asyncio.create_task(go(line, n, [])) for n in range(2, 50)]
        await asyncio.sleep(0)
        last = asyncio.create_task(go(line, 99, times))
        await asyncio.sleep(0)
        for quitter in quitters:
            quitter.cancel()
        await last
        assert times == pytest.approx([1.0], abs=0.05)
        await go(line, 2, times)
        assert times[-1] == pytest.approx(2.0, abs=0.1)

    play(scene())


def test_chats_that_have_long_been_quiet_are_forgotten() -> None:
    async def scene() -> None:
        line = Line(1000)
        line.hold_all(1)
        with pytest.raises(TimeoutError):  # a group to which nothing was sent after all
            await asyncio.wait_for(go(line, -7, []), 0.1)
        for chat in range(1, 5001):
            await go(line, chat, [])
        assert len(line._chats) < 2500
        assert -7 not in line._chats

    play(scene())


def test_letters_are_late_but_not_for_ever_while_answers_never_cease() -> None:
    async def scene() -> None:
        line, letters, answers = Line(10), list[float](), list[float]()
        flood = asyncio.gather(*(go(line, n, answers) for n in range(1000, 1200)))
        await asyncio.sleep(0)
        await asyncio.gather(*(go(line, n, letters, bulk=True) for n in range(1, 11)))
        assert len(answers) == pytest.approx(10 * ANSWERS_A_LETTER, abs=5)
        await flood

    play(scene())


def test_to_one_chat_one_send_is_on_its_way_at_a_time() -> None:
    async def scene() -> None:
        line, times = Line(1000), list[float]()
        with Ticket(line, 7) as slow:
            await slow.come()
            others = asyncio.gather(*(go(line, 7, times, bulk=bulk) for bulk in (True, False)))
            await asyncio.sleep(3)
            assert times == []
        await others
        assert times == [3, 3]

    play(scene())


def test_what_is_tried_again_goes_before_what_came_later() -> None:
    async def scene() -> None:
        line, order = Line(1000), list[str]()

        async def later(what: str, *, bulk: bool = False) -> None:
            with Ticket(line, 7, bulk=bulk) as ticket:
                await ticket.come()
                order.append(what)

        with Ticket(line, 7) as first:
            await first.come()
            others = asyncio.gather(later("letter", bulk=True), later("second"), later("third"))
            await asyncio.sleep(0.1)
            line.hold(7, 2)
            await first.come()
            order.append("first")
        await others
        assert order == ["first", "second", "third", "letter"]

    play(scene())


def test_who_gives_up_at_the_very_moment_of_their_turn_blocks_nobody() -> None:
    async def scene() -> None:
        line, times = Line(1000), list[float]()
        line.hold(7, 1)
        quitter = asyncio.create_task(go(line, 7, []))
        # In the round in which it is let go, before it goes on.
        asyncio.get_running_loop().call_at(1 + 1e-10, quitter.cancel)
        await asyncio.wait([quitter])
        assert quitter.cancelled()
        await go(line, 7, times)
        assert times == [1]

    play(scene())
