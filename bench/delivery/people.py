"""Runners who are due, written where the coach keeps them; and their phones."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import combinations

from coach.bands import Band, BandKind
from coach.days import local_time, runner_day
from coach.ports import Begin
from coach.runner import Anchor, Profile, Runner
from coach.schedule import workout_reminder
from phone import Phone
from phone.world import people

NOON = 12
ANSWERED = frozenset(("runner-type", "goal", "latex", "bands", "days", "minutes", "zone", "remind"))
_WEEK = range(7)


def zone_where(hour: int, now: datetime) -> str:
    """A zone without summer time in which clocks show that hour now (POSIX signs: west is +)."""
    east = (hour - now.hour + 12) % 24 - 12
    return f"Etc/GMT{-east:+d}"


def runner_due(identifier: int, due: datetime, zone: str) -> Runner:
    """Somebody past the questions, who trains that day and is reminded at that minute.

    Raises:
        LookupError: nobody's week has that day, whatever days they keep free.
    """
    day = runner_day(due, zone)
    at = local_time(due, zone).replace(second=0, microsecond=0)
    for free in (frozenset(each) for n in range(4) for each in combinations(_WEEK, n)):
        profile = Profile(
            anchors=frozenset(Anchor),
            mat=True,
            days_per_week=4,
            minutes=30,
            zone=zone,
            remind_at=at,
            quiet_days=free,
        )
        runner = Runner(identifier, profile, ANSWERED, welcomed=True)
        if workout_reminder(runner, day) is not None:
            return runner
    raise LookupError(f"nobody trains on {day}")


def with_phones(phone: Phone, count: int) -> list[int]:
    """So many people who once pressed Start; their ids, which are their chats' as well."""
    found = []
    for _ in range(count):
        person = people.new_person(phone.world, {"first_name": "Runner", "language_code": "en"})
        chat = phone.world.chats[person.id]
        chat.started, chat.bot_status = True, "member"
        phone.world.keep_chat(chat)
        found.append(person.id)
    return found


async def kept_due(begin: Begin, ids: Sequence[int], due: datetime, zone: str) -> None:
    """Write them into the coach's database, each with a band and a reminder due then."""
    runners = runners_due(ids, due, zone)
    async with begin() as work:
        for runner in runners:
            await work.runners.add(runner)
            await work.bands.add(runner.id, _band(due.date()))
            reminder = workout_reminder(runner, runner_day(due, zone))
            if reminder is None or reminder.due != due:
                raise LookupError(f"due at {reminder}, not {due}")
            await work.reminders.set(reminder)
        await work.commit()


def runners_due(ids: Iterable[int], due: datetime, zone: str) -> list[Runner]:
    """One of them, as many times."""
    return [runner_due(each, due, zone) for each in ids]


def this_minute(now: datetime, later: timedelta = timedelta(0)) -> datetime:
    """Reminders are at whole minutes."""
    return (now + later).replace(second=0, microsecond=0)


def _band(since: date) -> Band:
    return Band(0, BandKind.MINI_LOOP, "green", "green", 30.0, 0.35, None, since)
