"""Methods that change a message, or take it away."""

from datetime import UTC, datetime, timedelta
from types import MappingProxyType

from phone import limits
from phone.api.arguments import Request, message_of
from phone.api.content import caption_content, media_content, text_content
from phone.api.sending import inline_only
from phone.errors import bad_request, misuse
from phone.shapes import Json
from phone.world.records import StoredMessage
from phone.world.world import World

# Wording read in Client.cpp (check_message, fail_query_with_error) and td's MessagesManager
# (edit_message_text, edit_message_caption, can_edit_message).
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
_TEXT = ("text", "entities", "link_preview_options")
_CAPTION = ("caption", "caption_entities", "show_caption_above_media")
_MEDIA = ("photo", "animation", "document", "has_media_spoiler")


def edit_message_text(world: World, request: Request) -> Json:
    """EditMessageText."""
    content = text_content(world, request)
    message = _editable(world, request)
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    return _replace(world, request, message, _TEXT, content)


def edit_message_caption(world: World, request: Request) -> Json:
    """EditMessageCaption."""
    content = caption_content(world, request.args)
    message = _editable(world, request)
    if not any(kind in message.body for kind in _MEDIA):
        raise bad_request("there is no caption in the message to edit")
    return _replace(world, request, message, _CAPTION, content)


def edit_message_media(world: World, request: Request) -> Json:
    """EditMessageMedia; a text may become a medium too."""
    media = request.args["media"]
    if media["type"] not in _MEDIA:
        raise misuse(f"the phone shows no {media['type']}")
    caption = caption_content(world, media)
    message = _editable(world, request)
    if not any(kind in message.body for kind in (*_MEDIA, "text")):
        raise bad_request("message can't be edited")
    content = media_content(world, request, media["type"], media["media"])
    gone = (*_MEDIA, *_CAPTION, *_TEXT)
    return _replace(world, request, message, gone, {**content, **caption})


def edit_message_reply_markup(world: World, request: Request) -> Json:
    """EditMessageReplyMarkup."""
    return _replace(world, request, _editable(world, request), (), {})


def _editable(world: World, request: Request) -> StoredMessage:
    chat_id, message_id = message_of(request)
    chat = world.writable_chat(chat_id)
    message = world.messages.find(chat.id, message_id)
    if message is None:
        raise bad_request("message to edit not found")
    if message.sender_id != world.bot.id or "pinned_message" in message.body:
        raise bad_request("message can't be edited")
    return message


def _replace(
    world: World, request: Request, message: StoredMessage, gone: tuple[str, ...], content: Json
) -> Json:
    """Put the content in place of what goes; an absent keyboard is taken away."""
    goes = {*gone, "reply_markup"}
    kept = {key: value for key, value in message.body.items() if key not in goes}
    body = {**kept, **content, **inline_only(request.args.get("reply_markup") or {})}
    if body == message.body:
        raise bad_request(_NOT_MODIFIED)
    body["edit_date"] = world.clock.timestamp
    message.body = body
    world.changed(message)
    return body


def delete_message(world: World, request: Request) -> bool:
    """DeleteMessage."""
    chat_id, message_id = message_of(request)
    chat = world.writable_chat(chat_id)
    message = world.messages.find(chat.id, message_id)
    if message is None:
        raise bad_request("message to delete not found")
    _delete(world, message)
    return True


def delete_messages(world: World, request: Request) -> bool:
    """DeleteMessages: those that are not there are skipped."""
    chat = world.writable_chat(request.args["chat_id"])
    found = [world.messages.find(chat.id, i) for i in request.args["message_ids"]]
    for message in found:
        if message is not None:
            _delete(world, message)
    return True


def _delete(world: World, message: StoredMessage) -> None:
    """Delete under the rules of the page: its own or in a private chat, within 48 hours."""
    chat = world.chats[message.chat_id]
    own = message.sender_id == world.bot.id
    sent = datetime.fromtimestamp(message.body["date"], UTC)
    old = world.clock.now() - sent > timedelta(hours=limits.DELETE_HOURS)
    if old or not (own or chat.is_private or chat.bot_status == "administrator"):
        raise bad_request("message can't be deleted for everyone")
    world.remove(message)


METHODS = MappingProxyType(
    {
        "editMessageText": edit_message_text,
        "editMessageCaption": edit_message_caption,
        "editMessageMedia": edit_message_media,
        "editMessageReplyMarkup": edit_message_reply_markup,
        "deleteMessage": delete_message,
        "deleteMessages": delete_messages,
    }
)
