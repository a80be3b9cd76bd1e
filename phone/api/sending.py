"""Methods that put a message into a chat."""

from collections.abc import Mapping
from types import MappingProxyType

from phone.api.arguments import Request
from phone.api.content import caption_content, media_content, reply_content, text_content
from phone.errors import misuse
from phone.shapes import Json
from phone.world.records import Chat
from phone.world.world import World

FREE_EFFECTS = frozenset(
    {
        # The effects that every account has; ids as any client sees them
        "5104841245755180586",  # fire
        "5107584321108051014",  # thumb up
        "5104858069142078462",  # thumb down
        "5159385139981059251",  # heart
        "5046509860389126442",  # confetti
        "5046589136895476101",  # heap
    }
)
_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
_LOCATION = (
    "latitude",
    "longitude",
    "horizontal_accuracy",
    "live_period",
    "heading",
    "proximity_alert_radius",
)


def send_message(world: World, request: Request) -> Json:
    """SendMessage."""
    return _send(world, request, text_content(world, request))


def send_photo(world: World, request: Request) -> Json:
    """SendPhoto."""
    return _send_media(world, request, "photo")


def send_animation(world: World, request: Request) -> Json:
    """SendAnimation."""
    return _send_media(world, request, "animation")


def send_document(world: World, request: Request) -> Json:
    """SendDocument."""
    return _send_media(world, request, "document")


def send_location(world: World, request: Request) -> Json:
    """SendLocation."""
    location = {name: request.args[name] for name in _LOCATION if name in request.args}
    return _send(world, request, {"location": location})


def send_chat_action(world: World, request: Request) -> bool:
    """SendChatAction: shown for five seconds or until a message comes."""
    action = request.text("action")
    if action not in _ACTIONS:
        raise misuse("wrong parameter action in request")
    chat = world.writable_chat(request.args["chat_id"])
    world.typing[chat.id] = world.elapsed()
    world.events.publish("typing", chat=chat.id, action=action)
    return True


def _send_media(world: World, request: Request, kind: str) -> Json:
    caption = caption_content(world, request.args)
    return _send(world, request, caption, media=kind)


def _send(world: World, request: Request, content: Json, media: str = "") -> Json:
    chat = world.writable_chat(request.args["chat_id"])
    fields = {**reply_content(world, request, chat.id), **_delivery(request, chat)}
    if media:
        source = request.text(media)
        fields |= media_content(world, request, media, source)
    markup = request.args.get("reply_markup") or {}
    message = world.post(chat, world.bot.user, {**fields, **content, **inline_only(markup)})
    world.typing.pop(chat.id, None)
    _show_keyboard(world, chat, markup)
    return message.body


def inline_only(markup: Mapping[str, object]) -> Json:
    """A message carries its inline keyboard; an empty one is none."""
    return {"reply_markup": markup} if markup.get("inline_keyboard") else {}


def _delivery(request: Request, chat: Chat) -> Json:
    fields: Json = {}
    if request.flag("protect_content"):
        fields["has_protected_content"] = True
    effect = request.text("message_effect_id")
    if effect:
        if effect not in FREE_EFFECTS or not chat.is_private:
            raise misuse("EFFECT_ID_INVALID")
        fields["effect_id"] = effect
    return fields


def _show_keyboard(world: World, chat: Chat, markup: Json) -> None:
    """A reply keyboard stays below the chat until it is replaced or removed."""
    if "keyboard" in markup or "force_reply" in markup:
        chat.keyboard = markup
    elif markup.get("remove_keyboard"):
        chat.keyboard = None
    else:
        return
    world.keep_chat(chat)
    for person in chat.members:
        world.events.publish("keyboard", person=person, chat=chat.id, keyboard=chat.keyboard)


METHODS = MappingProxyType(
    {
        "sendMessage": send_message,
        "sendPhoto": send_photo,
        "sendAnimation": send_animation,
        "sendDocument": send_document,
        "sendLocation": send_location,
        "sendChatAction": send_chat_action,
    }
)
