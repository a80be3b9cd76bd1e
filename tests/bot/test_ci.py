import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PASSED = "===== 7 passed in 1.00s ====="


def run_ci(tmp_path: Path, said: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Run .ci/run with a `make` that says so and ends so."""
    make = tmp_path / "make"
    make.write_text(
        f'#!/bin/sh\n[ "$*" = test ] || exit 9\ncat <<"END"\n{said}\nEND\nexit {code}\n'
    )
    make.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(  # noqa: S603 - our own script
        [ROOT / ".ci" / "run"],
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_passes_where_all_tests_pass_and_shows_what_they_said(tmp_path: Path) -> None:
    done = run_ci(tmp_path, f"SKIPPED [1] tests/storage/test_x.py:1: no PostgreSQL\n{PASSED}")
    assert done.returncode == 0
    assert PASSED in done.stdout


def test_it_fails_where_a_test_fails(tmp_path: Path) -> None:
    assert run_ci(tmp_path, "===== 1 failed =====", code=2).returncode == 2


@pytest.mark.parametrize("place", ["tests/browser/test_page.py:12", "tests/browser/conftest.py:3"])
def test_it_fails_where_a_browser_test_was_skipped(tmp_path: Path, place: str) -> None:
    done = run_ci(tmp_path, f"SKIPPED [1] {place}: no browser was found\n{PASSED}")
    assert done.returncode == 1
    assert place in done.stderr
    assert PASSED in done.stdout
