"""Whatever the code says of docs/coaching.md can be looked up there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "coach", "content", "handlers", "pictures", "storage", "tests")
BOOK = ROOT / "docs/coaching.md"
CITED = re.compile(r"docs/coaching\.md((?:, \"[^\"]+\")?)")
MARGIN = re.compile(r"\n\s*#? *")  # a citation may run on into the next line of a comment


def headings() -> set[str]:
    return set(re.findall(r"^## (.+)$", BOOK.read_text(encoding="utf-8"), re.MULTILINE))


def citing() -> list[Path]:
    files = (file for room in ROOMS for file in (ROOT / room).rglob("*"))
    code = [file for file in files if file.suffix in {".py", ".yaml"} and file != Path(__file__)]
    return [file for file in code if "docs/coaching.md" in file.read_text(encoding="utf-8")]


@pytest.mark.parametrize("file", citing(), ids=lambda file: str(file.relative_to(ROOT)))
def test_each_citation_names_a_heading(file: Path) -> None:
    text = MARGIN.sub(" ", file.read_text(encoding="utf-8"))
    cited = [found[1].removeprefix(", ").strip('"') for found in CITED.finditer(text)]
    assert set(cited) <= headings()


def test_there_is_no_heading_without_words() -> None:
    parts = re.split(r"^## .+$", BOOK.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert all(len(part.split()) > 10 for part in parts)
