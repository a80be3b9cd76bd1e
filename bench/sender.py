"""Sends as fast as a transport can: `python -m bench.sender ROOT NAME FLIGHT SENDS`.

Prints the sends a second of each round. A process of its own, so that the server's work
does not count.
"""

import asyncio
import sys
from collections.abc import Callable
from time import perf_counter

from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

from bench.bots import TOKEN
from bot.transport import build_bot

ROUNDS = 3
PATIENCE = 60.0
"""Seconds for which a request may wait for a connection: waiting is what is measured."""


def _ours(root: str) -> Bot:
    return build_bot(TOKEN, root)


def _librarys(root: str) -> Bot:
    """The library's default pool, patient, so that a full one is no error."""
    request: BaseRequest = HTTPXRequest(pool_timeout=PATIENCE, read_timeout=PATIENCE)
    return Bot(TOKEN, f"{root}/bot", request=request)


BOTS: dict[str, Callable[[str], Bot]] = {"HTTPXRequest": _librarys, "AiohttpRequest": _ours}


async def _rate(bot: Bot, flight: int, sends: int) -> float:
    left = iter(range(sends))

    async def hand() -> None:
        for number in left:
            await bot.send_message(1, f"Workout {number}: squats on green, lateral walk")

    began = perf_counter()
    await asyncio.gather(*(hand() for _ in range(flight)))
    return sends / (perf_counter() - began)


async def _rounds(bot: Bot, flight: int, sends: int) -> list[float]:
    async with bot:
        await _rate(bot, flight, flight)  # opens the connections
        return [await _rate(bot, flight, sends) for _ in range(ROUNDS)]


def main(root: str, name: str, flight: str, sends: str) -> None:
    """Measure and print."""
    print(*asyncio.run(_rounds(BOTS[name](root), int(flight), int(sends))))


if __name__ == "__main__":
    main(*sys.argv[1:])
