"""Reads a request in each of the ways that the Bot API takes one."""

import json

from aiohttp import web
from aiohttp.web_request import FileField

from phone.api.arguments import RawValue
from phone.api.upload import Upload
from phone.errors import MisuseError

Arguments = tuple[dict[str, RawValue], dict[str, Upload]]


async def read_request(http: web.Request) -> Arguments:
    """Arguments and files; those of the body win over those of the query.

    Raises:
        MisuseError: the body isn't what its content type says. Wording read in td's HttpReader.
    """
    arguments: dict[str, RawValue] = dict(http.query)
    uploads: dict[str, Upload] = {}
    if http.method == "POST":
        try:
            if http.content_type == "application/json":
                arguments |= _from_json(await http.text())
            else:
                await _from_form(http, arguments, uploads)
        except web.HTTPRequestEntityTooLarge as error:
            raise MisuseError(413, "Request Entity Too Large") from error
    return arguments, uploads


def _from_json(body: str) -> dict[str, RawValue]:
    try:
        parsed = json.loads(body or "{}")
    except ValueError as error:
        raise MisuseError(400, "Bad Request: can't parse JSON object") from error
    if not isinstance(parsed, dict):
        raise MisuseError(400, "Bad Request: expected JSON object")
    return parsed


async def _from_form(
    http: web.Request, arguments: dict[str, RawValue], uploads: dict[str, Upload]
) -> None:
    for name, value in (await http.post()).items():
        if isinstance(value, FileField):
            uploads[name] = Upload(value.filename, value.content_type, value.file.read())
        else:
            arguments[name] = value if isinstance(value, str) else bytes(value).decode()
