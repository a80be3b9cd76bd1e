"""Prescriptions and causes in one short line each."""

from collections.abc import Mapping

from coach.bands import Band
from coach.engine import BandLearned
from coach.exercises import Exercise
from coach.runner import RunnerType
from coach.training import Prescription, Rest, Why

_IDS = frozenset({"band", "was"})


class Brief:
    """Words for what an engine answers; bands by what the runner calls them.

    `arch red+1 3x8-14@10 leave 2 (more 10)`: the red band half a step further away than
    usual, 3 sets of 8 to 14, aim 10, stop with 2 left, since the aim climbs to 10.
    """

    def __init__(self, labels: Mapping[int, str], runner_type: RunnerType) -> None:
        self._labels = labels
        self._type = runner_type

    def asked(self, found: Prescription | Rest | None, exercise: Exercise) -> str:
        if found is None:
            return "nothing: no such kit"
        if isinstance(found, Rest):
            return f"rest ({self.why(found.why)})"
        dose = found.dose
        marks = [
            "slowly " + dose.tempo if dose.tempo != exercise.doses[self._type].tempo else "",
            f"lead {found.lead.value}" if found.lead else "",
            "find" if found.finding else "",
            "eased" if found.eased else "",
        ]
        words = [
            found.position,
            self._bands(found),
            f"{dose.sets}x{dose.low}-{dose.high}@{found.aim}",
            f"leave {found.reserve}",
            *marks,
            f"({self.why(found.why)})",
        ]
        return " ".join(word for word in words if word)

    def why(self, why: Why) -> str:
        values = [
            self._labels.get(int(value), "?") if name in _IDS else str(value)
            for name, value in sorted(why.args.items())
        ]
        return " ".join([why.key.removeprefix("why-"), *values])

    def learned(self, bands: Mapping[int, BandLearned]) -> str:
        return ", ".join(
            f"{self._labels[number]} {known.times:.2f} of its label after {known.sets}"
            + (" (odd)" if known.odd else "")
            for number, known in sorted(bands.items())
        )

    def _bands(self, found: Prescription) -> str:
        labels = "+".join(self._labels[number] for number in found.bands)
        reach = f"{found.reach:+d}" if found.reach else ""
        return labels + reach + (" doubled" if found.doubled else "")


def labels(bands: tuple[Band, ...]) -> dict[int, str]:
    return {band.id: band.label for band in bands}
