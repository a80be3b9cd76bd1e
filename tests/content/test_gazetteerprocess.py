import subprocess
import sys
from unittest.mock import patch

import pytest

from content import gazetteerprocess
from content.gazetteerprocess import built_aside

SMALL = "import pickle, sys; pickle.dump('an index', sys.stdout.buffer)"
BROKEN = "import sys; sys.exit('no memory')"


def test_the_index_is_what_the_other_process_built() -> None:
    assert built_aside((sys.executable, "-c", SMALL)) == "an index"  # type: ignore[comparison-overlap]


@pytest.mark.parametrize(
    "program", [(sys.executable, "-c", BROKEN), ("/nowhere/python",)], ids=["broken", "missing"]
)
def test_where_the_other_process_fails_the_index_is_built_here(program: tuple[str, ...]) -> None:
    with patch.object(gazetteerprocess, "Gazetteer", lambda: "built here"):
        assert built_aside(program) == "built here"  # type: ignore[comparison-overlap]


def test_whoever_ends_early_is_told_nothing_by_the_other_process() -> None:
    """Ctrl-C just after the start left a traceback of a broken pipe."""
    large = "from content import gazetteerprocess as it; it.Gazetteer = lambda: b'x' * 10**7"
    with subprocess.Popen(  # noqa: S603 - our own interpreter and words
        (sys.executable, "-c", f"{large}; it.main()"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
