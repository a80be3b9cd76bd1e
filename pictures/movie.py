"""Frames to a small MP4 that every phone plays: H.264, 4:2:0, no sound."""

import io
from collections.abc import Iterable, Iterator

import av
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace, VideoReformatter
from PIL import Image

# One thread, for a program that has better things to do than to draw. Even so x264 gives other
# bytes for the same frames now and then; so drawings are known by what was asked, not by bytes.
_OPTIONS = {"crf": "29", "preset": "veryfast", "threads": "1", "g": "999"}
_BT709 = 1  # the number of ITU-R BT.709 for primaries and transfer, in every video standard


def _picture(image: Image.Image) -> VideoFrame:
    picture: VideoFrame = VideoFrame.from_image(image)  # type: ignore[no-untyped-call]  # PyAV has no types for it
    return picture


def _pictures(frames: Iterable[Image.Image]) -> Iterator[VideoFrame]:
    """Frames as the encoder takes them. One that is held, the same image again, is made once."""
    reformatter = VideoReformatter()  # one for all, as each prepares its tables anew
    before: Image.Image | None = None
    picture: VideoFrame | None = None
    for image in frames:
        if picture is None or image is not before:
            picture = reformatter.reformat(
                _picture(image),
                format="yuv420p",
                dst_colorspace=Colorspace.ITU709,
                dst_color_range=ColorRange.MPEG,
            )
        before = image
        yield picture


def mp4(frames: Iterable[Image.Image], per_second: int, size: tuple[int, int]) -> bytes:
    """Frames as a film.

    Args:
        frames: RGB pictures of that size, at least one.
        per_second: frames each second.
        size: width and height in pixels, both even.
    """
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=per_second, options=_OPTIONS)
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        context = stream.codec_context
        context.color_primaries = context.color_trc = _BT709
        context.colorspace, context.color_range = Colorspace.ITU709, ColorRange.MPEG
        for number, picture in enumerate(_pictures(frames)):
            picture.pts = number
            container.mux(stream.encode(picture))
        container.mux(stream.encode())
    return buffer.getvalue()
