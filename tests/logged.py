"""What the program logs, as it is written, for tests that look at every line."""

import io
import json
import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

import structlog

from bot import logs


@contextmanager
def restored() -> Iterator[None]:
    """Leave the process's logging as it was before."""
    root = logging.getLogger()
    kept = root.handlers, root.level, structlog.get_config()
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    try:
        yield
    finally:
        root.handlers, level, config = kept
        root.setLevel(level)
        structlog.configure(**config)
        sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
        logging.captureWarnings(capture=False)


@contextmanager
def written(form: Literal["text", "json"] = "json", *, secret: str = "") -> Iterator[io.StringIO]:
    """All that is logged inside, from DEBUG on, as it is written."""
    stream = io.StringIO()
    with restored():
        logs.configure("DEBUG", form, secrets=[secret], stream=stream)
        yield stream


def told(stream: io.StringIO) -> list[dict[str, Any]]:
    """The records of JSON."""
    return [json.loads(line) for line in stream.getvalue().splitlines()]
