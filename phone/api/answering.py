"""Answers on the wire, whole or broken."""

import asyncio
import json

from aiohttp import web

from phone.errors import BotApiError
from phone.faults import BAD_GATEWAY, NOT_JSON, Fault
from phone.shapes import Json


def json_of(answer: BotApiError | Json) -> Json:
    """The envelope of a result or a refusal."""
    return answer.as_answer() if isinstance(answer, BotApiError) else answer


def response(answer: BotApiError | Json) -> web.Response:
    """A result or a refusal as it should be."""
    headers, status = {}, 200
    if isinstance(answer, BotApiError):
        status = answer.code
        wait = (answer.parameters or {}).get("retry_after")
        headers = {"Retry-After": str(wait)} if wait else {}
    return web.Response(
        body=_body(answer), status=status, content_type="application/json", headers=headers
    )


async def undone(http: web.Request, fault: Fault) -> web.StreamResponse:
    """The answer to a request that a fault keeps from being done."""
    error = fault.error()
    if error is not None:
        return response(error)
    if fault.kind == "502":
        return web.Response(status=502, text=BAD_GATEWAY, content_type="text/html")
    if fault.kind == "not_json":
        return web.Response(text=NOT_JSON, content_type="text/html")
    if fault.kind == "timeout":
        await asyncio.sleep(fault.seconds)
    return _dropped(http)


async def cut_short(
    http: web.Request, answer: BotApiError | Json, fault: Fault | None
) -> web.StreamResponse:
    """Cut the connection of a request that was done: at once, or after half of its answer."""
    if fault is None or fault.kind != "truncated":
        return _dropped(http)
    body = _body(answer)
    about = {"Content-Length": str(len(body)), "Content-Type": "application/json"}
    half = web.StreamResponse(headers=about)
    await half.prepare(http)
    await half.write(body[: len(body) // 2])
    if http.transport is not None:
        http.transport.close()  # other than abort(), after what was written
    return half


def _body(answer: BotApiError | Json) -> bytes:
    return json.dumps(json_of(answer), ensure_ascii=False).encode()


def _dropped(http: web.Request) -> web.Response:
    """Cut the connection without an answer."""
    if http.transport is not None:
        http.transport.abort()
    return web.Response(status=500)
