"""What is measured of some bots, and how: in turns, so that a busy machine is busy for each."""

import asyncio
import random
import statistics
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from time import perf_counter

from bench.bots import TOKEN, Bot, Running, running
from bench.crowd import Member, crowd
from bench.deeds import AHEAD, TAPS, Deed, Habits
from phone import Phone

PEOPLE = 16
"""At once: each goes on as soon as they see the answer."""
ROUNDS = 5
"""In each, one bot after the other; the median counts."""
TEXTS = 12
"""Each person's, in a round."""
RATE = 200.0
"""Taps a second where their time is measured, of `MANY` people."""
MANY = 64
"""People at once there, and as many others where Telegram is far away."""
FEW = 3
"""Taps of each of the many, in a round."""
FAR = 0.05
"""Seconds by which a distant Telegram answers later."""
SEED = 20


@dataclass(frozen=True, slots=True)
class Contender:
    """How a bot is started on a phone, and how it is used.

    `steady`: whether it is asked for `RATE` too.
    """

    bot: Callable[[Phone], Bot]
    habits: Habits
    steady: bool = True


@dataclass(slots=True)
class Measured:
    """One bot's figures, those of a round in lists.

    Attributes:
        first: seconds from its start to its first answer.
        memory: MiB after its first answer; `memory_after` after everything else.
        texts, taps: answered a second.
        cpu: its own milliseconds of processor time for a tap.
        far: taps a second where each answer of Telegram takes `FAR` seconds longer.
        waits: seconds from a tap to the changed screen, at `RATE`, of all rounds.
    """

    first: float
    memory: float
    memory_after: float = float("nan")
    texts: list[float] = field(default_factory=list)
    taps: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    far: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Side:
    """A bot that runs on a phone, and people who have met it, none of whom gets through a workout.

    Attributes:
        crowds: one for each round. many: of all steady rounds. distant: of the last.
    """

    phone: Phone
    alive: Running
    contender: Contender
    crowds: Sequence[Sequence[Member]]
    many: Sequence[Member]
    distant: Sequence[Member]
    measured: Measured

    async def taps(self, turn: int) -> None:
        """Everybody as fast as they are answered."""
        before = self.alive.processor()
        self.measured.taps.append(await _rate(self.crowds[turn], self.contender.habits.tap, TAPS))
        spent = self.alive.processor() - before
        self.measured.cpu.append(1000 * spent / (TAPS * len(self.crowds[turn])))

    async def texts(self, turn: int) -> None:
        """The same with texts."""
        rate = await _rate(self.crowds[turn], self.contender.habits.write, TEXTS)
        self.measured.texts.append(rate)

    async def steadily(self, turn: int) -> None:
        """Taps that come by chance at `RATE`, whoever waits."""
        if self.contender.steady:
            self.measured.waits += await at_a_steady_rate(
                self.many, self.contender.habits.tap, RATE, FEW, SEED + turn
            )

    async def far(self) -> None:
        """Many at once where Telegram is `FAR` seconds away."""
        self.phone.fault("slow", count=10**9, seconds=FAR)
        self.measured.far.append(await _rate(self.distant, self.contender.habits.tap, FEW))
        self.phone.faults.clear()


async def compared(contenders: Sequence[Contender]) -> list[Measured]:
    """Start all, let people use one after the other, and end them.

    Raises:
        RuntimeError: a bot failed, or asked for what Telegram would refuse.
    """
    async with AsyncExitStack() as stack:
        sides = [await stack.enter_async_context(begun(each)) for each in contenders]
        for measure in (Side.taps, Side.texts, Side.steadily):
            for turn in range(ROUNDS):
                for side in sides:
                    await measure(side, turn)
        for side in sides:
            await side.far()
            side.measured.memory_after = side.alive.memory()
        return [side.measured for side in sides]


@asynccontextmanager
async def begun(contender: Contender) -> AsyncIterator[Side]:
    """It runs while inside. Raises RuntimeError as `compared`."""
    async with AsyncExitStack() as stack:
        phone = await stack.enter_async_context(Phone(TOKEN))
        everybody = crowd(phone, 2 + ROUNDS * PEOPLE + 2 * MANY)
        first, ahead, *members = await stack.enter_async_context(everybody)
        began = perf_counter()
        waiting = asyncio.create_task(first.writes("/start"))  # is there before the bot is
        alive = await stack.enter_async_context(running(contender.bot(phone)))
        await waiting
        measured = Measured(perf_counter() - began, alive.memory())
        await met(contender.habits, ahead, members)
        crowds = [members[n * PEOPLE :][:PEOPLE] for n in range(ROUNDS)]
        many, distant = members[-2 * MANY : -MANY], members[-MANY:]
        yield Side(phone, alive, contender, crowds, many, distant, measured)
        if phone.violations:
            raise RuntimeError(phone.violations[0])


async def met(habits: Habits, ahead: Member, members: Sequence[Member]) -> None:
    """All have met the bot; one goes ahead, for whom is drawn what is drawn once."""
    await habits.meet(ahead)
    await _each(ahead, habits.tap, AHEAD)
    for n in range(0, len(members), PEOPLE):
        await asyncio.gather(*map(habits.meet, members[n : n + PEOPLE]))


async def _rate(members: Sequence[Member], deed: Deed, times: int) -> float:
    """Answers a second where everybody goes on as soon as they are answered."""
    began = perf_counter()
    await asyncio.gather(*(_each(member, deed, times) for member in members))
    return len(members) * times / (perf_counter() - began)


async def _each(member: Member, deed: Deed, times: int) -> None:
    for _ in range(times):
        await deed(member)


async def at_a_steady_rate(
    members: Sequence[Member], deed: Deed, rate: float, times: int, seed: int
) -> list[float]:
    """Seconds that each deed took, where they fall due by chance at a rate, whoever waits.

    Nobody does two at once: where all are still waiting, the next deed waits too, and that counts.
    """
    chance = random.Random(seed)  # noqa: S311 - arrivals, not secrets
    free: asyncio.Queue[Member] = asyncio.Queue()
    for member in members:
        free.put_nowait(member)

    async def done() -> float:
        began = perf_counter()
        member = await free.get()
        await deed(member)
        free.put_nowait(member)
        return perf_counter() - began

    deeds: list[asyncio.Task[float]] = []
    loop = asyncio.get_running_loop()
    at = loop.time()
    for _ in range(times * len(members)):
        deeds.append(asyncio.create_task(done()))
        at += chance.expovariate(rate)
        await asyncio.sleep(max(0.0, at - loop.time()))
    return list(await asyncio.gather(*deeds))


def percentile(seconds: Sequence[float], hundredth: int) -> float:
    """Milliseconds within which so many of a hundred were answered."""
    if len(seconds) < 2:
        return float("nan")
    return 1000 * statistics.quantiles(seconds, n=100)[hundredth - 1]
