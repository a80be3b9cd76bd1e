"""Checks a value against the facts: its type, its fields, its limits.

What is wrong is noted as a problem; where Telegram would refuse, Refused is raised with words
read in telegram-bot-api/Client.cpp and td's JsonBuilder. Unknown fields it ignores in silence,
so they are noted only.
"""

import json
from collections.abc import Callable
from types import MappingProxyType

from phone import limits
from phone.facts import ALBUM, SCALARS, Facts, Field
from phone.shapes import Json
from phone.text.links import checked_link

_ARRAY = "Array of "
_MARKUPS = (
    ("inline_keyboard", "InlineKeyboardMarkup"),
    ("keyboard", "ReplyKeyboardMarkup"),
    ("remove_keyboard", "ReplyKeyboardRemove"),
    ("force_reply", "ForceReply"),
)
_WRAPPERS: MappingProxyType[str, str] = MappingProxyType(
    {
        "InlineKeyboardButton": "Can't parse inline keyboard button: ",
        "KeyboardButton": "Can't parse keyboard button: ",
        "BotCommand": "Can't parse BotCommand: ",
        "BotCommandScope": "Can't parse BotCommandScope: ",
        "MenuButton": "Can't parse menu button: ",
        "MessageEntity": "Can't parse MessageEntity: ",
        "InputMedia": "Can't parse InputMedia: ",
        ALBUM: "Can't parse InputMedia: ",
        "InlineQueryResult": "Can't parse InlineQueryResult: ",
    }
)
_TOO_BIG: MappingProxyType[str, str] = MappingProxyType(
    {
        # constants that the server answers with when a limit is passed
        "InlineKeyboardButton.callback_data": "BUTTON_DATA_INVALID",
        "CopyTextButton.text": "BUTTON_COPY_TEXT_INVALID",
        "BotCommand.command": "BOT_COMMAND_INVALID",
        "BotCommand.description": "BOT_COMMAND_DESCRIPTION_INVALID",
        "InlineQueryResult.id": "RESULT_ID_INVALID",
    }
)
_LIMITED_AFTER_PARSING = frozenset({"text", "caption", "quote", "message_text"})


class Refused(Exception):  # noqa: N818 - it is an answer, not an error of ours
    """Telegram would refuse the value.

    Attributes:
        final: no wrapper ("Can't parse inline keyboard button: ...") goes around the words.
    """

    def __init__(self, message: str, *, final: bool = False) -> None:
        super().__init__(message)
        self.final = final


