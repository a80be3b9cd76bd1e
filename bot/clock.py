"""What time it is: the one place that asks the machine."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Tells the present moment, aware, in UTC."""


def system_clock() -> datetime:
    """Tell the machine's present moment, in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - the edge at which time enters
