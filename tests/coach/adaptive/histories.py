"""Any runner with any bands, and any history: what happens on the days of a log."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from hypothesis import strategies as st

from coach.bands import Band, BandKind
from coach.engine import Around
from coach.exercises import Exercise, Unit
from coach.runner import Anchor, Experience, Profile, Region, RunnerType
from coach.training import Effort, Lag, Outcome, Prescription, Rest, Side
from tests.coach.kit import Diary
from tests.coach.library import BOUGHT, EXERCISES, band

MOST_DEEDS = 14
SECONDS = 5  # what a hold is counted in


@dataclass(frozen=True)
class Runner:
    """Somebody with a kit, from their first day on."""

    profile: Profile
    bands: tuple[Band, ...]


@dataclass(frozen=True)
class Told:
    """A report: so many beside the aim, in `sets` of the sets; no amounts: "all done"."""

    beside: int
    sets: int
    amounts: bool
    effort: Effort | None
    outcome: Outcome
    lag: Lag | None


@dataclass(frozen=True)
class Ached:
    """Pain, where and how much."""

    level: int
    region: Region
    sharp: bool
    morning: bool


@dataclass(frozen=True)
class Deed:
    """Some days later an exercise is asked for; then it is reported, or hurts."""

    days: int
    exercise: str
    ease: int
    around: Around
    away: frozenset[int]  # bands that are not at hand
    then: Told | Ached


@dataclass(frozen=True)
class Moment:
    """What was asked on a day, and what was said of it. The diary stands before the telling."""

    diary: Diary
    exercise: Exercise
    deed: Deed
    asked: Prescription | Rest | None


def moments(runner: Runner, deeds: list[Deed]) -> Iterator[Moment]:
    """Let a history happen. After the last moment the diary holds all of it."""
    diary = Diary(profile=runner.profile)
    for deed in deeds:
        diary.wait(deed.days)
        diary.around = deed.around
        diary.bands = tuple(b for b in runner.bands if b.id not in deed.away)
        exercise = EXERCISES[deed.exercise]
        asked = diary.next(exercise, deed.ease)
        yield Moment(diary, exercise, deed, asked)
        tell(diary, exercise, asked, deed.then)


def played(runner: Runner, deeds: list[Deed]) -> Diary:
    """The diary of a whole history."""
    diary = Diary(profile=runner.profile)
    for moment in moments(runner, deeds):
        diary = moment.diary
    return diary


def tell(
    diary: Diary, exercise: Exercise, asked: Prescription | Rest | None, then: Told | Ached
) -> None:
    if isinstance(then, Ached):
        diary.hurts(then.level, then.region, exercise, sharp=then.sharp, morning=then.morning)
    elif isinstance(asked, Prescription):
        amounts = amounts_of(asked, then, exercise.unit)
        outcome = then.outcome
        if outcome is Outcome.TRIED and not asked.finding:
            outcome = Outcome.DONE
        diary.report(asked, amounts, then.effort, outcome=outcome, lag=then.lag)


def amounts_of(asked: Prescription, then: Told, unit: Unit) -> tuple[int, ...]:
    if not then.amounts or then.outcome in {Outcome.SKIPPED, Outcome.STOPPED}:
        return ()
    step = SECONDS if unit is Unit.SECONDS else 1
    last = max(0, asked.aim + then.beside * step)
    return (last,) * max(1, asked.dose.sets - then.sets)


_COMMON = (Outcome.DONE, Outcome.DONE, Outcome.DONE, Outcome.DONE)
_PAIN_FREE = Around()
_AROUNDS = (
    *(_PAIN_FREE, _PAIN_FREE, _PAIN_FREE, Around(light=True), Around(steady=True)),
    *(Around(upkeep=True), Around(race_in=10), Around(steady=True, race_in=3)),
)

bands = st.builds(
    Band,
    id=st.just(0),
    kind=st.sampled_from(BandKind),
    label=st.just("band"),
    colour=st.just("red"),
    force=st.integers(8, 180).map(float),
    doubt=st.sampled_from([0.15, 0.25, 0.35]),
    latex_free=st.sampled_from([True, True, False, None]),
    since=st.just(BOUGHT),
    retired=st.sampled_from([None, None, None, BOUGHT + timedelta(days=1)]),
)
profiles = st.builds(
    Profile,
    runner_type=st.sampled_from(RunnerType),
    experience=st.sampled_from(Experience),
    anchors=st.frozensets(st.sampled_from(Anchor)),
    mat=st.just(value=True),
    latex_allergy=st.sampled_from([False, False, True]),
    sore=st.sampled_from([frozenset(), frozenset(), frozenset({Region.HIP})]),
    days_per_week=st.integers(1, 5),
    minutes=st.sampled_from([10, 20, 30]),
)
runners = st.builds(
    Runner,
    profiles,
    st.lists(bands, max_size=6).map(
        lambda found: tuple(replace(one, id=at) for at, one in enumerate(found, start=1))
    ),
)
equipped = st.builds(
    Runner,
    profiles.map(lambda profile: replace(profile, anchors=frozenset(Anchor), latex_allergy=False)),
    st.just(
        tuple(
            band(number, f"band {number}", force, kind)
            for number, (kind, force) in enumerate(
                [
                    *((BandKind.MINI_LOOP, force) for force in (14.0, 18.0, 23.0)),
                    *((BandKind.FLAT_BAND, force) for force in (21.0, 32.0, 45.0, 64.0)),
                    *((BandKind.LONG_LOOP, force) for force in (66.0, 110.0)),
                ],
                start=1,
            )
        )
    ),
)
tellings = st.builds(
    Told,
    beside=st.integers(-9, 9),
    sets=st.sampled_from([0, 0, 0, 1, 2]),
    amounts=st.sampled_from([True, True, True, False]),
    effort=st.sampled_from([None, *Effort]),
    outcome=st.sampled_from([*_COMMON, *Outcome]),
    lag=st.none() | st.builds(Lag, st.sampled_from([Side.LEFT, Side.RIGHT]), st.integers(1, 6)),
)
aches = st.builds(
    Ached,
    level=st.integers(0, 10),
    region=st.sampled_from([Region.HIP, Region.KNEE, Region.OTHER]),
    sharp=st.sampled_from([False, False, False, True]),
    morning=st.sampled_from([False, False, True]),
)


def histories(
    *,
    without_pain: bool = False,
    all_bands: bool = False,
    eased: bool = True,
    arounds: tuple[Around, ...] = _AROUNDS,
    names: tuple[str, ...] = tuple(EXERCISES),
) -> st.SearchStrategy[list[Deed]]:
    """Histories, mostly of one or two exercises, so that something comes of them."""
    then = tellings if without_pain else st.one_of(tellings, tellings, tellings, aches)

    def of(some: list[str]) -> st.SearchStrategy[list[Deed]]:
        deed = st.builds(
            Deed,
            days=st.sampled_from([2, 2, 2, 3, 0, 1, 7, 15, 30, 60]),
            exercise=st.sampled_from(some),
            ease=st.sampled_from([0, 0, 0, 1, 2]) if eased else st.just(0),
            around=st.sampled_from(arounds),
            away=st.just(frozenset()) if all_bands else _away,
            then=then,
        )
        return st.lists(deed, min_size=1, max_size=MOST_DEEDS)

    return st.lists(st.sampled_from(names), min_size=1, max_size=2).flatmap(of)


_away: st.SearchStrategy[frozenset[int]] = st.sampled_from(
    [frozenset(), frozenset(), frozenset({1}), frozenset({2, 3})]
)
