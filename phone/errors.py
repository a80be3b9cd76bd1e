"""Refusals, worded as the real server words them.

Wording read in telegram-bot-api/Client.cpp (fail_query_with_error): a description is
"Bad Request: " and the message with its first letter in lower case, unless the message is a
constant in CAPITALS, which stays as it is.
"""

from phone.shapes import Json

PREFIXES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
    500: "Internal Server Error",
    501: "Not Implemented",
}


class BotApiError(Exception):
    """An answer with ok=false.

    Attributes:
        code: the HTTP status and error_code.
        description: the words, prefix included.
        parameters: ResponseParameters (retry_after, migrate_to_chat_id), or None.
    """

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_answer(self) -> Json:
        """The error envelope."""
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


class MisuseError(BotApiError):
    """A refusal that a correct client never meets: it is recorded as a violation too.

    Attributes:
        problems: what is wrong, for developers; the description when empty.
    """

    problems: tuple[str, ...] = ()


def _described(code: int, message: str) -> str:
    capitals = len(message) > 1 and (message[1] == "_" or message[1].isupper())
    return f"{PREFIXES[code]}: {message if capitals else message[:1].lower() + message[1:]}"


def bad_request(message: str) -> BotApiError:
    """400 for something that may happen to a correct bot (a stale screen, a chat unknown)."""
    return BotApiError(400, _described(400, message))


def misuse(message: str) -> MisuseError:
    """400 for a request that is wrong whatever the people do."""
    return MisuseError(400, _described(400, message))


def forbidden(message: str) -> BotApiError:
    """403: blocked, kicked, deactivated."""
    return BotApiError(403, _described(403, message))


def too_many_requests(seconds: int) -> BotApiError:
    """429 with the seconds to wait."""
    return BotApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


class DeskError(Exception):
    """Something that a person cannot do on their phone (a missing button, a closed chat)."""
