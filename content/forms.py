"""An exercise's file, as authors write it: content/exercises/*.yaml."""

import re
from dataclasses import replace
from typing import Annotated

from pydantic import Field, field_validator

from coach.bands import BandKind
from coach.exercises import (
    Contraindication,
    DoseClass,
    Exercise,
    Fine,
    FocusArea,
    Limbs,
    Muscle,
    Position,
    Sides,
    Unit,
)
from coach.runner import Anchor, Region, RunnerType
from content.doses import DoseForm, DoseTable
from content.figureforms import FigureForm
from content.validating import Form, Number, Whole, wrong

Newtons = Annotated[Number, Field(gt=0, le=1000)]


class LimbsForm(Form):
    """Two limbs with a loop round them, in centimetres. See `coach.exercises.Limbs`."""

    spacing: Annotated[Number, Field(gt=0, le=150)]
    width: Annotated[Number, Field(gt=0, le=40)]


class PositionForm(Form):
    """Where the band sits. See `coach.exercises.Position`."""

    key: str
    kinds: frozenset[BandKind]
    lever: Annotated[Number, Field(gt=0, le=1)]
    anchor: Anchor | None = None
    places: Annotated[Whole, Field(ge=1, le=6)] = 1
    limbs: LimbsForm | None = None
    stretch: Annotated[Number, Field(gt=0, le=2)] | None = None
    strands: Annotated[Whole, Field(ge=1, le=2)] = 1
    fine: Fine | None = None
    typical: Newtons | None = None

    @field_validator("key")
    @classmethod
    def _plain(cls, key: str) -> str:
        if not re.fullmatch(r"[a-z]+(_[a-z]+)*", key):
            raise wrong("must be lower-case words joined by _", "write for instance above_knees")
        return key

    def value(self) -> Position:
        """As rules read it."""
        return Position(
            key=self.key,
            kinds=self.kinds,
            lever=self.lever,
            anchor=self.anchor,
            places=self.places,
            limbs=Limbs(self.limbs.spacing, self.limbs.width) if self.limbs else None,
            stretch=1.0 if self.stretch is None else self.stretch,
            strands=self.strands,
            fine=self.fine,
            typical=self.typical,
        )


class ExerciseForm(Form):
    """A whole file; its name is the exercise's id."""

    areas: Annotated[tuple[FocusArea, ...], Field(min_length=1)]
    unit: Unit
    sides: Sides
    mat: Annotated[bool, Field(strict=True)] = False
    regions: frozenset[Region]
    muscles: Annotated[tuple[Muscle, ...], Field(min_length=1)]
    easier: tuple[str, ...]
    harder: tuple[str, ...]
    contraindications: Annotated[tuple[Contraindication, ...], Field(min_length=1)]
    positions: Annotated[tuple[PositionForm, ...], Field(min_length=1)]
    dose_class: DoseClass
    doses: Annotated[dict[RunnerType, DoseForm], Field(default_factory=dict)]
    typical: Newtons | None = None
    figure: FigureForm

    def value(self, name: str, table: DoseTable) -> Exercise:
        """As rules read it, under its id; its own doses go before those of its class."""
        doses = {**table[self.dose_class].doses, **self.doses}
        exercise = Exercise(
            id=name,
            areas=self.areas,
            unit=self.unit,
            sides=self.sides,
            positions=tuple(position.value() for position in self.positions),
            doses={kind: dose.value() for kind, dose in doses.items()},
            regions=self.regions,
            mat=self.mat,
            dose_class=self.dose_class,
            muscles=self.muscles,
            easier=self.easier,
            harder=self.harder,
            contraindications=self.contraindications,
        )
        return exercise if self.typical is None else replace(exercise, typical=self.typical)
