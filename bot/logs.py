"""Logging: structlog and the standard library in one stream, as text or JSON, redacted.

A record is one object in JSON; as text it is one line, and its traceback follows it indented.
"""

import logging
import sys
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from textwrap import indent
from types import TracebackType
from typing import Literal, TextIO

import structlog
from structlog.types import EventDict, WrappedLogger

from bot.correlation import with_work
from bot.redact import redactor
from bot.traces import one_line, with_safe_errors

_CHATTY = {
    "httpx": logging.WARNING,  # its INFO lines carry the address, and so the token
    "httpcore": logging.WARNING,
    "aiohttp": logging.WARNING,
    "asyncio": logging.WARNING,
    "apscheduler": logging.ERROR,  # it warns whenever a tick outlasts its interval
    "aiosqlite": logging.WARNING,
    "alembic": logging.WARNING,
    "storage.pool": logging.WARNING,  # SQLAlchemy tells by our own pool's name that it was closed
    "telegram": logging.INFO,  # its DEBUG lines quote whole updates, words and pins included
    "telegram.request": logging.CRITICAL,  # it quotes answers that it cannot read, and raises
}

_TRACES = ("exception", "stack")

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

Processors = list[structlog.types.Processor]


class RedactingHandler(logging.StreamHandler[TextIO]):
    """Writes lines from which secrets were taken after everything else had been done.

    The last step, so that no message, argument, exception or stack gets past it.
    """

    def __init__(self, stream: TextIO, redact: Callable[[str], str]) -> None:
        super().__init__(stream)
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        """Format, then redact."""
        return self._redact(super().format(record))

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Tell that a line was lost, without the standard's dump of its arguments.

        Where nothing can be written, as on a full disk, whoever logs goes on all the same.
        """
        kind = sys.exc_info()[0]
        name = kind.__name__ if kind else "unknown error"
        with suppress(OSError, ValueError):  # the latter where it is closed
            sys.stderr.write(f"a log line of {record.name}:{record.lineno} was lost: {name}\n")


def configure(
    level: str = "INFO",
    form: Literal["text", "json"] = "text",
    *,
    secrets: Iterable[str] = (),
    stream: TextIO | None = None,
) -> None:
    """Send all logging, warnings and uncaught errors to `stream` (standard error).

    Args:
        level: least level logged.
        form: `text`, or `json`: an object a line.
        secrets: what must never be written; anything shaped like a token is hidden anyway.
        stream: where to.
    """
    out = sys.stderr if stream is None else stream
    first = _first()
    handler = RedactingHandler(out, redactor(secrets))
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.ExtraAdder(), *first],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *_last(form, out),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name, least in _CHATTY.items():
        logging.getLogger(name).setLevel(least)
    logging.captureWarnings(capture=True)
    sys.excepthook = _log_uncaught
    threading.excepthook = _log_uncaught_in_thread
    sys.unraisablehook = _log_unraisable
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *first,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )


def _first() -> Processors:
    return [
        with_work,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
        with_safe_errors,
        _without_reprs,
    ]


def _last(form: str, out: TextIO) -> Processors:
    if form == "json":
        return [structlog.processors.JSONRenderer(ensure_ascii=False)]
    return [_in_one_line, structlog.dev.ConsoleRenderer(colors=out.isatty())]


def _without_reprs(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Asyncio's own lines go on with the repr of a task, and so of what its error quotes."""
    if str(event.get("logger", "")).startswith("asyncio"):
        event["event"] = str(event["event"]).partition("\n")[0]
    return event


def _in_one_line(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Line breaks of others are written out, so that they begin no record; ours are indented."""
    for name, value in event.items():
        if name in _TRACES:
            event[name] = indent(str(value), "  ")
        elif isinstance(value, str):
            event[name] = one_line(value)
    return event


def _log_uncaught_in_thread(lost: threading.ExceptHookArgs) -> None:
    name = lost.thread.name if lost.thread else "unknown"
    _log.critical("uncaught error in a thread", thread=name, exc_info=lost.exc_value)


def _log_unraisable(lost: "sys.UnraisableHookArgs") -> None:
    _log.error("an error could not be raised", exc_info=lost.exc_value)


def _log_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    _log.critical("uncaught error", exc_info=error.with_traceback(trace))
