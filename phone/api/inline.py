"""answerInlineQuery: every result is made into the message that it would become, or refused.

Wording of refusals as remembered of Client.cpp (get_inline_query_results, answer_inline_query), not
checked there; constants in capitals are the server's, listed at
core.telegram.org/method/messages.setInlineBotResults.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from phone import limits
from phone.api.arguments import Request
from phone.api.content import caption_content, written_content
from phone.api.values import Refused, check_size
from phone.errors import MisuseError, misuse
from phone.shapes import Json
from phone.world import sharing
from phone.world.inline import InlineAnswer, InlineResult
from phone.world.world import World

_START_PARAMETER = re.compile(rf"[A-Za-z0-9_-]{{1,{limits.DEEP_LINK_PAYLOAD}}}")
_FILES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # kind of result: the field with its file id, the kind of file
        "mpeg4_gif": ("mpeg4_file_id", "animation"),
        "gif": ("gif_file_id", "animation"),
        "photo": ("photo_file_id", "photo"),
    }
)


def answer_inline_query(world: World, request: Request) -> bool:
    """AnswerInlineQuery."""
    results = _results(world, request.args["results"])
    offset = request.text("next_offset")
    if len(offset.encode()) > limits.INLINE_OFFSET_BYTES:
        raise misuse("NEXT_OFFSET_INVALID")
    answer = InlineAnswer(results, offset, _button(request.args.get("button")))
    query = world.inline.waiting(request.text("inline_query_id"))
    seconds = request.args.get("cache_time", limits.INLINE_CACHE_SECONDS)
    personal = request.flag("is_personal")
    world.inline.answer(query, answer, seconds=seconds, personal=personal)
    sharing.show_answer(world, query)
    return True


def _results(world: World, given: list[Json]) -> tuple[InlineResult, ...]:
    if len(given) > limits.INLINE_RESULTS:
        raise misuse("Too many inline query results specified")
    ids = [result["id"] for result in given]
    if len(set(ids)) < len(ids):
        raise misuse("RESULT_ID_DUPLICATE")
    return tuple(_result(world, result) for result in given)


def _result(world: World, given: Json) -> InlineResult:
    if "thumbnail_url" in given:
        raise _not_done("thumbnail_url", "it loads nothing from the net")
    make = _article if given["type"] == "article" else _media
    result: InlineResult = make(world, given)
    return result


def _article(world: World, given: Json) -> InlineResult:
    title = given["title"].strip()
    if not title:
        raise misuse("ARTICLE_TITLE_EMPTY")
    content = {**_text(world, given), **_keyboard(given)}
    return InlineResult(given["id"], "article", title, given.get("description", ""), content)


def _media(world: World, given: Json) -> InlineResult:
    field, kind = _FILES.get(given["type"], ("", ""))
    if field not in given:
        raise _not_done(f"results of type {given['type']} without a file id")
    file = world.files.reuse(given[field], kind)
    shown = world.files.as_content(file)
    content = {**shown, **caption_content(world, given)}
    if "input_message_content" in given:
        content = _text(world, given)
    return InlineResult(
        given["id"],
        given["type"],
        given.get("title", ""),
        given.get("description", ""),
        {**content, **_keyboard(given)},
        _thumbnail(shown),
    )


def _text(world: World, given: Json) -> Json:
    wanted = given["input_message_content"]
    if "message_text" not in wanted:
        raise _not_done("input_message_content other than texts")
    return written_content(world, wanted, wanted["message_text"])


def _thumbnail(shown: Json) -> str | None:
    if "photo" in shown:
        smallest: str = shown["photo"][0]["file_id"]
        return smallest
    still: str | None = shown["animation"].get("thumbnail", {}).get("file_id")
    return still


def _keyboard(given: Json) -> Json:
    markup: Json = given.get("reply_markup") or {}
    try:
        check_size(markup)
    except Refused as refused:
        raise misuse(str(refused)) from refused
    return {"reply_markup": markup} if markup.get("inline_keyboard") else {}


def _button(given: Json | None) -> Json | None:
    if given is None:
        return None
    if "web_app" in given:
        raise _not_done("a web_app button above results")
    if not given["text"].strip():
        raise misuse("SWITCH_PM_TEXT_EMPTY")
    if not given.get("start_parameter"):
        raise misuse("can't use empty start_parameter")
    if not _START_PARAMETER.fullmatch(given["start_parameter"]):
        raise misuse("unallowed characters in start_parameter are used")
    return given


def _not_done(what: str, why: str = "") -> MisuseError:
    """Say honestly what the phone doesn't have."""
    reason = f": {why}" if why else ""
    return MisuseError(501, f"Not Implemented: the phone does not do {what}{reason}")


METHODS: Mapping[str, Callable[[World, Request], object]] = MappingProxyType(
    {"answerInlineQuery": answer_inline_query}
)
