"""What cannot begin says so in one line, with the mend, and tells no secret."""

import asyncio
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from phone import Phone
from tests.chats.program import RUN, environment
from tests.chats.world import TOKEN

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "coach", "content", "handlers", "pictures", "storage", "phone")
OTHER = "987654321:OTHER-bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"


def begin(folder: Path, **told: str) -> subprocess.CompletedProcess[str]:
    """`bandstride run` until it ends by itself."""
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", RUN],
        cwd=folder,
        env=environment(folder, **told),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def complaint(ended: subprocess.CompletedProcess[str]) -> str:
    """The one line that it says before it ends."""
    assert ended.returncode == 2
    assert ended.stdout == ""
    said = [line for line in ended.stderr.splitlines() if line.startswith("bandstride:")]
    assert len(said) == 1, ended.stderr
    assert "Traceback" not in ended.stderr
    return said[0]


@pytest.mark.parametrize("token", ["", "no token at all"])
def test_without_a_token_it_says_where_to_get_one(tmp_path: Path, token: str) -> None:
    said = complaint(begin(tmp_path, TELEGRAM_BOT_TOKEN=token))
    assert "TELEGRAM_BOT_TOKEN" in said
    assert "@BotFather" in said


async def test_a_token_that_telegram_refuses_is_told_and_shown_nowhere(tmp_path: Path) -> None:
    async with Phone(TOKEN) as phone:
        told = {"TELEGRAM_BOT_TOKEN": OTHER, "TELEGRAM_API_URL": phone.url}
        ended = await asyncio.to_thread(begin, tmp_path, **told)
    assert "TELEGRAM_BOT_TOKEN" in complaint(ended)
    assert OTHER.partition(":")[2] not in ended.stderr


def test_a_mistake_in_the_content_is_told_with_its_file_and_line(tmp_path: Path) -> None:
    for room in ROOMS:
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    squat = tmp_path / "content" / "exercises" / "squat.yaml"
    squat.write_text(squat.read_text("utf-8").replace("areas:", "arias:", 1), "utf-8")
    ended = begin(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, PYTHONPATH=str(tmp_path))
    assert ended.returncode == 2
    assert "squat.yaml" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not (tmp_path / "bandstride.db").exists()
