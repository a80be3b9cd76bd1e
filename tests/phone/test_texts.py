"""Markup, entities and their UTF-16 offsets; examples after the tests of Telegram's own parser."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.helpers import escape_markdown

from phone.errors import MisuseError
from phone.shapes import Json
from phone.text.automatic import find_entities
from phone.text.entity import Entity, cut, units
from phone.text.formatting import format_text
from phone.text.overlaps import untangle

INVALID_UNICODE = (
    "Text contains invalid Unicode characters after decoding HTML entities, "
    "check for unmatched surrogate code units"
)
KINDS = ("bold", "italic", "underline", "strikethrough", "spoiler", "code", "text_link")


def nobody(_user_id: int) -> Json | None:
    return None


def formatted(text: str, mode: str) -> tuple[str, list[tuple[str, int, int]]]:
    result = format_text(text, mode, (), nobody)
    return result.text, [(e.type, e.offset, e.length) for e in result.entities]


def refusal(text: str, mode: str) -> str:
    with pytest.raises(MisuseError) as caught:
        format_text(text, mode, (), nobody)
    return caught.value.description.removeprefix("Bad Request: can't parse entities: ")


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>a</b> <i>b</i>", "a b", [("bold", 0, 1), ("italic", 2, 1)]),
        ("🏃 <b>🏃x</b>", "🏃 🏃x", [("bold", 3, 3)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<i><b>a</b></i>", "a", [("bold", 0, 1), ("italic", 0, 1)]),
        ("&lt;b&gt; &amp; &quot;&#233;&#xe9;&ge;", '<b> & "éé&ge;', []),
        ("a &lt b", "a < b", []),
        ("<b></b>x", "x", []),
        ("<b>x</>", "x", [("bold", 0, 1)]),
        ("<B CLASS=x>y</b >", "y", [("bold", 0, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
        ("<pre><code class='language-py'>x</code></pre>", "x", [("pre", 0, 1)]),
        ("<b>a<code>b</code>c</b>", "abc", [("bold", 0, 1), ("code", 1, 1), ("bold", 2, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ("<a href='no link'>x</a>", "x", []),
        ("<tg-time unix='1700000000' format='r'>x</tg-time>", "x", [("date_time", 0, 1)]),
        ("  <b>x</b>  ", "x", [("bold", 0, 1)]),
        ("<b> x </b>", " x", [("bold", 0, 2)]),
    ],
)
def test_html_is_taken_out_of_a_text(
    source: str, text: str, entities: list[tuple[str, int, int]]
) -> None:
    assert formatted(source, "HTML") == (text, entities)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("🏃 <x>", 'Unsupported start tag "x" at byte offset 5'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>x</b></i>",
         'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x/>y</a>", "Unexpected end of name token at byte offset 8"),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ('<a href="x>y</a>', "Unclosed start tag at byte offset 0"),
        ("<tg-emoji emoji-id='x'>y</tg-emoji>", "Invalid custom emoji identifier specified"),
        ("&#xDFDF;", INVALID_UNICODE),
    ],
)  # fmt: skip
def test_bad_html_is_refused_in_telegrams_words(source: str, message: str) -> None:
    assert refusal(source, "HTML") == message


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("*a* _b_ __c__ ~d~ ||e||", "a b c d e",
         [("bold", 0, 1), ("italic", 2, 1), ("underline", 4, 1), ("strikethrough", 6, 1),
          ("spoiler", 8, 1)]),
        ("`a*b` ```py\nx=1```", "a*b x=1", [("code", 0, 3), ("pre", 4, 3)]),
        ("[x](https://a.eu/b\\)c)", "x", [("text_link", 0, 1)]),
        ("🏃 *🏃*", "🏃 🏃", [("bold", 3, 2)]),
        ("1\\.5 \\- 2", "1.5 - 2", []),
        (">a\n>b\nc", "a\nb\nc", [("blockquote", 0, 4)]),
        ("x\n>a||", "x\na", [("expandable_blockquote", 2, 1)]),
        ("*a _b* c_", None, None),
        ("![x](tg://time?unix=1700000000&format=r)", "x", [("date_time", 0, 1)]),
        ("![👍](tg://emoji?id=5368324170671202286)", "👍", [("custom_emoji", 0, 2)]),
    ],
)  # fmt: skip
def test_markdown_is_taken_out_of_a_text(
    source: str, text: str | None, entities: list[tuple[str, int, int]] | None
) -> None:
    if text is None:
        assert refusal(source, "MarkdownV2").startswith("Can't find end of Italic entity")
    else:
        assert formatted(source, "MarkdownV2") == (text, entities)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("🏃 🏃_abacaba", "Can't find end of Italic entity at byte offset 9"),
        ("🏃 🏃_abac * asd _", "Can't find end of Italic entity at byte offset 21"),
        ("🏃 🏃```a ", "Can't find end of PreCode entity at byte offset 9"),
        ("🏃 🏃__🏃 🏃_", "Can't find end of Italic entity at byte offset 20"),
        ("[t\\.org](asd\\)", "Can't find end of a URL at byte offset 9"),
        (">asd\n>q||ew\n||asdad", "Can't find end of Spoiler entity at byte offset 7"),
        ("![👍]", "Custom emoji entity must contain a tg://emoji URL"),
        ("1.5", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("a > b", "Character '>' is reserved and must be escaped with the preceding '\\'"),
    ],
)
def test_bad_markdown_is_refused_in_telegrams_words(source: str, message: str) -> None:
    assert refusal(source, "MarkdownV2") == message


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start now", [("bot_command", "/start")]),
        ("go /today@coach_bot", [("bot_command", "/today@coach_bot")]),
        ("a/b 1/2 </b", []),
        ("ask @alice_1, not a@b", [("mention", "@alice_1")]),
        ("see https://a.eu/x?y=1. And a.com!", [("url", "https://a.eu/x?y=1"), ("url", "a.com")]),
        ("#run #5 #10km", [("hashtag", "#run"), ("hashtag", "#10km")]),
        ("mail me@a.eu", [("email", "me@a.eu")]),
        ("5.5 and 3.run", [("url", "3.run")]),
    ],
)
def test_entities_are_found_in_plain_text(text: str, found: list[tuple[str, str]]) -> None:
    entities = format_text(text, "", (), nobody).entities
    assert [(e.type, cut(text, e.offset, e.length)) for e in entities] == found


def test_nothing_is_found_inside_code_but_inside_bold_it_is() -> None:
    _, entities = formatted("<code>/a</code> <b>/b</b>", "HTML")
    assert entities == [("code", 0, 2), ("bot_command", 3, 2), ("bold", 3, 2)]


def test_somebody_the_bot_met_can_be_mentioned_by_id() -> None:
    link = '<a href="tg://user?id=7">x</a>'
    user = {"id": 7, "is_bot": False, "first_name": "Al"}
    known = format_text(link, "HTML", (), lambda user_id: user if user_id == 7 else None)
    assert known.entities_json() == [
        {"type": "text_mention", "offset": 0, "length": 1, "user": user}
    ]
    assert not format_text(link, "HTML", (), nobody).entities


@pytest.mark.parametrize(
    ("offset", "length", "words"),
    [
        (0, 3, "entity beginning at UTF-16 offset 0 ends after the end of the text"),
        (-1, 2, "receive an entity with incorrect length"),
        (0, 1, "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol"),
    ],
)
def test_given_entities_must_lie_in_the_text(offset: int, length: int, words: str) -> None:
    entity = {"type": "bold", "offset": offset, "length": length}
    with pytest.raises(MisuseError) as caught:
        format_text("🏃", "", [entity], nobody)
    assert caught.value.description.startswith(f"Bad Request: {words}")


@given(st.text(max_size=200))
def test_escaped_html_comes_back_as_it_was(text: str) -> None:
    plain = format_text(text, "", (), nobody)
    assert format_text(escape(text), "HTML", (), nobody) == plain


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_escaped_markdown_comes_back_as_it_was(text: str) -> None:
    plain = format_text(text, "", (), nobody)
    assert format_text(escape_markdown(text, version=2), "MarkdownV2", (), nobody) == plain


@given(st.text(), st.text(min_size=1), st.text())
def test_utf16_offsets_find_their_stretch_again(before: str, inside: str, after: str) -> None:
    assert cut(before + inside + after, units(before), units(inside)) == inside


words = st.text(st.characters(codec="utf-8", categories=["L", "N", "So"]), min_size=1, max_size=8)


@given(st.lists(st.tuples(words, st.sampled_from(["", "b", "i", "u", "s", "code"]))))
def test_tags_mark_exactly_what_stands_between_them(parts: list[tuple[str, str]]) -> None:
    source = " ".join(f"<{t}>{w}</{t}>" if t else w for w, t in parts)
    result = format_text(source, "HTML", (), nobody)
    assert result.text == " ".join(word for word, _ in parts)
    names = {"b": "bold", "i": "italic", "u": "underline", "s": "strikethrough", "code": "code"}
    marked = [
        (e.type, cut(result.text, e.offset, e.length))
        for e in result.entities
        if e.type in names.values()
    ]
    assert marked == [(names[tag], word) for word, tag in parts if tag]


entities = st.builds(
    Entity, st.sampled_from(KINDS), st.integers(0, 20), st.integers(1, 10), st.just(())
)


@given(st.lists(entities, max_size=12))
def test_after_untangling_any_two_entities_are_apart_or_nested(given_ones: list[Entity]) -> None:
    result = untangle(given_ones)
    for one in result:
        assert one.length > 0
        for other in result:
            apart = one.end <= other.offset or other.end <= one.offset
            inside = one.offset <= other.offset and other.end <= one.end
            around = other.offset <= one.offset and one.end <= other.end
            assert apart or inside or around


@given(st.lists(entities, max_size=12))
def test_untangling_loses_no_bold_outside_of_code(given_ones: list[Entity]) -> None:
    def covered(kind: str, ones: list[Entity]) -> set[int]:
        return {i for e in ones if e.type == kind for i in range(e.offset, e.end)}

    result = untangle(given_ones)
    code = covered("code", result)
    assert covered("bold", result) == covered("bold", given_ones) - code


@given(st.text(max_size=100))
def test_what_is_found_lies_in_the_text(text: str) -> None:
    for entity in find_entities(text, ()):
        assert 0 <= entity.offset < entity.end <= units(text)
