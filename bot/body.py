"""What a request carries: its parameters and files on the wire, written piece by piece.

Piece by piece, since aiohttp knows no timeout for writing: an upload that the network does
not take would wait for ever.
"""

import asyncio
from functools import lru_cache
from urllib.parse import quote_plus

import httpx
from aiohttp import payload
from aiohttp.abc import AbstractStreamWriter
from telegram.request import RequestData

FORM = "application/x-www-form-urlencoded"
PIECE = 128 * 1024
"""Bytes. More than the 64 KiB after which aiohttp waits for the network to take what it has."""


def encoded(url: str, data: RequestData | None, seconds: float | None) -> "Body | None":
    """Put parameters and files into the form that they have on the wire, as HTTPXRequest does.

    A form; or with files `multipart/form-data`, to whose parts `attach://` points, by httpx's
    own encoder.

    Args:
        url: where they go.
        data: None for a request without any.
        seconds: for each piece to be written.
    """
    if data is None or not (data.json_parameters or data.contains_files):
        return None
    if not data.contains_files:
        pairs = (f"{_quoted(name)}={_quoted(of)}" for name, of in data.json_parameters.items())
        return Body("&".join(pairs).encode(), FORM, seconds)
    request = httpx.Request("POST", url, data=data.json_parameters, files=data.multipart_data)
    return Body(request.read(), request.headers["Content-Type"], seconds)


@lru_cache(maxsize=256)
def _quoted(words: str) -> str:
    """As `urlencode` has it; a reminder's keyboard, the same for thousands, only once."""
    return quote_plus(words, encoding="utf-8")


class Body(payload.Payload):
    """Bytes that are written in pieces, each of which must be taken within some seconds.

    Args:
        value: all of them.
        content_type: their media type.
        seconds: for each `PIECE`; None for no limit.
    """

    _value: bytes
    _autoclose = True  # nothing is held open

    def __init__(self, value: bytes, content_type: str, seconds: float | None) -> None:
        super().__init__(value, content_type=content_type)
        self._size = len(value)
        self._seconds = seconds

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        """Read it as text."""
        return self._value.decode(encoding, errors)

    async def write(self, writer: AbstractStreamWriter) -> None:
        """Write all of it.

        Raises:
            TimeoutError: the network did not take a piece in time.
        """
        pieces = memoryview(self._value)
        for begin in range(0, len(pieces), PIECE):
            async with asyncio.timeout(self._seconds):
                await writer.write(pieces[begin : begin + PIECE])
