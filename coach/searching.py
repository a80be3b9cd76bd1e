"""By what words exercises are found besides their names: what else people call them, and muscles.

Both are texts, `words-nicknames` and `words-muscle-...`, so that each language has its own.
"""

from collections import defaultdict
from collections.abc import Mapping

from coach.exercises import Exercise, Muscle
from coach.naming import NICKNAME, Others, spelled
from coach.questions.wording import Wording, listed_words
from coach.words import Text

WORKED = 0.95  # how near a muscle's word is to an exercise that is mainly for that muscle
LESS = 0.05  # the same, less for each muscle that is named before it


def nicknames(wording: Wording, language: str) -> Others:
    """Exercises by what else people call them: `rdl = romanian_deadlift` between commas."""
    found: dict[str, Mapping[str, float]] = {}
    for pair in wording.plain(Text("words-nicknames"), language).split(","):
        nickname, _, exercise = pair.partition("=")
        found[nickname.strip()] = {exercise.strip(): NICKNAME}
    return found


def other_words(wording: Wording, language: str, exercises: Mapping[str, Exercise]) -> Others:
    """Exercises by nickname, and by the muscles that they work, the main one first."""
    worked = _worked(exercises)
    found = dict(nicknames(wording, language))
    for muscle, scores in worked.items():
        found.update(dict.fromkeys(listed_words(wording, _key(muscle), language), scores))
    return found


def muscle_named(words: str, wording: Wording, language: str) -> Muscle | None:
    """The muscle whose word was typed, and nothing else; of two with one word the first."""
    typed = spelled(words)
    for muscle in Muscle:
        listed = listed_words(wording, _key(muscle), language)
        if typed and typed in (spelled(each) for each in listed):
            return muscle
    return None


def _key(muscle: Muscle) -> str:
    return f"words-muscle-{muscle}".replace("_", "-")


def _worked(exercises: Mapping[str, Exercise]) -> Mapping[Muscle, Mapping[str, float]]:
    scores: defaultdict[Muscle, dict[str, float]] = defaultdict(dict)
    for exercise in exercises.values():
        for place, muscle in enumerate(exercise.muscles):
            scores[muscle][exercise.id] = WORKED - LESS * place
    return scores
