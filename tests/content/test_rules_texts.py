"""Whatever the rules can say has its words in the shipped content."""

from enum import StrEnum

import pytest

from coach.freetext import Doubt
from coach.safety import PainCourse, RedFlag, Urgency
from coach.training import Why
from coach.whys import NEEDS, Key
from coach.words import Said, Text
from content.loader import Content

SHOWN: dict[str, Said | str | int] = {
    "band": Said("my red one"),
    "was": Said("my yellow one"),
    "position": "knees",
    "region": "knee",
    "kind": "mini_loop",
    "aim": 12,
    "low": 9,
    "high": 15,
    "done": 14,
    "percent": 20,
    "effort": "one_two",
    "side": "left",
    "days": 1,
    "hours": 48,
    "force": 31,
}


@pytest.mark.parametrize("key", Key)
def test_every_cause_has_its_sentence(key: Key, content: Content) -> None:
    cause = Why(key.value, dict.fromkeys(NEEDS[key], 0))
    text = Text(cause.key, {name: SHOWN[name] for name in cause.args})
    assert content.texts.render(text, "en").endswith((".", "!"))


@pytest.mark.parametrize(
    ("stem", "value"),
    [
        *(("flag", flag) for flag in RedFlag),
        *(("safety", urgency) for urgency in Urgency),
        *(("pain", course) for course in PainCourse),
        *(("unlikely", doubt) for doubt in Doubt),
    ],
)
def test_every_value_of_the_safety_rules_has_its_words(
    stem: str, value: StrEnum, content: Content
) -> None:
    assert f"{stem}-{value.value.replace('_', '-')}" in content.texts.known_keys()
