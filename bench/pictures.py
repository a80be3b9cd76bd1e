"""How long figures take: drawn, kept, and as a GIF instead. `python -m bench.pictures`."""

import asyncio
import io
import tempfile
from pathlib import Path
from time import perf_counter

from coach.words import Picture
from content.loader import Content, load
from pictures import moving
from pictures.figures import Figures
from pictures.movie import mp4


def coded(content: Content) -> None:
    """MP4 against Pillow's GIF, the same frames."""
    figure = content.figures["march"]
    began = perf_counter()
    frames = list(moving.frames(figure, figure.bands["arches"], "#CC2936"))
    painted = perf_counter()
    film = mp4(frames, moving.PER_SECOND, moving.SIZE)
    filmed = perf_counter()
    buffer = io.BytesIO()
    every = 1000 // moving.PER_SECOND
    frames[0].save(buffer, "GIF", save_all=True, append_images=frames[1:], duration=every, loop=0)
    gif, gif_made = buffer.tell(), perf_counter()
    print(f"{len(frames)} frames painted   {1000 * (painted - began):7.0f} ms")
    print(f"as MP4 {len(film) / 1024:5.0f} KB       {1000 * (filmed - painted):7.0f} ms")
    print(f"as GIF {gif / 1024:5.0f} KB       {1000 * (gif_made - filmed):7.0f} ms")
    print(f"GIF is {gif / len(film):.1f} times as large")


async def kept(content: Content) -> None:
    """The first ask against the later ones."""
    asked = Picture(("squat",), ("above_knees",), ("green",))
    with tempfile.TemporaryDirectory() as folder:
        artist = Figures(content.figures, content.charts.palette, Path(folder))
        began = perf_counter()
        await artist.draw(asked)
        first = perf_counter() - began
        began, times = perf_counter(), 200
        for _ in range(times):
            await artist.draw(asked)
        later = (perf_counter() - began) / times
    print(
        f"first ask {1000 * first:.0f} ms, later {1000 * later:.2f} ms: {first / later:.0f} times"
    )


if __name__ == "__main__":
    found = load()
    coded(found)
    asyncio.run(kept(found))
