"""Reads YAML and remembers on which line each thing stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from content.problems import Problem

_QUICK: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Loc = tuple[str | int, ...]
"""The way to a thing within a file: keys and indices, for instance `("positions", 1, "lever")`."""

Fault = tuple[Loc, str, str]
"""Where in the file, what is wrong, how to mend it."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A YAML file's plain data, and the line of each part of it.

    Attributes:
        file: its path as shown in problems.
    """

    file: str
    data: object
    lines: Mapping[Loc, int]

    def problem(self, loc: Loc, what: str, mend: str) -> Problem:
        """A problem at `loc`, on the line of the nearest part that is there."""
        near = loc
        while near not in self.lines and near:
            near = near[:-1]
        return Problem(self.file, self.lines.get(near, 1), shown(loc), what, mend)


def shown(loc: Loc) -> str:
    """A way within a file as people write it: `positions[1].lever`."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc)
    return "".join(parts).removeprefix(".")


def shown_path(path: Path, folder: Path) -> str:
    """A file below the content folder, named from that folder on."""
    return f"{folder.name}/{path.relative_to(folder).as_posix()}"


def read(path: Path, folder: Path, problems: list[Problem]) -> Marked | None:
    """The file's data with lines; None, and a problem more, where it is no YAML."""
    file = shown_path(path, folder)
    try:
        text = path.read_text(encoding="utf-8")
        reading = _Reading(file, problems)
        node = _composed(text)
        data = None if node is None else reading.value(node, ())
    except FileNotFoundError:
        problems.append(Problem(file, 1, "", "is missing", "put the file back"))
        return None
    except UnicodeDecodeError:
        problems.append(Problem(file, 1, "", "is not text in UTF-8", "save it as UTF-8"))
        return None
    except yaml.MarkedYAMLError as error:
        problems.append(_syntax(file, error))
        return None
    except yaml.YAMLError as error:  # a character that no YAML may hold
        problems.append(Problem(file, 1, "", f"is no YAML: {error}", "remove it"))
        return None
    return Marked(file, data, reading.lines)


def _composed(text: str) -> yaml.Node | None:
    """The document's root; None where there is nothing. Raises YAMLError.

    By libyaml, which takes a seventh of the time; its words for a mistake are others, so a file
    with one is read again in Python.
    """
    try:
        return yaml.compose(text, _QUICK)
    except yaml.YAMLError:
        return yaml.compose(text, yaml.SafeLoader)


def _syntax(file: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    what = f"is no YAML: {error.problem or error.context}"
    mend = "check indents, brackets and colons here and one line above"
    return Problem(file, mark.line + 1 if mark else 1, "", what, mend)


class _Reading:
    """Turns nodes into plain data, noting the line of each."""

    def __init__(self, file: str, problems: list[Problem]) -> None:
        self.file = file
        self._scalars = yaml.constructor.SafeConstructor()
        self.problems = problems
        self.lines: dict[Loc, int] = {}
        self._open: list[yaml.Node] = []

    def value(self, node: yaml.Node, loc: Loc) -> object:
        """The plain value of a node; its line, and those of its parts, are noted."""
        self.lines.setdefault(loc, node.start_mark.line + 1)
        if any(node is outer for outer in self._open):
            self._found(node, loc, "refers to itself", "write it out instead of the *alias")
            return None
        self._open.append(node)
        try:
            if isinstance(node, yaml.MappingNode):
                return self._mapping(node, loc)
            if isinstance(node, yaml.SequenceNode):
                return [self.value(item, (*loc, n)) for n, item in enumerate(node.value)]
            return self._scalar(node, loc)
        finally:
            self._open.pop()

    def _mapping(self, node: yaml.MappingNode, loc: Loc) -> dict[str, object]:
        mapping: dict[str, object] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in mapping:
                self._found(key_node, (*loc, key), "stands here twice", "remove one of the two")
            self.lines[(*loc, key)] = key_node.start_mark.line + 1
            mapping[key] = self.value(value_node, (*loc, key))
        return mapping

    def _scalar(self, node: yaml.Node, loc: Loc) -> object:
        try:
            value: object = self._scalars.construct_object(node)
        except (ValueError, yaml.constructor.ConstructorError):
            self._found(node, loc, f"cannot be read: {node.value}", "put it in quotes")
            return None
        return value

    def _found(self, node: yaml.Node, loc: Loc, what: str, mend: str) -> None:
        line = node.start_mark.line + 1
        self.problems.append(Problem(self.file, line, shown(loc), what, mend))
