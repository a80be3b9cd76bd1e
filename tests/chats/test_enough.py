"""Somebody, or their program, who taps and tells without end."""

from bot.house import Library
from coach.coaching import MOST_A_DAY, MOST_PAINS_A_DAY
from coach.runner import PauseReason, Region
from coach.training import Hurt, Pain
from phone import Person
from tests.chats.joined import training
from tests.chats.looking import stored, tap, words
from tests.chats.world import World, taps

ACHE = Hurt(workout=0, item=0, exercise="", pain=Pain(1, Region.HIP))


async def telling(world: World, times: int) -> Person:
    """Somebody in a workout who has told so much within the last hours."""
    alice = await training(world)
    async with world.stored() as work:
        for _ in range(times):
            await work.log.append(alice.id, world.now, world.now.date(), ACHE)
        await work.commit()
    return alice


async def test_who_tells_too_much_for_a_day_is_told_so_and_goes_on_tomorrow(
    world: World, library: Library
) -> None:
    alice = await telling(world, MOST_A_DAY)
    await tap(alice, "skip")
    await alice.sees(words(library, "hint-enough"))
    await alice.says("/undo")
    await alice.sees(words(library, "hint-enough"))
    assert len((await stored(world, alice)).log) == MOST_A_DAY
    await world.next(18)
    await world.next(18)
    await alice.says("/undo")
    assert len((await stored(world, alice)).log) > MOST_A_DAY
    world.is_sound()


async def test_who_has_told_too_much_can_still_tell_of_pain(world: World) -> None:
    alice = await telling(world, MOST_A_DAY)
    await alice.says("knee 3")
    assert len((await stored(world, alice)).log) == MOST_A_DAY + 1


async def test_a_red_flag_is_heard_however_much_was_told(world: World) -> None:
    alice = await telling(world, MOST_PAINS_A_DAY)
    await alice.says("chest pain, I can't breathe")
    pause = (await stored(world, alice)).who.pause
    assert pause is not None
    assert pause.reason is PauseReason.MEDICAL
    world.is_sound()


async def test_a_red_flag_by_button_is_never_too_much(world: World) -> None:
    # The limit once swallowed it: the runner was told that it was enough, and coaching went on.
    alice = await telling(world, MOST_PAINS_A_DAY)
    await taps(alice, "It hurts", "6", "Knee", "Left: joint", "Yes, one of these")
    found = await stored(world, alice)
    assert len(found.log) == MOST_PAINS_A_DAY + 1
    assert found.who.pause is not None
    assert found.who.pause.reason is PauseReason.MEDICAL
    world.is_sound()
