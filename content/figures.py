"""What a moving figure is: poses as joint angles, and where the band runs.

Authors write them in the `figure:` part of content/exercises/*.yaml; `pictures/` draws them.
All angles are degrees from standing straight with arms hanging, as a physiotherapist notes
them, so a pose can be read from a textbook:

* trunk: forward lean of the trunk from the base's own line (upright when standing, seated or
  kneeling, along the floor when lying); negative leans back, or lifts a supine body's hips.
  On the side it lifts the chest above the hips, as there it cannot lean forward.
* hip: flexion between trunk and thigh, the knee coming forward; negative extends behind.
  So a thigh stands `hip - trunk` forward of the vertical.
* knee: bend, heel towards seat; 0 is straight.
* ankle: dorsiflexion, toes towards shin; negative points the toes. A foot stands flat where
  `ankle == knee - (hip - trunk)`, and points by so much more where its heel is raised.
* abduction: the limb away from the middle of the body, to its own side.
* inversion: the foot about its own length, sole inward; negative turns it outward (eversion).
* arch: not an angle but how far the arch of the foot is drawn up, 0 at rest, 1 as far as it goes;
  seen on a bare foot only.
* rotation: the thigh about its own length, outward; a bent knee's foot swings inward.
* shoulder: flexion relative to the trunk; 90 reaches ahead, 180 overhead, negative behind.
* elbow: bend; 0 is straight.

A supine body is a standing one tipped back by 90 degrees: head away from `facing`. A prone
one is tipped forward, and one on its side lies on the right one: `facing: right` shows its
front, `left` its back.
A body facing right shows its right side to the viewer, one facing left its left side.
In the front view it looks at the viewer, so its left is on the picture's right.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from coach.exercises import Muscle


class View(StrEnum):
    """From where the figure is seen."""

    SIDE = "side"
    FRONT = "front"


class Base(StrEnum):
    """What carries the body. Where it is no foot, `pictures.supports` has the places."""

    STANDING = "standing"
    SEATED = "seated"  # on the floor
    CHAIR = "chair"  # on a chair, which is drawn
    SUPINE = "supine"
    SOFA = "sofa"  # supine, with the shoulder blades on a sofa's edge, which is drawn
    PRONE = "prone"
    SIDE = "side"  # lying on the right side
    SIDE_PLANK = "side_plank"  # on the right side, propped on the forearm
    KNEELING = "kneeling"  # on one knee or both; low hands are laid on the floor


class Facing(StrEnum):
    """Where the figure looks in the side view; ignored in the front view."""

    LEFT = "left"
    RIGHT = "right"


class Stance(StrEnum):
    """The foot, or feet, that stay where they are on the way to a pose."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"


class Working(StrEnum):
    """The side of the drawn body that works where sides take turns; its other limbs are quiet."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"  # as in a walk sideways, which is done each way


class Prop(StrEnum):
    """Things drawn around the figure. A wall stands ahead of it, at arm's length."""

    MAT = "mat"
    WALL = "wall"


class BodyPoint(StrEnum):
    """Where a band can touch: a place of the body, or the anchor."""

    ANCHOR = "anchor"
    LEFT_HAND = "left_hand"
    RIGHT_HAND = "right_hand"
    LEFT_SHOULDER = "left_shoulder"
    RIGHT_SHOULDER = "right_shoulder"
    LEFT_HIP = "left_hip"  # the crease between trunk and thigh
    RIGHT_HIP = "right_hip"
    LEFT_MID_THIGH = "left_mid_thigh"
    RIGHT_MID_THIGH = "right_mid_thigh"
    LEFT_ABOVE_KNEE = "left_above_knee"
    RIGHT_ABOVE_KNEE = "right_above_knee"
    LEFT_KNEE = "left_knee"  # the hollow of the knee bears the band
    RIGHT_KNEE = "right_knee"
    LEFT_ANKLE = "left_ankle"
    RIGHT_ANKLE = "right_ankle"
    LEFT_ARCH = "left_arch"  # the middle of the sole
    RIGHT_ARCH = "right_arch"
    LEFT_BALL = "left_ball"  # of the foot
    RIGHT_BALL = "right_ball"


class BandShape(StrEnum):
    """How a band is drawn along its points."""

    LOOP = "loop"  # a closed loop round all its points
    STRAND = "strand"  # one strand from the first point to the last, looped round a limb there
    STRAP = "strap"  # from a hand, round the point in the middle, to the other hand


@dataclass(frozen=True, slots=True)
class BandPath:
    """One run of a band. `points` are two or more, in order along it."""

    shape: BandShape
    points: tuple[BodyPoint, ...]


@dataclass(frozen=True, slots=True)
class Leg:
    """Angles of one leg, degrees, and its arch, a share."""

    hip: float = 0
    knee: float = 0
    ankle: float = 0
    abduction: float = 0
    rotation: float = 0
    inversion: float = 0
    arch: float = 0


@dataclass(frozen=True, slots=True)
class Arm:
    """Angles of one arm, degrees."""

    shoulder: float = 0
    elbow: float = 0
    abduction: float = 0


@dataclass(frozen=True, slots=True)
class Pose:
    """One key pose.

    Attributes:
        trunk: degrees of forward lean.
        seconds: time on the way from the pose before (for the first: from the last).
        hold: seconds that the pose is kept before the next movement.
        stance: which foot stays put on the way here; of use when standing alone.
        lifted: the foot that is in the air though it is near the floor; None where a foot
            near the floor stands on it.
        heels: degrees by which the heels of standing feet are raised, toes on the floor.
    """

    trunk: float
    left_leg: Leg
    right_leg: Leg
    left_arm: Arm
    right_arm: Arm
    seconds: float
    hold: float = 0
    stance: Stance = Stance.BOTH
    lifted: Stance | None = None
    heels: float = 0


@dataclass(frozen=True, slots=True)
class AnchorSpot:
    """Where the anchor is, in body heights.

    `ahead` of the hips' first place (behind where negative), `height` above the floor, and
    `aside` to the runner's left (right where negative).
    """

    ahead: float
    height: float
    aside: float = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """A looping movement: the poses in order, then from the last to the first again.

    Attributes:
        barefoot: whether it wears no shoes.
        muscles: what it works, the main ones first; they are tinted.
        working: the side that works, where one of them does.
        anchor: None where no position has an anchor.
        bands: for each position's key, the runs of its band; one for each place that the
            band visits within a set, in that order. Empty where no band is used.
    """

    view: View
    base: Base
    facing: Facing
    poses: tuple[Pose, ...]
    bands: Mapping[str, tuple[BandPath, ...]]
    props: frozenset[Prop] = frozenset()
    anchor: AnchorSpot | None = None
    muscles: tuple[Muscle, ...] = ()
    working: Working = Working.BOTH
    barefoot: bool = False

    @property
    def seconds(self) -> float:
        """How long one round of the movement takes."""
        return sum(pose.seconds + pose.hold for pose in self.poses)
