"""Values made up for the tests, and any values at all by hypothesis."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from coach.bands import Band, BandKind
from coach.exercises import Dose
from coach.runner import Region
from coach.training import (
    Event,
    Hurt,
    Outcome,
    Pain,
    Prescription,
    Report,
    Reported,
    Rest,
    Why,
)
from coach.workout import Item, Workout

NOW = datetime(2025, 3, 30, 0, 59, 59, 999_999, tzinfo=UTC)
DAY = date(2025, 3, 29)
ANN, BEN = 7_000_000_001, 7_000_000_002  # wider than 32 bits, as Telegram's ids are

BAND = Band(0, BandKind.TUBE, "Grün <b>&", "green", 0.1 + 0.2, 1 / 3, None, DAY)
PRESCRIPTION = Prescription(
    exercise="sumo_walk",
    position="arches",
    bands=(3, 4),
    dose=Dose(2, 8, 12, "2-0-1", 60),
    aim=9,
    reserve=2,
    why=Why("why-first", {"band": 3}),
)
REPORTED = Reported(1, 0, Report(PRESCRIPTION, Outcome.DONE, (9, 8)))
HURT = Hurt(1, 0, "sumo_walk", Pain(3, Region.KNEE))


def workout(runner: int, day: date = DAY) -> Workout:
    """A workout of one exercise, not saved yet."""
    return Workout(
        id=0,
        runner=runner,
        day=day,
        letter="A",
        items=(Item(PRESCRIPTION),),
        rests=(Rest("clam", Why("why-sore")),),
    )


def later(days: int) -> date:
    """A day after DAY."""
    return DAY + timedelta(days=days)


def anything(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a type, with every field drawn, those with a default too."""
    if is_dataclass(kind) and isinstance(kind, type):
        hints = get_type_hints(kind)
        return st.builds(kind, **{each.name: anything(hints[each.name]) for each in fields(kind)})
    make = _MAKERS.get(get_origin(kind) or kind)
    return st.from_type(kind) if make is None else make(*get_args(kind))


_MAKERS: dict[Any, Callable[..., st.SearchStrategy[Any]]] = {
    Union: lambda *of: st.one_of(*map(anything, of)),
    UnionType: lambda *of: st.one_of(*map(anything, of)),
    tuple: lambda each, _: st.lists(anything(each), max_size=3).map(tuple),
    frozenset: lambda each: st.frozensets(anything(each), max_size=3),
    Mapping: lambda key, value: st.dictionaries(anything(key), anything(value), max_size=3),
    float: lambda: st.floats(allow_nan=False, allow_infinity=False),
}

events: st.SearchStrategy[Event] = anything(Event)

# No deadline: the machine may be busy. The fixtures are a database that is rolled back.
any_values = settings(
    deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
