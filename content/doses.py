"""How much of each kind of work, for each runner type: content/doses.yaml."""

import re
from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import Field, RootModel, ValidationInfo, field_validator

from coach.exercises import Dose, DoseClass, Unit
from coach.runner import RunnerType
from content.marked import Fault
from content.validating import Form, Whole, wrong


class DoseForm(Form):
    """How much. See `coach.exercises.Dose`."""

    sets: Annotated[Whole, Field(ge=1, le=6)]
    low: Annotated[Whole, Field(ge=1, le=120)]
    high: Annotated[Whole, Field(ge=1, le=120)]
    tempo: str
    rest: Annotated[Whole, Field(ge=0, le=300)]

    @field_validator("high")
    @classmethod
    def _above_low(cls, high: int, info: ValidationInfo) -> int:
        low = info.data.get("low", high)
        if high < low:
            raise wrong(f"must not be below low, which is {low}", f"write {low} or more")
        return high

    @field_validator("tempo")
    @classmethod
    def _three_numbers(cls, tempo: str) -> str:
        if not re.fullmatch(r"\d-\d-\d", tempo):
            raise wrong("must be down-hold-up in seconds", "write for instance 2-0-1")
        return tempo

    def value(self) -> Dose:
        """As rules read it."""
        return Dose(self.sets, self.low, self.high, self.tempo, self.rest)


class ClassForm(Form):
    """One dose class: what is counted in it, and how much for whom."""

    unit: Unit
    doses: dict[RunnerType, DoseForm]


DoseTable = Mapping[DoseClass, ClassForm]


class DosesForm(RootModel[dict[DoseClass, ClassForm]]):
    """The whole file: every dose class."""


def faults(table: DoseTable) -> Iterator[Fault]:
    """Classes that the file lacks, and runner types that a class has no dose for."""
    for dose_class in DoseClass:
        if dose_class not in table:
            yield (), f"has no class {dose_class}", f"add {dose_class}: with unit and doses"
            continue
        for runner_type in RunnerType:
            if runner_type not in table[dose_class].doses:
                mend = f"add a line {runner_type}: {{sets: 3, low: 8, ...}}"
                yield (dose_class, "doses"), f"has none for {runner_type}", mend
