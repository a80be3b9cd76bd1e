from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from content.loader import Content
from pictures import __main__ as command
from pictures import sheet as room


def test_the_sheet_has_a_row_for_every_exercise_and_place_of_the_band(
    content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "SIZE", (96, 96))  # the layout is the point, not the detail
    monkeypatch.setattr(room, "_SHOWN", 1)
    monkeypatch.setattr(room, "frame_count", lambda _: 2)
    some = {name: content.figures[name] for name in ("squat", "march", "lateral_walk")}
    monkeypatch.setattr(command, "load", lambda: replace(content, figures=some))
    assert command.main(["sheet", str(tmp_path / "out.png")]) == 0
    with Image.open(tmp_path / "out.png") as page:
        height = page.height
    places = {
        (name, paths[-1] if paths else None)
        for name, figure in some.items()
        for paths in figure.bands.values()
    }
    assert height == len(places) * 306 + 6
