"""What a report says about pain: "knee 3", "left calf hurts", "3/10 in the hip", "no pain"."""

from dataclasses import dataclass

from coach.freetext.meaning import Amounts, Break, Item, Number, Sign, Unknown
from coach.freetext.numbers import Refusal
from coach.freetext.understood import Doubt, PainSaid
from coach.runner import Region
from coach.training import Side

WORST = 10  # numeric rating scale 0-10
_WORDS = 3  # between a region and its number
_NAMES = (Sign.PAIN, Sign.SHARP)


@dataclass(frozen=True, slots=True)
class PainsTold:
    """All pains told, the worst first, and whether the runner said that nothing hurts."""

    pains: tuple[PainSaid, ...] = ()
    none: bool = False


def pains(items: list[Item]) -> tuple[list[Item], PainsTold]:
    """Take out what is about pain.

    A region is about pain, unless amounts follow it ("knees 12 12") or it comes after "at
    the": then it is where the band sat. A number up to 10 right after it is the level, and
    without one it has to be asked. A level in between counts as the higher one: caution
    costs little.

    Raises:
        Refusal: for a level above 10 beside a word for pain.
    """
    items, none = _without_denials(items)
    hurts = any(item in _NAMES for item in items)
    if not hurts:
        items = _without_places(items)
    told: list[PainSaid] = []
    kept: list[Item] = []
    at = 0
    while at < len(items):
        length, pain = _pain_at(items, at, kept, hurts=hurts)
        if pain is None:
            kept.extend(items[at : at + length])
        else:
            told.append(pain)
        at += length
    told.sort(key=lambda pain: (pain.level is None, -(pain.level or 0)))
    return kept, PainsTold(tuple(_joined(told)), none)


def _without_denials(items: list[Item]) -> tuple[list[Item], bool]:
    """Without "no pain", "no knee pain" and "pain free"."""
    kept: list[Item] = []
    none = False
    for item in items:
        start = _denial(kept) if item in _NAMES else None
        if start is not None:
            del kept[start:]
        if start is not None or item is Sign.NO_PAIN:
            none = True
        else:
            kept.append(item)
    return kept, none


def _denial(before: list[Item]) -> int | None:
    """Where a "no" stands at most two words earlier: "no pain", "no left knee pain"."""
    for start in range(len(before) - 1, max(len(before) - 4, -1), -1):
        if before[start] is Sign.NOT:
            return start
        if not isinstance(before[start], Region | Side | Unknown):
            return None
    return None


def _without_places(items: list[Item]) -> list[Item]:
    """Without "at the knees": that is where the band sat."""
    kept: list[Item] = []
    for item in items:
        if isinstance(item, Region) and kept and kept[-1] is Sign.PLACED:
            kept.pop()
        else:
            kept.append(item)
    return kept


def _pain_at(
    items: list[Item], start: int, before: list[Item], *, hurts: bool
) -> tuple[int, PainSaid | None]:
    """How many items tell the pain from here on, and it; else how many to pass over, and None.

    `before` is what was kept so far: a level or a side told first is taken from it.
    """
    end, region, side, sharp = start, None, None, False
    while end < len(items) and _about_pain(items[end]):
        item = items[end]
        region = item if region is None and isinstance(item, Region) else region
        side = item if isinstance(item, Side) else side
        sharp = sharp or item is Sign.SHARP
        end += 1
    about = items[start:end]
    named = any(item in _NAMES for item in about)
    if not named and region is None:
        return max(1, len(about)), None
    words = _words(items, end)
    skipped = words if hurts else []  # "knee hurts a lot 7", but not "hip hinge 10"
    length, level = _level(items, end + len(skipped), named=named or hurts)
    if level is not None:
        before.extend(skipped)
        length += len(skipped)
    else:
        level = _level_before(before, named=named or hurts)
    amounts_follow = isinstance(_at(items, end + len(words)), Number)
    if level is None and not named and not hurts and amounts_follow:
        return end - start, None
    return end - start + length, PainSaid(level, region, side, sharp)


def _words(items: list[Item], at: int) -> list[Item]:
    """A few words of no known meaning that stand from here on."""
    end = at
    while end < at + _WORDS and isinstance(_at(items, end), Unknown):
        end += 1
    return items[at:end]


def _at(items: list[Item], at: int) -> Item | None:
    return items[at] if at < len(items) else None


def _about_pain(item: Item) -> bool:
    return isinstance(item, Region | Side) or item in _NAMES or item is Sign.PLACED


def _level(items: list[Item], at: int, *, named: bool) -> tuple[int, int | None]:
    """The level told from here on and its length: "3", "3/10", "3 out of 10", "2.5", "3-4"."""
    number = _at(items, at)
    if not isinstance(number, Number):
        return 0, None
    following = items[at + 1 : at + 3]
    measured = bool(following) and following[0] in _COUNTED
    listed = not named and number.joint == "" and number in following[:1]
    value = None if measured or listed else _scaled(number)
    if value is None:
        return 0, None
    if value > WORST:
        if named and not isinstance(following[0] if following else None, Number):
            raise Refusal(Doubt.PAIN, value)
        return 0, None
    out_of_ten = following == [Sign.OUT_OF, Number((WORST,))]
    return 3 if out_of_ten else 1, value


_COUNTED = (Sign.REPS, Sign.STEPS, Sign.SECONDS, Sign.MINUTES, Sign.SETS, Sign.TIMES)


def _scaled(number: Number) -> int | None:
    first, last = number.values[0], number.values[-1]
    if number.joint == "":
        return first
    if len(number.values) > 2:  # noqa: PLR2004 - three joined numbers are sets
        return None
    if number.joint == "/":
        return first if last == WORST else None
    if number.joint in "-–":
        return max(first, last)
    if number.joint in ".," and last < WORST:
        return first + (last > 0)
    return None


def _level_before(before: list[Item], *, named: bool) -> int | None:
    """A level told first: "3/10 knee", and, beside a word for pain, "3 pain in the knee"."""
    if not before or isinstance(before[-1], Break | Amounts):
        return None
    last = before[-1]
    if before[-2:-1] == [Sign.OUT_OF] and last == Number((WORST,)) and len(before) > 2:  # noqa: PLR2004 - "3 out of 10"
        first = before[-3]
        if isinstance(first, Number) and first.values[0] <= WORST:
            del before[-3:]
            return first.values[0]
    if not isinstance(last, Number):
        return None
    lone = len(before) == 1 or not isinstance(before[-2], Number)
    clear = last.joint == "/" or (named and lone)
    value = _scaled(last) if clear else None
    if value is None or value > WORST:
        return None
    before.pop()
    return value


def _joined(told: list[PainSaid]) -> list[PainSaid]:
    """Two halves of one pain put together: "sharp pain ... knee 5"."""
    halves = [pain for pain in told if pain.region is None or pain.level is None]
    if len(told) < 2 or not halves:  # noqa: PLR2004 - nothing to put together
        return told
    sharp = any(pain.sharp for pain in told)
    regions = list(dict.fromkeys(pain.region for pain in told if pain.region is not None))
    levels = [pain.level for pain in told if pain.level is not None]
    sides = [pain.side for pain in told if pain.side is not None]
    worst = max(levels, default=None)
    side = sides[0] if sides else None
    return [PainSaid(worst, region, side, sharp) for region in regions or (None,)]