class ValueChecker:
    """Checks values and collects what is wrong with them."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self.problems: list[str] = []

    def check(self, value: object, types: tuple[str, ...], path: str) -> object:
        """The value, as one of the types.

        Raises:
            Refused: it is none of them.
        """
        kind = self._choose(value, types)
        if kind.startswith(_ARRAY):
            return self._array(value, kind.removeprefix(_ARRAY), path)
        if kind in SCALARS:
            return self._scalar(value, kind, path)
        return self._object(value, kind, path)

    def limit(self, value: object, field: Field, owner: str) -> None:
        """Note what breaks the field's limits.

        Raises:
            Refused: the server would refuse it too (numbers it moves into their range instead).
        """
        if field.name in _LIMITED_AFTER_PARSING and owner != "CopyTextButton":
            return
        name = f"{owner}.{field.name}"
        for broken in _broken(value, field.limits):
            self.problems.append(f"{name} {broken}")
            if not isinstance(value, int):
                raise Refused(_TOO_BIG.get(name, f"{name} {broken}"), final=True)

    def _choose(self, value: object, types: tuple[str, ...]) -> str:
        if len(types) == 1:
            return types[0]
        if isinstance(value, dict):
            kinds = (kind for key, kind in _MARKUPS if key in value and kind in types)
            return next(kinds, next((t for t in types if t not in SCALARS), types[0]))
        if isinstance(value, str) and "String" in types:
            return "String"
        if isinstance(value, int) and "Integer" in types:
            return "Integer"
        return types[0]

    def _array(self, value: object, kind: str, path: str) -> list[object]:
        if not isinstance(value, list):
            self.problems.append(f"{path} must be an Array of {kind}, not {_shown(value)}")
            raise Refused(_no_array(path.rpartition(".")[2]))
        return [self.check(item, (kind,), f"{path}[{i}]") for i, item in enumerate(value)]

    def _scalar(self, value: object, kind: str, path: str) -> object:
        fits, wanted = _SCALAR_CHECKS[kind]
        if not fits(value):
            self.problems.append(f"{path} must be {kind}, not {_shown(value)}")
            raise Refused(f'Field "{path.rpartition(".")[2]}" must be of type {wanted}')
        return value

    def _object(self, value: object, kind: str, path: str) -> Json:
        wrapper = _WRAPPERS.get(kind, "")
        try:
            return self._fields(value, kind, path)
        except Refused as refused:
            if refused.final or not wrapper:
                raise
            raise Refused(wrapper + str(refused), final=True) from refused

    def _fields(self, value: object, kind: str, path: str) -> Json:
        if kind == "KeyboardButton" and isinstance(value, str):
            return {"text": value}
        if not isinstance(value, dict):
            self.problems.append(f"{path} must be {kind}, not {_shown(value)}")
            raise Refused(f"{kind} must be an Object")
        fields = self._facts.fields_of(kind, value)
        if fields is None:
            self.problems.append(f"{path} is no kind of {kind}: {_shown(value)}")
            raise Refused("Unsupported type specified")
        for name in fields.keys() - value.keys():
            if fields[name].required:
                self.problems.append(f"{path}.{name} is missing")
                raise Refused(f'Can\'t find field "{name}"')
        checked: Json = {}
        for name, item in value.items():
            if name not in fields:
                self.problems.append(f"{path}.{name}: {kind} has no such field")
                continue
            if item is None:
                continue
            checked[name] = self.check(item, fields[name].types, f"{path}.{name}")
            self.limit(checked[name], fields[name], kind)
        self._rules(checked, kind, path)
        return checked

    def _rules(self, value: Json, kind: str, path: str) -> None:
        """What the page says in prose."""
        if kind == "SwitchInlineQueryChosenChat" and not (value.keys() - {"query"}):
            # td's TargetDialogTypes.cpp
            raise Refused("At least one chat type must be allowed", final=True)
        if kind == "InlineKeyboardButton":
            self._button_rules(value, path)

    def _button_rules(self, value: Json, path: str) -> None:
        actions = value.keys() - {"text", "style", "icon_custom_emoji_id", "disabled"}
        if not actions:
            self.problems.append(f"{path}: a button must do exactly one thing, this does nothing")
            raise Refused("Text buttons are unallowed in the inline keyboard")
        if len(actions) > 1:
            self.problems.append(f"{path}: a button must do exactly one thing, not {actions}")
        if "url" in value and checked_link(value["url"]) is None:
            self.problems.append(f"{path}.url is no link: {value['url']!r}")
            # td's ReplyMarkup.cpp, get_inline_keyboard_button
            words = f"Inline keyboard button URL '{value['url']}' is invalid: Wrong HTTP URL"
            raise Refused(words, final=True)
        if not value["text"].strip():
            self.problems.append(f"{path}.text is empty")
            raise Refused("BUTTON_TEXT_INVALID", final=True)


def parse_json(text: str, name: str) -> object:
    """What the text of a parameter holds.

    Raises:
        Refused: it isn't JSON; wording read in Client.cpp (get_reply_markup and its like).
    """
    try:
        return json.loads(text)
    except ValueError as error:
        what = "reply keyboard markup" if name == "reply_markup" else name.replace("_", " ")
        raise Refused(f"Can't parse {what} JSON object", final=True) from error


def count_buttons(markup: Json) -> int:
    """How many buttons a keyboard of either kind has."""
    rows = markup.get("inline_keyboard") or markup.get("keyboard") or []
    return sum(len(row) for row in rows)


def check_size(markup: Json) -> None:
    """Refuse a keyboard that is too big.

    Raises:
        Refused: more buttons than the server takes.
    """
    if count_buttons(markup) > limits.BUTTONS_PER_KEYBOARD:
        raise Refused("reply markup is too long", final=True)


def _is_integer(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


_SCALAR_CHECKS: MappingProxyType[str, tuple[Callable[[object], bool], str]] = MappingProxyType(
    {
        "Integer": (_is_integer, "Number"),
        "Float": (lambda value: _is_integer(value) or isinstance(value, float), "Number"),
        "String": (lambda value: isinstance(value, str), "String"),
        "Boolean": (lambda value: isinstance(value, bool), "Boolean"),
        "True": (lambda value: isinstance(value, bool), "Boolean"),
    }
)


def _broken(value: object, limited: Json) -> list[str]:
    broken: list[str] = []
    if isinstance(value, str):
        broken += _outside(len(value), limited, "chars")
        broken += _outside(len(value.encode()), limited, "bytes")
        allowed = limited.get("one_of")
        if allowed and value not in allowed:
            broken.append(f"must be one of {', '.join(allowed)}, not {value!r}")
    elif isinstance(value, list):
        broken += _outside(len(value), limited, "items")
    elif isinstance(value, int | float) and not isinstance(value, bool):
        low, high = limited.get("min", value), limited.get("max", value)
        if not low <= value <= high:
            broken.append(f"must be from {low} to {high}, not {value}")
    return broken


def _outside(size: int, limited: Json, what: str) -> list[str]:
    low, high = limited.get(f"min_{what}", size), limited.get(f"max_{what}", size)
    if low <= size <= high:
        return []
    return [f"must have from {low} to {high} {what}, not {size}"]


def _no_array(field: str) -> str:
    """Wording read in Client.cpp, get_reply_markup; keyboards have words of their own."""
    if field.startswith("inline_keyboard["):
        return 'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
    if field.startswith("keyboard["):
        return 'Field "keyboard" must be an Array of Arrays'
    return f'Field "{field}" must be of type Array'


def _shown(value: object) -> str:
    text = repr(value)
    most = 60
    return text if len(text) <= most else text[:most] + "..."
