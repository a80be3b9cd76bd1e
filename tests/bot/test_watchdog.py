from types import SimpleNamespace
from typing import cast

import pytest
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError

from bot.transport import CoachBot
from bot.watchdog import PATIENCE, QUIET, RevokedError, RivalError, Watchdog


class Times:
    """A watchdog, and a clock that the test moves; getMe answers as told."""

    def __init__(self, me: TelegramError | None = None) -> None:
        self.now = 1000.0
        self.asked = 0
        self.me = me
        bot = SimpleNamespace(get_me=self._get_me)
        self.dog = Watchdog(cast("CoachBot", bot), lambda: self.now)

    async def _get_me(self) -> None:
        self.asked += 1
        if self.me is not None:
            raise self.me

    async def fails(self, error: TelegramError, *, for_seconds: float, every: float = 30) -> None:
        """So it goes on for so long."""
        until = self.now + for_seconds
        while self.now <= until:
            await self.dog.failed(error)
            self.now += every


async def test_one_hiccup_is_no_reason() -> None:
    times = Times(me=InvalidToken())
    await times.fails(InvalidToken(), for_seconds=0)
    times.dog.answered()
    times.now += 2 * PATIENCE
    await times.fails(InvalidToken(), for_seconds=PATIENCE - 60)
    assert times.asked == 0


async def test_a_token_refused_for_minutes_and_by_get_me_is_given_up() -> None:
    times = Times(me=InvalidToken())
    with pytest.raises(RevokedError):
        await times.fails(InvalidToken(), for_seconds=PATIENCE + 60)
    assert times.asked == 1


@pytest.mark.parametrize("me", [None, NetworkError("Bad Gateway")])
async def test_what_get_me_does_not_confirm_is_waited_out(me: TelegramError | None) -> None:
    times = Times(me)
    await times.fails(InvalidToken(), for_seconds=5 * PATIENCE)
    assert times.asked >= 4


async def test_two_programs_may_overlap_at_a_deploy_again_and_again() -> None:
    times = Times()
    for _ in range(3):
        await times.fails(Conflict("terminated"), for_seconds=PATIENCE - 60)
        times.now += QUIET


async def test_that_answers_come_between_does_not_hide_another_poller() -> None:
    times = Times()
    for _ in range(4):
        await times.fails(Conflict("terminated"), for_seconds=0, every=80)
        times.dog.answered()
    with pytest.raises(RivalError):
        await times.fails(Conflict("terminated"), for_seconds=0)


async def test_network_trouble_is_waited_out_for_ever() -> None:
    await Times().fails(NetworkError("away"), for_seconds=10 * PATIENCE)
