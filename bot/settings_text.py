"""Writes the settings down: docs/settings.md and .env.example.

They are made anew by

    python -m bot.settings_text

A test fails where they tell anything else than bot/settings.py.
"""

from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from bot.settings import Settings, variable

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "settings.md"
EXAMPLE = ROOT / ".env.example"

_HEAD = """\
# Settings

Read once at the start, from the environment or from a file `.env` in the working directory;
the environment goes before the file. Something missing or wrong is told in one line with the
mend, and the program ends with exit code 2. `bandstride check --settings` tells without
running.

Made from `bot/settings.py` by `python -m bot.settings_text`; do not edit.
"""

_EXAMPLE_HEAD = """\
# Copy to .env and fill in. What is commented out shows its default. See docs/settings.md.
"""


def page() -> str:
    """Text of docs/settings.md."""
    parts = [_HEAD]
    for field in Settings.model_fields.values():
        facts = f"Default: {_default(field)}. {_limits(field)}".strip()
        parts.append(f"## {variable(field)}\n\n{field.description}\n\n{facts}\n")
    return "\n".join(parts)


def example() -> str:
    """Text of .env.example."""
    parts = [_EXAMPLE_HEAD]
    for field in Settings.model_fields.values():
        mark = "" if field.is_required() else "#"
        value = "" if field.is_required() else _plain(field.default)
        parts.append(f"{_comment(field)}\n{mark}{variable(field)}={value}\n")
    return "\n".join(parts)


def _default(field: FieldInfo) -> str:
    if field.default is PydanticUndefined:
        return "none, it must be set"
    unit = _unit(field)
    if field.default == "":
        return "not set"
    return f"`{_plain(field.default)}`{unit and ' ' + unit}"


def _limits(field: FieldInfo) -> str:
    if get_origin(field.annotation) is Literal:
        choices = ", ".join(f"`{choice}`" for choice in get_args(field.annotation))
        return f"One of {choices}."
    least = next((m.ge for m in field.metadata if hasattr(m, "ge")), None)
    most = next((m.le for m in field.metadata if hasattr(m, "le")), None)
    return f"From {_plain(least)} to {_plain(most)}." if least is not None else ""


def _unit(field: FieldInfo) -> str:
    extra: Any = field.json_schema_extra
    unit: str = extra["unit"]
    return unit


def _plain(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _comment(field: FieldInfo) -> str:
    unit = _unit(field)
    return f"# {field.description}" + (f" ({unit})" if unit else "")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    EXAMPLE.write_text(example(), encoding="utf-8")
