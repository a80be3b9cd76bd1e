"""What the crowd does with each bot: to get to know it, to write to it, to tap."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from bench.crowd import Member

Deed = Callable[[Member], Coroutine[Any, Any, float]]
"""Does one thing and returns the seconds until it was answered."""

TAPS = 15
"""Of each in a round: a band is taken, a set is done, how it felt. Fewer than a workout has."""

AHEAD = 20
"""Of who goes first, since by chance others tap more often than `TAPS`, and none shall wait for
a picture that is drawn for them."""

_QUESTIONS = ("Middle distance", "A steady habit", "No")
_BANDS = ("green mini loop", "blue mini loop", "red flat band")
_MORE = ("Exercise mat", "Done", "Now and then", "Nothing is sore", "None of these", "4", "30 min")
_ON = ("Just start", "Done", "1–2")  # a band needs no finding; it is done; how it felt
_LAST = ("6:00 PM", "Enough, let's train", "Start today's workout")


@dataclass(frozen=True, slots=True)
class Habits:
    """What is done with one of the bots.

    Attributes:
        meet: from nothing to the screen on which the taps begin.
        write: a text.
        tap: one of `TAPS` taps.
    """

    meet: Callable[[Member], Coroutine[Any, Any, None]]
    write: Deed
    tap: Deed


async def _meet_echo(member: Member) -> None:
    await member.writes("/start")


async def _write_to_echo(member: Member) -> float:
    return await member.writes("/help")


async def _tap_echo(member: Member) -> float:
    return await member.taps("More")


async def _meet_coach(member: Member) -> None:
    """Onboarding, then the first card of the first workout."""
    await member.writes("/start")
    for label in _QUESTIONS:
        await member.taps(label)
    await member.sees("No bands yet")
    for band in _BANDS:
        await member.writes(band)
    await member.taps("Done")
    await member.taps("Anchor at floor level")
    for label in _MORE:
        await member.taps(label)
    await member.sees("📍 Send my location instead")
    await member.writes("Berlin")
    for label in _LAST:
        await member.taps(label)
    await member.taps("Start")
    await member.sees(*_ON)


async def _write_to_coach(member: Member) -> float:
    return await member.writes("/help")


async def _tap_coach(member: Member) -> float:
    return await member.taps(await member.sees(*_ON))


ECHO = Habits(_meet_echo, _write_to_echo, _tap_echo)
COACH = Habits(_meet_coach, _write_to_coach, _tap_coach)
