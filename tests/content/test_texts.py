"""How a key and its arguments become a message."""

from datetime import UTC, date, datetime, time
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.words import Said, Text
from content.loader import Content
from content.problems import ContentError
from content.texts import FSI, PDI, TextError, Texts

ENGLISH = """
hello = Hello, <b>{ $name }</b>
day = See you on { $day } at { $time }
count =
    { $count ->
        [one] { $count } workout
       *[other] { $count } workouts
    }
list =
    All of it:
    { $lines }
inner = { -brand } &amp; { hello }
-brand = Bandstride
"""
PORTUGUESE = """
hello = Olá, <b>{ $name }</b>
day = Até { $day } às { $time }
count =
    { $count ->
        [one] { $count } treino
        [many] { $count } de treinos
       *[other] { $count } treinos
    }
list =
    Tudo:
    { $lines }
inner = { hello }
"""


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    for tag, source in (("en", ENGLISH), ("pt", PORTUGUESE)):
        (tmp_path / tag).mkdir()
        (tmp_path / tag / "talk.ftl").write_text(source, encoding="utf-8")
    return Texts.load(tmp_path)


def test_what_people_typed_is_escaped_and_isolated(texts: Texts) -> None:
    shown = texts.render(Text("hello", {"name": Said("<b>Ann & Bo</b>")}), "en")
    assert shown == f"Hello, <b>{FSI}&lt;b&gt;Ann &amp; Bo&lt;/b&gt;{PDI}</b>"


def test_right_to_left_overrides_cannot_leave_the_words_that_hold_them(texts: Texts) -> None:
    shown = texts.render(Text("hello", {"name": Said("a\u202e\u2069b")}), "en")
    assert shown == f"Hello, <b>{FSI}ab{PDI}</b>"


def test_our_own_words_are_escaped_too(texts: Texts) -> None:
    assert texts.render(Text("hello", {"name": "<3"}), "en") == "Hello, <b>&lt;3</b>"


def test_buttons_and_toasts_are_plain_text(texts: Texts) -> None:
    said = Text("hello", {"name": Said("A & <B>")})
    assert texts.plain(said, "en") == f"Hello, {FSI}A & <B>{PDI}"


@given(words=st.text(max_size=60))
def test_whatever_people_type_stays_words(words: str) -> None:
    found: list[str] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            found.append(tag)

    reader = Tags()
    reader.feed(_texts().render(Text("hello", {"name": Said(words)}), "en"))
    reader.close()
    assert found == ["b"]


def _texts() -> Texts:
    """Texts without files, for property tests, which cannot use a fixture a test."""
    from fluent.syntax import FluentParser, ast  # noqa: PLC0415 - for this one place

    from content.fluentfiles import Entry  # noqa: PLC0415 - the same

    body = FluentParser().parse(ENGLISH).body
    entries = (
        Entry(node, "talk.ftl", ENGLISH)
        for node in body
        if isinstance(node, ast.Message | ast.Term)
    )
    return Texts({"en": {entry.key: entry for entry in entries}})


@pytest.mark.parametrize(
    ("tag", "count", "shown"),
    [
        ("en", 1, "1 workout"),
        ("en", 2, "2 workouts"),
        ("en", 1200, "1,200 workouts"),
        ("pt", 1, "1 treino"),
        ("pt", 0, "0 treino"),
        ("pt", 1200, "1.200 treinos"),
        ("pt", 1_000_000, "1.000.000 de treinos"),
    ],
)
def test_numbers_and_plurals_follow_the_language(
    texts: Texts, tag: str, count: int, shown: str
) -> None:
    assert texts.render(Text("count", {"count": count}), tag) == shown


def test_days_and_times_are_short_and_in_the_readers_language(texts: Texts) -> None:
    said = Text("day", {"day": date(2026, 11, 24), "time": time(18, 5)})
    assert texts.render(said, "en") == "See you on Tue, Nov 24 at 6:05 PM"
    assert texts.render(said, "pt") == "Até ter., 24 de nov. às 18:05"


def test_a_moment_is_refused_since_its_zone_would_be_guessed(texts: Texts) -> None:
    moment = datetime(2026, 11, 24, tzinfo=UTC)
    with pytest.raises(TextError, match="a moment has a zone"):
        texts.render(Text("day", {"day": moment, "time": time(18)}), "en")


def test_texts_within_texts_and_lists_of_them_are_in_the_same_language(texts: Texts) -> None:
    lines = (Text("count", {"count": 1}), Text("hello", {"name": "Ann"}))
    assert texts.render(Text("list", {"lines": lines}), "pt") == "Tudo:\n1 treino\nOlá, <b>Ann</b>"


def test_terms_references_and_entities_are_shown(texts: Texts) -> None:
    said = Text("inner", {"name": "Ann"})
    assert texts.render(said, "en") == "Bandstride &amp; Hello, <b>Ann</b>"
    assert texts.plain(said, "en") == "Bandstride & Hello, Ann"


@pytest.mark.parametrize(
    ("tag", "language"),
    [("pt-br", "pt"), ("pt_BR", "pt"), ("PT", "pt"), ("de", "en"), ("", "en"), ("en-GB", "en")],
)
def test_an_unknown_language_falls_back_to_its_parent_then_english(
    texts: Texts, tag: str, language: str
) -> None:
    assert texts.language(tag) == language


def test_underscores_of_values_meet_the_hyphens_of_keys(content: Content) -> None:
    shown = content.texts.render(Text("position-above_knees"), "en")
    assert shown == "above the knees"


def test_texts_that_are_remembered_differ_by_their_arguments_and_their_language(
    texts: Texts,
) -> None:
    def lines(*counts: int) -> Text:
        return Text("list", {"lines": tuple(Text("count", {"count": each}) for each in counts)})

    for _ in "12":
        assert texts.render(lines(1, 2), "en") == "All of it:\n1 workout\n2 workouts"
        assert texts.render(lines(2, 1), "en") == "All of it:\n2 workouts\n1 workout"
        assert texts.render(lines(2, 1), "pt") == "Tudo:\n2 treinos\n1 treino"


def test_nothing_is_remembered_of_what_people_typed(texts: Texts) -> None:
    hello = Text("hello", {"name": Said("my left knee")})
    within = Text("list", {"lines": (hello, Text("hello", {"name": "my left knee"}))})
    assert texts.render(within, "en").count("my left knee") == 2
    assert "knee" not in str(texts._known)


def test_so_many_texts_are_remembered_and_no_more(
    texts: Texts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("content.texts.MOST_KNOWN", 3)
    for count in range(10):
        assert texts.render(Text("count", {"count": count}), "en").startswith(str(count))
        assert len(texts._known) <= 3


def test_a_missing_key_or_argument_is_an_error_not_a_hole(texts: Texts) -> None:
    with pytest.raises(TextError, match="no text nothing in en"):
        texts.render(Text("nothing"), "en")
    with pytest.raises(TextError, match=r"text hello in en: .*name"):
        texts.render(Text("hello"), "en")


def test_terms_are_no_keys(texts: Texts) -> None:
    assert texts.known_keys() == {"hello", "day", "count", "list", "inner"}
    assert texts.languages == {"en", "pt"}


def test_texts_with_mistakes_are_refused(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en/talk.ftl").write_text("hello = <b>Hello")
    with pytest.raises(ContentError, match="leaves <b> open"):
        Texts.load(tmp_path)


def test_a_band_that_begins_a_sentence_begins_it_in_upper_case(content: Content) -> None:
    args = {"band": Said("my green"), "was": Said("red")}
    assert content.texts.plain(Text("why-find-heavier", args), "en").startswith("\u2068Red")
