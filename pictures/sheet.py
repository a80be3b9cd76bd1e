"""A contact sheet for authors: every exercise and position in some moments of its round."""

from collections.abc import Mapping
from itertools import cycle

from PIL import Image

from content.figures import BandPath, Figure
from pictures.draw import Painter
from pictures.moving import SIZE, frame_count
from pictures.palette import PAGE
from pictures.stage import Stage, staged

_SHOWN = 5  # moments of each round
_CELL = 300  # pixels, about what a phone shows
_GAP = 6


def _rows(figures: Mapping[str, Figure]) -> list[tuple[Stage, BandPath | None]]:
    """Every different run of a band, and every figure without one."""
    rows: list[tuple[Stage, BandPath | None]] = []
    for figure in figures.values():
        stage = staged(figure, frame_count(figure), SIZE)
        paths = dict.fromkeys(paths[-1] if paths else None for paths in figure.bands.values())
        rows += [(stage, path) for path in paths]
    return rows


def sheet(figures: Mapping[str, Figure], palette: Mapping[str, str]) -> Image.Image:
    """All figures below each other; the colours take turns."""
    rows = _rows(figures)
    step = _CELL + _GAP
    page = Image.new("RGB", (_SHOWN * step + _GAP, len(rows) * step + _GAP), PAGE)
    for row, ((stage, path), paint) in enumerate(zip(rows, cycle(palette.values()), strict=False)):
        painter = Painter(stage, path, paint)
        for column in range(_SHOWN):
            image = painter.frame(column * len(stage.moments) // _SHOWN)
            place = (_GAP + column * step, _GAP + row * step)
            page.paste(image.resize((_CELL, _CELL), Image.Resampling.LANCZOS), place)
    return page
