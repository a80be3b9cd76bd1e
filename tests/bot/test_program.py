"""The program itself, as an operator starts it."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from phone import Phone
from tests.bot.waiting import until


async def started(folder: Path, phone: Phone, token: str) -> asyncio.subprocess.Process:
    given = {
        "TELEGRAM_BOT_TOKEN": token,
        "TELEGRAM_API_URL": phone.url,
        "BANDSTRIDE_LOG_LEVEL": "DEBUG",
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return await asyncio.create_subprocess_exec(
        *(
            sys.executable,
            "-W",
            "error",
            "-c",
            "from bot.cli import main; raise SystemExit(main())",
        ),
        "run",
        env=kept | given,
        cwd=folder,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )


async def test_it_answers_then_ends_as_asked_and_its_whole_log_holds_no_token(
    phone: Phone, token: str, tmp_path: Path
) -> None:
    program = await started(tmp_path, phone, token)
    ada = phone.person("Ada")
    await ada.starts()
    async with asyncio.timeout(30):
        while not ada.chat.from_bot:
            await phone.events.happening()
    program.send_signal(signal.SIGTERM)
    said, _ = await program.communicate()
    log = said.decode()
    assert program.returncode == 0, log
    assert "signed in" in log
    assert "[debug" in log  # so that what follows is said of all that is ever logged
    assert "/start" not in log
    assert token.partition(":")[2] not in log
    assert phone.violations == []


async def test_a_wrong_token_is_one_line_and_exit_code_2(
    phone: Phone, token: str, tmp_path: Path
) -> None:
    wrong = token.replace("made_up", "MADE_UP")
    program = await started(tmp_path, phone, wrong)
    said, _ = await program.communicate()
    lines = [line for line in said.decode().splitlines() if "[debug" not in line]
    assert program.returncode == 2
    (told,) = [line for line in lines if line.startswith("bandstride: ")]
    assert told.startswith("bandstride: Telegram refuses TELEGRAM_BOT_TOKEN: copy it anew")
    assert "Traceback" not in said.decode()
    assert wrong.partition(":")[2] not in said.decode()


async def test_killed_with_an_update_on_its_way_it_answers_after_the_next_start(
    phone: Phone, token: str, tmp_path: Path
) -> None:
    first = await started(tmp_path, phone, token)
    await until(lambda: phone.server.poller.online, seconds=30)
    first.send_signal(signal.SIGSTOP)  # so that it surely has not answered yet
    ada = phone.person("Ada")
    await ada.starts()
    first.kill()
    await first.communicate()
    second = await started(tmp_path, phone, token)
    async with asyncio.timeout(30):
        while not ada.chat.from_bot:
            await phone.events.happening()
    second.terminate()
    said, _ = await second.communicate()
    assert second.returncode == 0, said.decode()
