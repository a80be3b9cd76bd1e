"""What the numbers of a report are: sets, amounts, reserve, parts."""

from coach.exercises import Unit
from coach.freetext.meaning import Amounts, Break, Item, Number, Portion, Sign, Unknown
from coach.freetext.understood import Doubt, Unlikely
from coach.training import Effort, Outcome

MOST_SETS = 12  # three times the largest dose; more is a slip
MOST_COUNTED = 200  # reps or steps of one set
MOST_SECONDS = 900
SECONDS_A_MINUTE = 60
_PARTS = 5  # "2/3", "4/5" are parts; 12/15 are two sets
_FEW = 5  # "12x3" is three sets of twelve: five sets at most, and six or more in each
_THREE_FOUR = 3
_FIVE_UP = 5
_TENTHS = 10
_HUNDRED = 100
_EXERTION_TOP = 10  # RPE-10 is 10 minus what was in reserve (docs/coaching.md, "Effort")


class Refusal(Exception):  # noqa: N818 - says what it is: not a defect but an answer
    """A number that cannot be right."""

    def __init__(self, doubt: Doubt, value: int) -> None:
        super().__init__(doubt.value, value)
        self.unlikely = Unlikely(doubt, value)


def effort_of(left: int) -> Effort:
    """Reps in reserve as one of the five answers."""
    if left <= 0:
        return Effort.NONE
    if left < _THREE_FOUR:
        return Effort.ONE_TWO
    return Effort.THREE_FOUR if left < _FIVE_UP else Effort.FIVE_UP


def reserve(items: list[Item]) -> tuple[list[Item], Effort | None]:
    """Take out "2 in the tank", "rir 1-2": of a range the lower, since people stop early."""
    left, number = _take_beside(items, Sign.IN_RESERVE)
    return left, None if number is None else effort_of(min(number.values))


def as_on_the_button(items: list[Item]) -> tuple[list[Item], Effort | None]:
    """Take out "1-2" of "all done, 1-2": the effort's button is called so. Not of "knee 1-2"."""
    told = [item for item in items if not isinstance(item, Break)]
    if len(told) < 2 or told[-2] is not Outcome.DONE or not isinstance(told[-1], Number):  # noqa: PLR2004 - a pair
        return items, None
    effort = _BUTTONS.get(told[-1].values) if told[-1].joint in {"-", "–"} else None
    return ([item for item in items if item is not told[-1]] if effort else items), effort


_BUTTONS: dict[tuple[int, ...], Effort] = {(1, 2): Effort.ONE_TWO, (3, 4): Effort.THREE_FOUR}


def exertion(items: list[Item]) -> tuple[list[Item], Effort | None]:
    """Take out "rpe 8"."""
    left, number = _take_beside(items, Sign.EXERTION)
    return left, None if number is None else effort_of(_EXERTION_TOP - max(number.values))


def _take_beside(items: list[Item], sign: Sign) -> tuple[list[Item], Number | None]:
    """Take out the sign and its number: the one after it, else the one before."""
    if sign not in items:
        return items, None
    at = items.index(sign)
    for beside in (at + 1, at - 1):
        number = items[beside] if 0 <= beside < len(items) else None
        if isinstance(number, Number) and number.joint in {"", "-", "–"}:
            first = min(at, beside)
            return items[:first] + items[first + 2 :], number
    return items[:at] + items[at + 1 :], None


def portion_in_words(items: list[Item]) -> tuple[list[Item], float | None]:
    """Take out the part that was done: half, 2/3, 50 %, "2 of 3 sets"."""
    for at, item in enumerate(items):
        after = items[at + 1] if at + 1 < len(items) else None
        if isinstance(item, Portion):
            return items[:at] + items[at + 1 :], item.part
        if not isinstance(item, Number):
            continue
        if item.joint == "/" and len(item.values) == 2 and _is_part(*item.values):  # noqa: PLR2004 - a fraction
            rest = items[at + 1 :]
            return items[:at] + rest[rest[:1] == [Sign.SETS] :], item.values[0] / item.values[1]
        if after == Unknown("%") and 0 < item.values[0] <= _HUNDRED:
            return items[:at] + items[at + 2 :], item.values[0] / _HUNDRED
        if after is Sign.OUT_OF and at + 2 < len(items):
            whole = items[at + 2]
            if isinstance(whole, Number) and _is_part(item.values[0], whole.values[0]):
                rest = items[at + 3 :]
                part = item.values[0] / whole.values[0]
                return items[:at] + rest[rest[:1] == [Sign.SETS] :], part
    return items, None


