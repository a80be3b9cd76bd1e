"""What the coach wants said, without prose: keys, arguments, buttons, pictures.

`content/texts` holds the prose of each key in each language; `handlers/show.py` joins the two.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Said:
    """Words that a person typed; escaped and isolated wherever they are shown."""

    words: str


@dataclass(frozen=True, slots=True)
class Text:
    """A key of content/texts with its arguments.

    A tuple of texts as an argument is shown line by line, a `Said` escaped, a date or
    time in the reader's way.
    """

    key: str
    args: Mapping[str, "Arg"] = field(default_factory=dict)


Arg = str | int | float | date | time | Said | Text | tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Tap:
    """What a button means: 64 bytes at most once encoded (handlers/buttons.py checks).

    Attributes:
        kind: which conversation answers, for instance `w` for the workout.
        verb: what is asked of it.
        about: id of the thing that it is about (workout, band), 0 where there is none.
        version: version of that thing when the button was made; an older one is stale.
        value: the choice itself, short and plain ASCII.
    """

    kind: str
    verb: str
    about: int = 0
    version: int = 0
    value: str = ""


GO = "go"  # kind of the taps that stand for a command: Tap(GO, "today") is /today

SHARE = "share"
"""Kind of the taps that post an exercise into a chat of one's choice: Tap(SHARE, value=its id).

They never come back: Telegram lets the runner choose the chat. Left out where the bot has no
inline mode.
"""


class Style(StrEnum):
    """How a button looks, in Telegram's words."""

    PLAIN = ""
    PRIMARY = "primary"
    SUCCESS = "success"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    """One button under a message."""

    text: Text
    tap: Tap
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Picture:
    """Which figure to show: the exercise, where the band sits, in which colours.

    One exercise moves, unless `still` asks for its start and end side by side. More than one
    give a still overview of all of them; `finished` are the indexes of those that are ticked
    there, `ahead` whether each is likely to be looked at next, so that it is drawn ahead.
    """

    exercises: tuple[str, ...]
    positions: tuple[str, ...]
    colours: tuple[str, ...]  # "" where no band is used
    finished: frozenset[int] = frozenset()
    still: bool = False
    ahead: bool = True

    @property
    def moves(self) -> bool:
        """Whether it is a film; else it is a still."""
        return len(self.exercises) == 1 and not self.still


class Place(StrEnum):
    """Where a reply goes."""

    NEW = "new"  # a message of its own
    EDIT = "edit"  # in the message whose button was tapped; a new one where none was


class Keyboard(StrEnum):
    """What happens to the keyboard in place of the phone's own."""

    KEEP = "keep"
    LOCATION = "location"  # offers to send a location pin
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Reply:
    """One message to a runner.

    Attributes:
        workout: id of the workout that this message is the living screen of, else None;
            the message that shows it is remembered.
        replaces: an older message that loses its buttons to this one.
    """

    text: tuple[Text, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
    picture: Picture | None = None
    place: Place = Place.NEW
    keyboard: Keyboard = Keyboard.KEEP
    workout: int | None = None
    replaces: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """All that one update leads to: a toast for a tap, and messages in order.

    `language` is the reader's, set by the front.
    """

    replies: tuple[Reply, ...] = ()
    toast: Text | None = None
    language: str = "en"
