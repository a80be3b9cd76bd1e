import asyncio
import time
from pathlib import Path

import pytest

from coach.runner import Standing
from storage.census import Census, Counts


async def test_many_who_ask_at_once_take_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    # Figures are drawn by the same few threads: thirty scrapes at once kept them for seconds.
    at_work: list[int] = []
    most = 0

    def count(_: Census) -> Counts:
        nonlocal most
        at_work.append(1)
        most = max(most, len(at_work))
        time.sleep(0.01)
        at_work.pop()
        return Counts(0, 0, dict.fromkeys(Standing, 0))

    monkeypatch.setattr(Census, "_count", count)
    census = Census(Path("nowhere"))
    await asyncio.gather(*(census.count() for _ in range(5)))
    assert most == 1
