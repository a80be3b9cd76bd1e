"""Shows a question: its lines and its buttons. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from coach.questions.answering import NONE
from coach.questions.asked import asked_at_start
from coach.questions.question import Kind, Question
from coach.questions.taken import Step
from coach.runner import Profile, Runner
from coach.words import Button, Style, Tap, Text

Row = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Asking:
    """A question as it is open now.

    Attributes:
        kind: of its taps, so that the conversation that asked gets the answer.
        turn: which asking this is; a button of another one is old.
    """

    kind: str
    turn: int
    question: Question

    def button(self, text: Text, verb: str, value: str = "", style: Style = Style.PLAIN) -> Button:
        """A button of this asking."""
        return Button(text, Tap(self.kind, verb, version=self.turn, value=value), style)

    def rows(self, runner: Runner, names: Sequence[Text] = ()) -> tuple[Row, ...]:
        """The buttons of the answer itself; of the candidates, where it was unclear."""
        if names:
            return tuple(
                (self.button(name, "pick", str(number)),) for number, name in enumerate(names)
            )
        options = in_rows(self._options(runner), self.question.columns)
        closing = self._closing(runner.profile)
        if self.question.none_first and closing and not self.question.current(runner.profile):
            return ((closing,), *options)
        return (*options, (closing,)) if closing else options

    def _options(self, runner: Runner) -> tuple[Button, ...]:
        """One button an option; the chosen ones are marked once the runner has chosen."""
        held = frozenset(self.question.current(runner.profile))
        several = self.question.kind is Kind.SEVERAL
        marks = several or self.question.key in runner.answered

        def one(option: str) -> Button:
            label = self.question.label(option)
            on = marks and option in held
            text = Text("option-on", {"option": label}) if on else label
            verb = ("off" if on else "on") if several else "pick"
            return self.button(text, verb, option)

        return tuple(one(option) for option in self.question.options)

    def _closing(self, profile: Profile) -> Button | None:
        """What ends the question without another option: none of them, done, or a pin."""
        match self.question.kind:
            case Kind.SEVERAL if self.question.current(profile):
                return self.button(Text("button-done"), "done", style=Style.SUCCESS)
            case Kind.SEVERAL | Kind.DATE | Kind.HOURS | Kind.ONE if self.question.none:
                return self.button(Text(f"none-{self.question.key}"), "pick", NONE)
            case Kind.CITY:
                return self.button(Text("button-pin"), Step.PIN)
            case _:
                return None

    def footer(self, profile: Profile) -> tuple[Row, ...]:
        """Back, skip, and enough: the ways on that need no answer."""
        question = self.question
        row: list[Button] = []
        if question is not asked_at_start(profile)[0]:
            row.append(self.button(Text("button-back"), Step.BACK))
        if question.skippable and not question.none:
            row.append(self.button(Text("button-skip"), Step.SKIP))
        if question.extra:
            row.append(self.button(Text("button-enough"), Step.ENOUGH))
        return (tuple(row),) if row else ()


def progress(question: Question, profile: Profile) -> Text:
    """How far one is: `4 of 12`; extras are counted for themselves."""
    alike = [one for one in asked_at_start(profile) if one.extra == question.extra]
    key = "q-extra" if question.extra else "q-progress"
    return Text(key, {"at": alike.index(question) + 1, "of": len(alike)})


def noted(question: Question, profile: Profile) -> Text:
    """Says back what was understood."""
    answer = question.shown(question.current(profile))
    return Text("q-noted", {"what": Text(f"set-{question.key}"), "answer": answer})


def in_rows(buttons: Sequence[Button], columns: int) -> tuple[Row, ...]:
    """Buttons side by side, so many in a row."""
    return tuple(
        tuple(buttons[start : start + columns]) for start in range(0, len(buttons), columns)
    )
