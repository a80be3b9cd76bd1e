"""Easier for today, because the runner asked."""

from collections.abc import Sequence
from dataclasses import replace

from coach.adaptive.asking import Asking
from coach.adaptive.levels import stages_for
from coach.adaptive.rungs import SLOW, Rung, strain_of
from coach.training import Prescription
from coach.whys import Key, because

LIGHTER = 1.05  # so much less pull at least is easier, for who asks (ours)


def eased(written: Prescription, asking: Asking, rungs: Sequence[Rung]) -> Prescription:
    """As often as asked: a rung lower; at the bottom the low end of the range, then sets."""
    lighter = [rung for rung in rungs if written.load and rung.load.path == written.load.path]
    for _ in range(asking.occasion.ease):
        below = [rung for rung in lighter if rung.strain * LIGHTER < strain_of(written)]
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
        here = (written.position, written.dose.tempo == SLOW)
        at = [(stage.position, stage.slow) for stage in stages].index(here)
        if at > 0:
            lower = stages[at - 1]
            tempo = SLOW if lower.slow else asking.dose.tempo
            dose = replace(written.dose, tempo=tempo)
            written = replace(written, position=lower.position, bands=lower.bands, dose=dose)
        elif written.aim > written.dose.low:
            written = replace(written, aim=written.dose.low)
        else:
            written = _fewer(written)
    return _asked(written) if asking.occasion.ease else written


def _fewer(written: Prescription) -> Prescription:
    return replace(written, dose=replace(written.dose, sets=max(1, written.dose.sets - 1)))


def _asked(written: Prescription) -> Prescription:
    return replace(written, why=because(Key.ASKED), eased=True, finding=False)
