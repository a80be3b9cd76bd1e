import asyncio
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.supervisor import Supervisor


@pytest.fixture
def listening(tmp_path: Path) -> Iterator[tuple[socket.socket, str]]:
    """As systemd does."""
    address = str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind(address)
        line.settimeout(5)
        yield line, address


def heard(line: socket.socket) -> str:
    return line.recv(100).decode()


async def well() -> dict[str, str]:
    return {"poll": "ok", "tick": "ok"}


async def test_systemd_is_told_of_the_beginning_of_life_and_of_the_end(
    listening: tuple[socket.socket, str],
) -> None:
    line, address = listening
    supervisor = Supervisor.named_in({"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "30000"})
    async with supervisor.told(well):
        assert heard(line) == "READY=1"
        for _ in range(3):
            assert await asyncio.to_thread(heard, line) == "WATCHDOG=1"
    line.settimeout(0)
    left: list[str] = []
    while not left or left[-1] != "STOPPING=1":
        left.append(heard(line))
    assert set(left) <= {"WATCHDOG=1", "STOPPING=1"}


async def test_a_loop_that_hangs_gives_no_sign_of_life_and_is_named(
    listening: tuple[socket.socket, str], caplog: pytest.LogCaptureFixture
) -> None:
    async def ailing() -> dict[str, str]:
        looked.set()
        return {"poll": "ok", "tick": "last alive 200 s ago"}

    line, address = listening
    looked = asyncio.Event()
    async with Supervisor(address, 60).told(ailing):
        await looked.wait()
    assert [heard(line), heard(line)] == ["READY=1", "STOPPING=1"]
    assert "a loop hangs" in caplog.text


async def test_one_look_that_fails_does_not_end_the_signs_of_life(
    listening: tuple[socket.socket, str], caplog: pytest.LogCaptureFixture
) -> None:
    # It did, without a word, and systemd killed a program that was well.
    looks = iter([OSError("no"), None])

    async def fails_once() -> dict[str, str]:
        if (error := next(looks, None)) is not None:
            raise error
        return await well()

    line, address = listening
    async with Supervisor(address, 0.03).told(fails_once):
        assert heard(line) == "READY=1"
        assert await asyncio.to_thread(heard, line) == "WATCHDOG=1"
    assert caplog.text.count("cannot be seen") == 1


async def test_elsewhere_nobody_is_told_anything() -> None:
    async with Supervisor.named_in({}).told(well):
        pass


async def test_a_supervisor_that_is_gone_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with Supervisor(str(tmp_path / "gone"), 0).told(well):
        pass
    assert caplog.text.count("systemd cannot be told") == 2
