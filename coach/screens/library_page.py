"""One exercise of the library, told in full on two sides: how it goes, and what to heed. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from coach.bands import BandKind
from coach.exercises import Dose, Exercise
from coach.library import Shelf, Sight
from coach.questions.question import enumerated
from coach.questions.show import Row, in_rows
from coach.screens import parts
from coach.screens.library import CARE, LIBRARY, ONE, STILL, back_to
from coach.words import SHARE, Button, Picture, Place, Reply, Tap, Text


@dataclass(frozen=True, slots=True)
class Page:
    """What is looked at.

    Attributes:
        sight: the exercise as it is shown.
        dose: of the runner's kind. rests: why it is left out today, else None.
        shelf, page: the list that it was opened from.
        names: ids of all exercises, since a neighbour may have gone since.
    """

    sight: Sight
    dose: Dose
    rests: Text | None
    shelf: Shelf
    page: int
    exercises: Mapping[str, Exercise]

    @property
    def exercise(self) -> Exercise:
        """The exercise."""
        return self.sight.exercise


def page(shown: Page, verb: str, *, place: Place = Place.EDIT) -> Reply:
    """One of the exercise's sides; `still` has its start and end in place of the movement."""
    text = _care(shown) if verb == CARE else _how(shown)
    sight = shown.sight
    picture = Picture(
        (sight.exercise.id,), (sight.position.key,), (sight.colour,), still=verb == STILL
    )
    return Reply(text, _rows(shown, verb), picture, place)


def _how(shown: Page) -> tuple[Text, ...]:
    """What it is for, how it goes, where the band sits, where it is felt."""
    exercise = shown.exercise
    worked = [Text(f"muscle-{each.value}".replace("_", "-")) for each in exercise.muscles]
    heading = Text(
        "library-heading", {"name": parts.name(exercise.id), "muscles": enumerated(worked)}
    )
    rests = (Text("library-rests", {"why": shown.rests}),) if shown.rests else ()
    return (
        heading,
        *rests,
        parts.of_exercise(exercise.id, "for"),
        parts.of_exercise(exercise.id, "how"),
        parts.joined(*_band(shown.sight)),
        Text("library-feel", {"feel": parts.of_exercise(exercise.id, "feel")}),
    )


def _band(sight: Sight) -> tuple[Text, ...]:
    """Where the band sits, and which one it takes where none of the runner's is shown."""
    where = parts.of_exercise(sight.exercise.id, f"setup-{sight.position.key}")
    if sight.bands:
        band = Text("workout-band", {"band": parts.labelled(sight.bands)})
        return (Text("workout-card-setup", {"band": band, "setup": where}),)
    if sight.position.kinds:
        anchor = sight.position.anchor.value if sight.position.anchor else "none"
        kinds = _kinds(sight.position.kinds)
        return (Text("library-takes", {"kinds": kinds, "anchor": anchor, "setup": where}),)
    free = Text("workout-card-free", {"setup": where})
    others = frozenset(kind for place in sight.exercise.positions for kind in place.kinds)
    return (free, Text("library-also", {"kinds": _kinds(others)})) if others else (free,)


def _kinds(kinds: frozenset[BandKind]) -> Text:
    return enumerated([parts.kind(kind) for kind in BandKind if kind in kinds])


def _care(shown: Page) -> tuple[Text, ...]:
    """Cues, the mistake, the rhythm, and when to leave it out."""
    exercise = shown.exercise
    mistake = parts.of_exercise(exercise.id, "mistake")
    troubles = [
        Text(f"contraindication-{each.value}".replace("_", "-"))
        for each in exercise.contraindications
    ]
    return (
        Text("library-name", {"name": parts.name(exercise.id)}),
        parts.joined(
            parts.of_exercise(exercise.id, "cues"),
            Text("workout-card-mistake", {"mistake": mistake}),
        ),
        Text("library-rhythm", {"rhythm": parts.rhythm(exercise.id, shown.dose)}),
        Text("workout-how-safety", {"safety": parts.of_exercise(exercise.id, "safety")}),
        *((Text("library-without", {"troubles": enumerated(troubles)}),) if troubles else ()),
        *((Text("dose-band-check"),) if shown.sight.position.kinds else ()),
    )


def _rows(shown: Page, verb: str) -> tuple[Row, ...]:
    own = shown.exercise
    how = _open(shown, ONE, Text("library-one"))
    other = how if verb == CARE else _open(shown, CARE, Text("library-care"))
    still = _open(shown, STILL, Text("library-still"))
    picture = _open(shown, ONE, Text("library-moving")) if verb == STILL else still
    easier = [(one, "library-easier") for one in own.easier if one in shown.exercises]
    harder = [(one, "library-harder") for one in own.harder if one in shown.exercises]
    neighbours = [
        Button(Text(key, {"name": parts.name(one)}), _tap(shown, ONE, one))
        for one, key in (*easier, *harder)
    ]
    share = Button(Text("library-share"), Tap(SHARE, "exercise", value=own.id))
    last = (back_to(shown.shelf, shown.page), share)
    return ((other, picture), *in_rows(neighbours, 2), last)


def _open(shown: Page, verb: str, text: Text) -> Button:
    return Button(text, _tap(shown, verb, shown.exercise.id))


def _tap(shown: Page, verb: str, exercise: str) -> Tap:
    return Tap(LIBRARY, verb, shown.page, value=f"{exercise}.{shown.shelf.code}")
