"""Which of the languages that there are somebody gets."""

from collections.abc import Container

FALLBACK = "en"


def nearest(tag: str, known: Container[str]) -> str:
    """The nearest language to an IETF tag: `pt-br`, else `pt`, else English."""
    parts = tag.lower().replace("_", "-").split("-")
    while parts and "-".join(parts) not in known:
        parts.pop()
    return "-".join(parts) or FALLBACK
