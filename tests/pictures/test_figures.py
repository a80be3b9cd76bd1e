"""The artist: keys, one drawing at a time, what is kept and what is let go."""

import asyncio
import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from coach.words import Picture
from content.figures import Working
from content.loader import Content
from pictures import moving, pair
from pictures.figures import Figures
from pictures.overview import columns, page, page_size
from pictures.store import Store

MARCH = Picture(("march",), ("free",), ("",))
WORKOUT = Picture(("squat", "dead_bug"), ("above_knees", "arches"), ("red", "green"))


@pytest.fixture
def artist(content: Content, tmp_path: Path) -> Figures:
    return Figures(content.figures, content.charts.palette, tmp_path / "drawings")


class Brush:
    """Counts films, and how many are drawn at the same time."""

    def __init__(self) -> None:
        self.drawn = 0
        self.busy = 0
        self.busiest = 0
        self.fails = False

    def __call__(self, *_: object) -> bytes:
        self.busy += 1
        self.busiest = max(self.busiest, self.busy)
        self.drawn += 1
        try:
            if self.fails:
                raise OSError("no paint")
            return b"film"
        finally:
            self.busy -= 1


@pytest.fixture
def brush(monkeypatch: pytest.MonkeyPatch) -> Brush:
    found = Brush()
    monkeypatch.setattr(moving, "film", found)
    return found


async def test_one_exercise_is_drawn_moving(artist: Figures) -> None:
    drawing = await artist.draw(Picture(("march",), ("arches",), ("red",)))
    assert drawing.media == "animation"
    assert drawing.data[4:8] == b"ftyp"
    assert (drawing.width, drawing.height) == (480, 480)
    assert drawing.duration == pytest.approx(4.6, abs=0.1)


async def test_several_exercises_are_drawn_as_a_numbered_still(artist: Figures) -> None:
    drawing = await artist.draw(WORKOUT)
    assert drawing.media == "photo"
    image = Image.open(io.BytesIO(drawing.data))
    assert image.format == "PNG"
    assert image.size == (drawing.width, drawing.height) == page_size(2)


async def test_a_still_of_one_exercise_shows_its_start_and_its_end(artist: Figures) -> None:
    drawing = await artist.draw(Picture(("march",), ("arches",), ("red",), still=True))
    assert drawing.media == "photo"
    assert len(drawing.data) < 60_000
    image = Image.open(io.BytesIO(drawing.data))
    assert image.format == "PNG"
    assert image.size == (drawing.width, drawing.height) == (830, 420)
    panel, _ = pair.PANEL
    start, end = (image.crop((x, 10, x + panel, panel + 10)) for x in (10, panel + 20))
    changed = ImageChops.difference(start, end).convert("L").point(lambda light: light > 16)
    assert changed.histogram()[1] > 0.02 * panel * panel


@pytest.mark.usefixtures("brush")
@pytest.mark.parametrize(
    ("exercise", "film"), [("dead_bug", (576, 384)), ("clamshell", (480, 480))]
)
async def test_who_lies_has_a_wide_picture_unless_a_glass_needs_the_room(
    artist: Figures, exercise: str, film: tuple[int, int]
) -> None:
    drawing = await artist.draw(Picture((exercise,), ("free",), ("",)))
    assert (drawing.width, drawing.height) == film


async def test_the_start_of_who_lies_stands_above_the_end(artist: Figures) -> None:
    drawing = await artist.draw(Picture(("dead_bug",), ("arches",), ("red",), still=True))
    image = Image.open(io.BytesIO(drawing.data))
    assert image.size == (drawing.width, drawing.height) == (560, 750)


def test_a_still_and_a_film_have_keys_of_their_own(artist: Figures) -> None:
    still = replace(MARCH, still=True)
    assert MARCH.moves
    assert not still.moves
    assert artist.key(still) != artist.key(MARCH)
    assert artist.key(still) == artist.key(replace(still, colours=("red",)))  # no band is seen
    assert not WORKOUT.moves
    assert artist.key(replace(WORKOUT, still=True)) == artist.key(WORKOUT)


async def test_a_finished_exercise_has_a_tick(artist: Figures) -> None:
    plain = await artist.draw(WORKOUT)
    ticked = await artist.draw(replace(WORKOUT, finished=frozenset({1})))
    assert plain.key != ticked.key
    before, after = (Image.open(io.BytesIO(one.data)) for one in (plain, ticked))
    first, second = (10, 10, 330, 330), (340, 10, 660, 330)
    assert before.crop(first).tobytes() == after.crop(first).tobytes()
    assert before.crop(second).tobytes() != after.crop(second).tobytes()


async def test_the_key_is_known_before_it_is_drawn(artist: Figures, brush: Brush) -> None:
    key = artist.key(MARCH)
    assert brush.drawn == 0
    assert (await artist.draw(MARCH)).key == key


