"""Films: every exercise, position and colour; what a decoder sees."""

import io
import math
from itertools import pairwise

import av
import pytest
from av.video.frame import VideoFrame
from PIL import Image, ImageChops

from content.figures import Figure
from pictures import moving
from pictures.draw import Painter
from pictures.stage import staged
from tests.pictures.conftest import positions, read

SMALL = (96, 96)
every_position = pytest.mark.parametrize(("exercise", "position"), positions())


def look(figure: Figure, position: str, colour: str, number: int = 0) -> Image.Image:
    paths = figure.bands[position]
    stage = staged(figure, 4, (160, 160))
    return Painter(stage, paths[-1] if paths else None, colour).frame(number)


def decoded(film: bytes) -> list[VideoFrame]:
    with av.open(io.BytesIO(film), "r") as container:
        return list(container.decode(video=0))


def close_to(image: Image.Image, colour: str) -> int:
    """How many pixels are nearly of a colour."""
    wanted = Image.new("RGB", image.size, colour)
    off = ImageChops.difference(image, wanted).convert("L")
    return sum(off.histogram()[:12])


@every_position
def test_every_position_is_drawn_in_every_colour(exercise: str, position: str) -> None:
    figure, paths = read().figures[exercise], read().figures[exercise].bands[position]
    stage = staged(figure, 4, (160, 160))
    bare = Painter(stage, None, "#000000", aids=False).frame(0)
    looks = set()
    for paint in read().charts.palette.values():
        image = Painter(stage, paths[-1] if paths else None, paint, aids=False).frame(0)
        assert image.size == (160, 160)
        looks.add(image.tobytes())
        assert (ImageChops.difference(image, bare).getbbox() is not None) == bool(paths)
    assert len(looks) == (len(read().charts.palette) if paths else 1)


@pytest.mark.parametrize("word", ["yellow", "black", "white", "silver"])
def test_the_bands_own_colour_is_in_the_picture(word: str) -> None:
    figure, paint = read().figures["squat"], read().charts.palette[word]
    with_band = look(figure, "above_knees", paint)
    without = look(figure, "free", paint)
    assert close_to(with_band, paint) > close_to(without, paint) + 20


@every_position
def test_a_film_has_a_round_for_each_place_of_the_band(exercise: str, position: str) -> None:
    figure = read().figures[exercise]
    paths = figure.bands[position]
    frames = moving.frame_count(figure) * max(len(paths), 1)
    assert moving.seconds(figure, paths) == pytest.approx(frames / moving.PER_SECOND)
    assert moving.frame_count(figure) / moving.PER_SECOND == pytest.approx(figure.seconds, abs=0.1)


def test_a_film_decodes_to_its_frames_in_a_form_that_every_phone_plays() -> None:
    figure = read().figures["dorsiflexion"]
    paths = figure.bands["arch"]
    film = moving.film(figure, paths, "#C99700")
    shown = [(frame.width, frame.height, frame.format.name) for frame in decoded(film)]
    assert shown == [(480, 480, "yuv420p")] * moving.frame_count(figure)
    assert len(film) < 60_000
    with av.open(io.BytesIO(film), "r") as container:
        assert [stream.type for stream in container.streams] == ["video"]
        assert container.streams.video[0].codec_context.name == "h264"
        assert container.streams.video[0].average_rate == moving.PER_SECOND


def test_a_films_colours_survive_the_coding() -> None:
    figure = read().figures["squat"]
    paths = figure.bands["above_knees"]
    first = next(moving.frames(figure, paths, "#CC2936"))
    film = decoded(moving.film(figure, paths, "#CC2936"))
    shown: Image.Image = film[0].to_image()  # type: ignore[no-untyped-call]  # PyAV has no types for it
    for corner in ((0, 0, 16, 16), (0, 464, 16, 480), (464, 464, 480, 480)):
        off = ImageChops.difference(first.crop(corner), shown.crop(corner))
        assert sum(off.convert("L").histogram()[5:]) == 0


def test_the_same_frame_is_drawn_the_same_again() -> None:
    figure = read().figures["lateral_walk"]
    once = look(figure, "arches", "#1F5FC4", 2)
    assert once.tobytes() == look(figure, "arches", "#1F5FC4", 2).tobytes()


def test_a_small_movement_is_magnified_and_a_large_one_is_not() -> None:
    figures = read().figures
    lenses = {name: staged(figure, 24, (480, 480)).lens for name, figure in figures.items()}
    magnified = {name for name, lens in lenses.items() if lens}
    assert {"dorsiflexion", "plantarflexion", "calf_stretch", "knee_extension"} <= magnified
    assert not magnified & {
        "squat",
        "march",
        "dead_bug",
        "kickback",
        "lateral_walk",
        "pallof_press",
    }


def test_a_walk_shows_its_places_by_dots_of_which_one_is_chosen() -> None:
    figure = read().figures["lateral_walk"]
    paths = figure.bands["knees"]
    shown = list(moving.frames(figure, paths, "#CC2936"))
    half = moving.frame_count(figure)
    strip = (200, 450, 280, 478)
    assert shown[0].crop(strip).tobytes() != shown[half].crop(strip).tobytes()


def test_the_film_of_a_travelling_figure_loops_without_a_jump() -> None:
    figure = read().figures["lateral_walk"]
    shown = list(moving.frames(figure, (), "#CC2936"))

    def off(a: Image.Image, b: Image.Image) -> float:
        histogram = ImageChops.difference(a, b).convert("L").histogram()
        return sum(value * count for value, count in enumerate(histogram))

    usual = max(off(a, b) for a, b in pairwise(shown))
    assert off(shown[-1], shown[0]) <= usual * 1.1


@pytest.mark.parametrize("name", ["inversion", "eversion", "clamshell", "dorsiflexion"])
def test_a_lens_is_never_held_before_the_face(name: str) -> None:
    stage = staged(read().figures[name], 24, (480, 480))
    assert stage.lens is not None
    for moment in stage.moments:
        face = stage.camera.seen(moment.body.head)
        assert math.dist(stage.lens.centre, face) > stage.lens.radius


def test_what_is_held_is_drawn_once_and_shown_as_if_drawn_each_time() -> None:
    figure = read().figures["squat"]
    paths = figure.bands["above_knees"]
    stage = staged(figure, moving.frame_count(figure), moving.SIZE)
    painter = Painter(stage, paths[0], "#1F5FC4")
    shown = list(moving.frames(figure, paths, "#1F5FC4"))
    assert len({id(image) for image in shown}) < len(shown)
    assert all(
        image.tobytes() == painter.frame(number).tobytes() for number, image in enumerate(shown)
    )
