"""From what a request says to the text and entities that a message keeps."""

import re
from collections.abc import Callable, Iterable

from phone import limits
from phone.errors import misuse
from phone.shapes import Json
from phone.text.automatic import find_entities
from phone.text.entity import Entity, FormattedText, cut, units
from phone.text.html import parse_html
from phone.text.markdown import parse_markdown
from phone.text.overlaps import untangle

FindUser = Callable[[int], Json | None]
"""Finds a user by id, for mentions of people without a username."""

_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f]")
_BLANK = " \n"
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
_PARSERS = {"html": parse_html, "markdownv2": parse_markdown}


def format_text(
    text: str, parse_mode: str, entities: Iterable[Json], find_user: FindUser
) -> FormattedText:
    """Parse, clean, trim and complete a text as the server does, in its order.

    Raises:
        MisuseError: the markup cannot be parsed, or entities lie outside the text.
    """
    if parse_mode:
        formatted = _parsed(text, parse_mode)
    else:
        formatted = FormattedText(text, tuple(_given(text, entities)))
    formatted = _trimmed(_cleaned(formatted))
    known = _with_users(untangle(formatted.entities), find_user)
    found = find_entities(formatted.text, known)
    return FormattedText(formatted.text, tuple(found[: limits.ENTITIES_PER_MESSAGE]))


def checked_length(formatted: FormattedText, most: int, complaint: str) -> FormattedText:
    """The text, if it is short enough after parsing.

    Raises:
        MisuseError: it is not; the complaint is the server's.
    """
    if units(formatted.text) > most:
        raise misuse(complaint)
    return formatted


def _parsed(text: str, parse_mode: str) -> FormattedText:
    parser = _PARSERS.get(parse_mode.lower())
    if parser is None:
        # Client.cpp, get_formatted_text. Legacy Markdown is not spoken here: nobody should.
        raise misuse("Unsupported parse_mode")
    return parser(text)


def _given(text: str, entities: Iterable[Json]) -> list[Entity]:
    """Entities from the request; errors read in MessageEntity.cpp, fix_formatted_text."""
    end = units(text)
    checked: list[Entity] = []
    for fields in entities:
        entity = Entity.from_json(fields)
        if entity.length < 0 or entity.offset < 0:
            raise misuse("Receive an entity with incorrect length")
        if entity.end > end:
            raise misuse(
                f"Entity beginning at UTF-16 offset {entity.offset} ends after the end of the "
                f"text at UTF-16 offset {end}"
            )
        if _LONE_SURROGATE.search(cut(text, entity.offset, entity.length)):
            raise misuse(
                f"Entity beginning at UTF-16 offset {entity.offset} ends in a middle of a "
                f"UTF-16 symbol at UTF-16 offset {entity.end}"
            )
        checked.append(entity)
    return checked


def _cleaned(formatted: FormattedText) -> FormattedText:
    """Control characters become spaces (clean_input_string), so no offset moves."""
    if _LONE_SURROGATE.search(formatted.text):
        raise misuse("Strings must be encoded in UTF-8")
    return FormattedText(_CONTROLS.sub(" ", formatted.text), formatted.entities)


def _trimmed(formatted: FormattedText) -> FormattedText:
    """Blanks go at the end, and at the beginning up to the first entity."""
    text = formatted.text.rstrip(_BLANK)
    first = min((e.offset for e in formatted.entities), default=len(text))
    skipped = min(len(text) - len(text.lstrip(_BLANK)), first)
    text = text[skipped:]
    end = units(text)
    moved = [
        entity.between(max(0, entity.offset - skipped), min(end, entity.end - skipped))
        for entity in formatted.entities
    ]
    return FormattedText(text, tuple(entity for entity in moved if entity.length > 0))


def _with_users(entities: Iterable[Entity], find_user: FindUser) -> list[Entity]:
    """Mentions by id carry the user; a user whom the bot never met is not mentioned."""
    known: list[Entity] = []
    for entity in entities:
        user_id = dict(entity.extra).get("user_id")
        if not isinstance(user_id, int):
            known.append(entity)
        elif (user := find_user(user_id)) is not None:
            known.append(Entity(entity.type, entity.offset, entity.length, (("user", user),)))
    return known


def non_empty(formatted: FormattedText) -> FormattedText:
    """The text, if anything is left of it.

    Raises:
        MisuseError: nothing is; wording read in MessageEntity.cpp, fix_formatted_text.
    """
    if not formatted.text:
        raise misuse("Text must be non-empty")
    return formatted
