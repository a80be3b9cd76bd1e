from pathlib import Path

import pytest

from bench.athletes.page import BEGIN, END, page, written
from bench.athletes.protocol import Cell, Plan, run
from bench.athletes.rules import RIVALS
from bench.athletes.stress import STRESSES

ADAPTIVE = "coach.adaptive:Adaptive"
STRESS = next(iter(STRESSES))


def plan(*cells: Cell, seeds: int = 1) -> Plan:
    return Plan(4, seeds, cells, RIVALS, ADAPTIVE)


def test_a_page_shows_every_rule_each_cell_and_what_the_bars_say() -> None:
    asked = plan(Cell("two bands", calibrated=True))
    text = page(asked, run(asked))
    assert all(f"| {rule} |" in text for rule in RIVALS)
    assert "two bands, calibrated" in text
    assert "constraints broken" in text


def test_a_page_of_stresses_names_them() -> None:
    asked = plan(Cell("fine", calibrated=False, stress=STRESS))
    assert f"| {STRESS} |" in page(asked, run(asked))


def test_writing_keeps_all_around_the_marks(tmp_path: Path) -> None:
    book = tmp_path / "book.md"
    book.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    written(r"new \1", book)
    assert book.read_text(encoding="utf-8") == f"before\n{BEGIN}\nnew \\1\n{END}\nafter\n"


def test_a_book_without_marks_is_left_alone(tmp_path: Path) -> None:
    book = tmp_path / "book.md"
    book.write_text("nothing here\n", encoding="utf-8")
    with pytest.raises(ValueError, match="needs"):
        written("new", book)
    assert book.read_text(encoding="utf-8") == "nothing here\n"
