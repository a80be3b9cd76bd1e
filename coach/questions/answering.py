"""Reads a tap or typed words as an answer to the open question. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from coach.ports import Places
from coach.questions.dates import read_date, read_hours, read_time
from coach.questions.question import Given, Kind, Question, day_text, span_digits
from coach.questions.taken import Marked, Step, Taken, Unclear, Whole
from coach.questions.wording import Wording, all_meant, listed_words, meant, says
from coach.quiet import LONGEST as LONGEST_QUIET
from coach.quiet import length
from coach.runner import Profile
from coach.words import Said, Tap, Text

LONGEST = 100  # characters; no city, date or list of options is longer
NONE = "none"  # value of the button that says: nothing of this


def of_tap(question: Question, profile: Profile, candidates: Given, tap: Tap) -> Taken | None:
    """What a button of this question means; None where this question has no such button.

    `candidates` are what the numbers on the buttons of an unclear answer stand for.
    """
    if tap.verb in set(Step):
        return Step(tap.verb)
    if tap.verb == "pick":
        return _picked(question, candidates, tap.value)
    if tap.verb == "done" and question.kind in {Kind.SEVERAL, Kind.BANDS}:
        return Whole(question.current(profile))
    if tap.verb in {"on", "off"} and question.kind is Kind.SEVERAL:
        return _marked(question, profile, tap.value, on=tap.verb == "on")
    return None


def _picked(question: Question, candidates: Given, value: str) -> Taken | None:
    if value == NONE and question.none:
        return Whole(())
    if value in question.options:
        return Whole((value,))
    if value.isdecimal() and int(value) < len(candidates):
        return Whole((candidates[int(value)],))
    return None


def _marked(question: Question, profile: Profile, option: str, *, on: bool) -> Taken | None:
    """Switch to what the button said, not to the opposite: quick taps all count, once each."""
    if option not in question.options:
        return None
    held = frozenset(question.current(profile))
    now = held | {option} if on else held - {option}
    return Marked(tuple(option for option in question.options if option in now))


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads what was typed instead of tapped, in one language."""

    places: Places
    wording: Wording
    language: str

    def of_words(
        self, question: Question, profile: Profile, words: str, today: date
    ) -> Taken | None:
        """What typed words mean to this question; None where they are no answer to it."""
        if len(words) > LONGEST:
            return Unclear(Text("q-too-long"))
        moved = self._moved(question, profile, words)
        return self._read(question, words, today) if moved is None else moved

    def _read(self, question: Question, words: str, today: date) -> Taken | None:
        match question.kind:
            case Kind.TIME:
                at = read_time(words)
                return Whole((at.strftime("%H%M"),)) if at else Unclear(Text("remind-unclear"))
            case Kind.HOURS:
                return self._hours(words)
            case Kind.DATE:
                return self._date(words, today)
            case Kind.CITY:
                return self.city(words)
            case _:
                return self._chosen(question, words)

    def _hours(self, words: str) -> Taken:
        between = listed_words(self.wording, "words-span", self.language)
        hours = read_hours(words, between)
        if hours is None or hours.start == hours.end:
            return Unclear(Text("quiet-hours-unclear"))
        if length(hours) > LONGEST_QUIET:
            return Unclear(Text("quiet-hours-long"))
        return Whole((span_digits(hours),))

    def _chosen(self, question: Question, words: str) -> Taken | None:
        """Options named in words."""
        labels = self._labels(question)
        if question.kind is Kind.SEVERAL:
            ands = listed_words(self.wording, "words-and", self.language)
            several = all_meant(words, labels, ands)
            return Whole(several) if several else None
        option = meant(words, labels)
        return Whole((option,)) if option else None

    def city(self, words: str) -> Taken:
        """The zone of a city, or of its own name; candidates where several may be meant."""
        found = tuple(self.places.find(words))
        if not found:
            return Unclear(Text("zone-unclear", {"words": Said(words.strip())}))
        if len({city.zone for city in found}) == 1:
            return Whole((found[0].zone,))
        names = tuple(
            Text("city", {"name": Said(city.name), "country": Said(city.country)}) for city in found
        )
        return Unclear(Text("zone-which"), names, tuple(city.zone for city in found))

    def _date(self, words: str, today: date) -> Taken:
        months = [
            tuple(month.split())
            for month in listed_words(self.wording, "words-months", self.language)
        ]
        read = read_date(words, today, months)
        ahead = [day for day in read if day >= today]
        if not read:
            return Unclear(Text("race-unclear"))
        if not ahead:
            return Unclear(Text("race-past", {"date": day_text(read[0])}))
        if len(ahead) == 1:
            return Whole((ahead[0].isoformat(),))
        names = tuple(day_text(day) for day in ahead)
        return Unclear(Text("race-which"), names, tuple(day.isoformat() for day in ahead))

    def _moved(self, question: Question, profile: Profile, words: str) -> Taken | None:
        """Whether they typed the name of a button that every question has."""
        if self._says("words-back", words) and not self._of_the_body(question, words):
            return Step.BACK
        if question.kind in {Kind.SEVERAL, Kind.BANDS} and self._says("words-done", words):
            return Whole(question.current(profile))
        if (question.none or question.kind is Kind.BANDS) and self._says("words-none", words):
            return Whole(())
        return Step.SKIP if self._says("words-skip", words) else None

    def _of_the_body(self, question: Question, words: str) -> bool:
        """Whether a word that could lead back is one of several options: a sore back is one."""
        return question.kind is Kind.SEVERAL and meant(words, self._labels(question)) is not None

    def _says(self, key: str, words: str) -> bool:
        return says(self.wording, key, self.language, words)

    def _labels(self, question: Question) -> Mapping[str, str]:
        return {
            option: self.wording.plain(question.label(option), self.language)
            for option in question.options
        }
