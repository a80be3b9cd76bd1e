"""The code and the texts know the same keys: nothing is missing, and nothing is said by nobody."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from coach.avoidance import Reason, Term
from coach.bands import BandKind
from coach.exercises import Contraindication, FocusArea, Muscle, Sides
from coach.freetext import Doubt
from coach.mornings import BANDS as MORNING_LEVELS
from coach.openings import GREETINGS
from coach.questions.asked import QUESTIONS
from coach.questions.question import Kind
from coach.runfile import RunFault
from coach.runner import Goal, PauseReason, Region, RunnerType
from coach.runs import RunKind
from coach.safety import PainCourse, RedFlag, Urgency
from coach.screens.gates import WAYS
from coach.screens.learned import ODD
from coach.screens.library import MENUS
from coach.screens.pause import DAYS, REASONS
from coach.screens.reminders import CHECK_INS
from coach.snoozing import Snooze
from coach.topics.band_adding import LATEX_ANSWERS
from coach.training import Effort
from coach.week import Hindrance
from content.loader import Content
from content.textneeds import needed_keys
from handlers.doors import NOT_WORDS
from handlers.greeting import COMMANDS

ROOT = Path(__file__).parents[2]
ROOMS = ("coach", "handlers", "bot")  # the rooms that name texts
KEYED = {"Text": 0, "hint": 0, "go": 1, "says": 1, "listed_words": 1}  # which argument is a key
STEM = re.compile(r"([a-z]+-)*\{\}(-(\{\}|[a-z]+))*")

# What stands in for the {} of a key that is put together; each is a key of its own.
VALUES: dict[str, Iterable[str]] = {
    "aim-{}": Goal,
    "area-{}": (*FocusArea, "planned"),
    "band-kind-{}": BandKind,
    "band-kind-{}-about": BandKind,
    "bands-kind-{}": BandKind,
    "bands-latex-{}": LATEX_ANSWERS,
    "bands-odd-{}": ODD,
    "button-{}": ("left", "right"),
    "command-{}": COMMANDS,
    "contraindication-{}": Contraindication,
    "dose-switch-{}": Sides,
    "effort-{}": Effort,
    "flag-{}": RedFlag,
    "hint-{}": ("edited", "forwarded", "other", *NOT_WORDS),
    "library-by-{}": MENUS,
    "library-which-{}": MENUS,
    "leave-{}": [f"{reason}-{term}" for reason in Reason for term in Term],
    "left-out-{}": Reason,
    "left-out-make-{}": Term,
    "morning-{}": (*PainCourse, "gone", *MORNING_LEVELS),
    "muscle-{}": Muscle,
    "none-{}": [one.key for one in QUESTIONS if one.none or one.kind is Kind.BANDS],
    "pain-{}": PainCourse,
    "pain-told-{}": (*PainCourse, "gone"),
    "pause-{}": (*DAYS, *REASONS),
    "pause-over-{}": REASONS,
    "pause-wish-{}": PauseReason,
    "q-{}": [one.key for one in QUESTIONS],
    "region-{}": Region,
    "remind-{}": Snooze,
    "today-check-in-{}": [str(number) for number in range(CHECK_INS)],
    "telling-closed-{}": [str(number) for number in range(WAYS)],
    "telling-rest-{}": [str(number) for number in range(WAYS)],
    "telling-unseen-{}": [str(number) for number in range(WAYS)],
    "remind-greeting-{}": [str(number) for number in range(GREETINGS)],
    "remind-stays-{}": Hindrance,
    "runs-{}": RunFault,
    "runs-kind-{}": RunKind,
    "safety-{}": Urgency,
    "side-{}": ("left", "right"),
    "set-{}": [one.key for one in QUESTIONS],
    "sore-{}": Region,
    "type-{}": RunnerType,
    "unlikely-{}": Doubt,
    "words-band-{}": BandKind,
    "words-muscle-{}": Muscle,
}
# Put together from more than one value, and found out below.
ELSEWHERE = {"colour-{}", "exercise-{}-{}", "position-{}", "setup-{}", "workout-{}", "{}-{}"}


@pytest.fixture(scope="module")
def code() -> list[tuple[str, ast.AST]]:
    """Every node of the rooms' code, each with the file it stands in."""
    return [
        (str(path.relative_to(ROOT)), node)
        for room in ROOMS
        for path in sorted((ROOT / room).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    ]


Code = list[tuple[str, ast.AST]]


def literals(node: ast.expr) -> Iterator[str]:
    """The words that an argument is, either way of an `if`."""
    match node:
        case ast.Constant(value=str(words)):
            yield words
        case ast.IfExp():
            yield from literals(node.body)
            yield from literals(node.orelse)


def named(code: Code) -> Iterator[tuple[str, str]]:
    """Keys that code names outright, each with its place."""
    for file, node in code:
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        at = KEYED.get(node.func.id)
        if at is not None and len(node.args) > at:
            yield from ((key, f"{file}:{node.lineno}") for key in literals(node.args[at]))


def templates(code: Code) -> set[str]:
    """Names that code puts together, with {} for what is put in."""
    found = set()
    for _, node in code:
        if isinstance(node, ast.JoinedStr):
            parts = (one.value if isinstance(one, ast.Constant) else "{}" for one in node.values)
            found.add("".join(str(part) for part in parts))
    return {name for name in found if STEM.fullmatch(name) and name != "{}"}


def verbs(code: Code) -> Iterator[str]:
    """Verbs of a workout's buttons that bring no text of their own."""
    for _, node in code:
        match node:
            case ast.Call(func=ast.Attribute(attr="button"), args=[ast.Constant(value=verb), *_]):
                if all(keyword.arg != "text" for keyword in node.keywords):
                    yield str(verb)


def put_together(content: Content, code: Code) -> frozenset[str]:
    """All keys that are put together from values."""
    keys = {stem.format(value) for stem, values in VALUES.items() for value in values}
    keys |= {f"workout-{verb}" for verb in verbs(code)}
    options = ((one, option) for one in QUESTIONS if one.names for option in one.options)
    keys |= {one.label(option).key for one, option in options}
    keys |= needed_keys(content.catalogue.exercises, content.charts.palette)
    return frozenset(key.replace("_", "-") for key in keys)


def test_every_key_that_code_names_has_a_text(code: Code, content: Content) -> None:
    known = content.texts.known_keys()
    assert [f"{place} {key}" for key, place in named(code) if key not in known] == []


def test_every_key_that_is_put_together_has_a_text(code: Code, content: Content) -> None:
    assert sorted(put_together(content, code) - content.texts.known_keys()) == []


def test_it_is_known_what_every_key_is_put_together_from(code: Code) -> None:
    assert templates(code) - VALUES.keys() - ELSEWHERE == set(), "add them to VALUES"
    assert VALUES.keys() | ELSEWHERE == templates(code), "nobody puts these together any more"


def test_every_text_is_said_by_somebody(code: Code, content: Content) -> None:
    words = {node.value for _, node in code if isinstance(node, ast.Constant)}
    said = words | put_together(content, code)
    assert sorted(content.texts.known_keys() - said) == [], "delete them, or say them"
