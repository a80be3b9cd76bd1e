"""The `figure:` part of an exercise's file. See content/figures.py for what angles mean."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from coach.exercises import Muscle
from content.figures import (
    AnchorSpot,
    Arm,
    BandPath,
    BandShape,
    Base,
    BodyPoint,
    Facing,
    Figure,
    Leg,
    Pose,
    Prop,
    Stance,
    View,
    Working,
)
from content.validating import Form, Number, wrong

STRAP_POINTS = 3  # one hand, what it goes round, the other hand


class LegForm(Form):
    """Degrees; the limits are what healthy joints reach, with some room."""

    hip: Annotated[Number, Field(ge=-40, le=150)] = 0
    knee: Annotated[Number, Field(ge=-5, le=150)] = 0
    ankle: Annotated[Number, Field(ge=-60, le=45)] = 0
    abduction: Annotated[Number, Field(ge=-30, le=60)] = 0
    rotation: Annotated[Number, Field(ge=-45, le=60)] = 0
    inversion: Annotated[Number, Field(ge=-25, le=40)] = 0
    arch: Annotated[Number, Field(ge=0, le=1)] = 0

    def value(self) -> Leg:
        """As a figure keeps it."""
        return Leg(
            hip=self.hip,
            knee=self.knee,
            ankle=self.ankle,
            abduction=self.abduction,
            rotation=self.rotation,
            inversion=self.inversion,
            arch=self.arch,
        )


class ArmForm(Form):
    """Degrees, with the same kind of limits."""

    shoulder: Annotated[Number, Field(ge=-60, le=180)] = 0
    elbow: Annotated[Number, Field(ge=-5, le=150)] = 0
    abduction: Annotated[Number, Field(ge=-30, le=180)] = 0

    def value(self) -> Arm:
        """As a figure keeps it."""
        return Arm(self.shoulder, self.elbow, self.abduction)


class PoseForm(Form):
    """One pose: `legs` where both are alike, else `left_leg` and `right_leg`; arms the same."""

    trunk: Annotated[Number, Field(ge=-60, le=90)]
    legs: LegForm | None = None
    left_leg: LegForm | None = None
    right_leg: LegForm | None = None
    arms: ArmForm | None = None
    left_arm: ArmForm | None = None
    right_arm: ArmForm | None = None
    seconds: Annotated[Number, Field(gt=0, le=10)]
    hold: Annotated[Number, Field(ge=0, le=10)] = 0
    stance: Stance = Stance.BOTH
    lifted: Stance | None = None
    heels: Annotated[Number, Field(ge=0, le=45)] = 0

    @model_validator(mode="after")
    def _pairs_are_whole(self) -> Self:
        for both, left, right in (
            ("legs", self.left_leg, self.right_leg),
            ("arms", self.left_arm, self.right_arm),
        ):
            each = both.removesuffix("s")
            paired, sides = getattr(self, both) is not None, (left is not None, right is not None)
            if sides != (not paired, not paired):
                mend = f"write {both}: alone, or left_{each}: and right_{each}: together"
                raise wrong(f"must say once what the {both} do", mend)
        return self

    def value(self) -> Pose:
        """As a figure keeps it."""
        return Pose(
            trunk=self.trunk,
            left_leg=(self.legs or self.left_leg or LegForm()).value(),
            right_leg=(self.legs or self.right_leg or LegForm()).value(),
            left_arm=(self.arms or self.left_arm or ArmForm()).value(),
            right_arm=(self.arms or self.right_arm or ArmForm()).value(),
            seconds=self.seconds,
            hold=self.hold,
            stance=self.stance,
            lifted=self.lifted,
            heels=self.heels,
        )


class PathForm(Form):
    """One run of a band."""

    shape: BandShape
    points: Annotated[tuple[BodyPoint, ...], Field(min_length=2)]

    @model_validator(mode="after")
    def _strap_has_two_ends(self) -> Self:
        if self.shape is BandShape.STRAP and len(self.points) != STRAP_POINTS:
            raise wrong("must be a hand, a foot and a hand", "list three points")
        return self

    def value(self) -> BandPath:
        """As a figure keeps it."""
        return BandPath(self.shape, self.points)


class AnchorForm(Form):
    """Where the anchor is. See `content.figures.AnchorSpot`."""

    ahead: Annotated[Number, Field(ge=-2, le=2)]
    height: Annotated[Number, Field(ge=0, le=1.5)]
    aside: Annotated[Number, Field(ge=-2, le=2)] = 0

    def value(self) -> AnchorSpot:
        """As a figure keeps it."""
        return AnchorSpot(self.ahead, self.height, self.aside)


class FigureForm(Form):
    """The whole movement."""

    view: View
    base: Base
    facing: Facing
    props: frozenset[Prop] = frozenset()
    anchor: AnchorForm | None = None
    working: Working | None = None
    barefoot: Annotated[bool, Field(strict=True)] = False
    poses: Annotated[tuple[PoseForm, ...], Field(min_length=2)]
    bands: dict[str, tuple[PathForm, ...]]

    def value(self, muscles: tuple[Muscle, ...]) -> Figure:
        """As `pictures/` draws it, with what the exercise works."""
        return Figure(
            view=self.view,
            base=self.base,
            facing=self.facing,
            poses=tuple(pose.value() for pose in self.poses),
            bands={key: tuple(p.value() for p in paths) for key, paths in self.bands.items()},
            props=self.props,
            anchor=self.anchor.value() if self.anchor else None,
            muscles=muscles,
            working=self.working or Working.BOTH,
            barefoot=self.barefoot,
        )
