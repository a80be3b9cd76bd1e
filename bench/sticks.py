"""One figure, drawn by us and by others: as a GIF, and by Matplotlib's animation writer.

Matplotlib is in no lock, since nothing but this needs it. It is measured where it is found:

    python3 -m venv .data/matplotlib && .data/matplotlib/bin/pip install matplotlib

and an `ffmpeg` on the path, with which it writes films. It draws no mannequin, so both draw the
same sticks: bones and band as lines, frame by frame, equally coded.
"""

import io
import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from PIL import Image

from content.figures import BandPath, Figure
from content.loader import Content
from pictures import moving
from pictures.bands import runs
from pictures.camera import Camera, Point
from pictures.canvas import Canvas
from pictures.movie import mp4
from pictures.palette import BACKGROUND, INK
from pictures.skeleton import Body
from pictures.stage import staged
from pictures.vector import Vector

ROOT = Path(__file__).parents[1]
PYTHON = ROOT / ".data/matplotlib/bin/python"
WRITER = Path(__file__).with_name("matplotlibfilm.py")
BAND = "#CC2936"
BONE_WIDTH, BAND_WIDTH = 6.0, 4.0
ROUNDS = 3
"""Of which the fastest counts, for everybody."""

Stick = tuple[list[Point], float, str]
"""Points in pixels, y downward; width in pixels; colour."""


@dataclass(frozen=True, slots=True)
class Coded:
    """One way to make the film: its seconds, and its bytes."""

    name: str
    seconds: float
    size: int


def _bones(body: Body) -> Iterator[list[Vector]]:
    yield [body.pelvis, body.chest, body.neck, body.head]
    for leg in (body.left_leg, body.right_leg):
        yield [body.pelvis, leg.hip, leg.knee, leg.ankle, leg.toe]
    for arm in (body.left_arm, body.right_arm):
        yield [body.chest, arm.shoulder, arm.elbow, arm.wrist, arm.hand]


def stick_frames(figure: Figure, path: BandPath) -> list[list[Stick]]:
    """The figure's bones and band in every frame."""
    stage = staged(figure, moving.frame_count(figure), moving.SIZE)
    frames = []
    for moment in stage.moments:
        camera = stage.camera_at(moment)
        bones = [_stick(bone, camera, BONE_WIDTH, INK) for bone in _bones(moment.body)]
        lines = runs(path, moment.body, stage.anchor)
        band = [_stick([one.point for one in ln], camera, BAND_WIDTH, BAND) for ln in lines]
        frames.append([*bones, *band])
    return frames


def _stick(points: list[Vector], camera: Camera, width: float, colour: str) -> Stick:
    return [camera.seen(point) for point in points], width, colour


def _painted(sticks: list[Stick]) -> Image.Image:
    canvas = Canvas.blank(*moving.SIZE, BACKGROUND)
    for points, width, colour in sticks:
        canvas.line(points, width, colour)
    return canvas.finished()


def _our_sticks(frames: list[list[Stick]]) -> bytes:
    return mp4(map(_painted, frames), moving.PER_SECOND, moving.SIZE)


def _gif(figure: Figure, path: BandPath) -> bytes:
    frames = list(moving.frames(figure, (path,), BAND))
    buffer, every = io.BytesIO(), 1000 // moving.PER_SECOND
    frames[0].save(buffer, "GIF", save_all=True, append_images=frames[1:], duration=every, loop=0)
    return buffer.getvalue()


def ours(figure: Figure, path: BandPath) -> Iterator[Coded]:
    """What needs nothing but our locks."""
    frames = stick_frames(figure, path)
    ways: dict[str, Callable[[], bytes]] = {
        "the mannequin, as it is sent": lambda: moving.film(figure, (path,), BAND),
        "the mannequin, as GIF by Pillow": lambda: _gif(figure, path),
        "sticks, as MP4 by us": lambda: _our_sticks(frames),
    }
    for name, way in ways.items():
        rounds = [_timed(way) for _ in range(ROUNDS)]
        yield Coded(name, min(seconds for seconds, _ in rounds), rounds[0][1])


def _timed(way: Callable[[], bytes]) -> tuple[float, int]:
    began = perf_counter()
    film = way()
    return perf_counter() - began, len(film)


def matplotlibs(frames: list[list[Stick]], python: Path) -> tuple[Coded, str]:
    """The same sticks by Matplotlib, and what else is to be said of it.

    Raises:
        subprocess.CalledProcessError: it failed; its own words are on stderr.
    """
    asked = {
        "frames": frames,
        "size": moving.SIZE,
        "per_second": moving.PER_SECOND,
        "ground": BACKGROUND,
        "rounds": ROUNDS,
    }
    command = [str(python), "-I", str(WRITER)]
    done = subprocess.run(command, input=json.dumps(asked).encode(), stdout=-1, check=True)
    told = json.loads(done.stdout)
    about = f"Matplotlib {told['version']}: imported in {told['imported']:.2f} s, "
    about += f"{told['peak']:.0f} MiB at most, ffmpeg's own aside"
    return Coded("sticks, as MP4 by Matplotlib", told["seconds"], told["size"]), about


def table(rows: list[Coded]) -> str:
    """Markdown; ratios are in terms of the first row."""
    first = rows[0]
    lines = ["| one figure | time | ratio | size | ratio |", "|---|---|---|---|---|"]
    for row in rows:
        slower, larger = row.seconds / first.seconds, row.size / first.size
        lines.append(
            f"| {row.name} | {1000 * row.seconds:.0f} ms | {slower:.2f} "
            f"| {row.size / 1024:.0f} KiB | {larger:.2f} |"
        )
    return "\n".join(lines)


def shown(content: Content) -> None:
    """Measure and print; says how to get Matplotlib where it isn't there."""
    figure = content.figures["march"]
    path = figure.bands["arches"][-1]
    rows = list(ours(figure, path))
    about = "Matplotlib left out: bench/sticks.py says how to install it where it does no harm"
    if PYTHON.exists() and shutil.which("ffmpeg"):
        row, about = matplotlibs(stick_frames(figure, path), PYTHON)
        rows.append(row)
    print(table(rows), about, sep="\n\n")
