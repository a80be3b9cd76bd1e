"""What was understood of a runner's words, or why they cannot be right."""

from dataclasses import dataclass
from enum import StrEnum

from coach.runner import Region
from coach.safety import RedFlag
from coach.training import Effort, Lag, Outcome, Side


@dataclass(frozen=True, slots=True)
class PainSaid:
    """Pain as far as it was told: `level` 0-10 or None, `region` or None: to be asked."""

    level: int | None
    region: Region | None
    side: Side | None = None
    sharp: bool = False


@dataclass(frozen=True, slots=True)
class Understood:
    """A report in typed words. Whatever was not said is None or empty.

    Attributes:
        amounts: of each set as told; seconds for an exercise that is held.
        sets: "only 2 sets", without amounts.
        portion: "did half": the part of what was asked, above 0 and up to 1.
        outcome: done where amounts, sets or a portion were told; None for an effort alone,
            since "ok" to a reminder is no report.
        pains: every pain told, the worst first.
        no_pain: the runner said that nothing hurts.
        colour: a colour word of content/bands.yaml: the band that was used.
        rest: folded words of no known meaning, in order: may be a band's label.
        red_flag: the most urgent one found. It wins: nothing else may be acted upon.
        yesterday: it was not today's workout.
        lag: the side that managed fewer; `amounts` are then the better side's.
    """

    amounts: tuple[int, ...] = ()
    sets: int | None = None
    portion: float | None = None
    outcome: Outcome | None = None
    effort: Effort | None = None
    pains: tuple[PainSaid, ...] = ()
    no_pain: bool = False
    colour: str | None = None
    rest: tuple[str, ...] = ()
    red_flag: RedFlag | None = None
    yesterday: bool = False
    lag: Lag | None = None

    def amounts_for(self, sets: int, aim: int) -> tuple[int, ...]:
        """Amounts as a report wants them; empty: all as asked.

        One bare number counts for each of the `sets` asked, as a dose is read ("12" to
        "3 sets of 8-12"); a portion is rounded down to whole sets of `aim`, one at least.
        """
        if len(self.amounts) == 1:
            return self.amounts * (self.sets or sets)
        if self.amounts:
            return self.amounts
        if self.sets is not None:
            return (aim,) * self.sets
        if self.portion is not None:
            return (aim,) * max(1, int(sets * self.portion))
        return ()


class Doubt(StrEnum):
    """Why words cannot be a report; the end of the text's key `unlikely-...`."""

    AMOUNT = "amount"  # 999 reps
    SETS = "sets"  # 40 sets
    PAIN = "pain"  # pain 14 of 10
    SIDES = "sides"  # fewer on one side, where both work as one
    UNIT = "unit"  # seconds for an exercise that is counted, or the other way round


@dataclass(frozen=True, slots=True)
class Unlikely:
    """Words that read as a report but cannot be right: ask again, record nothing."""

    doubt: Doubt
    value: int
