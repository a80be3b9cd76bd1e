"""How many messages a second each transport can send: ours beside the library's own.

Against a server that answers every call with the same message after the round trip, and does
nothing else. Run as `python -m bench.sending`; also at the end of `make bench`.
"""

import asyncio
import json
import os
import statistics
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from bench.bots import KEPT
from bench.sender import BOTS

TRIPS = (0.0, 0.05)
"""Seconds until Telegram answers: none, and what is usual."""
FLIGHTS = ((1, 40), (16, 160), (64, 192))
"""Requests at once, and how many of them in a round."""
_PERSON = {"id": 1, "is_bot": True, "first_name": "B", "username": "b", "type": "private"}
_MESSAGE = {"message_id": 1, "date": 0, "text": "x", "chat": _PERSON, "from": _PERSON}


@asynccontextmanager
async def _server(trip: float) -> AsyncIterator[str]:
    """Answers getMe, and anything else as if a message had been sent; yields its root."""
    me, message = (json.dumps({"ok": True, "result": r}).encode() for r in (_PERSON, _MESSAGE))

    async def answer(request: web.BaseRequest) -> web.Response:
        await request.read()
        if trip:
            await asyncio.sleep(trip)
        body = me if request.path.endswith("getMe") else message
        return web.Response(body=body, content_type="application/json")

    runner = web.ServerRunner(web.Server(answer, access_log=None))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield "http://{}:{}".format(*runner.addresses[0][:2])
    finally:
        await runner.cleanup()


async def _measured(root: str, name: str, flight: int, sends: int) -> float:
    """The median of some rounds, in a process of its own. Raises RuntimeError where it fails."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.sender", root, name, str(flight), str(sends)),
        env={key: os.environ[key] for key in KEPT if key in os.environ},
        stdout=asyncio.subprocess.PIPE,
    )
    said, _ = await process.communicate()
    if process.returncode:
        raise RuntimeError(f"{name} ended with {process.returncode}")
    return statistics.median(map(float, said.split()))


async def rows() -> AsyncIterator[str]:
    """A line of Markdown for each round trip and number in flight."""
    for trip in TRIPS:
        async with _server(trip) as root:
            for flight, sends in FLIGHTS:
                base, own = [await _measured(root, name, flight, sends) for name in BOTS]
                about = f"{1000 * trip:.0f} ms away, {flight} at once"
                yield f"| {about} | {base:.0f} /s | {own:.0f} /s | {own / base:.2f} |"


async def shown() -> None:
    """Measure and print the table."""
    print(f"| messages | {' | '.join(BOTS)} | ratio |\n|---|---|---|---|")
    async for row in rows():
        print(row, flush=True)


if __name__ == "__main__":
    asyncio.run(shown())