def test_the_key_tells_apart_what_looks_different_and_only_that(artist: Figures) -> None:
    def key(exercise: str, position: str, colour: str) -> str:
        return artist.key(Picture((exercise,), (position,), (colour,)))

    red = key("march", "arches", "red")
    assert red == key("march", "arches", "red")
    assert red != key("march", "arches", "blue")
    assert red != key("march", "free", "red")
    assert red != key("dead_bug", "arches", "red")
    assert key("march", "free", "red") == key("march", "free", "")
    assert artist.key(WORKOUT) != artist.key(
        Picture(WORKOUT.exercises[::-1], WORKOUT.positions[::-1], WORKOUT.colours[::-1])
    )


def test_what_works_is_part_of_the_key(content: Content, tmp_path: Path) -> None:
    figure = content.figures["march"]
    looks = [figure, replace(figure, muscles=()), replace(figure, working=Working.LEFT)]
    artists = (Figures({"march": look}, content.charts.palette, tmp_path) for look in looks)
    assert len({artist.key(MARCH) for artist in artists}) == len(looks)


def test_the_key_is_the_same_in_another_process(artist: Figures) -> None:
    code = (
        "from pathlib import Path; from coach.words import Picture\n"
        "from content.loader import load; from pictures.figures import Figures\n"
        "c = load(); a = Figures(c.figures, c.charts.palette, Path('unused'))\n"
        "print(a.key(Picture(('kickback',), ('arch',), ('red',))))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "12345"}
    told = subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == artist.key(Picture(("kickback",), ("arch",), ("red",)))


def test_a_colour_that_content_has_no_more_is_still_drawn(artist: Figures) -> None:
    assert artist.key(Picture(("march",), ("arches",), ("mauve",)))


async def test_an_unknown_exercise_or_position_is_a_key_error(artist: Figures) -> None:
    with pytest.raises(KeyError):
        await artist.draw(replace(MARCH, exercises=("juggling",)))
    with pytest.raises(KeyError):
        await artist.draw(replace(MARCH, positions=("teeth",)))


async def test_two_who_ask_at_the_same_time_share_one_drawing(
    artist: Figures, brush: Brush
) -> None:
    first, second = await asyncio.gather(artist.draw(MARCH), artist.draw(MARCH))
    assert brush.drawn == 1
    assert first == second


async def test_who_asks_later_gets_what_is_kept_even_after_a_restart(
    artist: Figures, brush: Brush, content: Content, tmp_path: Path
) -> None:
    drawing = await artist.draw(MARCH)
    again = Figures(content.figures, content.charts.palette, tmp_path / "drawings")
    assert await again.draw(MARCH) == drawing
    assert brush.drawn == 1


async def test_only_one_is_drawn_at_a_time(artist: Figures, brush: Brush) -> None:
    wanted = [Picture((name,), ("free",), ("",)) for name in ("march", "squat", "dead_bug")]
    await asyncio.gather(*(artist.draw(picture) for picture in wanted))
    assert brush.drawn == 3
    assert brush.busiest == 1


async def test_one_who_stops_waiting_does_not_stop_it_for_the_others(
    artist: Figures, brush: Brush
) -> None:
    hasty = asyncio.create_task(artist.draw(MARCH))
    patient = asyncio.create_task(artist.draw(MARCH))
    await asyncio.sleep(0)
    hasty.cancel()
    assert (await patient).data == b"film"
    with pytest.raises(asyncio.CancelledError):
        await hasty
    assert brush.drawn == 1


async def test_a_drawing_that_failed_is_tried_again(artist: Figures, brush: Brush) -> None:
    brush.fails = True
    with pytest.raises(OSError, match="no paint"):
        await artist.draw(MARCH)
    brush.fails = False
    assert (await artist.draw(MARCH)).data == b"film"


def test_a_kept_drawing_appears_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    store.put("a", b"old")

    def interrupted(*_: Path) -> Path:
        raise OSError("the machine stopped")

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(OSError, match="stopped"):
        store.put("a", b"new")
    assert store.get("a") == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_the_longest_unused_goes_first_when_the_folder_is_full(tmp_path: Path) -> None:
    store = Store(tmp_path, limit=10)
    for age, key in ((300, "a"), (200, "b")):
        store.put(key, b"1234")
        os.utime(tmp_path / key, (1_000_000 - age, 1_000_000 - age))
    assert store.get("a") == b"1234"  # used just now, so `b` is the one to go
    store.put("c", b"1234")
    assert store.get("b") is None
    assert store.get("a") == store.get("c") == b"1234"


def test_a_drawing_larger_than_the_limit_is_kept_until_the_next(tmp_path: Path) -> None:
    store = Store(tmp_path, limit=3)
    store.put("a", b"12345")
    assert store.get("a") == b"12345"
    store.put("b", b"12")
    assert store.get("a") is None


@pytest.mark.parametrize(
    ("count", "across"), [(1, 1), (2, 2), (3, 2), (4, 2), (5, 3), (6, 3), (7, 3), (10, 4)]
)
def test_cards_stand_in_a_neat_grid(count: int, across: int) -> None:
    assert columns(count) == across


def test_an_overview_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing"):
        page(())
