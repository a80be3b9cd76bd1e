from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from content.loader import Content
from pictures import __main__ as command
from pictures import page as room
from pictures import pair

DOCS = Path(__file__).parents[2] / "docs"
PAGE, STILLS = DOCS / "figures.md", DOCS / "figures"
MEND = "run `make figures`"
KB = 1024


def test_the_page_in_docs_tells_every_exercise_as_it_is_now(content: Content) -> None:
    assert PAGE.read_text(encoding="utf-8") == room.page(content, "figures"), MEND


def test_every_exercise_has_its_still_in_docs_and_no_other_is_there(content: Content) -> None:
    wanted = {room.picture(exercise) for exercise in content.catalogue.exercises.values()}
    found = {path.name for path in STILLS.iterdir()}
    assert sorted(wanted - found) == [], MEND
    assert sorted(found - wanted) == [], "of no exercise: delete them"


def test_stills_are_small() -> None:
    sizes = {path.name: path.stat().st_size for path in STILLS.iterdir()}
    assert {name: size for name, size in sizes.items() if size >= 60 * KB} == {}
    assert sum(sizes.values()) < 3 * KB * KB


def test_the_page_names_each_exercise_once_and_links_to_none_that_is_not_there(
    content: Content,
) -> None:
    text = room.page(content, "stills")
    for exercise in content.catalogue.exercises:
        assert text.count(f'<a id="{exercise}"></a>') == 1
        assert text.count(f'src="stills/{exercise}.png"') == 1
    linked = {link.split(")")[0] for link in text.split("](#")[1:]}
    assert linked == set(content.catalogue.exercises)


def test_an_exercise_says_where_its_band_sits_and_what_is_beside_it(content: Content) -> None:
    text = room.page(content, "stills")
    own = text.split('<a id="calf_stretch"></a>')[1].split("## ")[0]
    assert own.startswith("Calf stretch\n")
    assert "- **Areas**: Flexibility" in own
    assert "- **Muscles**: calves\n" in own
    assert "flat band" in own
    assert "- **Harder**: [Ankle rocks](#ankle_mobilisation)" in own


def test_the_command_writes_the_same_page_and_stills_each_time(
    content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = {"squat": content.catalogue.exercises["squat"]}
    small = replace(content, catalogue=replace(content.catalogue, exercises=one))
    monkeypatch.setattr(command, "load", lambda: small)
    written = []
    for number in ("first", "second"):
        folder = tmp_path / number / "figures"
        assert command.main(["page", str(folder)]) == 0
        assert [path.name for path in folder.iterdir()] == ["squat.png"]
        page = folder.with_suffix(".md").read_bytes()
        written.append((page, (folder / "squat.png").read_bytes()))
    assert written[0] == written[1]
    with Image.open(tmp_path / "first/figures/squat.png") as still:
        assert still.size == pair.size_of(content.figures["squat"])
