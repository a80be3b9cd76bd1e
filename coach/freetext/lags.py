"""Left and right told apart: "left 9 right 12", "12/9" a set, "3 fewer on the left"."""

from collections.abc import Sequence
from dataclasses import dataclass

from coach.freetext.meaning import Item, Number, Sign
from coach.freetext.numbers import values
from coach.training import Lag, Side

PAIR = 2  # numbers with a slash between: left and right
NEAR = 2  # words between a number of fewer and its side


@dataclass(frozen=True, slots=True)
class Sided:
    """The amount of each set, and which side managed fewer where that is told.

    With a lag the amounts are the better side's, else the lower side's, which decides.
    """

    amounts: tuple[int, ...] = ()
    lag: Lag | None = None


def sided(items: list[Item], sets: int) -> Sided:
    """Take the amounts of all sets out of a report.

    Args:
        items: what is left of the report.
        sets: how many are asked of an exercise whose sides count apart; 0 where they do not,
            and then nothing is known to lag.
    """
    left, right = _by_name(items)
    if sets and not left:
        left, right = _by_slash(items, sets)
    if not left:
        return Sided(tuple(value for item in items for value in values(item)))
    return _joined(left, right) if sets else Sided(tuple(map(min, zip(left, right, strict=False))))


def fewer(items: list[Item]) -> tuple[list[Item], Lag | None]:
    """Take out "3 fewer on the left" or "left had 3 less"."""
    if Sign.FEWER not in items:
        return items, None
    at = items.index(Sign.FEWER)
    number = items[at - 1] if at else None
    if not isinstance(number, Number) or number.joint or not number.values[0]:
        return items, None
    around = range(max(at - 1 - NEAR, 0), min(at + 1 + NEAR, len(items)))
    side = next((where for where in around if items[where] in _ONE_SIDE), None)
    if side is None:
        return items, None
    told = Side(items[side])  # type: ignore[arg-type]  # _ONE_SIDE holds sides alone
    gone = {at - 1, at, side}
    return [item for n, item in enumerate(items) if n not in gone], Lag(told, number.values[0])


_ONE_SIDE = (Side.LEFT, Side.RIGHT)


def _by_name(items: list[Item]) -> tuple[list[int], list[int]]:
    """Amounts told beside `left` and `right`; empty unless all of them are."""
    told: list[int] = []
    sides: dict[Side, list[int]] = {}
    marks = [item for item in items if isinstance(item, Side) or values(item)]
    side_first = bool(marks) and isinstance(marks[0], Side)
    waiting: list[int] = []
    for mark in marks:
        if isinstance(mark, Side):
            waiting = sides.setdefault(mark, []) if side_first else []
            if not side_first:
                sides.setdefault(mark, []).extend(told[sum(map(len, sides.values())) :])
            continue
        told.extend(values(mark))
        waiting.extend(values(mark))
    left, right = sides.get(Side.LEFT, []), sides.get(Side.RIGHT, [])
    if left and right and len(left) + len(right) == len(told):
        return left, right
    return [], []


def _by_slash(items: list[Item], sets: int) -> tuple[list[int], list[int]]:
    """Pairs with a slash are left and right; one alone could be two sets where two are asked."""
    told = [item for item in items if values(item)]
    pairs = [
        item.values
        for item in told
        if isinstance(item, Number) and item.joint == "/" and len(item.values) == PAIR
    ]
    clear = len(pairs) > 1 or sets != PAIR
    if not pairs or len(pairs) != len(told) or not clear:
        return [], []
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def _joined(left: Sequence[int], right: Sequence[int]) -> Sided:
    """Which side lags, by how many a set on average; none where they take turns."""
    both = list(zip(left, right, strict=False))
    if any(a < b for a, b in both) and any(a > b for a, b in both):
        return Sided(tuple(map(min, both)))
    difference = round(sum(b - a for a, b in both) / len(both))
    lag = Lag(Side.LEFT if difference > 0 else Side.RIGHT, abs(difference)) if difference else None
    return Sided(tuple(map(max if lag else min, both)), lag)
