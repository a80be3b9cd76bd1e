"""A small vocabulary for tests, and a way to read with it."""

from coach.exercises import Unit
from coach.freetext import Sign, Understood, Vocabulary, understand
from coach.runner import Region
from coach.safety import RedFlag
from coach.training import Effort, Outcome, Side

WORDS = Vocabulary(
    efforts={
        "easy": Effort.THREE_FOUR,
        "very easy": Effort.FIVE_UP,
        "hard": Effort.ONE_TWO,
        "very hard": Effort.NONE,
        "couldn't finish": Effort.FAILED,
        "2 left": Effort.ONE_TWO,
        "1-2 left": Effort.ONE_TWO,
    },
    outcomes={
        "all done": Outcome.DONE,
        "done": Outcome.DONE,
        "👍": Outcome.DONE,
        "skipped": Outcome.SKIPPED,
        "had to stop": Outcome.STOPPED,
    },
    portions={"half": 0.5, "most of it": 0.75},
    regions={"knee": Region.KNEE, "knees": Region.KNEE, "hip": Region.HIP, "ankle": Region.ANKLE},
    sides={"left": Side.LEFT, "right": Side.RIGHT},
    colours={"red": "red", "grey": "silver"},
    numbers={"ten": 10, "twelve": 12},
    signs={
        "sets": Sign.SETS,
        "sets of": Sign.SETS,
        "times": Sign.TIMES,
        "reps": Sign.REPS,
        "steps": Sign.STEPS,
        "s": Sign.SECONDS,
        "sec": Sign.SECONDS,
        "min": Sign.MINUTES,
        "in the tank": Sign.IN_RESERVE,
        "rir": Sign.IN_RESERVE,
        "rpe": Sign.EXERTION,
        "pain": Sign.PAIN,
        "hurts": Sign.PAIN,
        "pain free": Sign.NO_PAIN,
        "sharp": Sign.SHARP,
        "of": Sign.OUT_OF,
        "out of": Sign.OUT_OF,
        "at the": Sign.PLACED,
        "no": Sign.NOT,
        "not": Sign.NOT,
        "yesterday": Sign.YESTERDAY,
        "fewer": Sign.FEWER,
        "less": Sign.FEWER,
        "on the": Sign.FILLER,
        "had": Sign.FILLER,
        "and": Sign.FILLER,
        "did": Sign.FILLER,
        "in": Sign.FILLER,
        "is": Sign.FILLER,
        "my": Sign.FILLER,
        "only": Sign.FILLER,
        "the": Sign.FILLER,
    },
    red_flags={
        "chest pain": RedFlag.CHEST_PAIN,
        "fainted": RedFlag.FAINTING,
        "can't bear weight": RedFlag.NO_WEIGHT,
        "numb": RedFlag.NUMBNESS,
    },
)


def read(text: str, unit: Unit = Unit.REPS, sided_sets: int = 0) -> Understood:
    found = understand(text, WORDS, unit, sided_sets)
    assert isinstance(found, Understood), found
    return found
