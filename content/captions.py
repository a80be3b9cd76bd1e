"""Texts of an exercise that are too long for where they stand: under its picture, on a button.

What the screens themselves say takes the rest of the 1,024 characters that Telegram allows under
a picture. A test measures that rest, and so the rooms below.
"""

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coach.exercises import Exercise, Position
from coach.words import Text
from content.problems import Problem
from content.texts import TAG, Texts

CAPTION = 1024  # core.telegram.org/bots/api#sendphoto, after entities parsing
NAME = 24  # as much as stands on a button across a narrow phone (ours)
SLOWEST = {"down": 10, "hold": 10, "up": 10}  # seconds of a tempo that takes most words


@dataclass(frozen=True, slots=True)
class Room:
    """What of an exercise stands under its picture at once.

    Attributes:
        room: characters that are left for it, in UTF-16 units, as Telegram counts them.
        parts: which of its texts; `setup` is that of one position.
    """

    room: int
    parts: tuple[str, ...]


HOW, CARD, SHORT_CARD = "exercise in full", "card", "short card"
FREE_CARD = "card without a band"
ROOMS = {
    HOW: Room(686, ("name", "for", "how", "setup", "feel", "tempo", "safety")),
    CARD: Room(369, ("name", "setup", "cues", "mistake")),
    # The cause of what is asked may be longer where a place is not new.
    SHORT_CARD: Room(172, ("name", "cues", "mistake")),
    FREE_CARD: Room(475, ("name", "setup", "cues", "mistake")),
}


def units(text: str) -> int:
    """UTF-16 units that Telegram counts: without tags, entities as what they stand for."""
    return len(html.unescape(TAG.sub("", text)).encode("utf-16-le")) // 2


def problems(texts: Texts, exercises: Mapping[str, Exercise]) -> Iterator[Problem]:
    """Every exercise, in every language, whose texts are too long together."""
    for language in sorted(texts.languages):
        for exercise in exercises.values():
            lengths = _lengths(texts, language, exercise)
            name = _key(exercise.id, "name")
            if lengths[name] > NAME:
                what = f"is {lengths[name]} characters long, and a button has room for {NAME}"
                yield texts.problem(name, language, what, "find a shorter name")
            for place in exercise.positions:
                yield from _crowded(texts, language, exercise.id, place, lengths)


def _crowded(
    texts: Texts, language: str, exercise: str, place: Position, lengths: Mapping[str, int]
) -> Iterator[Problem]:
    for screen in (HOW, CARD, SHORT_CARD) if place.kinds else (HOW, FREE_CARD):
        room = ROOMS[screen]
        told = (f"setup-{place.key}" if part == "setup" else part for part in room.parts)
        keys = [_key(exercise, part) for part in told]
        over = sum(lengths[key] for key in keys) - room.room
        if over > 0:
            longest = max(keys, key=lambda key: lengths[key])
            others = ", ".join(key.removeprefix(_key(exercise, "")) for key in keys)
            what = f"is too long for the {screen}, where it stands with {others}"
            yield texts.problem(longest, language, what, f"leave out {over} characters of these")


def _lengths(texts: Texts, language: str, exercise: Exercise) -> dict[str, int]:
    """How long each of its texts is, by key."""
    places = (f"setup-{place.key}" for place in exercise.positions)
    parts = {*(part for room in ROOMS.values() for part in room.parts), *places} - {"setup"}
    return {
        key: units(texts.render(Text(key, SLOWEST), language))
        for key in (_key(exercise.id, part) for part in parts)
    }


def _key(exercise: str, part: str) -> str:
    return f"exercise-{exercise}-{part}".replace("_", "-")
