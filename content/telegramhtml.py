"""The little HTML that Telegram reads in a message (Bot API, "HTML style")."""

import re

ATTRIBUTES = {
    **dict.fromkeys(("b", "strong", "i", "em", "u", "ins", "s", "strike", "del"), ""),
    **dict.fromkeys(("tg-spoiler", "code", "pre"), ""),
    "blockquote": r"( expandable)?",
    "a": r' href="[^"<>]+"',
}
TAG = re.compile(r"<(/?)([a-z-]+)([^<>]*)>")
ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|#\d+|#x[0-9a-fA-F]+);)")

Fault = tuple[str, str]
"""What is wrong, and how to mend it."""


def html_fault(text: str) -> Fault | None:
    """The first mistake in a text's HTML; None where Telegram would take it."""
    open_tags: list[str] = []
    for closing, name, rest in TAG.findall(text):
        fault = _close(name, open_tags) if closing else _open(name, rest, open_tags)
        if fault:
            return fault
    if open_tags:
        return f"leaves <{open_tags[-1]}> open", f"add </{open_tags[-1]}> in the same variant"
    words = TAG.sub("", text)
    if "<" in words or ">" in words:
        return "has a bare < or >", "write &lt; or &gt;"
    if ENTITY.search(words):
        return "has a bare &", "write &amp;"
    return None


def _open(name: str, rest: str, open_tags: list[str]) -> Fault | None:
    if name not in ATTRIBUTES:
        return f"uses <{name}>, which Telegram does not know", f"use {', '.join(ATTRIBUTES)}"
    if not re.fullmatch(ATTRIBUTES[name], rest):
        return f"gives <{name}> what Telegram does not know:{rest}", "remove it"
    open_tags.append(name)
    return None


def _close(name: str, open_tags: list[str]) -> Fault | None:
    if not open_tags or open_tags[-1] != name:
        return f"closes </{name}> that is not the last one open", "nest tags one in another"
    open_tags.pop()
    return None
