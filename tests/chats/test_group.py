"""In a group: one line, then silence. Whatever is forged there does nothing."""

from bot.house import Library
from phone import Group, Person
from tests.chats.looking import stored, words
from tests.chats.onboarding import Answers, start
from tests.chats.world import World


async def club(world: World) -> tuple[Person, Person, Group]:
    alice, bob = world.person("Alice"), world.person("Bob")
    group = world.phone.group("Tuesday track", [alice, bob])
    await group.add_bot(by=alice)
    return alice, bob, group


def written(alice: Person, group: Group) -> list[str]:
    return [view.plain for view in alice.chat_in(group).from_bot]


async def test_it_says_one_line_when_it_is_added_and_then_stays_silent(
    world: World, library: Library
) -> None:
    alice, bob, group = await club(world)
    hello = [words(library, "group-hello")]
    assert "\n" not in hello[0]
    assert written(alice, group) == hello
    await group.add_bot(by=alice, administrator=True)  # now it hears all that is said
    for chatter in ("good run?", "/today", "/start", "/start@bandstride_bot", "/forget", "8 8 8"):
        await alice.says(chatter, to=group)
    await bob.says("@bandstride_bot knee 8", to=group)
    await bob.sends({"location": {"latitude": 1.0, "longitude": 2.0}}, to=group)
    await group.loses(bob)
    assert written(alice, group) == hello
    assert (await stored(world, bob)).runner is None
    world.is_sound()


async def test_what_is_said_in_a_group_changes_nothing_of_a_runner(world: World) -> None:
    alice, _, group = await club(world)
    await start(alice, Answers(bands=()))
    before = await stored(world, alice)
    for chatter in ("/settings@bandstride_bot", "8 8 8 hard", "chest pain", "/forget"):
        await alice.says(chatter, to=group)
    assert await stored(world, alice) == before
    assert len(written(alice, group)) == 1


async def test_thrown_out_it_stays_silent_and_added_again_it_says_its_line_again(
    world: World,
) -> None:
    alice, _, group = await club(world)
    await group.remove_bot(by=alice)
    assert len(written(alice, group)) == 1
    await group.add_bot(by=alice)
    assert len(written(alice, group)) == 2
    world.is_sound()


async def test_a_group_that_becomes_a_supergroup_hears_nothing_of_it(world: World) -> None:
    alice, _, group = await club(world)
    await group.becomes_supergroup()
    await alice.says("/today", to=group)
    assert written(alice, group) == []
    world.is_sound()


async def test_a_group_that_takes_no_words_is_no_error(world: World) -> None:
    alice = world.person()
    group = world.phone.group("Silent", [alice])
    world.phone.fault("403", "sendMessage")
    await group.add_bot(by=alice)
    assert [line for line in world.logged if line["log_level"] == "error"] == []
    await alice.says("/start")
    assert alice.screen.buttons


async def test_a_forged_tap_in_a_group_is_answered_and_does_nothing(world: World) -> None:
    alice, _, group = await club(world)
    await start(alice, Answers(bands=()))
    before = await stored(world, alice)
    for data in ("1:go:forget:0:0:", "1:forget:yes:0:0:", "1:w:skip_all:1:0:", "x" * 64):
        query = await alice.taps_raw(alice.chat_in(group).from_bot[0].id, data, in_=group)
        assert query.answer is not None
    assert await stored(world, alice) == before
    assert len(written(alice, group)) == 1
    world.is_sound()
