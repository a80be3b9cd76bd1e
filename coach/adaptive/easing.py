"""Easier for today, because the runner asked."""

from collections.abc import Sequence
from dataclasses import replace

from coach.adaptive.asking import Asking
from coach.adaptive.levels import stages_for
from coach.adaptive.rungs import Rung, strain_of
from coach.training import Prescription
from coach.whys import Key, because

_CLEARLY = 1.05  # set-up alone shifts the force by 5 % (docs/coaching.md, "Progression")


def eased(written: Prescription, asking: Asking, rungs: Sequence[Rung]) -> Prescription:
    """As often as asked: a rung lower; at the bottom the low end of the range, then sets."""
    lighter = [rung for rung in rungs if written.load and rung.load.path == written.load.path]
    for _ in range(asking.occasion.ease):
        below = [r for r in lighter if r.strain < strain_of(written) / _CLEARLY]
        if below:
            rung = max(below, key=lambda each: each.strain)
            tempo = rung.tempo or asking.dose.tempo
            written = replace(
                written,
                position=rung.position,
                bands=rung.bands,
                reach=rung.reach,
                doubled=rung.doubled,
                demand=rung.newtons,
                load=rung.load,
                dose=replace(written.dose, tempo=tempo),
            )
        elif written.aim > written.dose.low:
            written = replace(written, aim=written.dose.low)
        else:
            written = _fewer(written)
    return _asked(written) if asking.occasion.ease else written


def eased_level(written: Prescription, asking: Asking) -> Prescription:
    """The same without a band: a level lower first."""
    stages = stages_for(asking.exercise, asking.bands, asking.occasion.profile)
    for _ in range(asking.occasion.ease):
        at = [stage.position for stage in stages].index(written.position)
        if at > 0 and not stages[at].slow:
            lower = stages[at - 1]
            written = replace(written, position=lower.position, bands=lower.bands)
        elif written.aim > written.dose.low:
            written = replace(written, aim=written.dose.low)
        else:
            written = _fewer(written)
    return _asked(written) if asking.occasion.ease else written


def _fewer(written: Prescription) -> Prescription:
    return replace(written, dose=replace(written.dose, sets=max(1, written.dose.sets - 1)))


def _asked(written: Prescription) -> Prescription:
    return replace(written, why=because(Key.ASKED), eased=True, finding=False)
