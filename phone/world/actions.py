"""What people do with their phones, and what the bot hears of it."""

from phone import limits
from phone.errors import DeskError
from phone.shapes import Json
from phone.text.entity import cut, units
from phone.text.formatting import format_text
from phone.world.records import Chat, Person, Query, StoredMessage
from phone.world.world import World


def write(
    world: World,
    person: Person,
    chat: Chat,
    text: str,
    *,
    reply_to: int | None = None,
    entities: list[Json] | None = None,
) -> list[StoredMessage]:
    """Somebody writes a text; one that is too long goes in several messages, as apps do it."""
    formatted = format_text(text, "", entities or (), world.user)
    if not formatted.text:
        raise DeskError("there is nothing to send")
    if units(formatted.text) > limits.MESSAGE_TEXT:
        return [
            message
            for part in _parts(formatted.text)
            for message in write(world, person, chat, part, reply_to=reply_to)
        ]
    content: Json = {"text": formatted.text}
    if formatted.entities:
        content["entities"] = formatted.entities_json()
    return [send(world, person, chat, {**content, **_reply(world, chat, reply_to)})]


def _parts(text: str) -> list[str]:
    """Pieces that fit, none of which cuts a surrogate pair."""
    pieces: list[str] = []
    while text:
        # A pair that would be cut in two leaves half a character, which is dropped here.
        head = cut(text, 0, limits.MESSAGE_TEXT).encode("utf-8", "ignore").decode()
        pieces.append(head)
        text = text[len(head) :]
    return [piece for piece in pieces if piece.strip()]


def _reply(world: World, chat: Chat, message_id: int | None) -> Json:
    if message_id is None:
        return {}
    original = message_in(world, chat, message_id)
    body = {key: value for key, value in original.body.items() if key != "reply_to_message"}
    return {"reply_to_message": body}


def send(world: World, person: Person, chat: Chat, content: Json) -> StoredMessage:
    """Somebody sends anything; the bot hears it if it may."""
    _check_may_write(world, person, chat)
    with world.transaction():
        if chat.is_private and not chat.started:
            chat.started, chat.bot_status = True, "member"
            world.keep_chat(chat)
        message = world.post(chat, person.user, content)
        if bot_hears(world, chat, message):
            message.update_id = world.tell_bot("message", message.body)
            world.messages.touch(message)
        _put_keyboard_away(world, chat)
    return message


def _put_keyboard_away(world: World, chat: Chat) -> None:
    """A one-time keyboard goes once it was used; a forced reply was given."""
    keyboard = chat.keyboard or {}
    if keyboard.get("one_time_keyboard") or keyboard.get("force_reply"):
        chat.keyboard = None
        world.keep_chat(chat)
        for member in chat.members:
            world.events.publish("keyboard", person=member, chat=chat.id, keyboard=None)


def _check_may_write(world: World, person: Person, chat: Chat) -> None:
    if person.id not in chat.members:
        raise DeskError(f"{person.user['first_name']} is not in this chat")
    if chat.is_private and world.people[person.id].blocked:
        raise DeskError("unblock the bot first")
    if chat.migrated_to is not None:
        raise DeskError("this group became a supergroup")


def bot_hears(world: World, chat: Chat, message: StoredMessage) -> bool:
    """Privacy mode (core.telegram.org/bots/features#privacy-mode), which every bot begins with.

    In groups it hears commands (not those meant for another bot), answers to its own messages,
    its name, and what was sent via itself; as an administrator everything.
    """
    if chat.is_private:
        return True
    if not chat.bot_is_in:
        return False
    if chat.bot_status == "administrator":
        return True
    answered = message.body.get("reply_to_message", {}).get("from", {}).get("id")
    via = message.body.get("via_bot", {}).get("id")
    return world.bot.id in {answered, via} or _addresses(world, message.body)


def _addresses(world: World, body: Json) -> bool:
    name = f"@{world.bot.username}".lower()
    for entity in body.get("entities", ()):
        word = cut(body["text"], entity["offset"], entity["length"]).lower()
        if entity["type"] == "bot_command" and ("@" not in word or word.endswith(name)):
            return True
        if entity["type"] == "mention" and word == name:
            return True
    return False


def edit(world: World, person: Person, message: StoredMessage, text: str) -> None:
    """Somebody edits a text of theirs; the bot hears edited_message."""
    if message.sender_id != person.id or "text" not in message.body:
        raise DeskError("only one's own texts can be edited")
    formatted = format_text(text, "", (), world.user)
    kept = {k: v for k, v in message.body.items() if k != "entities"}
    body: Json = {**kept, "text": formatted.text, "edit_date": world.clock.timestamp}
    if formatted.entities:
        body["entities"] = formatted.entities_json()
    with world.transaction():
        message.body = body
        world.changed(message)
        if bot_hears(world, world.chats[message.chat_id], message):
            world.tell_bot("edited_message", body)


def tap(world: World, person: Person, message: StoredMessage, data: str) -> Query:
    """Somebody taps a button; the bot gets the message as it is now."""
    chat = world.chats[message.chat_id]
    _check_may_write(world, person, chat)
    with world.transaction():
        query = world.queries.ask(person.id, chat.id, message.id, data)
        body = {
            "id": query.id,
            "from": person.user,
            **_tapped(message),
            "chat_instance": str(chat.id * 7919),
            "data": data,
        }
        world.tell_bot("callback_query", body)
    return query


def _tapped(message: StoredMessage) -> Json:
    """Of a message that was sent via the bot, it only gets an id of its own kind."""
    if "via_bot" in message.body:
        return {"inline_message_id": inline_message_id(message)}
    return {"message": message.body}


def inline_message_id(message: StoredMessage) -> str:
    """What the bot calls a message that somebody sent via it."""
    return f"BAAAA{message.chat_id}_{message.id}"


def react(world: World, person: Person, message: StoredMessage, emoji: str) -> None:
    """Somebody reacts to a message, or takes it back with an empty emoji."""
    chat = world.chats[message.chat_id]
    before = message.reactions.get(person.id, [])
    after = [{"type": "emoji", "emoji": emoji}] if emoji else []
    with world.transaction():
        message.reactions[person.id] = after
        world.messages.touch(message)
        # Only private chats and groups that the bot administers tell it (#update)
        if chat.is_private or chat.bot_status == "administrator":
            change = {
                "chat": chat.info,
                "message_id": message.id,
                "user": person.user,
                "date": world.clock.timestamp,
                "old_reaction": before,
                "new_reaction": after,
            }
            world.tell_bot("message_reaction", change)
    shown = [reaction for given in message.reactions.values() for reaction in given]
    world.events.publish("reaction", chat=chat.id, message_id=message.id, reactions=shown)


def hide(world: World, person: Person, message: StoredMessage) -> None:
    """Somebody deletes a message on their own phone; nobody is told."""
    with world.transaction():
        message.hidden_for.append(person.id)
        world.messages.touch(message)
    world.events.publish("delete", chat=message.chat_id, message_id=message.id)


def message_in(world: World, chat: Chat, message_id: object) -> StoredMessage:
    """The message of a chat.

    Raises:
        DeskError: it is gone.
    """
    message = world.messages.find(chat.id, message_id)
    if message is None:
        raise DeskError(f"there is no message {message_id} in this chat")
    return message
