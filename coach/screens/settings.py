"""What /settings shows: every answer, and a button to change each. Pure."""

from coach.questions.asked import asked_of
from coach.questions.question import Kind, Question
from coach.questions.show import in_rows
from coach.runner import Runner
from coach.screens.leaving import list_button
from coach.words import GO, Button, Place, Reply, Tap, Text

SETTINGS = "set"  # kind of all taps on settings, and topic of `Awaiting`


def settings(runner: Runner, lead: tuple[Text, ...], place: Place, left_out: Text | None) -> Reply:
    """All answers, one a line, and a button for each; and what is left out, if anything."""
    questions = asked_of(runner.profile)
    answers = tuple(
        Text(
            "settings-line",
            {
                "what": Text(f"set-{question.key}"),
                "answer": question.shown(question.current(runner.profile)),
            },
        )
        for question in questions
        if question.kind is not Kind.BANDS
    )
    more = (left_out,) if left_out else ()
    buttons = [*(_button(question) for question in questions), *(list_button() for _ in more)]
    body = Text("lines", {"lines": (Text("settings-list"), *answers, *more)})
    return Reply((*lead, body), in_rows(buttons, 2), place=place)


def _button(question: Question) -> Button:
    """Changes one answer; bands have a conversation of their own."""
    bands = question.kind is Kind.BANDS
    tap = Tap(GO, "bands") if bands else Tap(SETTINGS, "ask", value=question.key)
    return Button(Text(f"set-{question.key}"), tap)
