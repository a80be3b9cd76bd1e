"""The shipped content, loaded once, and copies of it that tests may spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from content.check import problems
from content.loader import FOLDER, Content, load
from content.places import Towns
from pictures.contact import faults as drawable

NEEDED_TOPICS = ("search", "areas", "bands", "doses", "exercises*")

Spoil = Callable[[str, str, str], tuple[str, ...]]


@pytest.fixture(scope="session")
def content() -> Content:
    return load()


@pytest.fixture(scope="session")
def towns() -> Towns:
    return Towns()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the content that has just the texts which exercises and bands need."""
    copy = tmp_path / "content"
    ignored = shutil.ignore_patterns("*.py", "__pycache__", "texts")
    shutil.copytree(FOLDER, copy, ignore=ignored)
    (copy / "texts/en").mkdir(parents=True)
    for topic in NEEDED_TOPICS:
        for path in (FOLDER / "texts/en").glob(f"{topic}.ftl"):
            shutil.copy(path, copy / "texts/en")
    return copy


@pytest.fixture
def spoil(folder: Path) -> Spoil:
    """Put something else in a file's text; returns the problems that this leads to."""

    def spoil(file: str, what: str, instead: str) -> tuple[str, ...]:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(what) == 1, f"{what!r} stands {text.count(what)} times in {file}"
        path.write_text(text.replace(what, instead), encoding="utf-8")
        return problems(folder, drawable)

    return spoil
