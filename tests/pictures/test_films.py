"""Films: every exercise, position and colour; what a decoder sees."""

import io
import math
from functools import cache
from itertools import pairwise

import av
import pytest
from av.video.frame import VideoFrame
from PIL import Image, ImageChops

from content.figures import Figure
from pictures import moving, pair
from pictures.draw import Painter
from pictures.movie import mp4
from pictures.stage import staged
from tests.pictures.conftest import positions, read

MOST_OF_A_FILM, MOST_OF_A_STILL = 150_000, 60_000  # bytes
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
def test_every_position_shows_its_band_in_its_colour_and_no_other(
    exercise: str, position: str
) -> None:
    figure, paths = read().figures[exercise], read().figures[exercise].bands[position]
    stage = staged(figure, 4, (160, 160))
    seen = [paths[-1] if paths else None] * 2
    looks = [
        Painter(stage, path, paint, aids=False).frame(0).tobytes()
        for path, paint in zip((None, *seen), ("#000000", "#CC2936", "#1F5FC4"), strict=True)
    ]
    assert len(set(looks)) == (3 if paths else 1)


def test_a_band_looks_another_in_every_colour() -> None:
    paints = read().charts.palette.values()
    looks = {look(read().figures["squat"], "above_knees", paint).tobytes() for paint in paints}
    assert len(looks) == len(paints)


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
    small = {"dorsiflexion", "plantarflexion", "calf_stretch", "knee_extension"}
    large = {"squat", "march", "dead_bug", "kickback", "lateral_walk", "pallof_press"}
    figures = read().figures
    lenses = {name: staged(figures[name], 12, (480, 480)).lens for name in small | large}
    assert {name for name, lens in lenses.items() if lens} == small


@cache
def walked() -> list[Image.Image]:
    """The longest film but one: a walk with its band at two places."""
    figure = read().figures["lateral_walk"]
    return list(moving.frames(figure, figure.bands["knees"], "#CC2936"))


def test_a_walk_shows_its_places_by_dots_of_which_one_is_chosen() -> None:
    shown, strip = walked(), (200, 450, 280, 478)
    half = len(shown) // 2
    assert shown[0].crop(strip).tobytes() != shown[half].crop(strip).tobytes()


def test_the_film_of_a_travelling_figure_loops_without_a_jump() -> None:
    shown = walked()[: len(walked()) // 2]

    def off(a: Image.Image, b: Image.Image) -> float:
        histogram = ImageChops.difference(a, b).convert("L").histogram()
        return sum(value * count for value, count in enumerate(histogram))

    usual = max(off(a, b) for a, b in pairwise(shown))
    assert off(shown[-1], shown[0]) <= usual * 1.1


def test_even_a_long_film_in_which_all_moves_is_small() -> None:
    twice = [*walked(), *walked()]  # as many frames as the band at four places needs
    assert len(mp4(twice, moving.PER_SECOND, moving.SIZE)) < MOST_OF_A_FILM


@pytest.mark.parametrize("exercise", ["seated_calf_raise", "dead_bug", "split_squat"])
def test_a_still_is_small(exercise: str) -> None:
    figure = read().figures[exercise]
    *_, paths = figure.bands.values()
    assert len(pair.still(figure, paths[-1], "#CC2936")) < MOST_OF_A_STILL


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
