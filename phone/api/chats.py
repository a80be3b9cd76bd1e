"""Methods about chats: what they are, who is in them, reactions, pins, answers to taps, files."""

from types import MappingProxyType

from phone import limits
from phone.api.arguments import Request, message_of
from phone.errors import bad_request, misuse
from phone.shapes import Json
from phone.text.entity import units
from phone.world.members import chat_member
from phone.world.records import Chat, StoredMessage
from phone.world.world import World

_FULL_INFO: MappingProxyType[str, object] = MappingProxyType(
    # ChatFullInfo's required fields that a test bot has no use for
    {"accent_color_id": 0, "max_reaction_count": 11}
)
_GIFTS = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)


def answer_callback_query(world: World, request: Request) -> bool:
    """AnswerCallbackQuery."""
    text = request.text("text")
    if units(text) > limits.CALLBACK_ANSWER:
        raise misuse("MESSAGE_TOO_LONG")
    answer = {
        "text": text,
        "show_alert": request.flag("show_alert"),
        "url": request.text("url"),
    }
    query = world.queries.answer(request.text("callback_query_id"), answer)
    world.events.publish(
        "answer", person=query.person, chat=query.chat_id, callback_query_id=query.id, **answer
    )
    return True


def get_file(world: World, request: Request) -> Json:
    """GetFile."""
    file = world.files.find(request.text("file_id"))
    if file.size > limits.DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": file.size,
        "file_path": file.path,
    }


def get_chat(world: World, request: Request) -> Json:
    """GetChat."""
    chat = world.chat_of(request.args["chat_id"])
    info = {**chat.info, **_FULL_INFO, "accepted_gift_types": dict.fromkeys(_GIFTS, False)}
    if chat.pinned:
        pinned = world.messages.find(chat.id, chat.pinned[-1])
        if pinned is not None:
            info["pinned_message"] = pinned.body
    return info


def get_chat_member(world: World, request: Request) -> Json:
    """GetChatMember."""
    chat = world.chat_of(request.args["chat_id"])
    return chat_member(world, chat, request.args["user_id"])


def get_chat_administrators(world: World, request: Request) -> list[Json]:
    """GetChatAdministrators."""
    chat = world.chat_of(request.args["chat_id"])
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    chiefs = [i for i, status in chat.members.items() if status in {"creator", "administrator"}]
    return [chat_member(world, chat, user_id) for user_id in chiefs]


def get_chat_member_count(world: World, request: Request) -> int:
    """GetChatMemberCount, the bot included."""
    chat = world.chat_of(request.args["chat_id"])
    return len(chat.members) + (1 if chat.bot_is_in else 0)


def leave_chat(world: World, request: Request) -> bool:
    """LeaveChat."""
    chat = world.writable_chat(request.args["chat_id"])
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    chat.bot_status = "left"
    world.keep_chat(chat)
    world.events.publish("chats")
    return True


def set_message_reaction(world: World, request: Request) -> bool:
    """SetMessageReaction: a bot may set one emoji."""
    message = _message(world, request, "message to react not found")
    reactions: list[Json] = request.args.get("reaction", [])
    if len(reactions) > 1:
        raise misuse("REACTIONS_TOO_MANY")
    if any(reaction.get("emoji") not in limits.REACTIONS for reaction in reactions):
        raise misuse("REACTION_INVALID")
    message.reactions[world.bot.id] = reactions
    world.messages.touch(message)
    show_reactions(world, message)
    return True


def show_reactions(world: World, message: StoredMessage) -> None:
    """Tell pages who reacts how to a message."""
    shown = [r for reactions in message.reactions.values() for r in reactions]
    world.events.publish("reaction", chat=message.chat_id, message_id=message.id, reactions=shown)


def pin_chat_message(world: World, request: Request) -> bool:
    """PinChatMessage, with the service message that tells of it."""
    message = _message(world, request, "message to pin not found")
    chat = _pinnable(world, message.chat_id)
    chat.pinned = [i for i in chat.pinned if i != message.id] + [message.id]
    world.keep_chat(chat)
    world.post(chat, world.bot.user, {"pinned_message": message.body})
    world.events.publish("pinned", chat=chat.id)
    return True


def unpin_chat_message(world: World, request: Request) -> bool:
    """UnpinChatMessage: the one named, or the newest."""
    chat = _pinnable(world, world.writable_chat(request.args["chat_id"]).id)
    message_id = request.args.get("message_id", chat.pinned[-1] if chat.pinned else 0)
    if message_id not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(message_id)
    return _unpinned(world, chat)


def unpin_all_chat_messages(world: World, request: Request) -> bool:
    """UnpinAllChatMessages."""
    chat = _pinnable(world, world.writable_chat(request.args["chat_id"]).id)
    chat.pinned.clear()
    return _unpinned(world, chat)


def _unpinned(world: World, chat: Chat) -> bool:
    world.keep_chat(chat)
    world.events.publish("pinned", chat=chat.id)
    return True


def _pinnable(world: World, chat_id: int) -> Chat:
    chat = world.chats[chat_id]
    if not chat.is_private and chat.bot_status != "administrator":
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return chat


def _message(world: World, request: Request, missing: str) -> StoredMessage:
    chat_id, message_id = message_of(request)
    message = world.messages.find(world.writable_chat(chat_id).id, message_id)
    if message is None:
        raise bad_request(missing)
    return message


METHODS = MappingProxyType(
    {
        "answerCallbackQuery": answer_callback_query,
        "getFile": get_file,
        "getChat": get_chat,
        "getChatMember": get_chat_member,
        "getChatAdministrators": get_chat_administrators,
        "getChatMemberCount": get_chat_member_count,
        "leaveChat": leave_chat,
        "setMessageReaction": set_message_reaction,
        "pinChatMessage": pin_chat_message,
        "unpinChatMessage": unpin_chat_message,
        "unpinAllChatMessages": unpin_all_chat_messages,
    }
)
