"""Checks the arguments of a request against the facts, as strictly as the page is written."""

import re
from dataclasses import dataclass, field
from types import MappingProxyType

from phone.api.upload import Upload
from phone.api.values import Refused, ValueChecker, check_size, parse_json
from phone.errors import MisuseError, bad_request, misuse
from phone.facts import SCALARS, Facts, Field
from phone.shapes import Json
from phone.world.queries import TOO_OLD

RawValue = str | int | float | bool | list[object] | dict[str, object] | None
"""An argument as it came: a text (query, form) or anything that JSON can hold."""

_MISSING: MappingProxyType[str, str] = MappingProxyType(
    {
        # wording read in Client.cpp where each is asked for
        "chat_id": "chat_id is empty",
        "text": "message text is empty",
        "message_id": "message identifier is not specified",
        "photo": "there is no photo in the request",
        "animation": "there is no animation in the request",
        "document": "there is no document in the request",
        "file_id": "file_id not specified",
        "callback_query_id": TOO_OLD,
        "inline_query_id": TOO_OLD,
    }
)
UNSUPPORTED = frozenset(
    {
        "business_connection_id",
        "direct_messages_topic_id",
        "ephemeral_message_parameters",
        "inline_message_id",
        "message_thread_id",
        "rich_message",
        "suggested_post_parameters",
        "thumbnail",
    }
)
"""Parameters that mean something which the phone doesn't have; to ignore them would be a lie."""

_WHOLE = re.compile(r"-?\d+")
_YES, _NO = frozenset({"true", "yes", "1"}), frozenset({"false", "no", "0", ""})


@dataclass(frozen=True)
class Request:
    """One call of a method, checked.

    Attributes:
        method: as on the page.
        args: checked arguments in Bot API shape; files stand in them as "attach://name".
        uploads: the files, by the name that args give them.
        problems: what is wrong although Telegram would do it.
    """

    method: str
    args: Json
    uploads: dict[str, Upload] = field(default_factory=dict)
    problems: tuple[str, ...] = ()

    def text(self, name: str) -> str:
        """A text argument, empty when absent."""
        return str(self.args.get(name) or "")

    def flag(self, name: str) -> bool:
        """A yes-or-no argument, no when absent."""
        return bool(self.args.get(name))


def check_arguments(
    facts: Facts, method: str, raw: dict[str, RawValue], uploads: dict[str, Upload]
) -> Request:
    """The request, with its problems noted.

    Raises:
        MisuseError: Telegram would refuse; its problems are in `problems` of the error.
    """
    checker = ValueChecker(facts)
    fields = facts.methods[method]
    args: Json = {}
    try:
        for name, value in raw.items():
            if name not in fields:
                if name not in uploads:
                    checker.problems.append(f"{method} has no parameter {name}")
            elif value not in (None, ""):
                args[name] = _argument(checker, fields[name], value, method)
        for name in uploads:
            if "InputFile" in (fields[name].types if name in fields else ()):
                args.setdefault(name, f"attach://{name}")
        _require(checker, fields, args, method)
        _refuse_unsupported(args, method)
        _check_update_kinds(checker, facts, args, method)
    except Refused as refused:
        checker.problems = checker.problems or [f"{method}: {refused}"]
        raise _with_problems(misuse(str(refused)), checker.problems) from refused
    return Request(method, args, uploads, tuple(checker.problems))


def _with_problems(error: MisuseError, problems: list[str]) -> MisuseError:
    error.problems = tuple(problems)
    return error


def _argument(checker: ValueChecker, field: Field, value: RawValue, method: str) -> object:
    path = f"{method}.{field.name}"
    if isinstance(value, str):
        checked = _from_text(checker, field, value, path)
    else:
        checked = checker.check(value, field.types, path)
    checker.limit(checked, field, method)
    if field.name == "reply_markup" and isinstance(checked, dict):
        check_size(checked)
    return checked


def _from_text(checker: ValueChecker, field: Field, text: str, path: str) -> object:
    """Texts of numbers and the like; garbage counts as 0 or no, as Client.cpp's to_integer."""
    types = field.types
    if "Integer" in types and _WHOLE.fullmatch(text.strip()):
        return int(text)
    if "String" in types:
        return text
    if types[0] in SCALARS:
        return _scalar_from_text(checker, types[0], text, path)
    return checker.check(parse_json(text, field.name), types, path)


def _scalar_from_text(checker: ValueChecker, kind: str, text: str, path: str) -> object:
    if kind in {"Boolean", "True"}:
        word = text.strip().lower()
        if word not in _YES | _NO:
            checker.problems.append(f"{path} must be {kind}, not {text!r}")
        return word in _YES
    try:
        if kind == "Float":
            return float(text)
        return int(text)
    except ValueError:
        checker.problems.append(f"{path} must be {kind}, not {text!r}")
        return 0


def _require(checker: ValueChecker, fields: dict[str, Field], args: Json, method: str) -> None:
    for name, fact in fields.items():
        if fact.required and name not in args:
            checker.problems.append(f"{method}.{name} is missing")
            raise Refused(_MISSING.get(name, f'parameter "{name}" is required'), final=True)


def _refuse_unsupported(args: Json, method: str) -> None:
    """Say honestly what the phone doesn't have.

    Raises:
        MisuseError: 501, for the first such parameter.
    """
    for name in sorted(UNSUPPORTED & args.keys()):
        raise MisuseError(501, f"Not Implemented: the phone does not do {name} of {method}")


def _check_update_kinds(checker: ValueChecker, facts: Facts, args: Json, method: str) -> None:
    """The server ignores unknown kinds of updates; a misspelt one would never come."""
    for kind in args.get("allowed_updates", ()):
        if kind not in facts.types["Update"]:
            checker.problems.append(f"{method}.allowed_updates: there is no update {kind}")


def message_of(request: Request) -> tuple[int | str, int]:
    """The chat and message that a request to edit names.

    Raises:
        BotApiError: one is missing.
    """
    if "chat_id" not in request.args:
        raise bad_request(_MISSING["chat_id"])
    if "message_id" not in request.args:
        raise bad_request(_MISSING["message_id"])
    return request.args["chat_id"], request.args["message_id"]
