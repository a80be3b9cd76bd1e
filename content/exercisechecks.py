"""Mistakes that only show when the parts of one exercise are held against each other."""

from collections.abc import Callable, Iterator

from coach.exercises import Sides
from content import positionchecks
from content.doses import DoseTable
from content.figureforms import FigureForm, LegForm, PathForm, PoseForm
from content.figures import Base, BodyPoint, Figure, Prop, Stance
from content.forms import ExerciseForm, PositionForm
from content.marked import Fault

Drawable = Callable[[Figure], Iterator[Fault]]
"""Tells why a figure cannot be drawn, with places from the figure on; `pictures/` knows."""

FLAT_FOOT = 2  # degrees by which a planted foot may miss the floor; nobody sees less


def faults(
    form: ExerciseForm, table: DoseTable | None, drawable: Drawable | None = None
) -> Iterator[Fault]:
    """Every mistake between the parts of one exercise; no `table` where it has some itself."""
    if table is not None and form.unit is not table[form.dose_class].unit:
        unit = table[form.dose_class].unit
        yield ("unit",), f"is another than that of {form.dose_class} work", f"write {unit}"
    yield from positionchecks.faults(form)
    yield from _bands(form)
    yield from _figure(form)
    if drawable is not None:
        for loc, what, mend in drawable(form.figure.value(form.muscles)):
            yield ("figure", *loc), what, mend


def _bands(form: ExerciseForm) -> Iterator[Fault]:
    known = {position.key: position for position in form.positions}
    for key in form.figure.bands:
        if key not in known:
            mend = f"known are {', '.join(known)}"
            yield ("figure", "bands", key), "is no position of this exercise", mend
    for key, position in known.items():
        paths = form.figure.bands.get(key)
        if paths is None:
            yield ("figure", "bands"), f"has nothing for {key}", f"add a line {key}: [...]"
            continue
        runs = position.places if position.kinds else 0
        if len(paths) != runs:
            what = f"must have {runs} runs of the band, one for each place, and has {len(paths)}"
            yield ("figure", "bands", key), what, "add or remove some"
        yield from _anchoring(position, paths)


def _anchoring(position: PositionForm, paths: tuple[PathForm, ...]) -> Iterator[Fault]:
    drawn = any(BodyPoint.ANCHOR in path.points for path in paths)
    if drawn != (position.anchor is not None):
        what = "must run from the anchor" if position.anchor else "runs from an anchor"
        mend = "add anchor to its points" if position.anchor else "give the position an anchor"
        yield ("figure", "bands", position.key), what, mend


def _figure(form: ExerciseForm) -> Iterator[Fault]:
    figure = form.figure
    anchored = any(position.anchor for position in form.positions)
    if anchored and figure.anchor is None:
        yield ("figure",), "does not say where the anchor is", "add anchor: {ahead: 0.9, height: 0}"
    if form.mat != (Prop.MAT in figure.props):
        yield ("figure", "props"), "and the exercise's mat disagree", "draw a mat where one is used"
    if figure.base is Base.STANDING:
        yield from _planted(figure)
    yield from _working(form)


def _working(form: ExerciseForm) -> Iterator[Fault]:
    """Only where sides take turns one of them works, and then the drawing says which."""
    told = form.figure.working is not None
    if form.sides is Sides.EACH and not told:
        mend = "add working: left or right, the side that works as drawn, or both"
        yield ("figure",), "does not say which side works, while sides take turns", mend
    if form.sides is not Sides.EACH and told:
        what = f"names a side, while sides is {form.sides}"
        yield ("figure", "working"), what, "leave the line out, or write sides: each"


def _planted(figure: FigureForm) -> Iterator[Fault]:
    """A foot that bears weight must be flat on the floor, its raised heel aside."""
    for n, pose in enumerate(figure.poses):
        for key, leg in _bearing(pose):
            flat = leg.knee - (leg.hip - pose.trunk) - pose.heels
            if abs(leg.ankle - flat) > FLAT_FOOT:
                what = f"leaves the planted foot tilted by {leg.ankle - flat:g} degrees"
                yield ("figure", "poses", n, key), what, f"write ankle: {flat:g}"


def _bearing(pose: PoseForm) -> Iterator[tuple[str, LegForm]]:
    for stance, side in ((Stance.LEFT, "left_leg"), (Stance.RIGHT, "right_leg")):
        leg = pose.legs or getattr(pose, side)
        if leg is not None and pose.stance in {stance, Stance.BOTH}:
            yield "legs" if pose.legs else side, leg
