"""The plain shapes that everything in the room passes around."""

from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]
"""An object in Bot API shape: what json.loads makes of it."""


def without_none(**fields: object) -> Json:
    """An object without the fields that are None; the Bot API leaves absent fields out."""
    return {name: value for name, value in fields.items() if value is not None}
