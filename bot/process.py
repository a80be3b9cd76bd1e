"""The parts that live as long as the program does: joined, begun, ended."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Protocol

import structlog
from telegram.error import TelegramError

from bot.amends import Amends, Unsettled
from bot.application import App, build_application, handle
from bot.clock import Clock
from bot.fleeting import Fleeting
from bot.health import Stage
from bot.mailman import HANDS, Mailman
from bot.ordering import Holds, Ordering
from bot.pace import Pace
from bot.polling import Keeps, Poller
from bot.pulse import POLL, TICK, Pulse
from bot.settings import Settings
from bot.slots import Slots
from bot.status import Status
from bot.ticker import Ticker
from bot.transport import CoachBot, introduce
from bot.tries import OnError
from bot.turns import Turns
from bot.watchdog import Watchdog
from coach.due import Letter, Reminder
from coach.ports import Begin

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

REMEMBERED = timedelta(days=3)
"""Done updates are known for so long. Telegram repeats one for 24 hours at most."""

UPDATES_PER_MESSAGE = 5
"""A chat may tap so many times as often as it may be written to: most taps need only a toast."""

Loop = asyncio.Task[None]


class Inbox(Keeps, Holds, Unsettled, Protocol):
    """Keeps updates, and holds them until they have had their effect."""

    async def prune(self, before: datetime) -> int:
        """Forget those done before that moment."""
        ...


@dataclass(frozen=True, slots=True)
class Hooks:
    """What the other rooms do in the process.

    Attributes:
        register: adds the handlers.
        remind: deals with a due reminder in a transaction of its own.
        prepare: decides ahead what one leads to, in a transaction of its own.
        render: what a letter says, None where it is of no use any more.
        deliver: sends what was rendered, as bulk.
        sorry: tells a person that their update failed.
        stand: shows a runner where things stand, after an answer was perhaps lost.
        greet: tells Telegram what the bot is, such as its commands.
        close: called at the very end; closes the database.
    """

    register: Callable[[App], None]
    remind: Callable[[Reminder, datetime], Awaitable[None]]
    prepare: Callable[[Reminder, datetime], Awaitable[None]]
    render: Callable[[Letter], Awaitable[Any]]
    deliver: Callable[[Letter, Any], Awaitable[None]]
    sorry: OnError
    stand: Callable[[int], Awaitable[None]]
    greet: Callable[[], Awaitable[None]]
    close: Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Process:
    """Everything that runs. Made by `assemble`."""

    bot: CoachBot
    application: App
    poller: Poller
    ordering: Ordering
    amends: Amends
    fleeting: Fleeting
    ticker: Ticker
    mailman: Mailman[Any]
    greet: Callable[[], Awaitable[None]]
    close: Callable[[], Awaitable[None]]
    status: Status
    stop_seconds: float

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Sequence[Loop]]:
        """Poll, handle, tick and send while inside. Yields the loops, none of which should end.

        Entering waits for the network where there is none yet. Leaving begins nothing new
        and lets what has begun end, for `stop_seconds` at most.

        Raises:
            WrongTokenError: Telegram refuses the token.
            PortError: the port at which its status is told cannot be had.
        """
        try:
            async with self.status.running(), self._working() as loops:
                yield loops
        finally:
            await self.application.shutdown()
            await self.bot.shutdown()
            await self.close()

    @asynccontextmanager
    async def _working(self) -> AsyncIterator[Sequence[Loop]]:
        await self._sign_in()
        await self.amends.begin()
        loops = (
            asyncio.create_task(self.ordering.run(), name="ordering"),
            asyncio.create_task(self.poller.run(), name="poller"),
            asyncio.create_task(self.mailman.run(), name="mailman"),
        )
        self.ticker.start()
        self.status.health.entered(Stage.RUNNING)
        try:
            yield loops
        finally:
            self.status.health.entered(Stage.ENDING)
            await self._end(loops)

    async def idle(self) -> None:
        """Return once all that has arrived is answered and no letter waits."""
        await self.amends.idle()
        await self.ordering.idle()
        await self.fleeting.idle()
        await self.mailman.idle()

    async def next_stop(self, until: datetime) -> datetime | None:
        """Do all that is due now; tell when something is due next, until then at most.

        For a clock that is moved: what lies on its way is lived through, not skipped.
        """
        await self.ticker.tick()
        await self.idle()
        return await self.ticker.next_due(until)

    async def _sign_in(self) -> None:
        await introduce(self.bot)
        await self.application.initialize()
        try:
            await self.greet()
        except TelegramError as error:
            _log.warning("Telegram could not be told the commands", why=error)

    async def _end(self, loops: Sequence[Loop]) -> None:
        limit = self.stop_seconds
        self.poller.stop()
        lasting = (self.ticker, self.mailman, self.ordering)
        stops = (self.fleeting.stop(), self.amends.stop(), *(part.stop(limit) for part in lasting))
        for result in await asyncio.gather(*stops, return_exceptions=True):
            if isinstance(result, Exception):
                _log.error("could not end in order", why=result)
        for loop in loops:
            loop.cancel()
        await asyncio.wait(loops)


def assemble(
    hooks: Hooks,
    *,
    settings: Settings,
    clock: Clock,
    bot: CoachBot,
    slots: Slots,
    inbox: Inbox,
    begin: Begin,
    turns: Turns,
    status: Status,
    timed: Callable[[], AbstractContextManager[object]] = nullcontext,
) -> Process:
    """Join the parts. Asks nothing of Telegram, the database or the network yet.

    `slots` are those that the courier lends back.
    """
    application = build_application(bot)
    hooks.register(application)
    pulse = Pulse(settings.data_dir)
    hands = max(HANDS, round(settings.send_rate / 5))
    pace = Pace(UPDATES_PER_MESSAGE * settings.chat_rate)
    answer = partial(handle, application)
    ordering = Ordering(inbox, answer, clock, hooks.sorry, slots=slots, pace=pace, turns=turns)
    fleeting = Fleeting(answer, turns)
    mailman = Mailman(begin, hooks.render, hooks.deliver, clock, hands=hands)

    async def prune(now: datetime) -> None:
        await inbox.prune(now - REMEMBERED)

    return Process(
        bot,
        application,
        Poller(
            bot,
            inbox,
            clock,
            ordering.arrived,
            fleeting.arrived,
            watchdog=Watchdog(bot),
            room=ordering.room,
            seconds=settings.poll_seconds,
            alive=partial(pulse.beat, POLL),
        ),
        ordering,
        Amends(inbox, hooks.stand, clock),
        fleeting,
        Ticker(
            begin,
            hooks.remind,
            hooks.prepare,
            clock,
            seconds=settings.tick_seconds,
            done=mailman.wake,
            alive=partial(pulse.beat, TICK),
            chore=prune,
            timed=timed,
        ),
        mailman,
        hooks.greet,
        hooks.close,
        status,
        settings.stop_seconds,
    )
