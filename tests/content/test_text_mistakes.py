"""Mistakes of those who write or translate texts."""

from pathlib import Path

import pytest

from content.problems import Problem
from content.texts import Texts


def found(folder: Path, **languages: str) -> list[str]:
    """What is told of texts written into one file a language."""
    for tag, source in languages.items():
        (folder / "texts" / tag).mkdir(parents=True)
        (folder / "texts" / tag / "talk.ftl").write_text(source, encoding="utf-8")
    problems: list[Problem] = []
    Texts.read(folder / "texts", folder, problems)
    return [str(problem).removeprefix(f"{folder.name}/texts/") for problem in problems]


MISTAKES = [
    (
        "one = 1\n\ntwo = { $a\nthree = 3",
        (
            'en/talk.ftl:3: is no Fluent: Expected token: "}" — see `two = { $a`;'
            " more lines of a text must be indented"
        ),
    ),
    (
        "one = 1\ntwo = 2\none = 3",
        "en/talk.ftl:3: one: stands in content/texts/en/talk.ftl:1 too — name one of the two anew",
    ),
    (
        "one = 1\ntwo = { three }",
        "en/talk.ftl:2: two: refers to three, which is no text — mend its spelling",
    ),
    (
        "one = { -brand }",
        "en/talk.ftl:1: one: refers to -brand, which is no text — mend its spelling",
    ),
    (
        "one = { SHOUT($a) }",
        "en/talk.ftl:1: one: calls SHOUT, which is no function — known are NUMBER, START",
    ),
    (
        "one =\n    .hint = attribute only",
        "en/talk.ftl:1: one: has no text — write one after the =",
    ),
    (
        "one = <b>bold",
        "en/talk.ftl:1: one: leaves <b> open — add </b> in the same variant",
    ),
    (
        "one = <b><i>both</b></i>",
        "en/talk.ftl:1: one: closes </b> that is not the last one open — nest tags one in another",
    ),
    (
        "one = <p>block</p>",
        (
            "en/talk.ftl:1: one: uses <p>, which Telegram does not know"
            " — use b, strong, i, em, u, ins, s, strike, del, tg-spoiler, code, pre, blockquote, a"
        ),
    ),
    (
        'one = <b class="x">bold</b>',
        'en/talk.ftl:1: one: gives <b> what Telegram does not know: class="x" — remove it',
    ),
    ("one = 1 < 2", "en/talk.ftl:1: one: has a bare < or > — write &lt; or &gt;"),
    ("one = salt & pepper", "en/talk.ftl:1: one: has a bare & — write &amp;"),
    (
        "one = { $n ->\n    [one] <b>{ $n }</b>\n   *[other] <b>{ $n }\n }",
        "en/talk.ftl:3: one: leaves <b> open — add </b> in the same variant",
    ),
    (
        "one = { $n ->\n    [few] { $n }\n   *[other] { $n }\n }",
        "en/talk.ftl:1: one: has a plural [few] that en has not — remove it",
    ),
    (
        "one = { $n ->\n    [few] { $n }\n   *[other] { $n }\n }",
        "en/talk.ftl:1: one: lacks the plural [one] — add [one] in en",
    ),
]


@pytest.mark.parametrize(("source", "line"), MISTAKES, ids=[line for _, line in MISTAKES])
def test_a_mistake_in_a_text_is_told_with_its_line_and_its_mend(
    tmp_path: Path, source: str, line: str
) -> None:
    folder = tmp_path / "content"
    assert line in found(folder, en=source)


@pytest.mark.parametrize(
    "source",
    [
        'one = <a href="https://example.org/?a=1">{ $word }</a>',
        "one = <blockquote expandable>long &lt; short</blockquote>",
        "one = { $n ->\n    [60] a minute\n   *[other] { NUMBER($n) } s\n }",
        "one = { $kind ->\n    [each] each\n   *[both] both\n }",
        "one = { two }\ntwo = { one }",
    ],
)
def test_what_telegram_and_fluent_take_is_no_mistake(tmp_path: Path, source: str) -> None:
    assert found(tmp_path / "content", en=source) == []


def test_languages_must_have_the_same_keys(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    assert found(folder, en="one = 1\ntwo = 2", pt="two = dois\n# three\nthree = três") == [
        "pt/talk.ftl:1: one: is missing — translate it from content/texts/en/talk.ftl",
        "pt/talk.ftl:3: three: is in no other language — remove it, or mend its spelling",
    ]


def test_languages_must_have_the_same_placeholders_even_behind_references(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    english = "one = { $name } { two }\ntwo = { $day }"
    assert found(folder, en=english, pt="one = { $nome } { $day }\ntwo = { $day }") == [
        (
            "pt/talk.ftl:1: one: uses $day, $nome where content/texts/en/talk.ftl uses $day, $name"
            " — use the same ones"
        )
    ]


def test_a_language_may_have_terms_of_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    assert found(folder, en="one = 1", pt="one = { -um }\n-um = um") == []


def test_a_language_needs_all_its_own_plurals(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    text = "one = { $n ->\n    [one] { $n }\n   *[other] { $n }\n }"
    assert found(folder, en=text, ru=text) == [
        "ru/talk.ftl:1: one: lacks the plural [few] — add [few] in ru",
        "ru/talk.ftl:1: one: lacks the plural [many] — add [many] in ru",
    ]


def test_a_folder_that_is_no_language_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    assert found(folder, en="one = 1", klingonish="one = wa'") == [
        "klingonish:1: is no language tag — name the folder for instance pt or pt-br"
    ]


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "content/texts/en").mkdir(parents=True)
    (tmp_path / "content/texts/en/bad.ftl").write_bytes(b"one = \xff")
    problems: list[Problem] = []
    Texts.read(tmp_path / "content/texts", tmp_path / "content", problems)
    assert str(problems[0]) == (
        "content/texts/en/bad.ftl:1: is not text in UTF-8 — save it as UTF-8"
    )
