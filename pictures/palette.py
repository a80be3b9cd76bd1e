"""The colours of everything but the band: calm, so that the band is what one sees."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from pictures.colours import mixed

BACKGROUND = "#EEF2F6"
FLOOR = "#E1E7EE"
FLOOR_LINE = "#CDD6E0"
SHADOW = "#CBD4DF"
MAT = "#BFD2D6"
MAT_EDGE = "#A3BBC1"
WALL = "#D5DDE6"
WALL_EDGE = "#C2CCD8"
FURNITURE = "#B7C2CF"
FURNITURE_TOP = "#CFD8E2"
GHOST = "#7F93AB"
ARROW = "#7D93AC"
ANCHOR = "#465468"
ANCHOR_TOP = "#66758B"
RIM = BACKGROUND
INK = "#34435A"
PAPER = "#FFFFFF"
DONE = "#2C8A57"
DOT = "#A9B7C7"
PAGE = "#D9E1EA"
TINT = "#FFB8A6"  # of muscles at work: lighter than any band, so that it is taken for none


@dataclass(frozen=True, slots=True)
class Palette:
    """What a figure wears, as hex colours."""

    skin: str
    skin_shade: str
    hair: str
    shirt: str
    shorts: str
    seat: str  # of the shorts
    shoe: str
    sole: str


NEAR = Palette(
    skin="#C98D68",
    skin_shade="#B37A57",
    hair="#3A2E2B",
    shirt="#5F7896",
    shorts="#34435A",
    seat="#34435A",
    shoe="#55657B",
    sole="#FBFCFD",
)
FAR = Palette(
    skin="#A9765A",
    skin_shade="#A06C50",
    hair="#3A2E2B",
    shirt="#4C627E",
    shorts="#2A374B",
    seat="#2A374B",
    shoe="#445266",
    sole="#D9E0E8",
)
_PALE = 0.5  # of the background in the colours of a limb that rests


def _paler(palette: Palette) -> Palette:
    worn = {
        one.name: mixed(getattr(palette, one.name), BACKGROUND, _PALE) for one in fields(palette)
    }
    return Palette(**{**worn, "seat": palette.seat})  # which is that of both legs


QUIET: Mapping[Palette, Palette] = {palette: _paler(palette) for palette in (NEAR, FAR)}
"""What a limb wears that rests while the other side works."""
