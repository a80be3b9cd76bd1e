"""Points and directions in space: x ahead of the runner, y to their left, z up."""

import math
from typing import NamedTuple


class Vector(NamedTuple):
    """A point or direction; lengths are fractions of body height."""

    x: float
    y: float
    z: float

    def plus(self, other: "Vector") -> "Vector":
        """The sum of both."""
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def minus(self, other: "Vector") -> "Vector":
        """The way from `other` to this."""
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def times(self, factor: float) -> "Vector":
        """The same direction, `factor` times as long."""
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other: "Vector") -> float:
        """The scalar product."""
        return self.x * other.x + self.y * other.y + self.z * other.z

    def cross(self, other: "Vector") -> "Vector":
        """The vector product: x cross y is z."""
        return Vector(
            self.y * other.z - self.z * other.y,
            self.z * other.x - self.x * other.z,
            self.x * other.y - self.y * other.x,
        )

    def length(self) -> float:
        """How long it is."""
        return math.sqrt(self.dot(self))

    def unit(self) -> "Vector":
        """The direction alone; ZeroDivisionError for a vector of no length."""
        return self.times(1 / self.length())

    def without(self, direction: "Vector") -> "Vector":
        """What is left once the part along `direction` (a unit vector) is taken away."""
        return self.minus(direction.times(self.dot(direction)))

    def towards(self, other: "Vector", share: float) -> "Vector":
        """The point `share` of the way (0 to 1) to `other`."""
        return self.plus(other.minus(self).times(share))

    def at_height(self, z: float) -> "Vector":
        """The point straight above or below, at height `z`."""
        return Vector(self.x, self.y, z)


ORIGIN = Vector(0, 0, 0)
UP = Vector(0, 0, 1)
LEFTWARDS = Vector(0, 1, 0)
AHEAD = Vector(1, 0, 0)
