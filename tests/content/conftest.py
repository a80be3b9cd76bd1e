"""The shipped content, loaded once, and copies of it that tests may spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from content.check import problems
from content.loader import FOLDER, Content, load
from content.places import Towns

Spoil = Callable[[str, str, str], tuple[str, ...]]


@pytest.fixture(scope="session")
def content() -> Content:
    return load()


@pytest.fixture(scope="session")
def towns() -> Towns:
    return Towns()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of all content."""
    copy = tmp_path / "content"
    shutil.copytree(FOLDER, copy, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return copy


@pytest.fixture
def spoil(folder: Path) -> Spoil:
    """Put something else in a file's text; returns the problems that this leads to."""

    def spoil(file: str, what: str, instead: str) -> tuple[str, ...]:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(what) == 1, f"{what!r} stands {text.count(what)} times in {file}"
        path.write_text(text.replace(what, instead), encoding="utf-8")
        return problems(folder)

    return spoil
