"""The facts of the Bot API: methods, parameters, types, limits, from botapi.json beside this.

The page core.telegram.org/bots/api says more in prose than the file holds; what is missing
there and needed here (which types a union stands for) is written below.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from phone.shapes import Json

ALBUM = (
    "InputMediaAudio, InputMediaDocument, InputMediaLivePhoto, InputMediaPhoto and InputMediaVideo"
)
"""The page's words for what an album may hold: a union without a name of its own."""

UNIONS: MappingProxyType[str, tuple[str, dict[str, str]]] = MappingProxyType(
    {
        # union: (the field that tells which, its value: the type)
        "InputMedia": (
            "type",
            {
                "animation": "InputMediaAnimation",
                "audio": "InputMediaAudio",
                "document": "InputMediaDocument",
                "live_photo": "InputMediaLivePhoto",
                "photo": "InputMediaPhoto",
                "video": "InputMediaVideo",
            },
        ),
        ALBUM: (
            "type",
            {
                "audio": "InputMediaAudio",
                "document": "InputMediaDocument",
                "live_photo": "InputMediaLivePhoto",
                "photo": "InputMediaPhoto",
                "video": "InputMediaVideo",
            },
        ),
        "BotCommandScope": (
            "type",
            {
                "default": "BotCommandScopeDefault",
                "all_private_chats": "BotCommandScopeAllPrivateChats",
                "all_group_chats": "BotCommandScopeAllGroupChats",
                "all_chat_administrators": "BotCommandScopeAllChatAdministrators",
                "chat": "BotCommandScopeChat",
                "chat_administrators": "BotCommandScopeChatAdministrators",
                "chat_member": "BotCommandScopeChatMember",
            },
        ),
        "MenuButton": (
            "type",
            {
                "commands": "MenuButtonCommands",
                "web_app": "MenuButtonWebApp",
                "default": "MenuButtonDefault",
            },
        ),
        "ReactionType": (
            "type",
            {
                "emoji": "ReactionTypeEmoji",
                "custom_emoji": "ReactionTypeCustomEmoji",
                "paid": "ReactionTypePaid",
            },
        ),
        "MessageOrigin": (
            "type",
            {
                "user": "MessageOriginUser",
                "hidden_user": "MessageOriginHiddenUser",
                "chat": "MessageOriginChat",
                "channel": "MessageOriginChannel",
            },
        ),
        "ChatMember": (
            "status",
            {
                "creator": "ChatMemberOwner",
                "administrator": "ChatMemberAdministrator",
                "member": "ChatMemberMember",
                "restricted": "ChatMemberRestricted",
                "left": "ChatMemberLeft",
                "kicked": "ChatMemberBanned",
            },
        ),
    }
)

_MESSAGE_CONTENTS: MappingProxyType[str, str] = MappingProxyType(
    # the field that only this kind of InputMessageContent has, in the order to look for them
    {
        "message_text": "InputTextMessageContent",
        "phone_number": "InputContactMessageContent",
        "payload": "InputInvoiceMessageContent",
        "address": "InputVenueMessageContent",
        "latitude": "InputLocationMessageContent",
    }
)

SCALARS = frozenset({"Integer", "Float", "String", "Boolean", "True"})


@dataclass(frozen=True)
class Field:
    """A parameter of a method or a field of a type.

    Attributes:
        name: as on the page.
        types: what it may be, such as "Integer" or "Array of MessageEntity".
        required: it may not be left out.
        limits: what of min, max, min_chars, max_chars, min_bytes, max_bytes, min_items,
            max_items, one_of and after_entities the page says.
    """

    name: str
    types: tuple[str, ...]
    required: bool
    limits: Json


@dataclass(frozen=True)
class Facts:
    """All of the Bot API's methods and types.

    Attributes:
        version: of the Bot API.
        methods: parameters by method.
        types: fields by type.
        names: of the methods, by their name in lower case.
    """

    version: str
    methods: dict[str, dict[str, Field]]
    types: dict[str, dict[str, Field]]
    names: dict[str, str]

    def method(self, name: str) -> str | None:
        """The method's name as on the page, whatever the case it was asked in."""
        return self.names.get(name.lower())

    def fields_of(self, type_name: str, value: Json) -> dict[str, Field] | None:
        """The fields that an object of the type may have; None for an unknown kind of union."""
        if type_name in UNIONS:
            key, kinds = UNIONS[type_name]
            kind = kinds.get(str(value.get(key)))
            return None if kind is None else self.types[kind]
        if type_name == "InlineQueryResult":
            return self.types.get(_inline_result(value))
        if type_name == "InputMessageContent":
            kinds_by_field = _MESSAGE_CONTENTS.items()
            found = next((kind for field, kind in kinds_by_field if field in value), "")
            return self.types.get(found)
        if type_name == "MaybeInaccessibleMessage":
            return self.types["InaccessibleMessage" if value.get("date") == 0 else "Message"]
        return self.types[type_name]


def _inline_result(value: Json) -> str:
    """The type of an InlineQueryResult: `type` tells the kind, a file id that it is cached."""
    kind = "".join(part.capitalize() for part in str(value.get("type")).split("_"))
    cached = "Cached" if any(name.endswith("_file_id") for name in value) else ""
    return f"InlineQueryResult{cached}{kind}"


@cache
def load_facts() -> Facts:
    """Read botapi.json; it never changes while the program runs."""
    raw = json.loads(files("phone").joinpath("botapi.json").read_text("utf-8"))
    names = {name.lower(): name for name in raw["methods"]}
    return Facts(raw["version"], _read(raw["methods"]), _read(raw["types"]), names)


def _read(group: Json) -> dict[str, dict[str, Field]]:
    return {
        owner: {
            name: Field(
                name,
                tuple(fact["type"].split("|")),
                fact.get("required", False),
                fact.get("limits", {}),
            )
            for name, fact in fields.items()
        }
        for owner, fields in group.items()
    }
