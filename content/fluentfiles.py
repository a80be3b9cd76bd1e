"""Reads the texts of one language: all Fluent files in its folder, with their lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser, ast

from content.marked import shown_path
from content.problems import Problem

SYNTAX = FluentParser()


@dataclass(frozen=True, slots=True)
class Entry:
    """One message or term, and where it stands.

    Attributes:
        file: path as shown in problems. source: that file's whole text.
    """

    node: ast.Message | ast.Term
    file: str
    source: str

    @property
    def key(self) -> str:
        """Its name; a term's begins with `-`, as it is referred to."""
        name = str(self.node.id.name)
        return f"-{name}" if isinstance(self.node, ast.Term) else name

    def problem(self, what: str, mend: str, node: ast.SyntaxNode | None = None) -> Problem:
        """A problem of this entry, on the line of `node`, or its own first one."""
        line = line_of(self.source, node or self.node.id)  # a comment may stand above it
        return Problem(self.file, line, self.key, what, mend)


def line_of(source: str, node: ast.SyntaxNode) -> int:
    """The line on which a node begins, from 1."""
    return source.count("\n", 0, node.span.start) + 1 if node.span else 1


def read_language(language: Path, folder: Path, problems: list[Problem]) -> dict[str, Entry]:
    """All entries below `language`, by key; what cannot be read becomes a problem."""
    entries: dict[str, Entry] = {}
    for path in sorted(language.glob("*.ftl")):
        for entry in _read(path, shown_path(path, folder), problems):
            first = entries.setdefault(entry.key, entry)
            if first is not entry:
                what = f"stands in {first.file}:{line_of(first.source, first.node.id)} too"
                problems.append(entry.problem(what, "name one of the two anew"))
    return entries


def _read(path: Path, file: str, problems: list[Problem]) -> Iterator[Entry]:
    try:
        source = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        problems.append(Problem(file, 1, "", "is not text in UTF-8", "save it as UTF-8"))
        return
    for node in SYNTAX.parse(source).body:
        if isinstance(node, ast.Junk):
            problems.append(_syntax(file, source, node))
        elif isinstance(node, ast.Message | ast.Term):
            yield Entry(node, file, source)


def _syntax(file: str, source: str, junk: ast.Junk) -> Problem:
    found = junk.annotations[0] if junk.annotations else None
    line = line_of(source, junk)
    first = (junk.content or "").strip().splitlines()[:1]
    what = f"is no Fluent: {found.message if found else 'not understood'}"
    mend = f"see `{first[0] if first else ''}`; more lines of a text must be indented"
    return Problem(file, line, "", what, mend)
