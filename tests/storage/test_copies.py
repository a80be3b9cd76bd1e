import asyncio
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coach.runner import Runner
from storage.copies import back_up, examine, restore
from storage.database import open_engine
from storage.errors import StorageError
from storage.lock import alone, shared
from storage.upgrade import upgrade
from storage.work import UnitOfWork
from tests.storage.made import NOW

IN_USE = r"in use\. Stop the coach first"
WHEN = datetime(2026, 11, 22, 18, 0, 5, tzinfo=UTC)


def fill(url: str, *people: int) -> None:
    asyncio.run(filled(url, people))


async def filled(url: str, people: Iterable[int]) -> None:
    engine = open_engine(url)
    begin = UnitOfWork(engine, lambda: NOW)
    async with begin() as work:
        for person in people:
            await work.runners.add(Runner(person))
        await work.commit()
    await engine.dispose()


def people(file: Path) -> list[int]:
    with closing(sqlite3.connect(file)) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM runners ORDER BY id")]


@contextmanager
def writing(file: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process commits pair after pair, as fast as it can, while inside."""
    program = (
        "import sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA journal_mode = WAL'); c.execute('PRAGMA synchronous = OFF')\n"
        "c.execute('CREATE TABLE pairs (id INTEGER PRIMARY KEY, half INTEGER, pad TEXT)')\n"
        "n = 0\n"
        "while True:\n"
        "    c.execute('BEGIN IMMEDIATE')\n"
        "    for half in (0, 1):\n"
        "        c.execute('INSERT INTO pairs (half, pad) VALUES (?, ?)', (half, 'x' * 3000))\n"
        "    c.execute('COMMIT')\n"
        "    n += 1\n"
        "    if n == 200: print('begun', flush=True)\n"
    )
    with subprocess.Popen(  # noqa: S603 - our own interpreter and words
        [sys.executable, "-c", program, str(file)], stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "begun\n"
        try:
            yield writer
        finally:
            writer.kill()


def pairs(file: Path) -> list[int]:
    """How many first and second halves."""
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT count(*) FROM pairs GROUP BY half ORDER BY half")
        return [row[0] for row in rows]


def test_a_copy_holds_what_was_committed_and_is_one_private_file(
    url: str, file: Path, tmp_path: Path
) -> None:
    fill(url, 1, 2, 3)
    copy = back_up(file, tmp_path / "copies.db")
    assert (copy.runners, people(tmp_path / "copies.db")) == (3, [1, 2, 3])
    assert copy.size == (tmp_path / "copies.db").stat().st_size
    assert stat.S_IMODE((tmp_path / "copies.db").stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.glob("copies*")] == ["copies.db"]


def test_copies_of_a_database_under_load_are_each_of_one_moment(
    url: str, file: Path, tmp_path: Path
) -> None:
    """And end, whatever is written meanwhile; nothing of a writer's is lost by them."""
    fill(url, 1)
    seen = []
    with writing(file) as writer:
        for number in range(5):
            target = tmp_path / f"copy-{number}.db"
            assert back_up(file, target).runners == 1
            first, second = pairs(target)
            assert first == second
            seen.append(first)
        assert writer.poll() is None  # it wrote all the time, and met no error
    assert seen == sorted(set(seen))
    assert seen[0] >= 200


async def test_what_a_unit_has_not_committed_is_in_no_copy(
    url: str, file: Path, tmp_path: Path
) -> None:
    await filled(url, [1])
    engine = open_engine(url)
    async with UnitOfWork(engine, lambda: NOW)() as work:
        await work.runners.add(Runner(2))
        await asyncio.to_thread(back_up, file, tmp_path / "copy.db")
        await work.commit()
    await engine.dispose()
    assert people(tmp_path / "copy.db") == [1]
    assert people(file) == [1, 2]


def test_a_copy_brought_back_is_what_it_was_and_the_old_one_is_kept(
    url: str, file: Path, tmp_path: Path
) -> None:
    fill(url, 1)
    back_up(file, tmp_path / "copy.db")
    fill(url, 2)
    copy, old = restore(tmp_path / "copy.db", file, WHEN)
    assert (copy.runners, people(file)) == (1, [1])
    assert old == file.with_name("bandstride.db.20261122T180005Z.old")
    assert people(old) == [1, 2]
    assert people(tmp_path / "copy.db") == [1]
    asyncio.run(upgrade(url))
    fill(url, 3)
    assert people(file) == [1, 3]


def test_a_copy_comes_back_where_there_is_nothing_yet(url: str, file: Path, tmp_path: Path) -> None:
    """On another machine."""
    fill(url, 1)
    back_up(file, tmp_path / "copy.db")
    moved = tmp_path / "other" / "bandstride.db"
    _, old = restore(tmp_path / "copy.db", moved, WHEN)
    assert old is None
    assert people(moved) == [1]


def test_a_log_that_was_left_by_a_crash_goes_aside_with_the_old_one(
    url: str, file: Path, tmp_path: Path
) -> None:
    """Otherwise SQLite would play it into the file that was brought back."""
    fill(url, 1)
    back_up(file, tmp_path / "copy.db")
    with writing(file):
        pass
    assert file.with_name("bandstride.db-wal").exists()
    _, old = restore(tmp_path / "copy.db", file, WHEN)
    assert old is not None
    assert pairs(old)[0] >= 200
    assert not file.with_name("bandstride.db-wal").exists()
    assert examine(file).runners == 1


def test_a_broken_database_makes_way_and_is_kept_as_it_is(
    url: str, file: Path, tmp_path: Path
) -> None:
    fill(url, 1)
    back_up(file, tmp_path / "copy.db")
    file.write_bytes(b"no database at all" * 1000)
    _, old = restore(tmp_path / "copy.db", file, WHEN)
    assert old is not None
    assert old.read_bytes().startswith(b"no database at all")
    assert people(file) == [1]


def test_nothing_comes_back_while_a_program_runs_on_the_database(
    url: str, file: Path, tmp_path: Path
) -> None:
    fill(url, 1)
    back_up(file, tmp_path / "copy.db")
    with shared(file), pytest.raises(StorageError, match=IN_USE):
        restore(tmp_path / "copy.db", file, WHEN)
    with closing(sqlite3.connect(file)) as other:  # not even of ours, and doing nothing just now
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("SELECT count(*) FROM runners").fetchone()
        with pytest.raises(StorageError, match=IN_USE):
            restore(tmp_path / "copy.db", file, WHEN)
    assert people(file) == [1]
    assert list(tmp_path.glob("*.old")) == []
    assert list(tmp_path.glob("*.part")) == []


def test_several_may_use_a_database_and_none_while_it_is_replaced(file: Path) -> None:
    with shared(file), shared(file):
        pass
    with (
        alone(file),
        pytest.raises(StorageError, match="is being restored"),
        shared(file),
    ):
        pytest.fail("two at once")


def test_a_database_that_is_a_link_stays_one_and_what_it_leads_to_is_replaced(
    url: str, file: Path, tmp_path: Path
) -> None:
    fill(url, 1)
    back_up(file, tmp_path / "copy.db")
    fill(url, 2)
    link = tmp_path / "elsewhere" / "link.db"
    link.parent.mkdir()
    link.symlink_to(file)
    with shared(file), pytest.raises(StorageError, match=IN_USE):
        restore(tmp_path / "copy.db", link, WHEN)
    _, old = restore(tmp_path / "copy.db", link, WHEN)
    assert link.is_symlink()
    assert people(file) == [1]
    assert old is not None
    assert old.parent == file.parent
    assert list(link.parent.iterdir()) == [link]


def test_a_copy_is_not_made_through_a_link_that_somebody_has_laid_in_its_way(
    url: str, file: Path, tmp_path: Path
) -> None:
    fill(url, 1)
    theirs = tmp_path / "theirs"
    theirs.write_text("precious")
    (tmp_path / f"copy.db.{os.getpid()}.part").symlink_to(theirs)
    back_up(file, tmp_path / "copy.db")
    assert theirs.read_text() == "precious"
    assert people(tmp_path / "copy.db") == [1]
    assert not (tmp_path / "copy.db").is_symlink()


def test_a_copy_whose_name_no_disk_takes_is_refused_in_a_line(url: str, file: Path) -> None:
    fill(url, 1)
    with pytest.raises(StorageError, match="cannot be written"):
        back_up(file, file.with_name("x" * 300))


def test_a_newer_copy_is_refused_and_nothing_changes(url: str, file: Path, tmp_path: Path) -> None:
    fill(url, 1)
    back_up(file, tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        copy.execute("UPDATE alembic_version SET version_num = '9999'")
        copy.commit()
    before = file.read_bytes()
    with pytest.raises(StorageError, match=r"newer.*9999.*Install the newer Bandstride"):
        restore(tmp_path / "copy.db", file, WHEN)
    assert file.read_bytes() == before


def test_an_older_copy_is_taken_and_brought_up_to_date_by_the_next_start(
    file: Path, tmp_path: Path
) -> None:
    old = tmp_path / "old.db"
    asyncio.run(upgrade(f"sqlite:///{old}", "0001"))
    copy, _ = restore(old, file, WHEN)
    assert copy.revision == "0001"
    asyncio.run(upgrade(f"sqlite:///{file}"))
    assert examine(file).revision != "0001"


@pytest.mark.parametrize("content", [None, b"", b"no database" * 999], ids=["none", "empty", "no"])
def test_what_is_no_copy_is_refused_and_nothing_changes(
    url: str, file: Path, tmp_path: Path, content: bytes | None
) -> None:
    fill(url, 1)
    wrong = tmp_path / "wrong.db"
    if content is not None:
        wrong.write_bytes(content)
    with pytest.raises(StorageError):
        restore(wrong, file, WHEN)
    assert people(file) == [1]
    assert wrong.exists() is (content is not None)


def test_a_damaged_copy_is_refused(url: str, file: Path, tmp_path: Path) -> None:
    fill(url, *range(1, 200))
    back_up(file, tmp_path / "copy.db")
    content = bytearray((tmp_path / "copy.db").read_bytes())
    for page in range(4096 * 2, len(content) - 4096, 4096):
        content[page + 100 : page + 1500] = b"\xff" * 1400
    (tmp_path / "copy.db").write_bytes(content)
    with pytest.raises(StorageError):
        restore(tmp_path / "copy.db", file, WHEN)
    assert len(people(file)) == 199


@pytest.mark.usefixtures("url")
def test_a_copy_never_goes_over_a_file_that_is_there(file: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("mine")
    with pytest.raises(StorageError, match="there already"):
        back_up(file, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "mine"


@pytest.mark.usefixtures("url")
def test_a_copy_that_cannot_be_written_leaves_nothing_behind(file: Path, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be written"):
        back_up(file, tmp_path / "nowhere" / "copy.db")
    assert sorted(each.name for each in tmp_path.iterdir() if "copy" in each.name) == []


def test_a_copy_of_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="is not there"):
        back_up(tmp_path / "missing.db", tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_is_closed_to_this_user_is_told_and_no_trace_is_shown(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "moving.db"
    copy.touch()
    monkeypatch.setattr("os.access", lambda *_: False)  # as root everything is open
    with pytest.raises(StorageError, match="closed to this user"):
        restore(copy, file, WHEN)

    def folder_closed(_: Path) -> bool:
        raise PermissionError

    monkeypatch.setattr(Path, "is_file", folder_closed)
    with pytest.raises(StorageError, match="closed to this user"):
        restore(copy, file, WHEN)


def test_a_link_that_leads_to_itself_is_refused_in_a_line(file: Path) -> None:
    file.symlink_to(file)
    with shared(file), pytest.raises(StorageError, match="cannot be written"):
        open_engine(f"sqlite:///{file}")
