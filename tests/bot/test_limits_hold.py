"""Whatever is asked for, whenever, and whatever Telegram answers: no limit is ever passed."""

import asyncio
import itertools
from bisect import bisect_left
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.buckets import GROUP_MINUTE, LATE, PRIVATE_BURST, SLACK
from bot.pacing import Line, Ticket
from tests.bot.virtualtime import now, play

CLUB, RUNNERS = -7, (1, 2)


def fullest(times: list[float], seconds: float) -> int:
    """The most sends in any window of so many seconds."""
    return max((bisect_left(times, at + seconds) - n for n, at in enumerate(times)), default=0)


bursts = st.lists(st.tuples(st.floats(0, 3), st.floats(0.01, 1.5), st.booleans()), max_size=4)
holds = st.lists(st.tuples(st.floats(0, 3), st.floats(0.1, 2)), max_size=3)


@pytest.mark.parametrize(("limit", "examples"), [(30, 20), (1000, 4)])
def test_no_second_sees_more_than_the_limit_at_the_start_or_after_a_hold_of_all(
    limit: int, examples: int
) -> None:
    async def scene(
        bursts: list[tuple[float, float, bool]], holds: list[tuple[float, float]]
    ) -> list[float]:
        line, times = Line(limit), list[float]()

        async def send(at: float, chat: int, *, bulk: bool) -> None:
            await asyncio.sleep(at)
            with Ticket(line, chat, bulk=bulk) as ticket:
                await ticket.come()
                times.append(now())

        async def hold(at: float, seconds: float) -> None:
            await asyncio.sleep(at)
            line.hold_all(seconds)

        sends = [
            send(at, 10_000 * n + each, bulk=bulk)
            for n, (at, share, bulk) in enumerate(bursts, start=1)
            for each in range(round(share * limit))
        ]
        await asyncio.gather(*sends, *(hold(*each) for each in holds))
        assert len(times) == len(sends)
        return times

    @given(bursts=bursts, holds=holds)
    @settings(max_examples=examples, deadline=None)
    def never(bursts: list[tuple[float, float, bool]], holds: list[tuple[float, float]]) -> None:
        assert fullest(play(scene(bursts, holds)), 1.0) <= limit

    never()


OUT, BACK = 0.02, 0.03
"""Seconds on the way to Telegram, and of its answer."""
stalls = st.dictionaries(st.integers(0, 4), st.floats(0.05, LATE - OUT), max_size=4)
"""Loop times at which nothing gets through any more, and for how many seconds."""


def stalled(at: float, stalls: dict[int, float]) -> float:
    """When something that comes along at that time gets through."""
    since = int(at)
    return max(at, since + stalls.get(since, 0.0))


async def arrivals(limit: int, sends: int, stalls: dict[int, float]) -> list[float]:
    line, times = Line(limit), list[float]()

    async def send(chat: int) -> None:
        with Ticket(line, chat, bulk=True) as ticket:
            await ticket.come()
            arrives = stalled(now() + OUT, stalls)
            times.append(arrives)
            await asyncio.sleep(arrives + BACK - now())

    await asyncio.gather(*(send(chat) for chat in range(1, sends + 1)))
    return sorted(times)


@pytest.mark.parametrize(("limit", "examples"), [(30, 20), (1000, 4)])
def test_what_a_stall_makes_arrive_bunched_passes_no_limit(limit: int, examples: int) -> None:
    @given(stalls=stalls)
    @settings(max_examples=examples, deadline=None)
    def never(stalls: dict[int, float]) -> None:
        assert fullest(play(arrivals(limit, 4 * limit, stalls)), 1.0) <= limit

    never()


def test_the_way_to_telegram_and_back_costs_no_rate() -> None:
    times = play(arrivals(30, 300, {}))
    assert times[-1] - times[0] == pytest.approx(9 * (1 + SLACK) + 0.9, abs=0.05)


@dataclass(frozen=True)
class Wish:
    """A send: when it is asked for, what it meets, and when its sender gives up."""

    at: float
    chat: int
    bulk: bool
    takes: float
    floods: list[float]
    patience: float | None


@dataclass
class Chat:
    """What came to one chat: when, and of each kind the order in which it had been asked for."""

    times: list[float] = field(default_factory=list)
    arrived: tuple[list[int], list[int]] = field(default_factory=lambda: ([], []))
    busy: bool = False


class Post:
    """Sends wishes, and looks on."""

    def __init__(self) -> None:
        self.line = Line(1000)
        self.chats = {chat: Chat() for chat in (*RUNNERS, CLUB)}
        self.asked = itertools.count()

    async def wish(self, wish: Wish) -> None:
        await asyncio.sleep(wish.at)
        try:
            async with asyncio.timeout(wish.patience):
                await self._send(wish, next(self.asked))
        except TimeoutError:
            assert wish.patience is not None

    async def _send(self, wish: Wish, n: int) -> None:
        with Ticket(self.line, wish.chat, bulk=wish.bulk) as ticket:
            for seconds in wish.floods:
                await self._try(ticket, wish.takes)
                self.line.hold(wish.chat, seconds)
            await self._try(ticket, wish.takes)
            self.chats[wish.chat].arrived[wish.bulk].append(n)

    async def _try(self, ticket: Ticket, takes: float) -> None:
        chat = self.chats[ticket.chat]
        await ticket.come()
        assert not chat.busy
        chat.times.append(now())
        chat.busy = True
        try:
            await asyncio.sleep(takes)
        finally:
            chat.busy = False


wishes = st.builds(
    Wish,
    at=st.floats(0, 20),
    chat=st.sampled_from([*RUNNERS, CLUB]),
    bulk=st.booleans(),
    takes=st.floats(0, 0.5),
    floods=st.lists(st.floats(0.1, 9), max_size=2),
    patience=st.one_of(st.none(), st.none(), st.floats(0, 9)),
)


@given(st.lists(wishes, min_size=20, max_size=60))
@settings(max_examples=20, deadline=None)
def test_a_chats_limit_and_its_order_are_kept_whatever_is_tried_again_or_given_up(
    wanted: list[Wish],
) -> None:
    async def scene() -> dict[int, Chat]:
        post = Post()
        await asyncio.gather(*(post.wish(each) for each in wanted))
        return post.chats

    for key, chat in play(scene()).items():
        for order in chat.arrived:
            assert order == sorted(order)
        if key == CLUB:
            assert fullest(chat.times, 60) <= GROUP_MINUTE
        else:
            assert all(fullest(chat.times, t) <= PRIVATE_BURST + t for t in (1, 2, 5, 10, 30))
