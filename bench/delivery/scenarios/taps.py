"""kill -9 while taps are on their way: each counts exactly once."""

import asyncio

from bench.delivery.program import BrokenError, until
from bench.delivery.scenario import Run, Seen
from bench.delivery.stage import DAY, Stage, stage
from phone.shapes import Json
from phone.world import actions

ANYWAY = "1:go:today:0:0:anyway"
"""The button that begins a workout on any day."""
REPAIR = 15.0
"""Seconds in which a screen should have been repaired, on a busy machine."""
SPREAD = 0.4
"""Seconds within which a kill hits, after the taps."""


async def play(run: Run) -> list[Seen]:
    """Each tap is in the log once; whoever's screen did not change asks and gets the next."""
    runners, kills = run.size(60, 10), run.size(6, 2)
    seen = Seen(f"kill -9 with {runners} taps on their way, {kills} times")
    async with stage(run) as stage_:
        people = await stage_.due(runners, later=DAY)
        await stage_.program.start()
        await asyncio.gather(*(_begin(stage_, each) for each in people))
        repaired = 0
        for number in range(kills):
            run.tell(f"kill {number + 1} of {kills}")
            repaired += await _round(stage_, people)
        reports = stage_.kept.reports()
        seen.due = runners * kills
        seen.lost = sum(max(0, kills - reports[each]) for each in people)
        seen.twice = sum(max(0, reports[each] - kills) for each in people)
        seen.expect(seen.lost == 0, f"{seen.lost} taps had no effect")
        seen.expect(seen.twice == 0, f"{seen.twice} taps had their effect twice")
        seen.expect(not stage_.phone.violations, str(stage_.phone.violations))
        seen.figures.append(f"{repaired} of {seen.due} answered by themselves, others by /today")
    return [seen]


async def _begin(stage_: Stage, person: int) -> None:
    """Come to the first card of a workout."""
    stage_.writes(person, "/today")
    await _shows(stage_, person, "")
    if _button(stage_, person, "start") is None:  # on a training day it is there already
        _tap(stage_, person, ANYWAY)
    _tap(stage_, person, await _shows(stage_, person, "start"))
    await _shows(stage_, person, "skip")


async def _round(stage_: Stage, people: list[int]) -> int:
    """Everybody skips, the coach dies and comes back; how many see the next card unasked."""
    before = {each: await _shows(stage_, each, "skip") for each in people}
    for each in people:
        _tap(stage_, each, before[each])
    await asyncio.sleep(stage_.run.chance.uniform(0.0, SPREAD))
    await stage_.program.kill()
    await stage_.program.start()
    updates = stage_.phone.world.updates
    await until(lambda: len(updates) == 0 and stage_.kept.updates() == 0)
    await until(lambda: not _as_before(stage_, before), REPAIR)
    left = _as_before(stage_, before)
    for each in left:
        stage_.writes(each, "/today")
    if not await until(lambda: not _as_before(stage_, before)):
        raise BrokenError(f"{_as_before(stage_, before)} see no next card")
    return len(people) - len(left)


def _as_before(stage_: Stage, before: dict[int, str]) -> list[int]:
    """Whose last screen is not another one with a button to skip."""
    return [each for each, data in before.items() if _button(stage_, each, "skip") in {data, None}]


async def _shows(stage_: Stage, person: int, verb: str) -> str:
    """Wait for a button that means this; what it carries. Raises BrokenError."""
    if not await until(lambda: _button(stage_, person, verb) is not None):
        raise BrokenError(f"no {verb!r} on the screen of {person}\n{stage_.program.last_words}")
    return str(_button(stage_, person, verb))


def _tap(stage_: Stage, person: int, data: str) -> None:
    world = stage_.phone.world
    message = actions.message_in(world, world.chats[person], _screen(stage_, person)["message_id"])
    actions.tap(world, world.people[person], message, data)


def _button(stage_: Stage, person: int, verb: str) -> str | None:
    """What a button of the newest screen carries: the first of all for an empty verb."""
    rows = _screen(stage_, person).get("reply_markup", {}).get("inline_keyboard", [])
    carried = [str(key["callback_data"]) for row in rows for key in row if "callback_data" in key]
    return next((each for each in carried if not verb or each.split(":")[2] == verb), None)


def _screen(stage_: Stage, person: int) -> Json:
    bot = stage_.phone.world.bot.id
    written = [m.body for m in stage_.phone.world.messages.of(person) if m.sender_id == bot]
    return written[-1] if written else {}
