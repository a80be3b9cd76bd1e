"""One upload of a picture at a time: whoever wants it meanwhile waits for the file id."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field

PATIENCE = 10.0
"""Seconds after which an upload counts as stuck, in Telegram's limits or in the network: then the
next one uploads, and the others wait for that one."""


@dataclass(eq=False, slots=True)
class Upload:
    """An upload that goes on. `until`: loop time from which it counts as stuck."""

    key: str
    until: float
    over: asyncio.Event = field(default_factory=asyncio.Event)


class Uploads:
    """Those that go on, by the key of their picture."""

    def __init__(self) -> None:
        self._going: dict[str, Upload] = {}

    async def wait(self, key: str) -> bool:
        """Wait for somebody else's upload; False where none goes on, or it is stuck."""
        going = self._going.get(key)
        if going is None or asyncio.get_running_loop().time() >= going.until:
            return False
        with suppress(TimeoutError):
            async with asyncio.timeout_at(going.until):
                await going.over.wait()
        return True

    def begin(self, key: str) -> Upload:
        """Tell that one begins, in place of a stuck one."""
        upload = Upload(key, asyncio.get_running_loop().time() + PATIENCE)
        self._going[key] = upload
        return upload

    def end(self, upload: Upload) -> None:
        """Tell that it has come to its end, well or badly."""
        upload.over.set()
        if self._going.get(upload.key) is upload:
            del self._going[upload.key]
