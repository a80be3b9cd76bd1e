"""What is asked and said of exercises that are left out. Pure."""

from collections.abc import Collection
from datetime import date

from coach.avoidance import Avoidance, Reason, Term
from coach.exercises import FocusArea
from coach.questions.question import enumerated
from coach.questions.show import in_rows
from coach.runner import Runner
from coach.screens import parts
from coach.screens.parts import Screen, Stage
from coach.screens.welcome import go
from coach.words import Arg, Button, Place, Reply, Tap, Text

OUT = "out"  # kind of all taps on what is left out
LIST, BACK, LEAVE = "list", "back", "leave"
A_PAGE = 8  # exercises with a button each: as many as are seen at once
IN_SETTINGS = 3  # named in /settings; its list tells of all


def ask(stage: Stage) -> Screen:
    """For how long, and why: four ways, and the way back, which leaves it at today."""
    name = parts.name(stage.workout.draft.leaving)

    def way(reason: Reason, term: Term) -> Button:
        value = f"{reason.value}-{term.value}"
        return stage.button("leave", value, text=Text(f"leave-{value}"))

    rows = (
        *(tuple(way(reason, term) for term in Term) for reason in Reason),
        (stage.button("card", text=Text("leave-today")),),
    )
    gone = stage.workout.current.prescription.exercise != stage.workout.draft.leaving
    return (Text("leave-which" if gone else "leave-which-no-swap", {"name": name}),), rows


def left(avoidance: Avoidance) -> Text:
    """Which exercise is left out now, and until when."""
    args: dict[str, Arg] = {"name": parts.name(avoidance.exercise)}
    if avoidance.until is None:
        return Text("left-out-good", args)
    return Text("left-out-until", {**args, "day": avoidance.until})


def kept(avoidance: Avoidance) -> Reply:
    """The same below the workout, which tells what to do about the pain."""
    return Reply((left(avoidance),), ((list_button(),),))


def told(avoidance: Avoidance, day: date, place: Place) -> Reply:
    """The same by itself, after words: with the other term, and the way back."""
    exercise = avoidance.exercise
    other = Term.WHILE if avoidance.until is None else Term.GOOD
    change = Button(Text(f"left-out-make-{other.value}"), _leave(exercise, other, day))
    back = Button(Text("left-out-back"), Tap(OUT, BACK, value=exercise))
    return Reply((left(avoidance),), ((change, back), (list_button(),)), place=place)


def not_out(exercise: str) -> Reply:
    """Nothing to bring back."""
    return _onward(Text("left-out-not", {"name": parts.name(exercise)}))


def returned(exercise: str) -> Reply:
    """It is planned again."""
    return _onward(Text("left-out-returned", {"name": parts.name(exercise)}))


def undone(exercise: str, known: Collection[str]) -> Reply:
    """The same, a moment after it was left out."""
    return _onward(Text("left-out-undone", {"name": _name(exercise, known)}))


def which(exercises: Collection[str], day: date, *, back: bool) -> Reply:
    """Several exercises could be meant."""

    def button(exercise: str) -> Button:
        bring = Tap(OUT, BACK, value=exercise)
        leave = _leave(exercise, Term.GOOD, day)
        return Button(parts.name(exercise), bring if back else leave)

    text = Text("left-out-which-back" if back else "left-out-which")
    return Reply((text,), in_rows([button(each) for each in exercises], 2))


def unclear() -> Reply:
    """No exercise is called so, or none is on the screen."""
    return _onward(Text("left-out-which-name"))


def lost(areas: Collection[FocusArea]) -> Reply:
    """Said once, when the last exercise for an area is left out."""
    names = enumerated([Text(f"area-{area.value}") for area in areas])
    text = Text("left-out-last", {"areas": names, "count": len(areas)})
    return Reply((text,), ((list_button(),),))


def listed(runner: Runner, known: Collection[str], day: date, page: int) -> Reply:
    """All that is left out, and a button for each that brings it back; a page at a time."""
    out = runner.avoided.on(day)
    if not out:
        rows = ((go("today", "button-today"), go("settings", "button-settings")),)
        return Reply((Text("left-out-none"),), rows, place=Place.EDIT)
    last = (len(out) - 1) // A_PAGE
    page = min(max(page, 0), last)
    shown = out[page * A_PAGE : (page + 1) * A_PAGE]
    lines = tuple(_line(each, known) for each in out)
    buttons = [
        Button(_bring(each, known), Tap(OUT, BACK, about=page, value=each.exercise))
        for each in shown
    ]
    body = Text("lines", {"lines": (Text("left-out-list", {"count": len(out)}), *lines)})
    ways = (*in_rows(buttons, 2), *_turn(page, last), (go("settings", "button-settings"),))
    return Reply((body,), ways, place=Place.EDIT)


def in_settings(runner: Runner, known: Collection[str], day: date) -> Text | None:
    """What /settings tells of it; None where nothing is left out."""
    out = runner.avoided.on(day)
    if not out:
        return None
    named = [_term(each, known) for each in out[:IN_SETTINGS]]
    more = len(out) - len(named)
    answer = enumerated(named)
    if more:
        answer = Text("left-out-more", {"named": answer, "count": more})
    return Text("settings-line", {"what": Text("left-out-title"), "answer": answer})


def list_button() -> Button:
    """The way to the list."""
    return Button(Text("left-out-title"), Tap(OUT, LIST))


def _leave(exercise: str, term: Term, day: date) -> Tap:
    """`day` is that of the words: a button of another day shows the list."""
    return Tap(OUT, LEAVE, version=day.toordinal(), value=f"{term.value}-{exercise}")


def _turn(page: int, last: int) -> tuple[tuple[Button, ...], ...]:
    """To the pages before and after."""
    ways = (("left-out-earlier", page - 1), ("left-out-later", page + 1))
    buttons = tuple(
        Button(Text(key), Tap(OUT, LIST, value=str(to))) for key, to in ways if 0 <= to <= last
    )
    return (buttons,) if buttons else ()


def _line(each: Avoidance, known: Collection[str]) -> Text:
    reason = Text(f"left-out-{each.reason.value}")
    return Text("left-out-line", {"what": _term(each, known), "reason": reason})


def _term(each: Avoidance, known: Collection[str]) -> Text:
    """`Dead bug (for good)`."""
    name = _name(each.exercise, known)
    if each.until is None:
        return Text("left-out-named-good", {"name": name})
    return Text("left-out-named-until", {"name": name, "day": each.until})


def _bring(each: Avoidance, known: Collection[str]) -> Text:
    return Text("left-out-bring", {"name": _name(each.exercise, known)})


def _name(exercise: str, known: Collection[str]) -> Text:
    """An exercise may have gone from the library since it was left out."""
    if exercise in known:
        return parts.name(exercise)
    return Text("left-out-gone", {"id": exercise.replace("_", " ")})


def _onward(text: Text) -> Reply:
    return Reply((text,), ((list_button(), go("today", "button-today")),))
