"""The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>."""

import asyncio
import secrets
import time
from collections.abc import Callable, Mapping
from types import MappingProxyType

from aiohttp import web

from phone.api import chats, editing, inline, profile, sending, webhook
from phone.api.answering import cut_short, json_of, response, undone
from phone.api.arguments import RawValue, Request, check_arguments
from phone.api.polling import Poller
from phone.api.reading import Arguments, read_request
from phone.api.upload import Upload
from phone.errors import BotApiError, MisuseError
from phone.facts import load_facts
from phone.faults import UNDONE, UNHEARD, Fault, Faults
from phone.flood import FloodLimits
from phone.journal import ErrorAnswer, Journal
from phone.shapes import Json
from phone.world.world import World

METHODS: Mapping[str, Callable[..., object]] = MappingProxyType(
    {
        **chats.METHODS,
        **editing.METHODS,
        **inline.METHODS,
        **profile.METHODS,
        **sending.METHODS,
        **webhook.METHODS,
    }
)
_POLL = "getUpdates"
_COUNTED = ("send", "edit")
"""Methods that begin so count against the flood limits."""

_UNAUTHORIZED = BotApiError(401, "Unauthorized")


class BotApiServer:
    """Answers the bot as the real server would."""

    def __init__(
        self,
        world: World,
        journal: Journal,
        faults: Faults,
        token: str,
        flood: FloodLimits | None = None,
    ) -> None:
        """Serve a world.

        Args:
            world: what the methods read and change.
            journal: where requests, violations and refusals are noted.
            faults: what is to go wrong.
            token: the only one that is known.
            flood: limits to apply, none when absent.
        """
        self._flood = flood
        self._world = world
        self._journal = journal
        self._faults = faults
        self._token = token
        self._facts = load_facts()
        self.poller = Poller(world)
        self._late: set[asyncio.Task[BotApiError | Json]] = set()

    def routes(self) -> list[web.AbstractRouteDef]:
        """What to serve."""
        return [
            web.route("*", "/bot{token}/{method}", self._call),
            web.get("/file/bot{token}/{path:.+}", self._file),
        ]

    def _known(self, http: web.Request) -> bool:
        return secrets.compare_digest(http.match_info["token"], self._token)

    async def _file(self, http: web.Request) -> web.StreamResponse:
        if not self._known(http):
            return response(_UNAUTHORIZED)
        file = self._world.files.find_path(http.match_info["path"])
        if file is None:
            return response(BotApiError(404, "Not Found"))
        return web.Response(body=self._world.files.data(file), content_type=file.mime)

    async def _call(self, http: web.Request) -> web.StreamResponse:
        if not self._known(http):
            return response(_UNAUTHORIZED)
        began = time.perf_counter()
        name = http.match_info["method"]
        method = self._facts.method(name)
        try:
            raw, uploads = await read_request(http)
        except MisuseError as error:
            return self._refused(name, error)
        if method is None:
            missing = MisuseError(404, "Not Found: method not found")
            return self._refused(name, missing)
        fault = self._faults.take(method, raw.get("chat_id"))
        if fault is not None and fault.kind in UNDONE:
            told = {} if (refusal := fault.error()) is None else self._injected(method, refusal)
            broken = await undone(http, fault)
            self._note(method, raw, uploads, {"fault": fault.kind, **told}, began)
            return broken
        answer = await self._in_time(method, (raw, uploads), fault)
        unheard = fault is not None and fault.kind in UNHEARD
        self._note(method, raw, uploads, None if unheard else json_of(answer), began)
        return response(answer) if not unheard else await cut_short(http, answer, fault)

    async def _in_time(
        self, method: str, arguments: Arguments, fault: Fault | None
    ) -> BotApiError | Json:
        """The answer; a slow one comes later, and is worked out whoever still waits for it."""
        if fault is None or fault.kind != "slow":
            return await self._answered(method, arguments)

        async def later() -> BotApiError | Json:
            await asyncio.sleep(fault.seconds)
            return await self._answered(method, arguments)

        task = asyncio.create_task(later())
        self._late.add(task)
        task.add_done_callback(self._late.discard)
        return await asyncio.shield(task)

    async def _answered(self, method: str, arguments: Arguments) -> BotApiError | Json:
        """The answer, whether it is a result or a refusal; refusals are recorded."""
        try:
            return {"ok": True, "result": await self._result(method, *arguments)}
        except BotApiError as error:
            self._record(method, error)
            return error

    async def _result(
        self, method: str, raw: dict[str, RawValue], uploads: dict[str, Upload]
    ) -> object:
        request = check_arguments(self._facts, method, raw, uploads)
        for problem in request.problems:
            self._violated(method, problem)
        if method == _POLL:
            return await self.poller.get_updates(request)
        handler = METHODS.get(method)
        if handler is None:
            raise MisuseError(501, f"Not Implemented: the phone does not do {method}")
        self._spend(method, request)
        with self._world.transaction():
            return handler(self._world, request)

    def _spend(self, method: str, request: Request) -> None:
        if self._flood is not None and method.startswith(_COUNTED):
            chat = self._world.chat_of(request.args.get("chat_id"))
            self._flood.spend(chat.id, private=chat.is_private)

    def _injected(self, method: str, error: BotApiError) -> Json:
        """Record a refusal that is not the bot's doing; its JSON."""
        self._journal.refused(ErrorAnswer(method, error.code, error.description, injected=True))
        return error.as_answer()

    def _record(self, method: str, error: BotApiError) -> None:
        self._journal.refused(ErrorAnswer(method, error.code, error.description, injected=False))
        if isinstance(error, MisuseError):
            for problem in error.problems or (error.description,):
                self._violated(method, problem)

    def _violated(self, method: str, text: str) -> None:
        self._journal.violated(method, text)
        self._world.events.publish("violation", text=f"{method}: {text}")

    def _refused(self, method: str, error: MisuseError) -> web.Response:
        self._record(method, error)
        return response(error)

    def _note(
        self,
        method: str,
        raw: dict[str, RawValue],
        uploads: dict[str, Upload],
        answer: Json | None,
        began: float,
    ) -> None:
        now = self._world.clock.now().isoformat()
        ms = (time.perf_counter() - began) * 1000
        if method == _POLL:
            for update in (answer or {}).get("result", ()):
                kind = next(key for key in update if key != "update_id")
                self._journal.note("update", kind, update, answer=None, ms=ms, at=now)
            return
        files = {name: f"{up.filename}, {len(up.data)} bytes" for name, up in uploads.items()}
        self._journal.note("request", method, {**raw, **files}, answer=answer, ms=ms, at=now)
