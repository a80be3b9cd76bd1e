"""Films sticks with Matplotlib's animation writer; runs in an environment of its own.

Reads JSON from stdin (`bench/sticks.py` writes it), prints JSON: seconds of the fastest round,
bytes of the film, seconds of its import, and the most MiB that it held.
"""

import json
import resource
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

BEGAN = perf_counter()
# ruff: noqa: E402 - the import is measured
import matplotlib as mpl  # type: ignore[import-not-found]  # in no lock: see bench/sticks.py

mpl.use("Agg")
from matplotlib import pyplot as plt
from matplotlib.animation import (  # type: ignore[import-not-found]  # as above
    FFMpegWriter,
    FuncAnimation,
)

IMPORTED = perf_counter() - BEGAN
DPI = 100
POINTS = 72 / DPI  # of a pixel; lines are as broad as so many points
AS_OURS = ["-crf", "29", "-preset", "medium", "-threads", "1", "-g", "999", "-pix_fmt", "yuv420p"]


def film(asked: dict[str, Any], out: Path) -> None:
    """One film of all frames; lines are made once and moved, as its documentation says."""
    width, height = asked["size"]
    figure = plt.figure(figsize=(width / DPI, height / DPI), dpi=DPI, facecolor=asked["ground"])
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, width), ylim=(height, 0))
    axes.axis("off")
    lines = [
        axes.plot([], [], color=colour, linewidth=broad * POINTS, solid_capstyle="round")[0]
        for _, broad, colour in asked["frames"][0]
    ]

    def move(number: int) -> list[Any]:
        for line, (points, _, _) in zip(lines, asked["frames"][number], strict=True):
            line.set_data(*zip(*points, strict=True))
        return lines

    moved = FuncAnimation(figure, move, frames=len(asked["frames"]), init_func=lambda: lines)
    writer = FFMpegWriter(fps=asked["per_second"], codec="libx264", extra_args=AS_OURS)
    moved.save(out, writer=writer)
    plt.close(figure)


def main() -> None:
    """Measure and print."""
    asked = json.load(sys.stdin)
    times = []
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "film.mp4"
        for _ in range(asked["rounds"]):
            began = perf_counter()
            film(asked, out)
            times.append(perf_counter() - began)
        size = out.stat().st_size
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = {"version": mpl.__version__, "imported": IMPORTED, "peak": peak}
    print(json.dumps(told | {"seconds": min(times), "size": size}))


if __name__ == "__main__":
    main()
