"""Links in markup: which are links to Telegram, and in which form it keeps them."""

import re
from urllib.parse import parse_qs, urlsplit

_HOST = re.compile(r"^(?:[\w-]+\.)+[\w-]{2,}(?::\d{1,5})?$")
_OWN_SCHEMES = ("tg", "ton")


def checked_link(url: str) -> str | None:
    """The link as Telegram keeps it, or None where it takes the text for plain.

    Rules read in td's LinkManager::check_link: http is the default scheme, a host needs a dot,
    a link without a path gets one slash.
    """
    url = url.strip()
    if not url or any(char.isspace() for char in url):
        return None
    scheme, found, rest = url.partition("://")
    if not found:
        scheme, rest = "http", url
    scheme = scheme.lower()
    if scheme in _OWN_SCHEMES:
        return f"{scheme}://{rest}" if rest else None
    if scheme not in {"http", "https"}:
        return None
    host, slash, path = _split_host(rest)
    if not _HOST.match(host.rpartition("@")[2]):
        return None
    return f"{scheme}://{host}{slash}{path}"


def _split_host(rest: str) -> tuple[str, str, str]:
    match = re.search(r"[/?#]", rest)
    if match is None:
        return rest, "/", ""
    at = match.start()
    slash = "" if rest[at] == "/" else "/"
    return rest[:at], slash, rest[at:]


def user_of_link(url: str) -> int | None:
    """The user that a tg://user?id=... link mentions."""
    parts = urlsplit(url.strip())
    if parts.scheme.lower() != "tg" or parts.netloc.lower() != "user":
        return None
    ids = parse_qs(parts.query).get("id", [])
    return int(ids[0]) if ids and ids[0].isdecimal() else None


def query_of_link(url: str, host: str) -> dict[str, str] | None:
    """The query of a tg://host?... link, None for any other link."""
    parts = urlsplit(url)
    if parts.scheme.lower() != "tg" or parts.netloc.lower() != host:
        return None
    return {name: values[0] for name, values in parse_qs(parts.query).items()}
