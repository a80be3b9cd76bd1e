"""What several screens of a workout share: its buttons, and words for parts of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from coach.bands import NEWTONS_PER_KG, Band, BandKind
from coach.catalogue import Catalogue
from coach.exercises import Dose, Fine
from coach.labels import cut
from coach.training import Prescription, Side, Why
from coach.words import Arg, Button, Picture, Said, Style, Tap, Text
from coach.workout import Workout

WORKOUT = "w"  # kind of all taps on a workout
Screen = tuple[tuple[Text, ...], tuple[tuple[Button, ...], ...]]


@dataclass(frozen=True, slots=True)
class Stage:
    """All that the screens of one workout read.

    Attributes:
        bands: every band that the runner ever had, by id: an old workout still names its own.
        following: the next training day, None where none is planned.
        facts: what the choice of the current exercise rests on, where its screen tells that.
        brief: something else stands above; what was read before is left out.
        left_out: ids of exercises that the runner does not want.
    """

    workout: Workout
    bands: Mapping[int, Band]
    catalogue: Catalogue
    following: date | None = None
    facts: tuple[Why, ...] = ()
    brief: bool = False
    left_out: frozenset[str] = frozenset()

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
    """The rhythm of one repetition, as the dose has it."""
    return rhythm(asked.exercise, asked.dose)


def rhythm(exercise: str, dose: Dose) -> Text:
    """How one repetition goes: seconds down, held and up."""
    down, hold, up = (int(seconds) for seconds in dose.tempo.split("-"))
    text = of_exercise(exercise, "tempo")
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


def named(stage: Stage, bands: tuple[int, ...], longest: int | None = None) -> Arg:
    """As `labelled`, of bands by their ids; empty where none of them is known."""
    known = [stage.bands[band] for band in bands if band in stage.bands]
    return labelled(known, longest) if known else ""


def labelled(bands: Sequence[Band], longest: int | None = None) -> Text:
    """`green mini loop`: the runner's own word and the kind, since each kind has a green one.

    Of bands that are used together the kind is told once: `green + red mini loop`. Labels
    above `longest` characters are cut.
    """
    labels = Said(" + ".join(cut(band.label, longest) for band in bands))
    return Text("band-named", {"label": labels, "kind": kind(bands[-1].kind)})


def kind(of: BandKind) -> Text:
    """`mini loop`."""
    return Text(f"band-kind-{of.value.replace('_', '-')}")


def handled(stage: Stage, asked: Prescription) -> tuple[Text, ...]:
    """How the band is handled beyond its place: folded, further away, held shorter."""
    exercise = stage.catalogue.exercises[asked.exercise]
    fine = exercise.position(asked.position).fine
    folded = (Text("workout-doubled"),) if asked.doubled else ()
    if not asked.reach or fine is None:
        return folded
    key = "workout-away" if fine is Fine.AWAY else "workout-shorter"
    return (*folded, Text(key, {"steps": asked.reach}))


def side(one: Side) -> Text:
    """`left`."""
    return Text(f"side-{one.value}")


def counted(amounts: tuple[int, ...]) -> str:
    """`12 · 12 · 10`."""
    return " · ".join(str(amount) for amount in amounts)


def heading(stage: Stage) -> Text:
    """Which exercise of how many."""
    workout = stage.workout
    return Text(
        "workout-heading",
        {
            "number": workout.at + 1,
            "count": len(workout.items),
            "name": name(workout.current.prescription.exercise),
        },
    )


def back(stage: Stage, verb: str = "card", value: str = "") -> Button:
    """The way back, by default to the exercise's card."""
    return stage.button(verb, value, text=Text("button-back"))


def back_or_how(stage: Stage, verb: str = "card") -> tuple[Button, Button]:
    """The way back, and a look at how the exercise goes, from which one comes back here."""
    return back(stage, verb), stage.button("how")


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
