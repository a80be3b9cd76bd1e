"""Answers that were perhaps lost: what is sent again, and what a new start makes of them."""

import sqlite3
from contextlib import closing

from bot.house import Library
from coach.runner import Standing
from phone import Person
from tests.chats.joined import joined, training
from tests.chats.looking import data, stored, tap, words
from tests.chats.world import World

INTERRUPTED = "answer-lost"


def lost(world: World, *people: Person) -> None:
    """As an earlier run leaves it that died between their taps' effects and the answers."""
    rows = [(n, person.id, str(world.now)[:19], 0) for n, person in enumerate(people, start=10**9)]
    with closing(sqlite3.connect(world.folder / "bandstride.db")) as connection, connection:
        connection.executemany(
            "INSERT INTO updates (id, user_id, received_at, attempts) VALUES (?, ?, ?, ?)", rows
        )


async def begins_anew(world: World) -> None:
    await world.coach.amends.begin()
    await world.coach.amends.idle()


async def test_a_new_start_shows_where_things_stand_and_nothing_to_whoever_is_no_runner(
    world: World, library: Library
) -> None:
    interrupted = words(library, INTERRUPTED)
    alice, bob, stranger, gone = await training(world), world.person("Bob"), *strangers(world)
    await bob.says("/start")
    await gone.says("/start")
    await gone.blocks()
    await stranger.says("hello")
    before = len(stranger.chat.from_bot)
    screen = alice.screen
    lost(world, alice, alice, bob, stranger, gone)
    await begins_anew(world)
    for runner in (alice, bob):
        said = [view.plain for view in runner.chat.from_bot]
        assert said.count(interrupted) == 1
        assert said[-2] == interrupted
    assert "1/7" in alice.screen.plain
    assert alice.screen.id > screen.id
    assert "What kind of runner" in bob.screen.plain
    assert len(stranger.chat.from_bot) == before
    assert (await stored(world, gone)).who.standing is Standing.DORMANT
    await tap(alice, "done")  # the screen is as good as any
    assert data(alice.screen, "effort", "one_two")
    world.is_sound()


def strangers(world: World) -> tuple[Person, Person]:
    return world.person("Stranger"), world.person("Gone")


async def test_where_only_telegrams_answer_is_lost_each_kind_is_dealt_with_by_its_policy(
    world: World,
) -> None:
    alice = await joined(world)

    def shown() -> list[str]:
        return [view.plain for view in alice.chat.from_bot]

    world.phone.fault("lost_answer", "sendPhoto")
    before = len(shown())
    await alice.says("/today")
    assert len(shown()) == before + 2  # at least once
    assert shown()[-1] == shown()[-2]
    before = len(shown())
    for method in ("editMessageMedia", "editMessageCaption", "answerCallbackQuery"):
        world.phone.fault("lost_answer", method)
    await tap(alice, "start")
    await tap(alice, "done")
    assert data(alice.screen, "effort", "one_two")
    assert len(shown()) == before  # an edit twice is an edit once
    assert world.phone.unanswered_callbacks() == []
    world.phone.fault("lost_answer", "sendMessage")
    group = world.phone.group("Track", [alice])
    await group.add_bot(by=alice)
    assert len(alice.chat_in(group).from_bot) == 1  # at most once


async def test_a_letter_whose_answer_is_lost_comes_twice_rather_than_never(world: World) -> None:
    alice = await joined(world)
    before = len(alice.chat.from_bot)
    world.phone.fault("lost_answer")
    await world.next(18, 1)
    assert len(alice.chat.from_bot) == before + 2
    async with world.stored() as work:
        assert await work.outbox.waiting(world.now, 10) == ()
