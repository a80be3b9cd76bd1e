"""The model of the flood limits, which is off unless it is asked for."""

import pytest

from phone import Phone
from phone.errors import BotApiError
from phone.flood import FloodLimits
from tests.phone.client import Api


class Stopwatch:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def spend(limits: FloodLimits, chat: int, times: int, *, private: bool = True) -> None:
    for _ in range(times):
        limits.spend(chat, private=private)


def refused_for(limits: FloodLimits, chat: int, *, private: bool = True) -> int:
    with pytest.raises(BotApiError) as caught:
        limits.spend(chat, private=private)
    assert caught.value.parameters is not None
    return int(caught.value.parameters["retry_after"])


def test_a_private_chat_takes_a_short_burst_and_then_one_a_second() -> None:
    watch = Stopwatch()
    limits = FloodLimits(watch)
    spend(limits, 1, 5)
    assert refused_for(limits, 1) == 5
    spend(limits, 2, 5)
    watch.seconds += 5
    spend(limits, 1, 1)


def test_a_group_takes_twenty_a_minute() -> None:
    watch = Stopwatch()
    limits = FloodLimits(watch)
    spend(limits, -1, 20, private=False)
    watch.seconds += 20
    assert refused_for(limits, -1, private=False) == 40


def test_all_chats_together_take_thirty_a_second() -> None:
    limits = FloodLimits(Stopwatch())
    for chat in range(6):
        spend(limits, chat, 5)
    assert refused_for(limits, 7) == 1


def test_a_hold_refuses_everybody_for_so_long() -> None:
    watch = Stopwatch()
    limits = FloodLimits(watch)
    limits.hold(3)
    assert [refused_for(limits, chat) for chat in (1, 2)] == [3, 3]
    watch.seconds += 1
    assert refused_for(limits, 1) == 2
    watch.seconds += 2
    spend(limits, 1, 1)


async def test_who_waits_as_told_is_heard_again() -> None:
    async with Phone(flood=True) as phone, Api(phone) as api:
        alice = phone.person("Alice")
        await alice.starts()
        for _ in range(5):
            await api("sendMessage", chat_id=alice.id, text="x")
        answer = await api.answer("sendMessage", chat_id=alice.id, text="x")
        assert answer["error_code"] == 429
        assert 1 <= answer["parameters"]["retry_after"] <= 5
        await api("getMe")
        assert not phone.violations
