"""The proxy on the way to Telegram: as set, or as the environment names one."""

from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit
from urllib.request import getproxies, proxy_bypass

_KINDS = ("http", "https")


def proxy_for(api_url: str, given: str = "") -> str:
    """Find the proxy for an address; empty where there is none.

    What is not `given` comes from HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY. Not
    aiohttp's `trust_env`, which also reads ~/.netrc in a thread for every request. The
    machine itself is always reached directly, by whatever name the environment goes.

    Args:
        api_url: root of the Bot API.
        given: as set by the operator, `http://[user:password@]host:port`.

    Raises:
        ValueError: it is no proxy that can be used; the message never holds its password.
    """
    if given:
        return _usable(given, "is not the address of a proxy")
    address = urlsplit(api_url)
    host = address.hostname or ""
    if _is_this_machine(host) or proxy_bypass(host):
        return ""
    named = getproxies()
    found = named.get(address.scheme) or named.get("all")
    if not found:
        return ""
    return _usable(found, "is not set, and the environment (HTTPS_PROXY) names no such proxy")


def _usable(proxy: str, complaint: str) -> str:
    address = address_of(proxy if "://" in proxy else f"http://{proxy}")
    if address is None:
        raise ValueError(f"{complaint}: use http://[user:password@]host:port")
    return address.geturl()


def address_of(url: str) -> SplitResult | None:
    """The parts of an http(s) address; None where it is none that anybody could ask."""
    try:
        parts = urlsplit(url)
        askable = parts.scheme in _KINDS and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number or none that there is, brackets that do not close
        return None
    return parts if askable and url.isprintable() and " " not in url else None


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:  # a name
        return False
