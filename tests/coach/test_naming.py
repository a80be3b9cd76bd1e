"""Exercises are found by what people call them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.exercises import Muscle
from coach.naming import LONGEST, asked_for, nearest, spelled
from coach.screens import parts
from coach.searching import nicknames, other_words
from content.loader import load

TEXTS = load()
NAMES = {
    exercise: TEXTS.texts.plain(parts.name(exercise), "en")
    for exercise in TEXTS.catalogue.exercises
}
OTHERS = other_words(TEXTS.texts, "en", TEXTS.catalogue.exercises)
ASKING = ("show me", "how do i do", "what is")
FILLERS = ("the", "a", "please")


def found(words: str) -> list[str]:
    return [hit.exercise for hit in nearest(words, NAMES)]


@pytest.mark.parametrize("exercise", NAMES)
def test_an_exact_name_finds_its_exercise_first(exercise: str) -> None:
    for words in (NAMES[exercise], NAMES[exercise].upper(), f"  {NAMES[exercise]}!  "):
        first = nearest(words, NAMES)[0]
        assert (first.exercise, first.exact) == (exercise, True)


@pytest.mark.parametrize(
    ("words", "exercise"),
    [
        ("dead bugs", "dead_bug"),
        ("deadbug", "dead_bug"),
        ("daed bug", "dead_bug"),
        ("DÉAD BÜG", "dead_bug"),
        ("calf raises", "calf_raise"),
        ("monstr walk", "monster_walk"),
        ("pull through", "pull_through"),
        ("one leg deadlift", "single_leg_deadlift"),
        ("steamboat", "steamboats"),
    ],
)
def test_typos_plurals_and_accents_do_no_harm(words: str, exercise: str) -> None:
    assert found(words)[0] == exercise


def test_a_part_of_a_name_finds_all_that_have_it() -> None:
    assert {"squat", "split_squat", "loop_squat", "spanish_squat"} <= set(found("sqat"))


@pytest.mark.parametrize(
    "words", ["", "  ", "?!", "hello", "приседания", "スクワット", "12 12 10", "💪"]
)
def test_what_names_nothing_finds_nothing(words: str) -> None:
    assert found(words) == []


@settings(deadline=None)
@given(st.text(max_size=400))
def test_whatever_is_typed_is_answered_in_order(words: str) -> None:
    scores = [hit.score for hit in nearest(words, NAMES) if not hit.exact]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_of_a_letter_only_the_beginning_is_read() -> None:
    assert spelled("x " * 2500) == spelled("x " * (LONGEST // 2))
    assert found("dead bug" + " and so on and on" * 300) == []


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Show me the clamshell", "clamshell"),
        ("how do I do dead bugs?", "dead bugs"),
        ("What is a kickback, please?", "kickback"),
        ("show me", None),
        ("show me the", None),
        ("showme squats", None),
        ("I did squats", None),
        ("", None),
    ],
)
def test_a_wish_to_be_shown_an_exercise_is_heard(words: str, wanted: str | None) -> None:
    assert asked_for(words, ASKING, FILLERS) == wanted


@pytest.mark.parametrize("words", ["RDL", "rdls", "rdl"])
def test_a_nickname_is_as_good_as_a_name(words: str) -> None:
    first = nearest(words, NAMES, OTHERS)[0]
    assert (first.exercise, first.exact) == ("romanian_deadlift", True)


@pytest.mark.parametrize(
    ("words", "muscle"),
    [
        ("calves", Muscle.CALVES),
        ("hamstrings", Muscle.HAMSTRINGS),
        ("hamstirngs", Muscle.HAMSTRINGS),
        ("inner thighs", Muscle.ADDUCTORS),
        ("Abs!", Muscle.CORE),
    ],
)
def test_a_muscle_finds_the_exercises_that_work_it_those_mainly_for_it_first(
    words: str, muscle: Muscle
) -> None:
    exercises = TEXTS.catalogue.exercises
    hits = nearest(words, NAMES, OTHERS)
    assert {name for name, one in exercises.items() if one.muscles[0] is muscle} <= {
        hit.exercise for hit in hits
    }
    assert exercises[hits[0].exercise].muscles[0] is muscle
    assert not any(hit.almost for hit in hits if hit.exercise not in found(words))


def test_every_nickname_is_of_an_exercise_and_no_other_s_name() -> None:
    for words, scores in nicknames(TEXTS.texts, "en").items():
        (exercise,) = scores
        assert exercise in NAMES, words
        assert all(hit.exercise == exercise for hit in nearest(words, NAMES) if hit.exact)


@pytest.mark.parametrize("exercise", NAMES)
def test_other_words_take_no_name_away(exercise: str) -> None:
    assert nearest(NAMES[exercise], NAMES, OTHERS)[0].exercise == exercise
