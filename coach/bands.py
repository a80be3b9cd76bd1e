"""Bands that runners own."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

NEWTONS_PER_KG = 9.80665
NEWTONS_PER_LB = 4.4482216


class BandKind(StrEnum):
    """The five kinds that runners buy."""

    MINI_LOOP = "mini_loop"
    HIP_CIRCLE = "hip_circle"
    LONG_LOOP = "long_loop"
    FLAT_BAND = "flat_band"
    TUBE = "tube"


@dataclass(frozen=True, slots=True)
class Band:
    """One band that a runner owns.

    Attributes:
        id: given by storage; 0 before it is saved.
        label: what the runner calls it, at most 32 characters, as typed.
        colour: one of the colour words in content/bands.yaml; draws the band in figures.
        force: estimated newtons of one strand at 100 % stretch.
        doubt: standard deviation of ln(force); 0.15 for a charted brand to 0.35 for a
            band known by colour alone (docs/coaching.md, "Band physics").
        latex_free: None where the runner was never asked.
        since: the day it was added. retired: the day it was thrown away, else None.
        checked: the day it was last looked over and found sound, None where never.
    """

    id: int
    kind: BandKind
    label: str
    colour: str
    force: float
    doubt: float
    latex_free: bool | None
    since: date
    retired: date | None = None
    checked: date | None = None

    def safe_for(self, *, allergic: bool) -> bool:
        """Whether it may be used; who is allergic to latex needs to know that it has none."""
        return self.retired is None and (self.latex_free is True or not allergic)


@dataclass(frozen=True, slots=True)
class BandGuess:
    """What could be read out of a runner's words about a band ("green", "15-20 lb")."""

    label: str
    colour: str
    force: float
    doubt: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a runner's own scale says: newtons of one strand at 100 % stretch, and its doubt."""

    force: float
    doubt: float
