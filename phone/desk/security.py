"""Keeps other web pages out of the desk.

The phone listens on loopback, where any page open in the same browser could reach it: so what
changes something must come from the desk's own origin and say that it is JSON, which a foreign
page can't do without being asked first (CORS preflight), and nobody answers that.
"""

from urllib.parse import urlsplit

from aiohttp import web


def check_origin(http: web.Request) -> None:
    """Refuse a request that another site made.

    Raises:
        HTTPForbidden: it comes from elsewhere, or a body isn't JSON.
    """
    origin = http.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != http.host:
        raise web.HTTPForbidden(text="The desk listens to its own page only.")
    if http.method == "POST" and http.content_type != "application/json":
        raise web.HTTPForbidden(text="The desk takes application/json only.")
