from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from phone import Person, Phone, PhoneClock
from tests.phone.client import Api

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
async def phone() -> AsyncIterator[Phone]:
    async with Phone(clock=PhoneClock(NOON, frozen=True)) as phone:
        yield phone


@pytest.fixture
async def api(phone: Phone) -> AsyncIterator[Api]:
    async with Api(phone) as api:
        yield api


@pytest.fixture
async def alice(phone: Phone) -> Person:
    """Alice, who has started the bot."""
    alice = phone.person("Alice", username="alice")
    await alice.starts()
    return alice
