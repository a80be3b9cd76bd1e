import asyncio
from pathlib import Path

from bot.upkeep import backed_up
from coach.engine import replay
from coach.ports import KeptState
from coach.training import Entry
from phone import Person
from storage.copies import restore
from storage.database import open_engine
from storage.work import UnitOfWork
from tests.chats.joined import training
from tests.chats.world import World, settings_for

ONWARD = ("Done", "1–2")  # each exercise is done, and how it felt is said
COPIES = 2


async def trains(person: Person) -> None:
    """Taps on, as soon as the coach has answered, until the workout is at its end."""
    while label := next((one for one in ONWARD if one in person.screen.buttons), None):
        await person.taps(label)


async def read(url: str, world: World, runner: int) -> tuple[tuple[Entry, ...], KeptState | None]:
    """The log and the state of somebody, at one moment."""
    engine = open_engine(url)
    async with UnitOfWork(engine, lambda: world.now)() as work:
        found = await work.log.entries(runner), await work.states.get(runner)
    await engine.dispose()
    return found


async def test_a_copy_made_while_people_tap_holds_all_that_was_told_before_it_and_replays(
    world: World, tmp_path: Path
) -> None:
    people = [await training(world, name) for name in ("Alice", "Bob")]
    settings = settings_for(world.phone, world.folder)
    everybody = asyncio.gather(*map(trains, people))
    seen, during = [], 0
    for number in range(COPIES):
        before = {one.id: (await read(settings.database_url, world, one.id))[0] for one in people}
        copy = tmp_path / f"{number}.copy"
        during += not everybody.done()
        await asyncio.to_thread(backed_up, settings, copy)
        seen.append((copy, before))
    await everybody
    assert during  # else nothing was shown
    for copy, before in seen:
        restored = copy.with_suffix(".db")
        restore(copy, restored, world.now)
        for one in people:
            log, state = await read(f"sqlite+aiosqlite:///{restored}", world, one.id)
            after, _ = await read(settings.database_url, world, one.id)
            assert len(after) >= 4
            assert log[: len(before[one.id])] == before[one.id]
            assert log == after[: len(log)]
            if log:
                assert state is not None
                assert state.through == log[-1].id
                assert state.body == world.engine.dump(replay(world.engine, log))
