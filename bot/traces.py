"""Errors as they may be logged: where they were raised and what they are, not what they quote.

Many errors quote what they choked on (`invalid literal for int() with base 10: 'my left knee'`),
so the words of an error are told only where its kind quotes nothing that people wrote.
"""

import re
import sqlite3
import sys
from collections.abc import Iterator
from textwrap import indent
from traceback import format_tb

import aiohttp
from sqlalchemy.exc import DBAPIError
from structlog.types import EventDict, WrappedLogger
from telegram.error import TelegramError

from coach.ports import SeenError, StaleError
from storage.errors import StorageError

QUOTE_NOTHING = (
    OSError,
    sqlite3.Error,
    DBAPIError,  # made with `hide_parameters`
    aiohttp.ClientError,
    TelegramError,
    StorageError,
    SeenError,
    StaleError,
    # Of the interpreter; they name types and attributes.
    ArithmeticError,
    AttributeError,
    ImportError,
    NameError,
    TypeError,
    RecursionError,
)
_QUOTED = re.compile(r'"[^"]*"')
"""Telegram quotes the tag that it cannot parse."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_HIDDEN = "(its words may quote what people wrote)"
_CAUSED = "\nThe above exception was the direct cause of the following exception:\n\n"
_DURING = "\nDuring handling of the above exception, another exception occurred:\n\n"


def said(error: BaseException) -> str:
    """An error in one line: its kind, and its words where they quote nobody."""
    kind = type(error).__qualname__
    if not isinstance(error, QUOTE_NOTHING):
        return f"{kind} {_HIDDEN}" if error.args else kind
    words = str(error)
    if isinstance(error, TelegramError):
        words = _QUOTED.sub('"..."', words)
    return f"{kind}: {one_line(words)}" if words else kind


def traced(error: BaseException) -> str:
    """An error with its traceback, its causes and, of a group, its parts."""
    return "".join(_pieces(error, set())).rstrip("\n")


def one_line(text: str) -> str:
    """The text with line breaks and whatever else steers a terminal written out."""
    return _CONTROL.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def with_safe_errors(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Processor of structlog: makes every error in a line, as a value or raised, safe to read."""
    for name, value in event.items():
        if isinstance(value, BaseException) and name != "exc_info":
            event[name] = said(value)
    error = _raised(event.pop("exc_info", None))
    if error is not None:
        event["exception"] = traced(error)
    return event


def _raised(exc_info: object) -> BaseException | None:
    """The error of what structlog or the standard library name so: True, itself, its triple."""
    if exc_info is True:
        return sys.exc_info()[1]
    error = exc_info[1] if isinstance(exc_info, tuple) else exc_info
    return error if isinstance(error, BaseException) else None


def _pieces(error: BaseException, told: set[int]) -> Iterator[str]:
    told.add(id(error))
    cause = error.__cause__
    context = None if error.__suppress_context__ else error.__context__
    for before, words in ((cause, _CAUSED), (context, _DURING)):
        if before is not None and id(before) not in told:
            yield from _pieces(before, told)
            yield words
    if error.__traceback__ is not None:
        yield "Traceback (most recent call last):\n"
        yield from format_tb(error.__traceback__)
    yield f"{said(error)}\n"
    if isinstance(error, BaseExceptionGroup):
        for part in error.exceptions:
            yield indent("".join(_pieces(part, told)), "  | ")
