"""The questions, in the order in which they are asked."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from coach.questions.question import Given, Kind, Question, clock_time, span, span_digits
from coach.runner import (
    Anchor,
    Experience,
    Goal,
    MedicalStop,
    Profile,
    Region,
    RunnerType,
)

E = TypeVar("E", bound=StrEnum)

MAT = "mat"
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
QUIET_HOURS = ("2200-0600", "2200-0700", "2100-0700", "2300-0700")
REMINDER_TIMES = ("0630", "0730", "1200", "1700", "1800", "2000")


def _nothing(_: Profile) -> Given:
    """Bands are no part of the profile."""
    return ()


def _unchanged(profile: Profile, _: Given) -> Profile:
    return profile


def _names(kind: type[E]) -> Given:
    return tuple(member.value for member in kind)


def _sorted(kind: type[E], chosen: Iterable[E]) -> Given:
    """Chosen members in the order of their kind, so that lists always read alike."""
    held = frozenset(chosen)
    return tuple(member.value for member in kind if member in held)


def _kit(profile: Profile) -> Given:
    return (*_sorted(Anchor, profile.anchors), *((MAT,) if profile.mat else ()))


def _with_kit(profile: Profile, given: Given) -> Profile:
    anchors = frozenset(Anchor(option) for option in given if option != MAT)
    return replace(profile, anchors=anchors, mat=MAT in given)


def _with_medical(profile: Profile, given: Given) -> Profile:
    """Another answer asks for a professional's word anew."""
    medical = frozenset(MedicalStop(option) for option in given)
    return replace(profile, medical=medical, cleared=profile.cleared and medical == profile.medical)


def _with_race(profile: Profile, given: Given) -> Profile:
    return replace(profile, race=date.fromisoformat(given[0]) if given else None)


def _days(given: Given) -> frozenset[int]:
    return frozenset(WEEKDAYS.index(day) for day in given)


def _with_quiet_hours(profile: Profile, given: Given) -> Profile:
    return replace(profile, quiet_hours=span(given[0]) if given else None)


def _with_summary(profile: Profile, given: Given) -> Profile:
    return replace(profile, summary_day=WEEKDAYS.index(given[0]) if given else None)


def _weekdays(
    key: str,
    current: Callable[[Profile], frozenset[int]],
    apply: Callable[[Profile, Given], Profile],
) -> Question:
    """A question for days of the week."""
    return Question(
        key,
        Kind.SEVERAL,
        lambda profile: tuple(WEEKDAYS[day] for day in sorted(current(profile))),
        apply,
        options=WEEKDAYS,
        names="weekday",
        none=True,
        extra=True,
        columns=4,
    )


QUESTIONS: tuple[Question, ...] = (
    Question(
        "runner-type",
        Kind.ONE,
        lambda profile: (profile.runner_type.value,),
        lambda profile, given: replace(profile, runner_type=RunnerType(given[0])),
        options=_names(RunnerType),
        names="runner-type",
        skippable=False,
    ),
    Question(
        "goal",
        Kind.ONE,
        lambda profile: (profile.goal.value,),
        lambda profile, given: replace(profile, goal=Goal(given[0])),
        options=_names(Goal),
        names="goal",
    ),
    Question(
        "latex",
        Kind.ONE,
        lambda profile: ("yes" if profile.latex_allergy else "no",),
        lambda profile, given: replace(profile, latex_allergy=given == ("yes",)),
        options=("no", "yes"),
        names="latex",
        skippable=False,
    ),
    Question("bands", Kind.BANDS, _nothing, _unchanged, skippable=False),
    Question("kit", Kind.SEVERAL, _kit, _with_kit, (*_names(Anchor), MAT), "kit", none=True),
    Question(
        "experience",
        Kind.ONE,
        lambda profile: (profile.experience.value,),
        lambda profile, given: replace(profile, experience=Experience(given[0])),
        options=_names(Experience),
        names="experience",
        columns=1,
    ),
    Question(
        "sore",
        Kind.SEVERAL,
        lambda profile: _sorted(Region, profile.sore),
        lambda profile, given: replace(profile, sore=frozenset(Region(place) for place in given)),
        options=_names(Region),
        names="sore",
        none=True,
        none_first=True,
        columns=3,
    ),
    Question(
        "medical",
        Kind.SEVERAL,
        lambda profile: _sorted(MedicalStop, profile.medical),
        _with_medical,
        options=_names(MedicalStop),
        names="medical",
        none=True,
        none_first=True,
        skippable=False,
        columns=1,
    ),
    Question(
        "cleared",
        Kind.ONE,
        lambda profile: ("yes" if profile.cleared else "not_yet",),
        lambda profile, given: replace(profile, cleared=given == ("yes",)),
        options=("yes", "not_yet"),
        names="cleared",
        skippable=False,
        asked=lambda profile: bool(profile.medical),
        columns=1,
    ),
    Question(
        "days",
        Kind.ONE,
        lambda profile: (str(profile.days_per_week),),
        lambda profile, given: replace(profile, days_per_week=int(given[0])),
        options=("1", "2", "3", "4"),  # more is planned for hardly anybody: coach/plan.py
        names="days",
        columns=4,
    ),
    Question(
        "minutes",
        Kind.ONE,
        lambda profile: (str(profile.minutes),),
        lambda profile, given: replace(profile, minutes=int(given[0])),
        options=("10", "20", "30"),
        names="minutes",
        columns=3,
    ),
    Question(
        "zone",
        Kind.CITY,
        lambda profile: (profile.zone,),
        lambda profile, given: replace(profile, zone=given[0]),
        skippable=False,
    ),
    Question(
        "remind",
        Kind.TIME,
        lambda profile: (profile.remind_at.strftime("%H%M"),),
        lambda profile, given: replace(profile, remind_at=clock_time(given[0])),
        options=REMINDER_TIMES,
        columns=3,
    ),
    _weekdays(
        "hard",
        lambda profile: profile.hard_days,
        lambda profile, given: replace(profile, hard_days=_days(given)),
    ),
    _weekdays(
        "long",
        lambda profile: profile.long_days,
        lambda profile, given: replace(profile, long_days=_days(given)),
    ),
    Question(
        "race",
        Kind.DATE,
        lambda profile: (profile.race.isoformat(),) if profile.race else (),
        _with_race,
        none=True,
        extra=True,
    ),
    _weekdays(
        "quiet",
        lambda profile: profile.quiet_days,
        lambda profile, given: replace(profile, quiet_days=_days(given)),
    ),
    Question(
        "quiet-hours",
        Kind.HOURS,
        lambda profile: (span_digits(profile.quiet_hours),) if profile.quiet_hours else (),
        _with_quiet_hours,
        options=QUIET_HOURS,
        none=True,
        later=True,
        columns=1,
    ),
    Question(
        "summary",
        Kind.ONE,
        lambda profile: () if profile.summary_day is None else (WEEKDAYS[profile.summary_day],),
        _with_summary,
        options=WEEKDAYS,
        names="weekday",
        none=True,
        later=True,
        columns=4,
    ),
)


def question_of(key: str) -> Question | None:
    """The question of that key; None where a newer version has dropped it."""
    return next((question for question in QUESTIONS if question.key == key), None)


def asked_of(profile: Profile) -> tuple[Question, ...]:
    """The questions that concern somebody with that profile."""
    return tuple(
        question for question in QUESTIONS if question.asked is None or question.asked(profile)
    )


def asked_at_start(profile: Profile) -> tuple[Question, ...]:
    """Those of them that the start asks; /settings asks all."""
    return tuple(question for question in asked_of(profile) if not question.later)
