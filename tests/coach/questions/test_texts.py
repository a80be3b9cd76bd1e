"""Every key that is put together from a value has its text in every language."""

from pathlib import Path

import pytest

import content
from coach.questions.asked import QUESTIONS
from coach.questions.question import Kind, hyphened
from coach.runner import Goal, Pause, PauseReason, Profile, Runner
from coach.safety import RedFlag, Urgency
from coach.screens import pause
from coach.words import Place, Reply, Text
from content.texts import Texts
from tests.coach.topics.conftest import MONDAY_NOON

HINTS = ("sticker", "voice", "photo", "document", "edited", "forwarded", "contact", "other")


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts.load(Path(content.__file__).parent / "texts")


def test_every_question_its_options_and_its_answers_can_be_shown(texts: Texts) -> None:
    for question in QUESTIONS:
        shown = [Text(f"q-{question.key}"), Text(f"set-{question.key}")]
        shown += [question.label(option) for option in question.options]
        shown += [Text(f"none-{question.key}")] if question.none else []
        shown += [question.shown(question.current(Profile()))]
        for language in texts.languages:
            for text in shown:
                assert texts.plain(text, language), text


def test_an_answer_that_is_given_is_shown_as_it_was() -> None:
    for question in QUESTIONS:
        if question.kind in {Kind.ONE, Kind.SEVERAL, Kind.TIME}:
            for option in question.options:
                told = question.apply(Profile(), (option,))
                assert question.current(told) == (option,)


def test_questions_ask_in_three_lines_at_most(texts: Texts) -> None:
    for question in QUESTIONS:
        assert texts.plain(Text(f"q-{question.key}"), "en").count("\n") < 3


def test_every_red_flag_and_hint_can_be_shown(texts: Texts) -> None:
    keys = [f"flag-{hyphened(flag.value)}" for flag in RedFlag]
    keys += [f"safety-{urgency.value}" for urgency in Urgency]
    keys += [f"hint-{what}" for what in HINTS]
    keys += [f"aim-{goal.value}" for goal in Goal]
    for key in keys:
        assert texts.plain(Text(key), "en")


@pytest.mark.parametrize("reason", [reason for reason in PauseReason if reason != "medical"])
def test_every_pause_has_its_wish_and_its_welcome(texts: Texts, reason: PauseReason) -> None:
    rests = Pause(reason, MONDAY_NOON.date(), None)
    replies: list[Reply] = [
        pause.paused(Runner(1, pause=rests), Place.NEW),
        pause.resumed(rests, Place.NEW),
    ]
    for reply in replies:
        for text in reply.text:
            assert texts.plain(text, "en")
