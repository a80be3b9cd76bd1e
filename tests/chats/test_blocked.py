"""Who blocks the coach, or is gone, hears nothing more; whoever comes back is at home."""

from datetime import timedelta

from coach.runner import Runner, Standing
from phone import Person
from tests.chats.joined import joined, training
from tests.chats.looking import is_sound, stored, tap
from tests.chats.world import World

BLOCKED = "bot was blocked by the user"
GONE = "user is deactivated"


async def standing(world: World, person: Person) -> Standing:
    runner: Runner = (await stored(world, person)).who
    return runner.standing


def sent(world: World) -> int:
    """How many messages the coach tried to send so far."""
    return sum(entry.method.startswith("send") for entry in world.phone.requests)


async def a_week(world: World) -> None:
    for _ in range(7):
        await world.next(18, 1)


async def test_a_block_ends_the_reminders_and_writing_brings_them_back(world: World) -> None:
    alice = await joined(world)
    await alice.blocks()
    assert await standing(world, alice) is Standing.DORMANT
    assert (await stored(world, alice)).reminder is None
    before = sent(world)
    await a_week(world)
    assert sent(world) == before
    await alice.starts()
    assert alice.screen.buttons
    assert await standing(world, alice) is Standing.ACTIVE
    before = sent(world)
    await a_week(world)
    assert sent(world) > before
    world.is_sound()


async def test_a_tap_on_an_old_button_wakes_as_well(world: World) -> None:
    alice = await joined(world)
    await alice.blocks()
    await alice.unblocks()
    assert await standing(world, alice) is Standing.DORMANT
    await alice.taps_raw(alice.screen.id, "1:go:today:0:0:")
    assert await standing(world, alice) is Standing.ACTIVE
    assert (await stored(world, alice)).reminder is not None


async def test_an_account_that_is_gone_is_found_out_by_the_reminder(world: World) -> None:
    alice, bob = await joined(world, "Alice"), await joined(world, "Bob")
    alice.deactivates()
    await a_week(world)
    assert "minutes" in bob.screen.plain
    assert await standing(world, alice) is Standing.DORMANT
    async with world.stored() as work:
        assert await work.outbox.waiting(world.now, 10) == ()
    before = sent(world)
    bob.deactivates()
    await a_week(world)
    assert sent(world) == before + 1  # to Bob, once; then to nobody
    is_sound(world, GONE)


async def test_a_block_that_the_answer_to_a_tap_finds_out_loses_nothing_told(world: World) -> None:
    alice = await training(world)
    await tap(alice, "done")
    world.phone.fault("403", "editMessageMedia", count=5)
    world.phone.fault("403", "editMessageCaption", count=5)
    await tap(alice, "effort", "one_two")
    world.phone.faults.clear()
    assert await standing(world, alice) is Standing.DORMANT
    assert len((await stored(world, alice)).log) == 1
    await world.move(timedelta(hours=1))
    await alice.says("/today")
    await alice.sees("2/7")
    assert await standing(world, alice) is Standing.ACTIVE
    is_sound(world, BLOCKED)


async def test_a_block_in_the_middle_of_the_start_is_no_loss(world: World) -> None:
    alice = world.person()
    await alice.says("/start")
    await alice.taps("Relay")
    await alice.blocks()
    await world.move(timedelta(days=40))
    await alice.unblocks()
    await alice.says("hello again")
    await alice.sees("What do you want most")
    assert (await stored(world, alice)).who.standing is Standing.ACTIVE
    world.is_sound()