def _is_part(part: int, whole: int) -> bool:
    return 0 < part < whole <= _PARTS


def units(items: list[Item], unit: Unit) -> list[Item]:
    """Join numbers with the unit told after them. Raises Refusal for a unit of another kind."""
    joined: list[Item] = []
    for item in items:
        last = joined[-1] if joined else None
        if item in _UNITS and isinstance(last, Number):
            joined[-1] = _measured(last, item, unit)
        elif isinstance(item, Number) and item.joint == ":" and unit is Unit.SECONDS:
            minutes, seconds = item.values[0], item.values[1]
            joined.append(Amounts((minutes * SECONDS_A_MINUTE + seconds,)))
        elif item not in _UNITS:
            joined.append(item)
    return joined


_UNITS = (Sign.REPS, Sign.STEPS, Sign.SECONDS, Sign.MINUTES)


def _measured(number: Number, sign: Item, unit: Unit) -> Amounts:
    held = sign in {Sign.SECONDS, Sign.MINUTES}
    if held is not (unit is Unit.SECONDS):
        raise Refusal(Doubt.UNIT, number.values[0])
    factor = SECONDS_A_MINUTE if sign is Sign.MINUTES else 1
    return Amounts(tuple(value * factor for value in _plain(number)))


def multiples(items: list[Item]) -> list[Item]:
    """Join "3x12", "3 sets of 12", "12x3" to the amounts of each set. Raises Refusal."""
    joined: list[Item] = []
    rest = list(reversed(items))
    while rest:
        item = rest.pop()
        first = values(item)
        signs = 0
        while signs < min(len(rest), _SIGNS_TOGETHER) and rest[-1 - signs] in _MULTIPLIES:
            signs += 1
        second = values(rest[-1 - signs]) if 0 < signs < len(rest) else ()
        if len(first) == 1 and second:
            del rest[-1 - signs :]
            joined.append(_multiplied(first[0], second))
            if rest and rest[-1] is Sign.SETS:
                rest.pop()
        else:
            joined.append(item)
    return joined


_SIGNS_TOGETHER = 2  # "sets" and "of"
_MULTIPLIES = (Sign.TIMES, Sign.SETS, Sign.OUT_OF)


def _multiplied(first: int, second: tuple[int, ...]) -> Amounts:
    if len(second) > 1:  # "3x12,12,10": the amounts themselves were told
        return Amounts(second)
    sets, amount = first, second[0]
    if amount <= _FEW < sets:
        sets, amount = amount, sets
    if sets > MOST_SETS:
        raise Refusal(Doubt.SETS, sets)
    return Amounts((amount,) * sets)


def sets_alone(items: list[Item]) -> tuple[list[Item], int | None]:
    """Take out "2 sets". Raises Refusal for more than anybody does."""
    for at, item in enumerate(items[:-1]):
        if isinstance(item, Number) and items[at + 1] is Sign.SETS:
            if item.values[0] > MOST_SETS:
                raise Refusal(Doubt.SETS, item.values[0])
            return items[:at] + items[at + 2 :], item.values[0] or None
    return items, None


def see_whether_likely(told: tuple[int, ...], unit: Unit) -> None:
    """Raises Refusal for an amount or a number of sets that nobody does."""
    most = MOST_SECONDS if unit is Unit.SECONDS else MOST_COUNTED
    if any(amount > most for amount in told):
        raise Refusal(Doubt.AMOUNT, max(told))
    if len(told) > MOST_SETS:
        raise Refusal(Doubt.SETS, len(told))


def values(item: Item) -> tuple[int, ...]:
    """The numbers that an item tells; none of what is no number."""
    if isinstance(item, Amounts):
        return item.values
    return _plain(item) if isinstance(item, Number) else ()


def _plain(number: Number) -> tuple[int, ...]:
    """The numbers of a list; "12.5" is twelve whole ones, since a part does not count."""
    decimal = number.joint == "." and len(number.values) == 2 and number.values[1] < _TENTHS  # noqa: PLR2004 - two parts
    return number.values[:1] if decimal else number.values
