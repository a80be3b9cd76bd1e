"""Lines that several screens share."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from coach.bands import NEWTONS_PER_KG, Band
from coach.catalogue import Catalogue
from coach.questions.question import enumerated
from coach.training import Prescription, Why
from coach.words import Arg, Button, Picture, Said, Style, Tap, Text
from coach.workout import Item, Workout

WORKOUT = "w"  # kind of all taps on a workout


@dataclass(frozen=True, slots=True)
class Stage:
    """All that the screens of one workout read.

    Attributes:
        bands: every band that the runner ever had, by id: an old workout still names its own.
        following: the next training day, None where none is planned.
    """

    workout: Workout
    bands: Mapping[int, Band]
    catalogue: Catalogue
    following: date | None = None

    def button(
        self, verb: str, value: str = "", *, text: Text | None = None, style: Style = Style.PLAIN
    ) -> Button:
        """A button of this workout; its text is `workout-<verb>` unless told otherwise."""
        workout = self.workout
        key = f"workout-{verb.replace('_', '-')}"
        return Button(
            text or Text(key), Tap(WORKOUT, verb, workout.id, workout.version, value), style
        )

    def colour(self, prescription: Prescription) -> str:
        """The colour in which the band is drawn; empty where there is none."""
        return next(
            (self.bands[band].colour for band in prescription.bands if band in self.bands), ""
        )

    def picture(self, *prescriptions: Prescription) -> Picture | None:
        """One exercise moving, or a still of several."""
        if not prescriptions:
            return None
        return Picture(
            tuple(one.exercise for one in prescriptions),
            tuple(one.position for one in prescriptions),
            tuple(self.colour(one) for one in prescriptions),
        )


def undo(workout: Workout) -> Button:
    """Takes back the last answer about this workout; of no effect once there is a later one."""
    entries = [entry for item in workout.items for entry in item.entries]
    return Button(Text("workout-undo"), Tap("undo", "last", max(entries, default=0)))


def of_exercise(exercise: str, what: str) -> Text:
    """One of an exercise's texts: its `name`, `how`, `cues`, `mistake`, ..."""
    return Text(f"exercise-{exercise}-{what}".replace("_", "-"))


def joined(*texts: Text) -> Text:
    """Texts as the lines of one paragraph."""
    return Text("lines", {"lines": texts})


def name(exercise: str) -> Text:
    """An exercise's name."""
    return of_exercise(exercise, "name")


def setup(stage: "Stage", asked: Prescription) -> Text:
    """Which band, and where it sits, told in full; without one the setup itself says so."""
    where = of_exercise(asked.exercise, f"setup-{asked.position}")
    if not asked.bands:
        return Text("workout-card-free", {"setup": where})
    return Text("workout-card-setup", {"band": band(stage, asked), "setup": where})


def tempo(asked: Prescription) -> Text:
    """The rhythm of one repetition; seconds down, held and up as the dose has them."""
    down, hold, up = (int(seconds) for seconds in asked.dose.tempo.split("-"))
    text = of_exercise(asked.exercise, "tempo")
    return Text(text.key, {"down": down, "hold": hold, "up": up})


def dose(stage: Stage, prescription: Prescription) -> Text:
    """`3 × 8-12 reps, each side`."""
    exercise = stage.catalogue.exercises[prescription.exercise]
    asked = prescription.dose
    return Text(
        "workout-dose",
        {
            "sets": asked.sets,
            "low": asked.low,
            "high": asked.high,
            "unit": exercise.unit.value,
            "sides": exercise.sides.value,
        },
    )


def band(stage: Stage, prescription: Prescription) -> Text:
    """Which band, in the runner's own words; or that none is needed."""
    if not prescription.bands:
        return Text("workout-no-band")
    return Text("workout-band", {"band": named(stage, prescription.bands)})


def named(stage: Stage, bands: tuple[int, ...]) -> Arg:
    """`green mini loop`: the runner's own word and the kind, since each kind has a green one."""
    known = [stage.bands[band] for band in bands if band in stage.bands]
    if len(known) != 1:
        return Said(" + ".join(band.label for band in known))
    kind = Text(f"band-kind-{known[0].kind.value.replace('_', '-')}")
    return Text("band-named", {"label": Said(known[0].label), "kind": kind})


def why(stage: Stage, cause: Why) -> Text:
    """A cause with the runner's own words for the bands in it."""

    def shown(key: str, value: str | int) -> Arg:
        if key in {"band", "was"} and isinstance(value, int):
            return named(stage, (value,))
        if key == "position":
            return Text(f"position-{str(value).replace('_', '-')}")
        if key == "exercise":
            return name(str(value))
        if key in {"region", "kind"}:
            prefix = "region" if key == "region" else "band-kind"
            return Text(f"{prefix}-{str(value).replace('_', '-')}")
        if key == "force":
            return Text("band-force", {"kg": round(float(value) / NEWTONS_PER_KG, 1)})
        return value

    return Text(cause.key, {key: shown(key, value) for key, value in cause.args.items()})


def lines(stage: Stage) -> Text:
    """All exercises of the workout, one below the other."""
    listed = tuple(_line(stage, n, item) for n, item in enumerate(stage.workout.items, 1))
    return joined(*listed)


def _line(stage: Stage, number: int, item: Item) -> Text:
    """One exercise in a list, with a mark where it is closed; only its name stands out."""
    bands = item.prescription.bands
    return Text(
        "workout-line",
        {
            "number": number,
            "state": item.outcome.value if item.outcome else "open",
            "name": name(item.prescription.exercise),
            "dose": dose(stage, item.prescription),
            "band": named(stage, bands) if bands else Text("workout-no-band"),
        },
    )


def closed(stage: Stage, item: Item) -> Text:
    """What became of one exercise, and the last word on what that changes next time.

    The last word only: pain that is told after a good report takes its praise back.
    """
    line = Text(
        "workout-closed",
        {
            "state": item.outcome.value if item.outcome else "open",
            "name": name(item.prescription.exercise),
        },
    )
    if item.amounts:
        amounts = " · ".join(str(amount) for amount in item.amounts)
        line = Text("workout-closed-amounts", {"closed": line, "amounts": amounts})
    if not item.learned:
        return line
    return Text("workout-learned", {"closed": line, "why": why(stage, item.learned[-1])})


def rests(stage: Stage) -> tuple[Text, ...]:
    """What is left out today, one line a cause: one sore place may rest many exercises."""
    causes: list[Why] = []
    for resting in stage.workout.rests:
        if resting.why not in causes:
            causes.append(resting.why)
    return tuple(_rest(stage, cause) for cause in causes)


def _rest(stage: Stage, cause: Why) -> Text:
    names = [name(one.exercise) for one in stage.workout.rests if one.why == cause]
    return Text(
        "workout-rest",
        {"names": enumerated(names), "count": len(names), "why": why(stage, cause)},
    )
