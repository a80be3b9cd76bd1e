"""A small catalogue, bands and runners for tests of the rules."""

from datetime import UTC, date, datetime, time, timedelta

from coach.adaptive import Adaptive
from coach.bands import Band, BandKind
from coach.engine import Occasion, replay
from coach.exercises import Dose, Exercise, FocusArea, Position, Sides, Unit
from coach.runner import Anchor, Experience, Profile, Region, RunnerType
from coach.training import (
    Effort,
    Entry,
    Event,
    Hurt,
    Outcome,
    Pain,
    Prescription,
    Report,
    Reported,
    Rest,
    Undone,
)

MONDAY = date(2026, 6, 1)
LOOPS = frozenset({BandKind.MINI_LOOP, BandKind.HIP_CIRCLE})
LONG = frozenset({BandKind.LONG_LOOP, BandKind.FLAT_BAND, BandKind.TUBE})


def dose(low: int, high: int, sets: int = 3) -> Dose:
    return Dose(sets, low, high, "2-0-1", 60)


def everybody(sprint: Dose, far: Dose, road: Dose) -> dict[RunnerType, Dose]:
    return {
        RunnerType.SPRINTER: sprint,
        RunnerType.RELAY: sprint,
        RunnerType.MIDDLE: far,
        RunnerType.LONG: far,
        RunnerType.ROAD: road,
    }


SQUAT = Exercise(
    id="squat",
    areas=(FocusArea.STRENGTH,),
    unit=Unit.REPS,
    sides=Sides.BOTH,
    positions=(
        Position("free", frozenset(), 0.1),
        Position("knees", LOOPS, 0.5),
        Position("shoulders", LONG, 1.0),
    ),
    doses=everybody(dose(6, 10, 4), dose(15, 22), dose(8, 12)),
    regions=frozenset({Region.KNEE, Region.HIP}),
)
KICKBACK = Exercise(
    id="kickback",
    areas=(FocusArea.FLEXIBILITY,),
    unit=Unit.REPS,
    sides=Sides.EACH,
    positions=(Position("arch", LONG | LOOPS, 1.0, Anchor.FLOOR),),
    doses=everybody(dose(6, 10), dose(15, 22), dose(8, 12)),
    regions=frozenset({Region.HIP, Region.BACK}),
)
PLANK = Exercise(
    id="plank",
    areas=(FocusArea.BALANCE,),
    unit=Unit.SECONDS,
    sides=Sides.EACH,
    positions=(Position("free", frozenset(), 0.1), Position("knees", LOOPS, 1.0)),
    doses=everybody(dose(15, 25), dose(30, 50), dose(20, 40)),
    regions=frozenset({Region.OTHER}),
)
EXERCISES = {one.id: one for one in (SQUAT, KICKBACK, PLANK)}


def band(number: int, force: float, kind: BandKind = BandKind.MINI_LOOP) -> Band:
    return Band(number, kind, f"band {number}", "red", force, 0.2, latex_free=True, since=MONDAY)


YELLOW, RED, GREEN, BLUE = band(1, 20.0), band(2, 25.0), band(3, 31.0), band(4, 39.0)
LADDER = (YELLOW, RED, GREEN, BLUE)
RUNNER = Profile(
    runner_type=RunnerType.ROAD,
    experience=Experience.SOME,
    anchors=frozenset({Anchor.FLOOR}),
    days_per_week=3,
    minutes=30,
)


def noon(day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=UTC)


def occasion(day: date, profile: Profile = RUNNER, ease: int = 0) -> Occasion:
    return Occasion(profile, day, noon(day), profile.minutes, ease)


class Diary:
    """A runner's log that writes itself: what was prescribed, what was said, what was learned."""

    def __init__(
        self, profile: Profile = RUNNER, bands: tuple[Band, ...] = LADDER, start: date = MONDAY
    ) -> None:
        self.engine = Adaptive()
        self.profile = profile
        self.bands = bands
        self.day = start
        self.entries: list[Entry] = []
        self.state = self.engine.begin()
        self.learned: tuple[str, ...] = ()
        self.bought = 0

    def wait(self, days: int) -> None:
        self.day += timedelta(days=days)

    def asked(self, exercise: Exercise = SQUAT, ease: int = 0) -> Prescription:
        found = self.next(exercise, ease)
        assert isinstance(found, Prescription), found
        return found

    def next(self, exercise: Exercise = SQUAT, ease: int = 0) -> Prescription | Rest | None:
        today = occasion(self.day, self.profile, ease)
        return self.engine.prescribe(self.state, exercise, self.bands, today)

    def done(
        self,
        *amounts: int,
        effort: Effort | None = Effort.ONE_TWO,
        exercise: Exercise = SQUAT,
        outcome: Outcome = Outcome.DONE,
        ease: int = 0,
    ) -> Prescription:
        """Report what was asked today, and sleep two nights."""
        asked = self.asked(exercise, ease)
        self.log(Reported(1, 0, Report(asked, outcome, amounts, effort)))
        self.wait(2)
        return asked

    def hurts(
        self,
        level: int,
        region: Region = Region.KNEE,
        exercise: Exercise = SQUAT,
        *,
        sharp: bool = False,
    ) -> None:
        self.log(Hurt(1, 0, exercise.id, Pain(level, region, sharp=sharp)))

    def log(self, event: Event) -> None:
        entry = Entry(len(self.entries) + 1, noon(self.day), self.day, event)
        self.entries.append(entry)
        if isinstance(event, Undone):
            self.state = replay(self.engine, self.entries)
            return
        before = self.engine.load(self.engine.dump(self.state))
        found = self.engine.learn(before, entry)
        self.state = found.state
        self.learned = tuple(why.key for why in found.log)

    def undo(self) -> None:
        self.log(Undone(self.entries[-1].id))

    def loses(self, lost: Band) -> None:
        self.bands = tuple(one for one in self.bands if one.id != lost.id)

    def buys(self, new: Band) -> None:
        self.bands = (*self.bands, new)
        self.bought += 1


def brief(found: Prescription | Rest | None) -> str:
    """A prescription in one line: `knees+2 3x8 (why-first)`; `!` a careful stop, `~` slowly."""
    if found is None:
        return "none"
    if isinstance(found, Rest):
        return f"rest ({found.why.key})"
    bands = "".join(f"+{number}" for number in found.bands)
    slow = "~" if found.dose.tempo == "3-1-3" else ""
    careful = "!" * (found.reserve - 2)
    return f"{found.position}{bands}{slow} {found.dose.sets}x{found.aim}{careful} ({found.why.key})"
