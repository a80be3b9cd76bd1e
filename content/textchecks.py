"""Mistakes in texts: keys and placeholders that differ between languages, HTML, plurals."""

from collections.abc import Iterator, Mapping
from functools import reduce

from babel import Locale
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from content.fluentfiles import Entry
from content.problems import Problem
from content.telegramhtml import html_fault

Entries = Mapping[str, Entry]
FUNCTIONS = frozenset({"NUMBER", "START"})
PLURALS = frozenset({"zero", "one", "two", "few", "many"})


class _Parts(Visitor):
    """What an entry is made of."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: list[tuple[str, ast.SyntaxNode]] = []
        self.functions: list[ast.FunctionReference] = []
        self.selects: list[ast.SelectExpression] = []
        self.patterns: list[ast.Pattern] = []

    def visit(self, node: object) -> None:
        """Note the node, then go into it."""
        match node:
            case ast.VariableReference():
                self.variables.add(node.id.name)
            case ast.MessageReference():
                self.references.append((node.id.name, node))
            case ast.TermReference():
                self.references.append((f"-{node.id.name}", node))
            case ast.FunctionReference():
                self.functions.append(node)
            case ast.SelectExpression():
                self.selects.append(node)
            case ast.Pattern():
                self.patterns.append(node)
        super().visit(node)


def check(languages: Mapping[str, Entries], reference: str) -> Iterator[Problem]:
    """Every mistake in the texts of all languages, held against those of `reference`."""
    for language, entries in languages.items():
        for entry in entries.values():
            yield from _entry(entry, entries, language)
        if language != reference:
            yield from _same_keys(entries, languages.get(reference, {}))


def placeholders(key: str, entries: Entries, seen: frozenset[str] = frozenset()) -> frozenset[str]:
    """Names of the arguments that a text needs, in what it refers to as well."""
    if key in seen or key not in entries:
        return frozenset()
    parts = _parts(entries[key])
    inner = (placeholders(name, entries, seen | {key}) for name, _ in parts.references)
    return reduce(frozenset.union, inner, frozenset(parts.variables))


def _parts(entry: Entry) -> _Parts:
    parts = _Parts()
    parts.visit(entry.node)
    return parts


def _entry(entry: Entry, entries: Entries, language: str) -> Iterator[Problem]:
    if entry.node.value is None:
        yield entry.problem("has no text", "write one after the =")
    parts = _parts(entry)
    for name, node in parts.references:
        if name not in entries:
            yield entry.problem(f"refers to {name}, which is no text", "mend its spelling", node)
    for call in parts.functions:
        if call.id.name not in FUNCTIONS:
            mend = f"known are {', '.join(sorted(FUNCTIONS))}"
            yield entry.problem(f"calls {call.id.name}, which is no function", mend, call)
    for pattern in parts.patterns:
        fault = html_fault(_flat(pattern))
        if fault:
            yield entry.problem(*fault, pattern)
    for select in parts.selects:
        yield from _plurals(entry, select, language)


def _flat(pattern: ast.Pattern) -> str:
    """A pattern's own words, with an x for each placeable."""
    return "".join(
        element.value if isinstance(element, ast.TextElement) else "x"
        for element in pattern.elements
    )


def _plurals(entry: Entry, select: ast.SelectExpression, language: str) -> Iterator[Problem]:
    """Where some of a language's plural forms are told apart, all must be."""
    keys = {v.key.name for v in select.variants if isinstance(v.key, ast.Identifier)}
    if not keys & PLURALS:
        return
    forms = Locale.parse(language, sep="-").plural_form.tags | {"other"}
    for form in sorted(forms - keys):
        yield entry.problem(f"lacks the plural [{form}]", f"add [{form}] in {language}", select)
    for form in sorted((keys & PLURALS) - forms):
        yield entry.problem(f"has a plural [{form}] that {language} has not", "remove it", select)


def _same_keys(entries: Entries, reference: Entries) -> Iterator[Problem]:
    some = next(iter(entries.values()), None)
    for key, model in reference.items():
        if key.startswith("-"):
            continue
        if key not in entries and some is not None:
            file = f"{some.file.rpartition('/')[0]}/{model.file.rpartition('/')[2]}"
            yield Problem(file, 1, key, "is missing", f"translate it from {model.file}")
    for key, entry in entries.items():
        if key.startswith("-"):
            continue
        if key not in reference:
            yield entry.problem("is in no other language", "remove it, or mend its spelling")
            continue
        mine, theirs = placeholders(key, entries), placeholders(key, reference)
        if mine != theirs:
            what = f"uses {_listed(mine)} where {reference[key].file} uses {_listed(theirs)}"
            yield entry.problem(what, "use the same ones")


def _listed(names: frozenset[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(names)) or "no placeholder"
