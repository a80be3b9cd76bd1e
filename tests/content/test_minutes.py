"""With the shipped library a workout takes about as long as was wished, for everybody."""

from datetime import UTC, date, datetime
from itertools import product

import pytest

from coach.adaptive import Adaptive
from coach.bands import Band, BandKind
from coach.coaching import Coaching
from coach.engine import Around, Occasion
from coach.filling import as_planned
from coach.minutes import minutes_of
from coach.plan import exercises_for
from coach.planning import Prescriber
from coach.runner import Anchor, Experience, Profile, RunnerType
from coach.spares import Spares
from coach.training import Prescription
from coach.volume import budget
from content.loader import Content

MONDAY = date(2026, 6, 1)
AT = datetime(2026, 6, 1, 12, tzinfo=UTC)


def band(number: int, kind: BandKind, newtons: float) -> Band:
    return Band(number, kind, kind.value, kind.value, newtons, 0.3, None, MONDAY)


MINI = band(1, BandKind.MINI_LOOP, 22.0)
WEAK = (
    MINI,
    band(2, BandKind.FLAT_BAND, 17.0),
    band(3, BandKind.TUBE, 25.0),
    band(4, BandKind.LONG_LOOP, 40.0),
)
STRONG = (*WEAK, band(5, BandKind.MINI_LOOP, 80.0), band(6, BandKind.LONG_LOOP, 150.0))
KITS = {"nothing": (), "a mini loop": (MINI,), "weak bands": WEAK, "strong bands": STRONG}
LIGHTER = {
    "light": Around(light=True),
    "upkeep": Around(upkeep=True),
    "a race in nine days": Around(race_in=9),
    "a race in five days": Around(race_in=5),
}


def workout(
    content: Content, profile: Profile, kit: str, letter: str, around: Around
) -> tuple[Prescription, ...]:
    catalogue, engine = content.catalogue, Adaptive()
    occasion = Occasion(profile, MONDAY, AT, around=around)
    by = Prescriber(Coaching(engine), catalogue, engine.begin(), KITS[kit], occasion)
    wanted = exercises_for(catalogue, profile, letter)
    found, _ = as_planned(by, wanted, Spares(catalogue.exercises, {}, MONDAY))
    return by.fitted(found, budget(catalogue.exercises, (), MONDAY, MONDAY))


@pytest.mark.parametrize("kit", KITS)
def test_a_workout_takes_about_as_long_as_was_wished(content: Content, kit: str) -> None:
    everybody = product(RunnerType, (10, 20, 30), "ABCD", (Experience.NEW, Experience.USED))
    for kind, wished, letter, experience in everybody:
        anchors = frozenset(Anchor) if len(KITS[kit]) > 1 else frozenset()
        profile = Profile(kind, experience=experience, anchors=anchors, mat=True, minutes=wished)
        asked = workout(content, profile, kit, letter, Around())
        takes = minutes_of(asked, content.catalogue.exercises)
        assert 0.75 * wished <= takes <= 1.25 * wished, (kind, wished, letter, experience)


@pytest.mark.parametrize("why", LIGHTER)
def test_a_lighter_day_has_fewer_sets_and_is_shorter(content: Content, why: str) -> None:
    for kind, wished, letter in product(RunnerType, (10, 20, 30), "ABCD"):
        profile = Profile(kind, anchors=frozenset(Anchor), mat=True, minutes=wished)
        usual = workout(content, profile, "strong bands", letter, Around())
        light = workout(content, profile, "strong bands", letter, LIGHTER[why])
        case = kind, wished, letter
        assert sum(one.dose.sets for one in light) < sum(one.dose.sets for one in usual), case
        exercises = content.catalogue.exercises
        assert minutes_of(light, exercises) < minutes_of(usual, exercises), case
        most = {one.exercise: one.dose.sets for one in usual}
        assert all(one.dose.sets <= most.get(one.exercise, 0) for one in light), case
