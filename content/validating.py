"""Fills a form from a file, and tells each mistake with its line and its mend."""

import difflib
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from content.marked import Loc, Marked, read
from content.problems import Problem

F = TypeVar("F", bound=BaseModel)
Number = Annotated[float, Field(strict=True)]
Whole = Annotated[int, Field(strict=True)]


class Form(BaseModel):
    """A part of a file: nothing unknown is let through, nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def wrong(what: str, mend: str) -> PydanticCustomError:
    """What a form's own validator raises."""
    return PydanticCustomError("content", "{what}", {"what": what, "mend": mend})


def fill(form: type[F], marked: Marked, problems: list[Problem]) -> F | None:
    """The form that the file fills; None, and its problems, where it does not."""
    if not isinstance(marked.data, dict):
        problems.append(marked.problem((), "must hold `name: value` lines", "see its neighbours"))
        return None
    try:
        return form.model_validate(marked.data)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            what, mend = _explained(detail)
            problems.append(marked.problem(_loc(detail), what, mend))
        return None


def fill_file(
    form: type[F], path: Path, folder: Path, problems: list[Problem]
) -> tuple[Marked, F] | None:
    """The file's data with lines, and the form that it fills; None where it does not."""
    marked = read(path, folder, problems)
    filled = None if marked is None else fill(form, marked, problems)
    return None if marked is None or filled is None else (marked, filled)


def _loc(detail: ErrorDetails) -> Loc:
    """Where the mistake is, without the markers that pydantic adds for keys."""
    return tuple(part for part in detail["loc"] if part != "[key]")


def _explained(detail: ErrorDetails) -> tuple[str, str]:
    """What is wrong and how to mend it, in plain words."""
    context = detail.get("ctx", {})
    explain = EXPLAINED.get(detail["type"])
    if explain is not None:
        return explain(context, detail["input"])
    return detail["msg"].removeprefix("Input ").replace("should be", "must be"), "mend the value"


def _choice(context: Mapping[str, Any], given: object) -> tuple[str, str]:
    choices = re.findall(r"'([^']*)'", context["expected"])
    near = difflib.get_close_matches(str(given), choices, 1)
    mend = f"did you mean {near[0]}?" if near else f"write for instance {choices[0]}"
    return f"must be one of {', '.join(choices)}", mend


Explain = Callable[[Mapping[str, Any], object], tuple[str, str]]


def _always(what: str, mend: str) -> Explain:
    return lambda _context, _given: (what, mend)


EXPLAINED: Mapping[str, Explain] = {
    "content": lambda context, _: (context["what"], context["mend"]),
    "enum": _choice,
    "literal_error": _choice,
    "missing": _always("is missing", "add it; the neighbouring files show how"),
    "extra_forbidden": _always("is not known here", "remove it, or mend its spelling"),
    "greater_than": lambda context, _: (
        f"must be above {context['gt']:g}",
        f"write a number such as {context['gt'] + 0.5:g}",
    ),
    "greater_than_equal": lambda context, _: (
        f"must be {context['ge']:g} or more",
        f"write a number such as {context['ge']:g}",
    ),
    "less_than_equal": lambda context, _: (
        f"must be {context['le']:g} or less",
        f"write a number such as {context['le']:g}",
    ),
    "int_type": _always("must be a whole number", "write a number such as 3"),
    "float_type": _always("must be a number", "write a number such as 0.5"),
    "string_type": _always("must be words", "put them in quotes"),
    "bool_type": _always("must be true or false", "write true or false"),
    "tuple_type": _always("must be a list", "write [one, another]"),
    "list_type": _always("must be a list", "write [one, another]"),
    "frozen_set_type": _always("must be a list", "write [one, another]"),
    "dict_type": _always("must hold `name: value` pairs", "write {name: value}"),
    "model_type": _always("must hold `name: value` pairs", "write {name: value}"),
    "too_short": lambda context, _: (
        f"needs {context['min_length']} or more",
        "add what is missing",
    ),
}
