"""The prose of every key in every language, and how it becomes a message.

One folder a language (`content/texts/en`), one Fluent file a topic; `content/textchecks.py`
sees to it that all languages say the same things.
"""

import html
import re
from collections.abc import Callable, Hashable, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError, dates
from fluent.runtime import FluentBundle
from fluent.syntax import ast

from coach.words import Arg, Said, Text
from content.fluentfiles import Entry, read_language
from content.languages import FALLBACK, nearest
from content.marked import shown_path
from content.problems import ContentError, Problem
from content.textchecks import check

FSI, PDI = "\u2068", "\u2069"  # isolate: their words keep their direction, ours keep ours
BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
TAG = re.compile(r"</?[a-z][^>]*>")
BEFORE_WORDS = re.compile(rf"^((?:{FSI}|<[^>]*>)*)(\w)")
MOST_KNOWN = 8192
"""Texts of our own that are remembered as they read, of all languages; a few MiB."""
NARROW_SPACE = "\u202f"  # before AM and PM; not every phone's font has it


class TextError(LookupError):
    """A text that cannot be shown: no such key, or an argument is missing."""


class Texts:
    """Renders `Text` values. What it renders never changes once loaded."""

    def __init__(self, languages: Mapping[str, Mapping[str, Entry]]) -> None:
        self._entries = languages
        self._keys = {language: frozenset(entries) for language, entries in languages.items()}
        self._bundles = {
            language: _bundle(language, entries) for language, entries in languages.items()
        }
        self._locales = {language: _locale(language) for language in languages}
        self._known: dict[Hashable, str] = {}

    @classmethod
    def load(cls, folder: Path) -> "Texts":
        """All languages below `folder`, whose folders are their tags.

        Raises:
            ContentError: with every mistake in them.
        """
        problems: list[Problem] = []
        texts = cls.read(folder, folder.parent, problems)
        if problems:
            raise ContentError(problems)
        return texts

    @classmethod
    def read(cls, folder: Path, root: Path, problems: list[Problem]) -> "Texts":
        """As `load`, but mistakes are added to `problems`; `root` is where their paths begin."""
        languages: dict[str, Mapping[str, Entry]] = {}
        for path in sorted(path for path in folder.glob("*") if path.is_dir()):
            if is_language(path.name):
                languages[path.name.lower()] = read_language(path, root, problems)
            else:
                file = shown_path(path, root)
                mend = "name the folder for instance pt or pt-br"
                problems.append(Problem(file, 1, "", "is no language tag", mend))
        if not languages.get(FALLBACK):
            file = shown_path(folder / FALLBACK, root)
            problems.append(Problem(file, 1, "", "holds no texts", "write some there"))
        problems.extend(check(languages, FALLBACK))
        return cls(languages)

    @property
    def languages(self) -> frozenset[str]:
        """Tags of the languages that there are, lower case."""
        return frozenset(self._bundles)

    def known_keys(self) -> frozenset[str]:
        """Keys that can be rendered."""
        return frozenset(key for key in self._keys.get(FALLBACK, ()) if not key.startswith("-"))

    def problem(self, key: str, language: str, what: str, mend: str) -> Problem:
        """A problem of one text, on the line where it stands."""
        return self._entries[language][key].problem(what, mend)

    def language(self, tag: str) -> str:
        """The nearest language that there is: `pt-br`, else `pt`, else English."""
        return nearest(tag, self._bundles)

    def render(self, text: Text, language: str) -> str:
        """The text as HTML that Telegram reads; what people typed is escaped and isolated.

        Raises:
            TextError: where the key is unknown or an argument is missing.
        """
        return self._render(text, self.language(language))

    def plain(self, text: Text, language: str) -> str:
        """The text without HTML, as buttons and toasts need it."""
        return html.unescape(TAG.sub("", self.render(text, language)))

    def _render(self, text: Text, language: str) -> str:
        ours = _ours(text)
        if ours is None:
            return self._formatted(text, language)
        which = language, ours
        if which not in self._known:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            self._known[which] = self._formatted(text, language)
        return self._known[which]

    def _formatted(self, text: Text, language: str) -> str:
        bundle = self._bundles[language]
        key = text.key.replace("_", "-")
        pattern = bundle.get_message(key).value if bundle.has_message(key) else None
        if pattern is None:
            raise TextError(f"no text {key} in {language}")
        args = {name: self._argument(value, language) for name, value in text.args.items()}
        shown, errors = bundle.format_pattern(pattern, args)
        if errors:
            raise TextError(f"text {key} in {language}: {errors[0]}")
        return str(shown)

    def _argument(self, value: Arg, language: str) -> str | int | float:
        match value:
            case Text():
                shown = self._render(value, language)
            case tuple():
                shown = "\n".join(self._render(text, language) for text in value)
            case Said(words):
                shown = isolated(words)
            case str():
                shown = html.escape(value, quote=False)
            case date() | time():
                shown = moment(value, self._locales[language])
            case _:
                return value
        return shown


def _ours(value: Arg) -> Hashable:
    """What tells a text from others; None where it holds more than our own words and numbers.

    What somebody typed, for instance, is remembered nowhere here.
    """
    match value:
        case Text(key, args):
            named = tuple((name, _ours(each)) for name, each in args.items())
            return None if any(each is None for _, each in named) else (key, named)
        case tuple():
            each = tuple(map(_ours, value))
            return None if None in each else each
        case int() | float():
            return type(value), value
        case _:
            return None


def start(words: Any) -> str:  # noqa: ANN401 - whatever Fluent passes
    """What somebody typed in lower case, where it begins a sentence: `{ START($band) }`."""
    return BEFORE_WORDS.sub(lambda found: found[1] + found[2].upper(), str(words), count=1)


def isolated(words: str) -> str:
    """What a person typed, as safe HTML that cannot turn the text around it."""
    return f"{FSI}{html.escape(BIDI_CONTROLS.sub('', words), quote=False)}{PDI}"


def moment(value: date | time, locale: Locale) -> str:
    """A day as `Tue, Nov 24`, a time as `6:00 PM`, as short in every language.

    Raises:
        TextError: for a datetime, whose zone nobody could see.
    """
    if isinstance(value, datetime):
        raise TextError("a moment has a zone: pass its day and its time apart")
    if isinstance(value, time):
        return dates.format_time(value, "short", locale=locale).replace(NARROW_SPACE, " ")
    return dates.format_skeleton("MMMEd", value, locale=locale)


def _bundle(language: str, entries: Mapping[str, Entry]) -> FluentBundle:
    functions: dict[str, Callable[[Any], Any]] = {"START": start}
    # `isolated` isolates where it is needed.
    bundle = FluentBundle([language], functions=functions, use_isolating=False)
    bundle.add_resource(ast.Resource([entry.node for entry in entries.values()]))
    return bundle


def is_language(tag: str) -> bool:
    """Whether a tag is one that plurals and dates are known for."""
    try:
        _locale(tag)
    except (UnknownLocaleError, ValueError):
        return False
    return True


def _locale(language: str) -> Locale:
    return Locale.parse(language, sep="-")
