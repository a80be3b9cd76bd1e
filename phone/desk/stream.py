"""Server-sent events: the page hears what happens while it happens."""

import asyncio
import json

from aiohttp import web

from phone.events import Events

HEARTBEAT = 15.0
"""Seconds after which a silent stream says that it still lives."""


async def stream_events(http: web.Request, events: Events) -> web.StreamResponse:
    """Stream until the page or the phone goes."""
    response = web.StreamResponse(
        headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
    )
    stream = events.subscribe()
    try:
        await response.prepare(http)
        await response.write(b": hello\n\n")
        while True:
            try:
                async with asyncio.timeout(HEARTBEAT):
                    event = await stream.get()
            except TimeoutError:
                await response.write(b": still here\n\n")
                continue
            if event is None:
                break
            data = json.dumps(event.data, ensure_ascii=False)
            await response.write(f"event: {event.kind}\ndata: {data}\n\n".encode())
    except ConnectionResetError:
        pass  # the page went away; that is how a stream ends
    finally:
        events.unsubscribe(stream)
    return response
