"""`bandstride phone`: the coach on a phone in your browser. The only place that knows the phone.

Both run in one event loop and talk over HTTP, as with Telegram; the phone's clock, which the
page can move, is the coach's clock.
"""

import argparse
import asyncio
import errno
import shutil
import sys
import webbrowser
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from bot import logs
from bot.house import build
from bot.run import StartError, run
from bot.settings import Settings, read_settings
from phone import Phone

TOKEN = "100000001:desk-phone-0000000000000000000000000"  # noqa: S105 - opens the desk's phone only
PORT = 8090
PORTS_TRIED = 50
FOLDER = Path(".data/phone")


def main(arguments: Sequence[str]) -> int:
    """Run until Ctrl-C; returns the exit code."""
    chosen = _parser().parse_args(arguments)
    if chosen.fresh:
        shutil.rmtree(chosen.folder, ignore_errors=True)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    try:
        asyncio.run(_live(chosen))
    except StartError as error:
        sys.stderr.write(f"bandstride: {error}\n")
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bandstride phone", description="Try the coach on a phone in your browser."
    )
    parser.add_argument("--fresh", action="store_true", help="forget everybody and begin anew")
    parser.add_argument("--port", type=int, default=PORT, help=f"the first port to try ({PORT})")
    parser.add_argument(
        "--folder", type=Path, default=FOLDER, help=f"where everything is kept ({FOLDER})"
    )
    parser.add_argument("--no-browser", action="store_true", help="do not open the browser")
    return parser


async def _live(chosen: argparse.Namespace) -> None:
    phone = await _switched_on(chosen.folder, chosen.port)
    try:
        if not phone.known_people():
            phone.person("You", username="you")
        settings = _settings(phone.url, chosen.folder)
        logs.configure("WARNING", "text", secrets=[TOKEN])
        _say(f"The phone is at {phone.url} (Ctrl-C ends it)")
        if not chosen.no_browser:
            await asyncio.to_thread(_open, phone.url)
        await run(settings, build, phone.clock.now)
    finally:
        await phone.__aexit__(None, None, None)
    _say("Ended. Everything is kept; begin anew with --fresh.")


async def _switched_on(folder: Path, first: int) -> Phone:
    """A phone on the first free port from `first` on. Raises StartError where none is free."""
    for port in range(first, first + PORTS_TRIED):
        phone = Phone(TOKEN, folder=folder / "telegram", port=port)
        try:
            await phone.__aenter__()
        except OSError as error:
            await phone.__aexit__(None, None, None)
            if error.errno != errno.EADDRINUSE:
                raise StartError(f"port {port} cannot be used: {error.strerror}") from error
            continue
        if port != first:
            _say(f"Port {first} is taken, so it is {port}.")
        return phone
    raise StartError(
        f"no port from {first} to {first + PORTS_TRIED - 1} is free: name one (--port)"
    )


def _settings(url: str, folder: Path) -> Settings:
    """Settings of the desk: nothing of the environment's own coach is touched."""
    given = {
        "token": TOKEN,
        "api_url": url,
        "data_dir": folder / "coach",
        "given_database_url": f"sqlite:///{folder / 'coach' / 'bandstride.db'}",
        "chat_rate": 20.0,  # the phone has no flood limits
        "tick_seconds": 1.0,  # a moved clock is noticed at once
        "stop_seconds": 2.0,
    }
    return read_settings(given, env_file=None)


def _open(url: str) -> None:
    with suppress(webbrowser.Error):
        webbrowser.open(url)


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()
