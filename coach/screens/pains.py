"""What is asked and said of pain outside of a workout's own message. Pure."""

from datetime import date

from coach.mornings import BANDS, HURT, Sore
from coach.moves.pain import DULL, FLAG, SHARP, SOON
from coach.runner import Runner
from coach.safety import WHERE_TO_GO, PainCourse, Urgency
from coach.screens.welcome import cleared_button, go, red_flag_rows
from coach.training import Pain
from coach.words import Button, Place, Reply, Style, Tap, Text

MORNING, SIGNS = "morning", "signs"

Rows = tuple[tuple[Button, ...], ...]


def gone(pain: Pain) -> bool:
    """Whether it says that nothing hurts there any more."""
    return pain.level == 0 and not pain.sharp


def place(pain: Pain) -> Text:
    """`left knee`."""
    side = pain.side.value if pain.side else "none"
    return Text("pain-place", {"region": Text(f"region-{pain.region.value}"), "side": side})


def which_kind() -> Text:
    """The list of red flags, as it is asked with every pain."""
    return Text("pain-which-kind")


def how_is_it(sore: Sore, day: date, *, morning: bool) -> Reply:
    """The question of the morning after; `morning`: it is still before noon."""
    part = "morning" if morning else "day"
    text = Text("morning-how", {"place": place(sore.pain), "part": part, "level": sore.pain.level})
    row = tuple(
        Button(
            Text(f"morning-{value}"), Tap(HURT, MORNING, sore.entry, day.toordinal(), value=value)
        )
        for value in BANDS
    )
    return Reply((text,), (row,))


def above(question: Reply, told: Reply, onward: Button) -> Reply:
    """The question and what came due with it, as one message.

    `onward` leads to a message of its own, so that the question stays to be answered.
    """
    return Reply((*question.text, *told.text), (*question.buttons, (onward,)))


def answered(pain: Pain, course: PainCourse, entry: int, where: Place) -> Reply:
    """What the morning's answer leads to; with 4 and more the red flags are asked."""
    what = "gone" if gone(pain) else course.value
    said = Text(f"morning-{what}", {"place": place(pain), "region": _region(pain)})
    if course is PainCourse.CARRY_ON:
        return Reply((said,), _today(), place=where)
    return Reply((said, which_kind()), _kinds(pain, entry), place=where)


def noted(pain: Pain, course: PainCourse) -> Text:
    """What was noted of pain that was told outside of a workout, and what follows from it."""
    what = "gone" if gone(pain) else course.value
    return Text(f"pain-told-{what}", {"region": _region(pain), "level": pain.level})


def all_noted(lines: tuple[Text, ...], where: Place = Place.NEW) -> Reply:
    """What was noted, where there is nothing more to ask."""
    return Reply(lines, _today(), place=where)


def signs(pain: Pain, entry: int, lines: tuple[Text, ...] = ()) -> Reply:
    """The red flags that hide behind any number, asked of pain that was told in words."""
    about = Text("pain-about", {"place": place(pain)})
    return Reply((*(lines or (about,)), which_kind()), _kinds(pain, entry))


def no_signs() -> Reply:
    """None of the red flags: it stays as it was noted."""
    return Reply((Text("pain-no-signs"),), _today(), place=Place.EDIT)


def stopped(runner: Runner, urgency: Urgency, *, mistaken: bool) -> Reply:
    """A red flag by button: where to go, and how it goes on; `mistaken` may be offered."""
    rows = red_flag_rows(runner) if mistaken else ((cleared_button(runner),),)
    return Reply((Text(WHERE_TO_GO[urgency]),), rows, place=Place.EDIT)


def good_to_hear() -> Reply:
    """Said where somebody writes that nothing hurts, and nobody has asked."""
    return Reply((Text("telling-no-pain"),), _today())


def _kinds(pain: Pain, entry: int) -> Rows:
    def button(value: str, text: str, style: Style = Style.PLAIN) -> Button:
        return Button(Text(text), Tap(HURT, SIGNS, entry, value=value), style)

    dull = (button(DULL, "pain-none-of-these" if pain.sharp else "pain-dull"),)
    sharp = () if pain.sharp else ((button(SHARP, "pain-sharp"),),)
    return (
        dull,
        *sharp,
        (button(SOON, "pain-soon"),),
        (button(FLAG, "pain-flag", Style.DANGER),),
    )


def _today() -> Rows:
    return ((go("today", "button-today"),),)


def _region(pain: Pain) -> Text:
    return Text(f"region-{pain.region.value}")
