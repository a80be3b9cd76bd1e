"""Which of the languages that there are somebody gets."""

from collections.abc import Container

FALLBACK = "en"
MOST_PARTS = 4  # language, script, region, variant; whoever sends more is playing


def nearest(tag: str, known: Container[str]) -> str:
    """The nearest language to an IETF tag: `pt-br`, else `pt`, else English."""
    parts = tag.lower().replace("_", "-").split("-")[:MOST_PARTS]
    while parts and "-".join(parts) not in known:
        parts.pop()
    return "-".join(parts) or FALLBACK
