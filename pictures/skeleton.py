"""Where the joints of a body are, given its angles: forward kinematics in space.

Lengths are fractions of body height by Drillis and Contini (1966), as printed in Winter,
"Biomechanics and Motor Control of Human Movement", figure 4.1. Two are ours, for the eye:
the hand is drawn as a fist, the neck and head share what Drillis and Contini give them.
"""

import math
from dataclasses import dataclass

from content.figures import Arm, Base, Leg, Pose
from pictures.vector import LEFTWARDS, ORIGIN, Vector

THIGH = 0.245
SHANK = 0.246
ANKLE_HEIGHT = 0.039
FOOT = 0.152
TRUNK = 0.288
UPPER_ARM = 0.186
FOREARM = 0.146
FIST = 0.045  # a hand is 0.108 long, a closed one less than half of that
SHOULDERS = 0.259 * 0.78  # between the joints, which lie inside the breadth of 0.259
HIPS = 0.191 * 0.58  # between the joints, which lie inside the breadth of 0.191
NECK = 0.052
HEAD = 0.130

HEEL_SHARE = 0.27  # of the foot's length lies behind the ankle
BALL_SHARE = 0.42  # from ankle to ball of the foot; the toes are the rest
ARCH_RISE = 0.014  # of a foot's arch; in life a third of it, which nobody would see
INWARD_SHARE = 0.25  # of the elbow's bend: how far the upper arm turns the forearm inward

ON_SIDE = frozenset({Base.SIDE, Base.SIDE_PLANK})
_LYING_BACK = ON_SIDE | {Base.SUPINE, Base.SOFA}
# Share of the trunk's lean that neck and head take on. Upright the eyes stay on the horizon;
# a trunk that is carried along its length keeps its neck in line.
_GAZE_UPRIGHT, _GAZE_IN_LINE = 0.35, 0.9
_IN_LINE = ON_SIDE | {Base.SOFA, Base.KNEELING}


@dataclass(frozen=True, slots=True)
class Frame:
    """The directions of a body part: its own up, ahead and left, as unit vectors."""

    up: Vector
    ahead: Vector
    left: Vector


@dataclass(frozen=True, slots=True)
class LegJoints:
    """Joints of one leg; `sole` points out of the sole, `toes` along the foot.

    `risen` is how far the arch of the foot is drawn up, in body heights.
    """

    hip: Vector
    knee: Vector
    ankle: Vector
    toes: Vector
    sole: Vector
    risen: float = 0

    @property
    def heel(self) -> Vector:
        """The back end of the sole."""
        back = self.toes.times(-HEEL_SHARE * FOOT)
        return self.ankle.plus(back).plus(self.sole.times(ANKLE_HEIGHT))

    @property
    def toe(self) -> Vector:
        """The front end of the sole."""
        front = self.toes.times((1 - HEEL_SHARE) * FOOT)
        return self.ankle.plus(front).plus(self.sole.times(ANKLE_HEIGHT))

    @property
    def arch(self) -> Vector:
        """The core of the foot at its arch, between instep and sole."""
        ahead = self.toes.times((BALL_SHARE - 0.12) * FOOT)
        return self.ankle.plus(ahead).plus(self.sole.times(ANKLE_HEIGHT * 0.2 - self.risen))

    @property
    def ball(self) -> Vector:
        """The core of the foot at its ball, where the toes begin."""
        ahead = self.toes.times(BALL_SHARE * FOOT)
        return self.ankle.plus(ahead).plus(self.sole.times(ANKLE_HEIGHT * 0.35))


@dataclass(frozen=True, slots=True)
class ArmJoints:
    """Joints of one arm; `hand` is the middle of the fist."""

    shoulder: Vector
    elbow: Vector
    wrist: Vector
    hand: Vector


@dataclass(frozen=True, slots=True)
class Body:
    """All joints of a body in one moment; lengths in body heights, the floor at z = 0."""

    trunk: Frame
    pelvis: Vector
    chest: Vector
    neck: Vector
    head: Vector
    left_leg: LegJoints
    right_leg: LegJoints
    left_arm: ArmJoints
    right_arm: ArmJoints


def trunk_frame(base: Base, lean: float) -> Frame:
    """Directions of a trunk that leans `lean` degrees forward of its base's own line."""
    angle = math.radians(_tipped(base) + lean)
    up = Vector(math.sin(angle), 0, math.cos(angle))
    left = Vector(up.z, 0, -up.x) if base in ON_SIDE else LEFTWARDS
    return Frame(up, left.cross(up), left)


