"""What others feel of a chat that floods: taps of many people, without and with it.

The coach at its own limits for a chat, which are part of the answer; the echo has none.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress

from bench.bots import TOKEN, Bot, running
from bench.crowd import crowd
from bench.deeds import Habits
from bench.measuring import SEED, at_a_steady_rate, met, percentile
from phone import Person, Phone

PEOPLE = 32
RATE = 20.0
"""Their taps a second: each waits 1.6 s on the average, a pace that Telegram allows a chat."""
TAPS = 7
"""Of each, without the flood and with it."""
FLOOD = 200.0
"""Texts a second of the one."""


async def waits(bot: Callable[[Phone], Bot], habits: Habits) -> tuple[list[float], list[float]]:
    """Seconds that the others' taps took without and with the flood."""
    async with AsyncExitStack() as stack:
        phone = await stack.enter_async_context(Phone(TOKEN))
        people = crowd(phone, 1 + PEOPLE)
        ahead, *members = await stack.enter_async_context(people)
        await stack.enter_async_context(running(bot(phone)))
        await met(habits, ahead, members)
        calm = await at_a_steady_rate(members, habits.tap, RATE, TAPS, SEED)
        async with _flooding(phone.person("Flooder")):
            return calm, await at_a_steady_rate(members, habits.tap, RATE, TAPS, SEED + 1)


@asynccontextmanager
async def _flooding(person: Person) -> AsyncIterator[None]:
    flood = asyncio.create_task(_flood(person))
    try:
        yield
        if flood.done():
            flood.result()  # it ended by a mistake
    finally:
        flood.cancel()
        with suppress(asyncio.CancelledError):
            await flood


async def _flood(person: Person) -> None:
    loop = asyncio.get_running_loop()
    at = loop.time()
    while True:
        await person.says("/help")
        at += 1 / FLOOD
        await asyncio.sleep(max(0.0, at - loop.time()))


def row(name: str, calm: list[float], flooded: list[float]) -> str:
    """A line of Markdown."""
    figures = [percentile(each, n) for n in (50, 99) for each in (calm, flooded)]
    cells = " | ".join(f"{figure:.3g} ms" for figure in figures)
    return f"| {name} | {cells} | {figures[3] / figures[2]:.2f} |"


HEAD = (
    f"| others' taps, {RATE:.0f}/s; one chat floods, {FLOOD:.0f}/s | median | with the flood "
    "| 99 of 100 | with the flood | ratio |\n|---|---|---|---|---|---|"
)
