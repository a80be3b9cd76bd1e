"""Whether a figure's picture is square, or wide as for one who lies."""

from content.figures import Base, Figure
from pictures.camera import camera_for
from pictures.lens import magnified
from pictures.motion import reached
from pictures.skeleton import Body
from pictures.vector import Vector

_FLESH = 0.12  # body heights of head, limbs and mat beyond the joints, both ways together
_WIDE = 0.7  # of its breadth is the height of a wide picture; who needs more gets a square one
_UPRIGHT = frozenset({Base.STANDING, Base.CHAIR, Base.SEATED})  # their furniture is as high


def is_wide(figure: Figure) -> bool:
    """Whether a wide picture shows all key poses, and no glass needs the room above them."""
    if figure.base in _UPRIGHT:
        return False
    camera, bodies = camera_for(figure), list(reached(figure))
    if magnified(bodies):
        return False
    spots = [camera.seen(joint) for whole in bodies for joint in _joints(whole)]
    across = max(x for x, _ in spots) - min(x for x, _ in spots)
    high = max(y for _, y in spots) - min(y for _, y in spots)
    return high + _FLESH < _WIDE * (across + _FLESH)


def _joints(whole: Body) -> list[Vector]:
    """The outermost joints."""
    found = [whole.head, whole.pelvis]
    for leg, arm in ((whole.left_leg, whole.left_arm), (whole.right_leg, whole.right_arm)):
        found += [leg.knee, leg.heel, leg.toe, arm.elbow, arm.hand]
    return found
