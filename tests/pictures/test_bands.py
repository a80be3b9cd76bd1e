"""Bands run where the position says, stretch, and are told from what is around them."""

from itertools import pairwise

import pytest

from content.figures import BandPath, BandShape, BodyPoint, Figure
from pictures.bands import bearing, length, pieces, runs
from pictures.colours import channels, luminance, mixed
from pictures.motion import moments
from pictures.palette import BACKGROUND, FLOOR, MAT
from pictures.rubber import ink, stretched
from pictures.stage import anchor_of, staged
from tests.colours import contrast
from tests.pictures.conftest import figures, read

BANDED = [
    pytest.param(figure, path, id=f"{name}-{position}-{path.points[-1]}")
    for name, figure in figures()
    for position, paths in figure.bands.items()
    for path in paths
]
every_band = pytest.mark.parametrize(("figure", "path"), BANDED)


@every_band
def test_a_band_touches_every_point_of_its_path(figure: Figure, path: BandPath) -> None:
    anchor = anchor_of(figure)
    for moment in moments(figure, 12):
        stations = [s.point for line in runs(path, moment.body, anchor) for s in line]
        for point in path.points:
            at = bearing(moment.body, point, anchor)
            nearest = min(station.minus(at.centre).length() for station in stations)
            assert nearest <= at.radius + 1e-6


def test_a_strand_goes_from_the_anchor_to_the_arch() -> None:
    figure = read().figures["kickback"]
    anchor = anchor_of(figure)
    assert anchor is not None
    (path,) = figure.bands["arch"]
    for moment in moments(figure, 12):
        strand, cuff = runs(path, moment.body, anchor)
        assert strand[0].point == anchor
        arch = moment.body.left_leg.arch
        assert min(s.point.minus(arch).length() for s in cuff) < 0.03
        assert strand[-1].point.minus(cuff[0].point).length() < 0.01


def test_a_path_with_an_anchor_needs_a_figure_with_one() -> None:
    moment = next(moments(read().figures["march"], 2))
    path = BandPath(BandShape.STRAND, (BodyPoint.ANCHOR, BodyPoint.LEFT_ARCH))
    with pytest.raises(ValueError, match="anchor"):
        runs(path, moment.body, None)


@pytest.mark.parametrize(
    ("exercise", "position"),
    [("march", "arches"), ("dead_bug", "arches"), ("kickback", "arch"), ("dorsiflexion", "arch")],
)
def test_the_work_stretches_the_band(exercise: str, position: str) -> None:
    figure = read().figures[exercise]
    anchor = anchor_of(figure)
    path = figure.bands[position][-1]
    shown = list(moments(figure, 36))
    lengths = [length(runs(path, moment.body, anchor)) for moment in shown]
    at_work = [long for long, m in zip(lengths, shown, strict=True) if m.pose == 1]
    assert at_work[-1] > lengths[0] * 1.05


def test_a_longer_band_is_thinner() -> None:
    assert stretched(0.03, 1.0, 1.0) == pytest.approx(0.03)
    assert stretched(0.03, 2.0, 1.0) < stretched(0.03, 1.5, 1.0) < 0.03


def test_pieces_keep_the_way_and_are_short() -> None:
    figure = read().figures["march"]
    moment = next(moments(figure, 1))
    (line,) = runs(figure.bands["arches"][0], moment.body, None)
    short = pieces(line)
    assert short[0] == line[0]
    assert length([short]) == pytest.approx(length([line]))
    gaps = [b.point.minus(a.point).length() for a, b in pairwise(short)]
    assert max(gaps) <= 0.02 + 1e-9


@pytest.mark.parametrize("ground", [BACKGROUND, FLOOR, MAT])
def test_every_band_is_told_from_its_background(ground: str) -> None:
    for word, paint in read().charts.palette.items():
        colours = ink(paint)
        seen = max(contrast(colours.face, ground), contrast(colours.edge, ground))
        assert seen >= 3, f"{word} on {ground}"


def test_every_band_has_an_edge_that_is_told_from_its_face() -> None:
    for word, paint in read().charts.palette.items():
        colours = ink(paint)
        assert contrast(colours.face, colours.edge) >= 2.5, word


def test_colour_arithmetic() -> None:
    assert channels("#0a14FF") == (10, 20, 255)
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"
    assert luminance("#FFFFFF") == pytest.approx(1)
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    with pytest.raises(ValueError, match="not a colour"):
        channels("red")


@pytest.mark.parametrize("figure", [figure for _, figure in figures()])
def test_all_that_moves_stays_in_the_picture(figure: Figure) -> None:
    stage = staged(figure, 24, (480, 480))
    for moment in stage.moments:
        camera = stage.camera_at(moment)
        whole = moment.body
        for leg, arm in (
            (whole.left_leg, whole.left_arm),
            (whole.right_leg, whole.right_arm),
        ):
            for point in (leg.toe, leg.heel, leg.knee, arm.hand, arm.elbow, whole.head):
                x, y = camera.seen(point)
                assert 20 < x < 460
                assert 20 < y < 460
