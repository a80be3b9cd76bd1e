"""What a request carries: its parameters and files on the wire, written piece by piece.

Piece by piece, since aiohttp knows no timeout for writing: an upload that the network does
not take would wait for ever.
"""

import asyncio
import json

import httpx
from aiohttp import payload
from aiohttp.abc import AbstractStreamWriter
from telegram.request import RequestData

JSON = "application/json"
PIECE = 128 * 1024
"""Bytes. More than the 64 KiB after which aiohttp waits for the network to take what it has."""


def encoded(url: str, data: RequestData | None, seconds: float | None) -> "Body | None":
    """Put parameters and files into the form that they have on the wire.

    JSON, which takes half as long as the form that HTTPXRequest makes; or with files
    `multipart/form-data`, to whose parts `attach://` points, by httpx's own encoder, as there.

    Args:
        url: where they go.
        data: None for a request without any.
        seconds: for each piece to be written.
    """
    if data is None or not (data.parameters or data.contains_files):
        return None
    if not data.contains_files:
        return Body(json.dumps(data.parameters).encode(), JSON, seconds)
    request = httpx.Request("POST", url, data=data.json_parameters, files=data.multipart_data)
    return Body(request.read(), request.headers["Content-Type"], seconds)


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
