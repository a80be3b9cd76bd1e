"""Keeps other web pages out of the phone.

The phone listens on loopback, where any page open in the same browser could reach it. So a
request must name the phone by an address or as localhost: a name of somebody's own, led here
by their DNS ("rebinding"), would make their page the desk's own origin. What a browser says
another site asked for is refused, with the Bot API, whose token on the desk is no secret. And
what changes something on the desk must say that it is JSON, which a foreign page can't do
without being asked first (CORS preflight), and nobody answers that.
"""

from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from urllib.parse import urlsplit

from aiohttp import web

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_OTHERS = frozenset({"cross-site", "same-site"})
"""Sec-Fetch-Site of what another page asked for; ports of one host count as one site."""


@web.middleware
async def keep_strangers_out(request: web.Request, handler: _Handler) -> web.StreamResponse:
    """Refuse what another site asked for; links to the page itself may be followed.

    Raises:
        HTTPForbidden: it comes from elsewhere, or to a name that is not the phone's.
    """
    if not _is_ours(request.host):
        raise web.HTTPForbidden(text="Open the phone by its address, http://127.0.0.1 or so.")
    origin = request.headers.get("Origin")
    if origin is not None and origin.partition("://")[2] != request.host:
        raise web.HTTPForbidden(text="The phone listens to its own page only.")
    if request.headers.get("Sec-Fetch-Site") in _OTHERS and request.path != "/":
        raise web.HTTPForbidden(text="The phone listens to its own page only.")
    return await handler(request)


def check_json(http: web.Request) -> None:
    """Refuse an order that is not in JSON.

    Raises:
        HTTPForbidden: a body isn't JSON.
    """
    if http.method == "POST" and http.content_type != "application/json":
        raise web.HTTPForbidden(text="The desk takes application/json only.")


def _is_ours(host: str) -> bool:
    """Whether a Host header holds an address, or localhost, which no DNS decides."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
        return name == "localhost" or bool(ip_address(name))
    except ValueError:
        return False
