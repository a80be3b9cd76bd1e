import asyncio
import sys
from pathlib import Path

import pytest

from coach.ports import SeenError
from coach.runner import Runner
from storage.inbox import Inbox, Incoming
from storage.work import UnitOfWork
from tests.storage.made import ANN, DAY, HURT, NOW

ROOT = Path(__file__).parents[2]


async def kill(url: str, when: str) -> None:
    """Run the victim until it is within its unit, then end it as kill -9 does."""
    victim = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "tests.storage.victim", url, when),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    assert victim.stdout is not None
    assert await victim.stdout.readline() == b"ready\n"
    victim.kill()
    await victim.wait()


async def test_kill_9_within_a_unit_leaves_the_last_committed_state(
    url: str, begin: UnitOfWork, inbox: Inbox
) -> None:
    await inbox.keep([Incoming(2, ANN, "{}")], NOW)
    await kill(url, "before")
    assert await inbox.pending(10) == (Incoming(2, ANN, "{}"),)
    async with begin(2) as work:
        assert await work.runners.get(ANN) == Runner(ANN)
        assert await work.log.entries(ANN) == ()
        await work.log.append(ANN, NOW, DAY, HURT)
        await work.commit()


async def test_kill_9_right_after_the_commit_loses_nothing(url: str, begin: UnitOfWork) -> None:
    await kill(url, "after")
    with pytest.raises(SeenError):
        await begin(2).__aenter__()
    async with begin() as work:
        assert await work.runners.get(ANN) == Runner(ANN, version=1)
        assert [entry.event for entry in await work.log.entries(ANN)] == [HURT]
