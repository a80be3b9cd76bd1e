"""Who is coached: the runner, what they told us, and what the chat is waiting for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from coach.avoidance import Avoided
from coach.runs import Agenda


class RunnerType(StrEnum):
    """What kind of runner somebody is; decides emphasis and dose."""

    SPRINTER = "sprinter"
    RELAY = "relay"
    MIDDLE = "middle"
    LONG = "long"
    ROAD = "road"


class Goal(StrEnum):
    """What a runner wants from the bands; colours the words, not the safety rules."""

    SPEED = "speed"
    STAMINA = "stamina"
    JOINTS = "joints"
    COMEBACK = "comeback"
    HABIT = "habit"


class Experience(StrEnum):
    """How used somebody is to strength work."""

    NEW = "new"
    SOME = "some"
    USED = "used"


class Anchor(StrEnum):
    """Where a band can be made fast at home."""

    FLOOR = "floor"
    MID = "mid"
    HIGH = "high"


class Region(StrEnum):
    """A place of the body that can be sore."""

    BACK = "back"
    HIP = "hip"
    GROIN = "groin"
    THIGH = "thigh"
    HAMSTRING = "hamstring"
    KNEE = "knee"
    SHIN = "shin"
    CALF = "calf"
    ACHILLES = "achilles"
    ANKLE = "ankle"
    FOOT = "foot"
    OTHER = "other"


class MedicalStop(StrEnum):
    """Answers at the start that ask for a professional's word first (PAR-Q+ style)."""

    HEART = "heart"
    DIZZY = "dizzy"
    PREGNANT = "pregnant"
    SURGERY = "surgery"
    UNDER_18 = "under_18"
    ADVISED = "advised"


class PauseReason(StrEnum):
    """Why coaching rests."""

    HOLIDAY = "holiday"
    INJURY = "injury"
    OTHER = "other"
    MEDICAL = "medical"


@dataclass(frozen=True, slots=True)
class Pause:
    """Coaching rests until the morning of `until`; None: until the runner says so.

    `since` is the day on which it was told; `begins` a later one from which on it rests, None
    where it has rested since it was told.
    """

    reason: PauseReason
    since: date
    until: date | None
    begins: date | None = None


@dataclass(frozen=True, slots=True)
class Hours:
    """A span of the day by the local clock, from `start` up to `end`; it may hold midnight."""

    start: time
    end: time

    def hold(self, shown: time) -> bool:
        """Whether a clock that shows so is within it."""
        if self.start <= self.end:
            return self.start <= shown < self.end
        return shown >= self.start or shown < self.end


@dataclass(frozen=True, slots=True)
class Profile:
    """What a runner told us. Every field has the default that skipping leaves.

    Weekdays are 0 for Monday to 6 for Sunday. `zone` is an IANA name. In `quiet_hours` nothing
    is sent unasked; None: at any time. On `summary_day` the week is summed up; None: never.
    """

    runner_type: RunnerType = RunnerType.ROAD
    goal: Goal = Goal.HABIT
    experience: Experience = Experience.NEW
    anchors: frozenset[Anchor] = frozenset()
    mat: bool = False
    latex_allergy: bool = False
    sore: frozenset[Region] = frozenset()
    medical: frozenset[MedicalStop] = frozenset()
    cleared: bool = False
    days_per_week: int = 3
    minutes: int = 20
    hard_days: frozenset[int] = frozenset()
    long_days: frozenset[int] = frozenset()
    quiet_days: frozenset[int] = frozenset()
    race: date | None = None
    zone: str = "UTC"
    remind_at: time = time(18, 0)
    quiet_hours: Hours | None = Hours(time(22, 0), time(6, 0))
    summary_day: int | None = 6
    language: str = "en"

    @property
    def needs_clearance(self) -> bool:
        """Whether a professional's word is needed before any exercise is sent."""
        return bool(self.medical) and not self.cleared


@dataclass(frozen=True, slots=True)
class Awaiting:
    """The question that the chat has open: typed words answer it.

    Attributes:
        topic: which conversation asked, for instance `question`, `rename`.
        key: what within it, for instance the question's key or a band's id.
        data: what that conversation must remember until the answer.
    """

    topic: str
    key: str = ""
    data: Mapping[str, str | int | tuple[str, ...]] = field(default_factory=dict)


class Standing(StrEnum):
    """Whether messages may be sent to a runner."""

    ACTIVE = "active"
    DORMANT = "dormant"  # blocked the coach, or Telegram deactivated the account


@dataclass(frozen=True, slots=True)
class Runner:
    """A person being coached. `id` is their Telegram user id, and their private chat's id.

    Attributes:
        answered: keys of the questions that were answered or skipped on purpose.
        welcomed: onboarding has been finished once.
        ignored: reminders in a row that led to nothing; reminders back off by it.
        reminded: the last day on which something was sent at their time; None: never.
        asked: id of the last log entry whose pain was asked about the morning after; 0: none.
        agenda: runs on their days, and workouts that were moved.
        avoided: exercises that are left out of their plan.
        version: grows with each save; a stale one is refused by storage.
    """

    id: int
    profile: Profile = field(default_factory=Profile)
    answered: frozenset[str] = frozenset()
    welcomed: bool = False
    standing: Standing = Standing.ACTIVE
    pause: Pause | None = None
    awaiting: Awaiting | None = None
    ignored: int = 0
    reminded: date | None = None
    asked: int = 0
    agenda: Agenda = field(default_factory=Agenda)
    avoided: Avoided = field(default_factory=Avoided)
    version: int = 0

    def paused_on(self, day: date) -> bool:
        """Whether coaching rests on that day."""
        pause = self.pause
        if pause is None or (pause.begins is not None and day < pause.begins):
            return False
        return pause.until is None or day < pause.until
