"""What is measured of a bot, and how."""

import asyncio
import random
import statistics
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from time import perf_counter

from bench.bots import Bot, Running, running
from bench.crowd import Member, crowd
from bench.deeds import TAPS, Deed, Habits
from phone import Phone

PEOPLE = 16
"""At once: each taps again as soon as they see the answer."""
ROUNDS = 3
"""Of which the median counts."""
TEXTS = 12
"""Each person's, in a round."""
RATE = 20.0
"""Taps a second where their time is measured: well below what either bot can do."""
FAR = 0.05
"""Seconds by which a distant Telegram answers later."""
SEED = 20


@dataclass(frozen=True, slots=True)
class Measured:
    """One bot's figures.

    Attributes:
        first: seconds from its start to its first answer.
        texts: answered texts a second.
        taps: answered taps a second.
        far: the same where each answer of Telegram takes `FAR` seconds longer.
        median: milliseconds from a tap to the changed screen, at `RATE`.
        slow: the same; one of a hundred is slower.
        tap_cpu: the bot's own milliseconds of processor time for a tap.
        memory: MiB after its first answer.
        memory_after: MiB after everything else.
    """

    first: float
    texts: float
    taps: float
    far: float
    median: float
    slow: float
    tap_cpu: float
    memory: float
    memory_after: float


async def measure(phone: Phone, bot: Bot, habits: Habits) -> Measured:
    """Start the bot on the phone, let a crowd use it, and end it.

    Raises:
        RuntimeError: the bot failed, or asked for what Telegram would refuse.
    """
    async with AsyncExitStack() as stack:
        everybody = await stack.enter_async_context(crowd(phone, 2 + (ROUNDS + 2) * PEOPLE))
        first, ahead, *members = everybody
        began = perf_counter()
        waiting = asyncio.create_task(first.writes("/start"))  # is there before the bot is
        alive = await stack.enter_async_context(running(bot))
        await waiting
        started, memory = perf_counter() - began, alive.memory()
        crowds = [members[n : n + PEOPLE] for n in range(0, len(members), PEOPLE)]
        await habits.meet(ahead)  # for whom is drawn what is drawn once
        await _each(ahead, habits.tap, TAPS)
        for each in crowds:
            await asyncio.gather(*map(habits.meet, each))
        taps, cpu = await _taps(alive, crowds[:ROUNDS], habits)
        times = await _at_a_steady_rate(crowds[ROUNDS], habits.tap)
        measured = Measured(
            first=started,
            taps=taps,
            tap_cpu=cpu,
            texts=statistics.median([await _rate(c, habits.write, TEXTS) for c in crowds[:ROUNDS]]),
            far=await _far_away(phone, crowds[ROUNDS + 1], habits.tap),
            median=1000 * statistics.median(times),
            slow=1000 * statistics.quantiles(times, n=100)[98],
            memory=memory,
            memory_after=alive.memory(),
        )
    if phone.violations:
        raise RuntimeError(f"{bot.name}: {phone.violations[0]}")
    return measured


async def _taps(
    alive: Running, crowds: Sequence[Sequence[Member]], habits: Habits
) -> tuple[float, float]:
    """Taps a second, the median of some rounds, and the bot's processor time for one, in ms."""
    before = alive.processor()
    rates = [await _rate(each, habits.tap, TAPS) for each in crowds]
    seconds = alive.processor() - before
    return statistics.median(rates), 1000 * seconds / (TAPS * sum(map(len, crowds)))


async def _far_away(phone: Phone, members: Sequence[Member], deed: Deed) -> float:
    """As `_rate`, where Telegram is `FAR` seconds away."""
    phone.fault("slow", count=10**9, seconds=FAR)
    rate = await _rate(members, deed, TAPS)
    phone.faults.clear()
    return rate


async def _rate(members: Sequence[Member], deed: Deed, times: int) -> float:
    """Answers a second where everybody goes on as soon as they are answered."""
    began = perf_counter()
    await asyncio.gather(*(_each(member, deed, times) for member in members))
    return len(members) * times / (perf_counter() - began)


async def _each(member: Member, deed: Deed, times: int) -> None:
    for _ in range(times):
        await deed(member)


async def _at_a_steady_rate(members: Sequence[Member], deed: Deed) -> list[float]:
    """Seconds that each tap took, where taps come by chance at `RATE`, whoever waits."""
    chance = random.Random(SEED)  # noqa: S311 - arrivals, not secrets
    queue = [member for _ in range(TAPS) for member in members]
    taps: list[asyncio.Task[float]] = []
    for member in queue:
        taps.append(asyncio.create_task(deed(member)))
        await asyncio.sleep(chance.expovariate(RATE))
    return list(await asyncio.gather(*taps))
