"""What a message says: texts, captions and files of a request, made into Message fields."""

from phone import limits
from phone.api.arguments import Request
from phone.api.upload import Upload
from phone.errors import bad_request, misuse
from phone.shapes import Json
from phone.text.entity import FormattedText
from phone.text.formatting import checked_length, format_text, non_empty
from phone.world.world import World

_WEB = ("http://", "https://")
_ATTACHED = "attach://"


def text_content(world: World, request: Request) -> Json:
    """Fields of a text message.

    Raises:
        BotApiError: empty, too long, or not parseable. Wording read in Client.cpp.
    """
    return written_content(world, request.args, request.text("text"))


def written_content(world: World, fields: Json, source: str) -> Json:
    """Fields of a text message.

    Args:
        world: knows whom a text mentions.
        fields: a request's arguments, or an InputTextMessageContent.
        source: the text before it is parsed.

    Raises:
        BotApiError: empty, too long, or not parseable.
    """
    if not source:
        raise misuse("message text is empty")
    mode = str(fields.get("parse_mode") or "")
    formatted = format_text(source, mode, fields.get("entities", ()), world.user)
    checked_length(non_empty(formatted), limits.MESSAGE_TEXT, "message is too long")
    content: Json = {"text": formatted.text}
    if formatted.entities:
        content["entities"] = formatted.entities_json()
    if "link_preview_options" in fields:
        content["link_preview_options"] = fields["link_preview_options"]
    return content


def caption_content(world: World, fields: Json) -> Json:
    """Fields of a caption; `fields` are a request's arguments or an InputMedia.

    Raises:
        BotApiError: too long, or not parseable.
    """
    formatted = format_text(
        str(fields.get("caption") or ""),
        str(fields.get("parse_mode") or ""),
        fields.get("caption_entities", ()),
        world.user,
    )
    return {**_caption(formatted), **_caption_options(fields)}


def _caption(formatted: FormattedText) -> Json:
    checked_length(formatted, limits.CAPTION, "message caption is too long")
    if not formatted.text:
        return {}
    content: Json = {"caption": formatted.text}
    if formatted.entities:
        content["caption_entities"] = formatted.entities_json()
    return content


def _caption_options(fields: Json) -> Json:
    options: Json = {}
    if fields.get("show_caption_above_media"):
        options["show_caption_above_media"] = True
    if fields.get("has_spoiler"):
        options["has_media_spoiler"] = True
    return options


def media_content(world: World, request: Request, kind: str, source: str) -> Json:
    """Fields of a file: an upload, or one that is known by its file_id.

    Raises:
        BotApiError: no such file, of another kind, or not what it should be.
    """
    if source.startswith(_WEB):
        # The phone loads nothing from the net, which is what a server without one would say.
        raise misuse("failed to get HTTP URL content")
    if not source.startswith(_ATTACHED):
        return world.files.as_content(world.files.reuse(source, kind))
    upload = _attached(request, source.removeprefix(_ATTACHED), kind)
    file = world.files.add(kind, upload.data, upload.filename, upload.content_type)
    return world.files.as_content(file)


def _attached(request: Request, name: str, kind: str) -> Upload:
    upload = request.uploads.get(name)
    if upload is None:
        raise misuse(f"there is no {kind} in the request")
    return upload


def reply_content(world: World, request: Request, chat_id: int) -> Json:
    """Fields that tie a message to the one that it answers.

    Raises:
        BotApiError: that one is gone. Wording read in Client.cpp, check_reply_parameters.
    """
    wanted = request.args.get("reply_parameters")
    if not wanted:
        return {}
    answered = world.messages.find(chat_id, wanted.get("message_id"))
    if answered is None:
        if wanted.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    original = {k: v for k, v in answered.body.items() if k != "reply_to_message"}
    content: Json = {"reply_to_message": original}
    quote = wanted.get("quote")
    if quote:
        position = str(original.get("text") or original.get("caption") or "").find(quote)
        if position < 0:
            raise misuse("QUOTE_TEXT_INVALID")
        content["quote"] = {"text": quote, "position": position, "is_manual": True}
    return content
