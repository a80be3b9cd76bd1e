"""An exercise's file, as authors write it: content/exercises/*.yaml."""

import re
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from coach.bands import BandKind
from coach.exercises import Dose, Exercise, FocusArea, Position, Sides, Unit
from coach.runner import Anchor, Region, RunnerType
from content.figureforms import FigureForm
from content.validating import Form, Number, Whole, wrong


class PositionForm(Form):
    """Where the band sits. See `coach.exercises.Position`."""

    key: str
    kinds: frozenset[BandKind]
    lever: Annotated[Number, Field(gt=0, le=1)]
    anchor: Anchor | None = None
    places: Annotated[Whole, Field(ge=1, le=6)] = 1

    @field_validator("key")
    @classmethod
    def _plain(cls, key: str) -> str:
        if not re.fullmatch(r"[a-z]+(_[a-z]+)*", key):
            raise wrong("must be lower-case words joined by _", "write for instance above_knees")
        return key

    def value(self) -> Position:
        """As rules read it."""
        return Position(self.key, self.kinds, self.lever, self.anchor, self.places)


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


class ExerciseForm(Form):
    """A whole file; its name is the exercise's id."""

    areas: Annotated[tuple[FocusArea, ...], Field(min_length=1)]
    unit: Unit
    sides: Sides
    mat: Annotated[bool, Field(strict=True)] = False
    regions: frozenset[Region]
    positions: Annotated[tuple[PositionForm, ...], Field(min_length=1)]
    doses: dict[RunnerType, DoseForm]
    figure: FigureForm

    def value(self, name: str) -> Exercise:
        """As rules read it, under its id."""
        return Exercise(
            id=name,
            areas=self.areas,
            unit=self.unit,
            sides=self.sides,
            positions=tuple(position.value() for position in self.positions),
            doses={kind: dose.value() for kind, dose in self.doses.items()},
            regions=self.regions,
            mat=self.mat,
        )
