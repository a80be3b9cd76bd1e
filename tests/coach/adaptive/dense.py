"""A plain Kalman filter over one dense state, to compare the room-saving one with."""

from dataclasses import dataclass

Vector = list[float]
Matrix = list[list[float]]


@dataclass
class Dense:
    """Mean and covariance of everything together."""

    mean: Vector
    cov: Matrix

    def grow(self, variance: float, row: Vector | None = None, mean: float = 0.0) -> None:
        """One more quantity: `row` · the others, plus a part of its own."""
        weights = row or [0.0] * len(self.mean)
        cross = [sum(w * c for w, c in zip(weights, line, strict=True)) for line in self.cov]
        own = sum(w * c for w, c in zip(weights, cross, strict=True)) + variance
        self.mean.append(mean + sum(w * m for w, m in zip(weights, self.mean, strict=True)))
        for line, c in zip(self.cov, cross, strict=True):
            line.append(c)
        self.cov.append([*cross, own])

    def see(self, direction: Vector, value: float, noise: float) -> None:
        """`direction` · state + noise was `value`."""
        spread = [sum(c * d for c, d in zip(row, direction, strict=True)) for row in self.cov]
        total = sum(s * d for s, d in zip(spread, direction, strict=True)) + noise
        gain = [s / total for s in spread]
        surprise = value - sum(m * d for m, d in zip(self.mean, direction, strict=True))
        self.mean = [m + g * surprise for m, g in zip(self.mean, gain, strict=True)]
        self.cov = [
            [c - g * s for c, s in zip(row, spread, strict=True)]
            for row, g in zip(self.cov, gain, strict=True)
        ]
