"""Which entities may overlap, and how the server cuts those that do.

Rules read in td/telegram/MessageEntity.cpp (fix_entities and what it calls): code and pre hold
nothing else; bold and its like may nest, are joined when they touch, and are cut where they
would cross another entity; links and mentions never overlap each other.
"""

from collections.abc import Iterable

from phone.text.entity import Entity

SPLITTABLE = ("bold", "italic", "underline", "strikethrough", "spoiler")
CODE = frozenset({"code", "pre"})
QUOTES = frozenset({"blockquote", "expandable_blockquote"})
_PRIORITY = {
    **dict.fromkeys(QUOTES, 0),
    "pre": 10,
    "code": 20,
    "text_link": 49,
    "text_mention": 49,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}
_ANY_OTHER = 50


def in_order(entities: Iterable[Entity]) -> list[Entity]:
    """Sorted as the server sends them: by offset, longer first, then by kind."""
    return sorted(entities, key=lambda e: (e.offset, -e.length, _PRIORITY.get(e.type, _ANY_OTHER)))


def untangle(entities: Iterable[Entity]) -> list[Entity]:
    """Entities of which each two are apart or one inside the other."""
    given = [entity for entity in entities if entity.length > 0]
    solid = _solid(in_order(e for e in given if e.type not in SPLITTABLE))
    soft: list[Entity] = []
    for kind in SPLITTABLE:
        for start, end in _joined([e for e in given if e.type == kind]):
            soft += _cut_around(Entity(kind, start, end - start), solid)
    return in_order([*solid, *_nested(soft)])


def overlaps(one: Entity, other: Entity) -> bool:
    """They share at least one code unit."""
    return one.offset < other.end and other.offset < one.end


def _solid(entities: list[Entity]) -> list[Entity]:
    """The first of those that overlap; a quotation may hold the others."""
    kept: list[Entity] = []
    for entity in entities:
        clash = [k for k in kept if overlaps(k, entity)]
        if all(
            k.type in QUOTES and entity.end <= k.end and entity.type not in QUOTES for k in clash
        ):
            kept.append(entity)
    return kept


def _joined(entities: list[Entity]) -> list[tuple[int, int]]:
    """Stretches of one kind, those that touch made one."""
    stretches: list[tuple[int, int]] = []
    for entity in in_order(entities):
        if stretches and entity.offset <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], max(stretches[-1][1], entity.end))
        else:
            stretches.append((entity.offset, entity.end))
    return stretches


def _cut_around(entity: Entity, solid: list[Entity]) -> list[Entity]:
    """Leave code out, and cut at the edges of what would only partly be covered."""
    pieces: list[Entity] = []
    start = entity.offset
    for other in solid:
        if not overlaps(entity, other):
            continue
        if other.type in CODE:
            pieces.append(entity.between(start, max(start, other.offset)))
            start = max(start, other.end)
        elif entity.offset < other.offset < entity.end < other.end:
            pieces.append(entity.between(start, other.offset))
            start = other.offset
        elif other.offset < entity.offset < other.end < entity.end:
            pieces.append(entity.between(start, other.end))
            start = other.end
    pieces.append(entity.between(start, max(start, entity.end)))
    return [piece for piece in pieces if piece.length > 0]


def _nested(soft: list[Entity]) -> list[Entity]:
    """Cut those that cross, so that they nest."""
    waiting, done, stack = in_order(soft), list[Entity](), list[Entity]()
    while waiting:
        entity = waiting.pop(0)
        while stack and stack[-1].end <= entity.offset:
            stack.pop()
        if stack and entity.end > stack[-1].end:
            edge = stack[-1].end
            waiting = in_order([entity.between(edge, entity.end), *waiting])
            waiting = in_order([entity.between(entity.offset, edge), *waiting])
            continue
        stack.append(entity)
        done.append(entity)
    return done
