"""What the page can let a person do: the actions of POST /desk/do."""

import base64
import binascii
from collections.abc import Callable, Mapping
from types import MappingProxyType

from phone.desk.order import Order
from phone.errors import DeskError
from phone.shapes import Json
from phone.world import actions, people, sharing, things
from phone.world.world import World

Deed = Callable[[Order], Json]


def do(world: World, fields: Json) -> Json:
    """Carry out one order of the page.

    Raises:
        DeskError: it cannot be done; the words are for people.
    """
    order = Order(world, fields)
    name = order.text("do")
    deed = DEEDS.get(name)
    if deed is None:
        raise DeskError(f"nobody can do {name!r}; there is {', '.join(DEEDS)}")
    with world.transaction():
        return deed(order)


def _says(order: Order) -> Json:
    reply_to = order.whole("reply_to") if order.has("reply_to") else None
    entities = [entity for entity in order.listed("entities") if isinstance(entity, dict)]
    sent = actions.write(
        order.world,
        order.person,
        order.chat,
        order.text("text"),
        reply_to=reply_to,
        entities=entities,
    )
    return {"message_id": sent[-1].id}


def _taps(order: Order) -> Json:
    query = actions.tap(order.world, order.person, order.message, order.text("data"))
    return {"callback_query_id": query.id}


def _asks_inline(order: Order) -> Json:
    """The results come as an event of their own."""
    text, offset = order.text("text", ""), order.text("offset", "")
    query = sharing.ask(order.world, order.person, order.chat, text, offset)
    return {"inline_query_id": query.id}


def _posts_result(order: Order) -> Json:
    query, result = order.text("inline_query_id"), order.text("result_id")
    message = sharing.post(order.world, order.person, query, result)
    return {"message_id": message.id}


def _edits(order: Order) -> Json:
    actions.edit(order.world, order.person, order.message, order.text("text"))
    return {}


def _location(order: Order) -> Json:
    return order.send(things.location(order.number("latitude"), order.number("longitude")))


def _document(order: Order) -> Json:
    try:
        data = base64.b64decode(order.text("base64"), validate=True)
    except binascii.Error as error:
        raise DeskError("base64 is not what it says") from error
    return order.send(things.document(order.world, order.text("name"), data))


def _starts(order: Order) -> Json:
    people.set_blocked(order.world, order.person, blocked=False)
    text = f"/start {order.text('payload', '')}".rstrip()
    sent = actions.write(order.world, order.person, order.chat, text)
    return {"message_id": sent[-1].id}


def _blocks(order: Order) -> Json:
    people.set_blocked(order.world, order.person, blocked=True)
    return {}


def _unblocks(order: Order) -> Json:
    people.set_blocked(order.world, order.person, blocked=False)
    return {}


def _deletes(order: Order) -> Json:
    actions.hide(order.world, order.person, order.message)
    return {}


def _reacts(order: Order) -> Json:
    actions.react(order.world, order.person, order.message, order.text("emoji"))
    return {}


def _group(order: Order) -> Json:
    others = [i for i in order.listed("members") if isinstance(i, int) and i in order.world.people]
    members = list(dict.fromkeys([order.person.id, *others]))
    chat = people.new_group(order.world, order.text("title"), members)
    return {"chat": chat.info}


def _adds_bot(order: Order) -> Json:
    people.add_bot(order.world, order.chat, order.person)
    return {}


def _removes_bot(order: Order) -> Json:
    people.remove_bot(order.world, order.chat, order.person)
    return {}


def _leaves(order: Order) -> Json:
    people.leave(order.world, order.chat, order.person)
    return {}


DEEDS: Mapping[str, Deed] = MappingProxyType(
    {
        "says": _says,
        "taps": _taps,
        "asks_inline": _asks_inline,
        "posts_result": _posts_result,
        "edits": _edits,
        "location": _location,
        "sticker": lambda order: order.send(things.sticker(order.world, order.text("emoji", "💪"))),
        "voice": lambda order: order.send(things.voice(order.world)),
        "photo": lambda order: order.send(things.photo(order.world)),
        "document": _document,
        "contact": lambda order: order.send(things.contact(order.person)),
        "forwards": lambda order: order.send(
            things.forwarded(order.world, order.text("text"), order.text("from"))
        ),
        "starts": _starts,
        "blocks": _blocks,
        "unblocks": _unblocks,
        "deletes": _deletes,
        "reacts": _reacts,
        "group": _group,
        "adds_bot": _adds_bot,
        "removes_bot": _removes_bot,
        "leaves": _leaves,
    }
)
