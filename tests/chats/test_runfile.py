"""A calendar of runs, sent to the chat as people send it."""

from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from bot.house import Library
from coach.runfile import CalendarEvent
from coach.screens.runfile import FILES_A_DAY
from handlers.runfiles import MOST_BYTES
from phone import Fault, MessageView, Person, Phone, PhoneClock
from tests.calendars import calendar, days, entry
from tests.chats.joined import joined
from tests.chats.training import settle
from tests.chats.world import MONDAY, TOKEN, World, coach_on, taps

PLAN = days(
    [
        ("20261124", "Track: 6 x 800"),
        ("20261126", "Easy run"),
        ("20261128", "Long run 22 km"),
        ("20261206", "10 km race"),
        ("20261125", "Dentist"),
    ]
)


async def sends(person: Person, data: bytes, name: str = "plan.ics") -> MessageView:
    await person.sends_document(name, data)
    return person.screen


async def test_runs_are_read_shown_and_planned_around(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    told = await sends(alice, PLAN)
    assert told.plain.splitlines()[0] == (
        "📅 4 runs read: 1 easy, 1 hard, 1 long, 1 race; from Tue, Nov 24 to Sun, Dec 6."
    )
    assert "One other entry is no run by its title" in told.plain
    await alice.taps("My week")
    week = await alice.sees("Your week")
    assert "🎗 Wed, Nov 25 · bands" in week.plain
    assert "🏃 Sat, Nov 28 · long run" in week.plain
    assert "Race on Sun, Dec 6" in week.plain
    world.is_sound()


async def test_nothing_but_day_and_kind_is_kept(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    secret = entry(":20261125T170000Z", "Tempo with Bob", "LOCATION:Bob's house", uid="bob")
    await sends(alice, calendar(secret))
    kept = b"".join(each.read_bytes() for each in sorted(world.folder.glob("*.db*")))
    assert b"Bob's house" not in kept
    assert b"Tempo" not in kept
    world.is_sound()


async def test_files_that_take_long_to_read_keep_nobody_else_waiting(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As many as there are slots stopped the coach for all: they are read one at a time."""
    read = Event()

    class Slow:
        def read(self, _: bytes, __: datetime) -> tuple[CalendarEvent, ...]:
            read.wait(60)
            return ()

    monkeypatch.setattr("bot.house.SeparateFiles", Slow)
    phone = Phone(TOKEN, clock=PhoneClock(MONDAY))
    async with phone, coach_on(phone, tmp_path, library, concurrency=2) as coach:
        world = World(phone, coach, tmp_path)
        alice, ben, mallory = [await joined(world, name) for name in ("Alice", "Ben", "Mallory")]
        phone.idle = None
        try:
            for sender in (ben, mallory):
                await sender.sends_document("plan.ics", PLAN)
            await alice.says("/help")
            await alice.sees("/today")
        finally:
            read.set()
        for sender in (ben, mallory):
            await sender.sees("no entry in that calendar")


async def test_a_newer_file_takes_the_place_of_what_was_to_come(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await sends(alice, PLAN)
    told = await sends(alice, days([("20261127", "Easy run")]))
    assert "1 run read: 1 easy;" in told.plain
    assert "take the place of the runs that I knew of" in told.plain
    await alice.says("/plan")
    assert "long run" not in alice.screen.plain
    assert "🏁" not in alice.screen.plain
    world.is_sound()


async def test_runs_are_forgotten_by_one_tap(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await sends(alice, PLAN)
    await alice.taps("Forget these runs")
    week = await alice.sees("Your runs are forgotten")
    assert "run" not in week.plain.split("Your week")[1]
    await alice.taps("My runs")
    await alice.sees("I know your weekly habits only")
    world.is_sound()


async def test_my_runs_says_what_is_known_and_leads_back(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await sends(alice, PLAN)
    await taps(alice, "My week", "My runs")
    await alice.sees("I know of 4 runs to come, up to Sun, Dec 6")
    await alice.taps("Back")
    await alice.sees("Your week")
    world.is_sound()


async def test_the_reminder_follows_the_runs(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await sends(alice, days([("20261124", "Race"), ("20261124", "Run")]))
    written = len(alice.chat.from_bot)
    for _ in range(4):
        await world.next(18, 1)
    assert len(alice.chat.from_bot) == written, "none before the race nor just after it"
    world.is_sound()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("holiday.pdf", b"%PDF", "no other files"),
        ("plan.ics", b"nothing of the kind", "I can't read it as one"),
        ("plan.ics", calendar(), "no entry in that calendar"),
        ("plan.ics", days([("20251124", "Run")]), "are over"),
        ("plan.ics", days([("20261124", "Dentist")]), "I found no run"),
        ("plan.ics", b"x" * (MOST_BYTES + 1), "bigger than 1 MB"),
        ("plan.ics", days([("20261124", f"Run {n}") for n in range(2001)]), "more than anybody"),
    ],
    ids=["other", "broken", "empty", "past", "none", "big", "many"],
)
async def test_a_bad_file_gets_a_clear_answer_and_changes_nothing(
    world: World, name: str, data: bytes, words: str
) -> None:
    alice = world.person()
    await settle(world, alice)
    await sends(alice, PLAN)
    told = await sends(alice, data, name)
    assert words in told.plain
    assert len(told.plain) < 250
    await alice.taps("My week")
    assert "long run" in (await alice.sees("Your week")).plain
    world.is_sound()


async def test_a_plan_that_a_coach_has_sent_is_read_when_it_is_forwarded(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await alice.forwards_document("plan.ics", PLAN, author="Coach Ann")
    assert "4 runs read" in alice.screen.plain
    world.is_sound()


async def test_too_many_files_within_a_day_are_not_fetched(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    for _ in range(FILES_A_DAY):
        await sends(alice, b"nothing of the kind")
    told = await sends(alice, PLAN)
    assert f"I read {FILES_A_DAY} calendars a day" in told.plain
    assert len(world.phone.journal.requests("getFile")) == FILES_A_DAY
    await world.move(timedelta(days=1))
    assert "4 runs read" in (await sends(alice, PLAN)).plain
    world.is_sound()


async def test_a_file_that_telegram_does_not_hand_over_is_asked_for_again(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    world.phone.faults.add(Fault("404", "getFile"))
    told = await sends(alice, PLAN)
    assert "send it again" in told.plain
    assert "4 runs read" in (await sends(alice, PLAN)).plain


async def test_before_the_questions_are_answered_a_file_waits(world: World) -> None:
    alice = world.person()
    await alice.says("/start")
    await alice.sends_document("plan.ics", PLAN)
    await alice.sees("I'll gladly read your running calendar")
    assert not world.phone.journal.requests("getFile"), "it is not even fetched"
    world.is_sound()


async def test_a_stranger_s_file_is_kept_nowhere(world: World) -> None:
    alice = world.person()
    told = await sends(alice, PLAN)
    assert "I keep nothing about you" in told.plain
    assert not world.phone.journal.requests("getFile"), "nor fetched"
    await world.move(timedelta(minutes=1))
    async with world.stored() as work:
        assert await work.runners.get(alice.id) is None
    world.is_sound()
