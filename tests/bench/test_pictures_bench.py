import pytest

from bench import sticks
from bench.pictures import Drawn, table
from content.figures import Figure
from content.loader import Content, load
from pictures import moving
from pictures.palette import INK


@pytest.fixture(scope="module")
def content() -> Content:
    return load()


@pytest.fixture(scope="module")
def march(content: Content) -> Figure:
    return content.figures["march"]


def test_the_worst_of_each_column_is_named() -> None:
    drawn = [Drawn("squat", 900, 800, 0.2, 40), Drawn("march", 1500, 700, 0.1, 60)]
    lines = table([("film", drawn)]).splitlines()
    assert lines[2:] == [
        "| film, cold | 1200 ms | 1500 ms | march |",
        "| film, work | 750 ms | 800 ms | squat |",
        "| film, warm | 0.15 ms | 0.2 ms | squat |",
        "| film, size | 50 KiB | 60 KiB | march |",
    ]


def test_the_stick_figure_has_the_film_s_frames_and_the_same_lines_in_each(march: Figure) -> None:
    frames = sticks.stick_frames(march, march.bands["arches"][-1])
    assert len(frames) == moving.frame_count(march)
    assert len({len(frame) for frame in frames}) == 1
    assert {colour for _, _, colour in frames[0]} == {INK, sticks.BAND}


def test_no_stick_leaves_the_picture(march: Figure) -> None:
    width, height = moving.SIZE
    for frame in sticks.stick_frames(march, march.bands["arches"][-1]):
        for points, _, _ in frame:
            assert all(0 <= x <= width and 0 <= y <= height for x, y in points)


def test_ratios_are_in_terms_of_the_first_way() -> None:
    told = sticks.table([sticks.Coded("ours", 0.5, 10240), sticks.Coded("theirs", 1.0, 20480)])
    assert told.splitlines()[-1] == "| theirs | 1000 ms | 2.00 | 20 KiB | 2.00 |"


def test_without_matplotlib_the_bench_says_how_to_get_it(
    content: Content, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sticks, "PYTHON", sticks.ROOT / "nowhere")
    monkeypatch.setattr(sticks, "ours", lambda *_: [sticks.Coded("ours", 0.5, 10240)])
    sticks.shown(content)
    assert "bench/sticks.py says how to install it" in capsys.readouterr().out
