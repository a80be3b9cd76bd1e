"""Pauses between tries: longer each time, capped, spread by a seeded jitter."""

from dataclasses import dataclass, field
from random import Random


@dataclass(slots=True)
class Backoff:
    """Counts tries that failed in a row and says how long to wait before the next.

    Attributes:
        first: seconds after the first failure; doubled after each further one.
        most: seconds that no wait exceeds.
        seed: makes the jitter repeatable; give each process its own, such as the bot's id.
        failures: how many there were in a row.
    """

    first: float
    most: float
    seed: int = 0
    failures: int = 0
    _random: Random | None = field(default=None, init=False, repr=False)

    def failed(self) -> float:
        """Count a failure; returns the seconds to wait, from half to the whole of the step."""
        if self._random is None:  # made late: most sends never fail, and it takes 10 µs
            self._random = Random(self.seed)  # noqa: S311 - spreads load, guards nothing
        step: float = min(self.most, self.first * 2 ** min(self.failures, 30))
        self.failures += 1
        return step * (0.5 + 0.5 * self._random.random())

    def worked(self) -> None:
        """Forget the failures."""
        self.failures = 0
