"""Waits for what the bot does."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from phone.events import Events

PATIENCE = 5.0
"""Real seconds to wait for the bot before a test fails."""

T = TypeVar("T")


async def found(
    events: Events, find: Callable[[], T | None], patience: float, complaint: Callable[[], str]
) -> T:
    """What `find` finds; it looks again whenever anything happens on the desk.

    Raises:
        AssertionError: it found None for so many real seconds; says the complaint.
    """
    try:
        async with asyncio.timeout(patience):
            while (what := find()) is None:
                await events.happening()
    except TimeoutError:
        raise AssertionError(complaint()) from None
    return what
