"""Some chats are closed: blocked, deactivated, never opened."""

from bench.delivery.program import until
from bench.delivery.scenario import Run, Seen
from bench.delivery.stage import Stage, stage

BLOCKED, GONE = 10, 50
"""One in so many."""
SLOWER = 2.0
"""How many times as long the others may wait as where all are open; a busy machine swings so."""


async def play(run: Run) -> list[Seen]:
    """Closed chats are asked once and their runners dormant; nobody else waits for them."""
    runners = run.size(500, 100)
    seen = Seen(f"one chat in {BLOCKED} blocked, one in {GONE} gone or unknown")
    async with stage(run) as stage_:
        await stage_.program.start()
        usual = await stage_.all_done(await stage_.due(runners), 90)
        people = await stage_.due(runners, before=lambda ids: _close(stage_, ids))
        closed = _closed(people)
        others = [each for each in people if each not in closed]
        seen.seconds = await stage_.all_done(others, 90)
        stage_.counted(seen, others)
        await until(lambda: stage_.kept.dormant() == len(closed), 10)
        asked = stage_.requests(closed)
        seen.expect(len(asked) == len(closed), f"{len(asked)} requests to {len(closed)} closed")
        seen.expect(stage_.kept.dormant() == len(closed), f"{stage_.kept.dormant()} are dormant")
        seen.expect(seen.twice == 0, f"{seen.twice} came twice")
        seen.expect(seen.seconds < SLOWER * usual + 1, f"{usual:.1f} s where all are open")
        seen.figures.append(f"{len(closed)} closed, all dormant; all open: {usual:.1f} s")
    return [seen]


def _closed(people: list[int]) -> set[int]:
    return {each for place, each in enumerate(people) if not place % BLOCKED or not place % GONE}


def _close(stage_: Stage, people: list[int]) -> None:
    """Without a word to the coach, as if it had not run at the time."""
    world = stage_.phone.world
    for place, each in enumerate(people):
        if place % (2 * GONE) == 0:
            world.people[each].deactivated = True
        elif place % GONE == 0:
            world.chats[each].started = False
        elif place % BLOCKED == 0:
            world.people[each].blocked = True
