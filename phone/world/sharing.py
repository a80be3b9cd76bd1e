"""Posting what a bot offers, by inline mode: `@bot words` in any chat, then one of the results."""

from phone import limits
from phone.errors import DeskError
from phone.shapes import Json
from phone.text.entity import cut
from phone.world import actions
from phone.world.inline import InlineQuery, InlineResult
from phone.world.records import Chat, Person, StoredMessage
from phone.world.world import World


def ask(world: World, person: Person, chat: Chat, text: str, offset: str = "") -> InlineQuery:
    """Somebody types `@bot text`; the bot hears it unless the server has an answer still.

    Raises:
        DeskError: the bot has no inline mode, or they are not in this chat.
    """
    if not world.inline.enabled:
        raise DeskError(f"@{world.bot.username} has no inline mode")
    if person.id not in chat.members:
        raise DeskError(f"{person.user['first_name']} is not in this chat")
    words = cut(text, 0, limits.INLINE_QUERY).encode("utf-8", "ignore").decode()
    query = world.inline.ask(person.id, chat.id, words, offset)
    if query.answer is not None:
        show_answer(world, query)
        return query
    body = {
        "id": query.id,
        "from": person.user,
        "query": query.text,
        "offset": query.offset,
        "chat_type": "sender" if chat.is_private else chat.info["type"],
    }
    with world.transaction():
        world.tell_bot("inline_query", body)
    return query


def show_answer(world: World, query: InlineQuery) -> None:
    """Show the results to whoever asked."""
    if query.answer is None:
        return
    world.events.publish(
        "inline",
        person=query.person,
        chat=query.chat_id,
        inline_query_id=query.id,
        query=query.text,
        offset=query.offset,
        results=[result.as_shown() for result in query.answer.results],
        next_offset=query.answer.next_offset,
        button=query.answer.button,
    )


def post(world: World, person: Person, query_id: str, result_id: str) -> StoredMessage:
    """Somebody taps a result: it is their message, sent via the bot.

    Raises:
        DeskError: there is no such result, or they may not write there.
    """
    query = world.inline.find(query_id)
    if query is None or query.person != person.id:
        raise DeskError("these results are too old: type the words once more")
    result = _result(query, result_id)
    chat = world.chats[query.chat_id]
    with world.transaction():
        content = {**result.content, "via_bot": world.bot.user}
        message = actions.send(world, person, chat, content)
        if world.inline.feedback:
            world.tell_bot("chosen_inline_result", _chosen(query, result, message, person))
    return message


def _result(query: InlineQuery, result_id: str) -> InlineResult:
    for result in query.answer.results if query.answer else ():
        if result.id == result_id:
            return result
    raise DeskError(f"there is no result {result_id!r}")


def _chosen(
    query: InlineQuery, result: InlineResult, message: StoredMessage, person: Person
) -> Json:
    """Bot API ChosenInlineResult; only a message with buttons may be edited later."""
    chosen: Json = {"result_id": result.id, "from": person.user, "query": query.text}
    if "reply_markup" in message.body:
        chosen["inline_message_id"] = actions.inline_message_id(message)
    return chosen
