"""Telegram's flood limits for real, and holds: over single chats and over all."""

import asyncio

from bench.delivery import record
from bench.delivery.record import Request
from bench.delivery.scenario import Run, Seen
from bench.delivery.stage import USUAL, Stage, stage
from phone.limits import MESSAGES_PER_SECOND

HOLDS = (3.0, 5.0)
"""Seconds for which everybody is held back."""
CHATS_HELD = (1, 2, 4, 7)
"""Seconds for which single chats are."""
WASTED = 40
"""Requests that may meet a hold over all: those on their way, and those that tell it from a
single chat's."""


async def play(run: Run) -> list[Seen]:
    """No hold is broken, nothing is lost, and after each hold the rate is within the cap."""
    runners = run.size(600, 150)
    seen = Seen(f"429 storms at Telegram's limits, {len(HOLDS)} holds over all")
    async with stage(run, flood=True, settings=USUAL) as stage_:
        people = await stage_.due(runners)
        _hold_single(stage_, people)
        await stage_.program.start()
        met = [await _hold_all(stage_, people, place, hold) for place, hold in enumerate(HOLDS)]
        seen.seconds = await stage_.all_done(people, 120)
        stage_.counted(seen, people)
        _judge(stage_.requests(people), max(met), seen)
    return [seen]


def _hold_single(stage_: Stage, people: list[int]) -> None:
    chosen = stage_.run.chance.sample(people, len(people) // 20)
    for place, chat in enumerate(chosen):
        seconds = CHATS_HELD[place % len(CHATS_HELD)]
        stage_.phone.fault("429", chat=chat, seconds=seconds)


async def _hold_all(stage_: Stage, people: list[int], place: int, seconds: float) -> int:
    """Hold everybody back at a point of the delivery; how many requests met the hold."""
    await stage_.some_arrived(people, (place + 1) * len(people) // (len(HOLDS) + 1))
    flood = stage_.phone.flood
    assert flood is not None
    before = len(stage_.requests(people))
    flood.hold(seconds)
    stage_.run.tell(f"all held for {seconds:.0f} s, {stage_.arrived(people)} have come")
    await asyncio.sleep(seconds)
    return len(stage_.requests(people)) - before


def _judge(requests: list[Request], met: int, seen: Seen) -> None:
    early = record.too_early(requests)
    busiest = record.busiest_second([each for each in requests if each.done])
    refused = sum(each.hold > 0 for each in requests)
    seen.expect(seen.twice == 0, f"{seen.twice} came twice")
    seen.expect(early == 0, f"{early} came before the time that they were told")
    seen.expect(met <= WASTED, f"{met} met a hold over all")
    seen.expect(busiest <= MESSAGES_PER_SECOND, f"{busiest} within a second")
    seen.figures.append(
        f"{refused} times 429, {early} too early; {met} at most met a hold over all; "
        f"{busiest} in the busiest second"
    )
