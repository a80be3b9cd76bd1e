"""A program that is killed in the middle of a unit of work; run by test_crash.py.

Arguments: the database's URL, and `before` or `after` for the side of the commit.
"""

import asyncio
import sys

from coach.runner import Runner
from storage.database import open_engine
from storage.work import UnitOfWork
from tests.storage.made import ANN, DAY, HURT, NOW


async def die(url: str, when: str) -> None:
    """Write within the unit of update 2, say so, and wait for the end."""
    begin = UnitOfWork(open_engine(url), lambda: NOW)
    async with begin(1) as work:
        runner = await work.runners.add(Runner(ANN))
        await work.commit()
    async with begin(2) as work:
        await work.log.append(ANN, NOW, DAY, HURT)
        await work.runners.save(runner)
        if when == "after":
            await work.commit()
        print("ready", flush=True)  # noqa: T201 - how the test hears of it
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(die(*sys.argv[1:]))
