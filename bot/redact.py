"""Takes secrets out of text: the bot's token, however it got there."""

import re
from collections.abc import Callable, Iterable

TOKEN_SHAPE = re.compile(r"[0-9]{5,20}:[A-Za-z0-9_-]{30,64}")
"""A token: the bot's id, a colon, 35 characters today (Bot API, "Authorizing your bot")."""

_ANY_TOKEN = re.compile(r"[0-9]{5,20}(?::|%3[Aa])[A-Za-z0-9_-]{30,64}")
_TOKEN_IN_URL = re.compile(r"(/bot)[^/\s'\"]*(?::|%3[Aa])[^/\s'\"]*", re.IGNORECASE)
_PASSWORD_IN_URL = re.compile(r"(://[^/\s:@]*:)[^/\s@]+(@)")
_GONE = "<hidden>"


def redactor(secrets: Iterable[str] = ()) -> Callable[[str], str]:
    """Make a function that hides tokens, passwords in addresses, and the `secrets` given.

    Anything shaped like a token goes, so that a token that nobody named, or one typed
    wrong, is hidden too. Of a known token its secret half alone is hidden as well.
    """
    words = {word for secret in secrets for word in (secret, secret.partition(":")[2]) if word}
    known = [re.compile(re.escape(word)) for word in sorted(words, key=len, reverse=True)]

    def redact(text: str) -> str:
        for pattern in known:
            text = pattern.sub(_GONE, text)
        text = _ANY_TOKEN.sub(_GONE, text)
        text = _TOKEN_IN_URL.sub(rf"\1{_GONE}", text)
        return _PASSWORD_IN_URL.sub(rf"\1{_GONE}\2", text)

    return redact