def _tipped(base: Base) -> float:
    """How far a base's own line is tipped forward from upright, degrees."""
    if base in _LYING_BACK:
        return -90
    return 90 if base is Base.PRONE else 0


def _swung(frame: Frame, forward: float, out: float) -> Vector:
    """A limb hanging down the frame, swung `forward`, then `out` to the left, degrees."""
    swing, spread = math.radians(forward), math.radians(out)
    hanging = frame.up.times(-math.cos(swing)).plus(frame.ahead.times(math.sin(swing)))
    return hanging.times(math.cos(spread)).plus(frame.left.times(math.sin(spread)))


def _bent(limb: Vector, hinge: Vector, degrees: float) -> Vector:
    """The direction after a joint that turns about `hinge`, at right angles to `limb`."""
    angle = math.radians(degrees)
    return limb.times(math.cos(angle)).plus(hinge.cross(limb).times(math.sin(angle)))


def leg_joints(hip: Vector, trunk: Frame, leg: Leg, side: int) -> LegJoints:
    """One leg hanging free at its hip; `side` is 1 for the left leg, -1 for the right."""
    thigh = _swung(trunk, leg.hip, side * leg.abduction)
    across = trunk.left.without(thigh).unit()
    hinge = _bent(across, thigh, -side * leg.rotation)
    shank = _bent(thigh, hinge, leg.knee)
    toes = _bent(shank, hinge, -90 - leg.ankle)
    knee = hip.plus(thigh.times(THIGH))
    sole = _bent(toes.cross(hinge).times(-1), toes, -side * leg.inversion)
    ankle = knee.plus(shank.times(SHANK))
    return LegJoints(hip, knee, ankle, toes, sole, risen=leg.arch * ARCH_RISE)


def arm_joints(shoulder: Vector, trunk: Frame, arm: Arm, side: int) -> ArmJoints:
    """One arm; elbows bend forward and a little inward, as they do when nobody thinks of it.

    `side` is 1 for the left arm, -1 for the right.
    """
    upper = _swung(trunk, arm.shoulder, side * arm.abduction)
    hinge = trunk.left.without(upper).unit()
    inward = math.radians(-side * INWARD_SHARE * arm.elbow)
    turned = hinge.times(math.cos(inward)).plus(hinge.cross(upper).times(math.sin(inward)))
    fore = _bent(upper, turned, -arm.elbow)
    elbow = shoulder.plus(upper.times(UPPER_ARM))
    wrist = elbow.plus(fore.times(FOREARM))
    return ArmJoints(shoulder, elbow, wrist, wrist.plus(fore.times(FIST)))


def hip_of(pelvis: Vector, trunk: Frame, side: int) -> Vector:
    """The hip joint on that side of a pelvis."""
    return pelvis.plus(trunk.left.times(side * HIPS / 2))


def body(base: Base, pose: Pose, pelvis: Vector = ORIGIN) -> Body:
    """All joints of a pose with the pelvis at a given place, nothing yet on the floor."""
    trunk = trunk_frame(base, pose.trunk)
    chest = pelvis.plus(trunk.up.times(TRUNK))
    share = _GAZE_IN_LINE if base in _IN_LINE else _GAZE_UPRIGHT
    gaze = trunk_frame(base, pose.trunk * share)
    neck = chest.plus(gaze.up.times(NECK))

    def arm(angles: Arm, side: int) -> ArmJoints:
        shoulder = chest.plus(trunk.left.times(side * SHOULDERS / 2))
        return arm_joints(shoulder.plus(trunk.up.times(-0.012)), trunk, angles, side)

    return Body(
        trunk=trunk,
        pelvis=pelvis,
        chest=chest,
        neck=neck,
        head=neck.plus(gaze.up.times(HEAD / 2)).plus(gaze.ahead.times(0.012)),
        left_leg=leg_joints(hip_of(pelvis, trunk, 1), trunk, pose.left_leg, 1),
        right_leg=leg_joints(hip_of(pelvis, trunk, -1), trunk, pose.right_leg, -1),
        left_arm=arm(pose.left_arm, 1),
        right_arm=arm(pose.right_arm, -1),
    )
