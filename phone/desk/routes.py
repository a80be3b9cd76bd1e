"""The desk over HTTP: the page and what it asks for (nothing here is part of the Bot API)."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from pathlib import Path

from aiohttp import web

from phone.api.polling import Poller
from phone.desk.clock import Stops, move_clock
from phone.desk.deeds import do
from phone.desk.security import check_json
from phone.desk.state import chat_as_seen, desk_state
from phone.desk.stream import stream_events
from phone.errors import BotApiError, DeskError
from phone.faults import Fault, Faults
from phone.journal import Journal
from phone.shapes import Json, without_none
from phone.world.people import new_person
from phone.world.records import Chat, Person
from phone.world.world import World

PAGE = Path(__file__).parent.parent / "page"
"""The page's files; served from there, nothing is ever loaded from elsewhere."""

DEFAULT_ZONE = "UTC"
JOURNAL_PAGE = 200

_Handler = Callable[[web.Request], Awaitable[Json]]


class Desk:
    """Serves the page and carries out its orders.

    `stops` tells where a moving clock stops on its way; without it the clock jumps.
    """

    def __init__(self, world: World, poller: Poller, journal: Journal, faults: Faults) -> None:
        self._world = world
        self._poller = poller
        self._journal = journal
        self._faults = faults
        self.stops: Stops | None = None

    def routes(self) -> list[web.AbstractRouteDef]:
        """What to serve."""
        return [
            web.get("/", self._index),
            web.get("/page/{path:.+}", self._asset),
            web.get("/desk/state", _answered(self._state)),
            web.get("/desk/chat", _answered(self._chat)),
            web.get("/desk/events", self._events),
            web.get("/desk/journal", _answered(self._journal_since)),
            web.get("/desk/file/{file_id}", self._file),
            web.post("/desk/do", _answered(self._do)),
            web.post("/desk/people", _answered(self._people)),
            web.post("/desk/clock", _answered(self._clock)),
            web.post("/desk/faults", _answered(self._add_fault)),
            web.delete("/desk/faults", _answered(self._clear_faults)),
        ]

    async def _index(self, _http: web.Request) -> web.StreamResponse:
        return _page_file("index.html")

    async def _asset(self, http: web.Request) -> web.StreamResponse:
        return _page_file(http.match_info["path"])

    async def _state(self, http: web.Request) -> Json:
        zone = http.query.get("zone") or DEFAULT_ZONE
        return desk_state(self._world, self._poller, self._journal, zone)

    async def _chat(self, http: web.Request) -> Json:
        person, chat = self._who_and_where(http)
        return chat_as_seen(self._world, person, chat)

    def _who_and_where(self, http: web.Request) -> tuple[Person, Chat]:
        try:
            person = self._world.people[int(http.query["person"])]
            return person, self._world.chats[int(http.query["chat"])]
        except (KeyError, ValueError) as error:
            raise DeskError("there is no such person or chat") from error

    async def _events(self, http: web.Request) -> web.StreamResponse:
        return await stream_events(http, self._world.events)

    async def _journal_since(self, http: web.Request) -> Json:
        since = http.query.get("since", "0")
        entries = self._journal.since(int(since) if since.isdecimal() else 0)
        return {"entries": [asdict(entry) for entry in entries[-JOURNAL_PAGE:]]}

    async def _file(self, http: web.Request) -> web.StreamResponse:
        try:
            file = self._world.files.find(http.match_info["file_id"])
        except BotApiError as error:
            raise web.HTTPNotFound(text=error.description) from error
        headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "max-age=86400"}
        if file.kind == "document":
            # What people sent each other is downloaded, never run in the desk's origin.
            headers["Content-Disposition"] = "attachment"
        data = self._world.files.data(file)
        return web.Response(body=data, content_type=file.mime, headers=headers)

    async def _do(self, http: web.Request) -> Json:
        return {"ok": True, **do(self._world, await _json_of(http))}

    async def _people(self, http: web.Request) -> Json:
        body = await _json_of(http)
        if not isinstance(body.get("first_name"), str) or not body["first_name"].strip():
            raise DeskError("somebody needs a first name")
        names = ("first_name", "last_name", "username", "language_code")
        user = without_none(**{name: body.get(name) or None for name in names})
        return new_person(self._world, user).user

    async def _clock(self, http: web.Request) -> Json:
        return await move_clock(self._world.clock, await _json_of(http), self.stops)

    async def _add_fault(self, http: web.Request) -> Json:
        body = await _json_of(http)
        known = {k: v for k, v in body.items() if k in Fault.__dataclass_fields__}
        try:
            self._faults.add(Fault(**known))
        except (TypeError, ValueError) as error:
            raise DeskError(str(error)) from error
        return {"ok": True}

    async def _clear_faults(self, _http: web.Request) -> Json:
        self._faults.clear()
        return {"ok": True}


def _answered(
    handler: _Handler,
) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """Answer with JSON; what cannot be done is a 400 with a sentence."""

    async def answer(http: web.Request) -> web.StreamResponse:
        check_json(http)
        try:
            body, status = await handler(http), 200
        except (DeskError, BotApiError) as error:
            body, status = {"ok": False, "error": str(error)}, 400
        return web.json_response(body, status=status, headers={"Cache-Control": "no-store"})

    return answer


async def _json_of(http: web.Request) -> Json:
    try:
        body = json.loads(await http.text() or "{}")
    except ValueError as error:
        raise DeskError("the body is no JSON") from error
    if not isinstance(body, dict):
        raise DeskError("the body is no JSON object")
    return body


def _page_file(path: str) -> web.StreamResponse:
    wanted = (PAGE / path).resolve()
    if not wanted.is_relative_to(PAGE) or not wanted.is_file():
        raise web.HTTPNotFound(text="There is no such file on the page.")
    return web.FileResponse(wanted, headers={"Cache-Control": "no-cache"})
