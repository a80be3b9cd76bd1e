"""The colours of everything but the band: calm, so that the band is what one sees."""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Palette:
    """What a figure wears, as hex colours."""

    skin: str
    skin_shade: str
    hair: str
    shirt: str
    shorts: str
    shoe: str
    sole: str


NEAR = Palette(
    skin="#C98D68",
    skin_shade="#B37A57",
    hair="#3A2E2B",
    shirt="#5F7896",
    shorts="#34435A",
    shoe="#55657B",
    sole="#FBFCFD",
)
FAR = Palette(
    skin="#A9765A",
    skin_shade="#A06C50",
    hair="#3A2E2B",
    shirt="#4C627E",
    shorts="#2A374B",
    shoe="#445266",
    sole="#D9E0E8",
)
