"""What a button carries: a tap as at most 64 bytes, readable by every later version.

`1:w:effort:17:4:one_two` is format 1, kind, verb, id, version, value. The limit is
Telegram's (https://core.telegram.org/bots/api#inlinekeyboardbutton), checked when a button is
built, since nobody else checks it before Telegram refuses the whole message.
"""

import re

from coach.words import Tap

MOST_BYTES = 64
FORMAT = "1"
WORD = re.compile(r"[a-z0-9_-]*")
VALUE = re.compile(r"[A-Za-z0-9_.:+/-]*")  # a time, a zone, a number; it comes last
DIGITS = re.compile(r"[0-9]{1,19}")
MOST_COUNT = 2**63 - 1  # the largest id that a database holds; a forged one above it is none


class ButtonError(ValueError):
    """A button was built that Telegram would refuse; a mistake of ours, never of a runner's."""


def encode(tap: Tap) -> str:
    """The callback data of a tap. Raises ButtonError where it does not fit."""
    plain = WORD.fullmatch(tap.kind) and WORD.fullmatch(tap.verb) and VALUE.fullmatch(tap.value)
    if not plain or tap.about < 0 or tap.version < 0:
        raise ButtonError(f"a button may carry plain words and counts only: {tap}")
    data = ":".join((FORMAT, tap.kind, tap.verb, str(tap.about), str(tap.version), tap.value))
    if len(data.encode()) > MOST_BYTES:
        raise ButtonError(f"{len(data.encode())} bytes do not fit into {MOST_BYTES}: {data}")
    return data


def decode(data: str) -> Tap | None:
    """The tap of a callback data; None for one that this program never made."""
    match data.split(":", 5):
        case [fmt, kind, verb, about, version, value] if fmt == FORMAT:
            if _is_count(about) and _is_count(version):
                return Tap(kind, verb, int(about), int(version), value)
            return None
        case _:
            return None


def _is_count(digits: str) -> bool:
    return DIGITS.fullmatch(digits) is not None and int(digits) <= MOST_COUNT
