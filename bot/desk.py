"""`bandstride phone`: the coach on a phone in your browser. The only place that knows the phone.

Both run in one event loop and talk over HTTP, as with Telegram; the phone's clock, which the
page can move, is the coach's clock.
"""

import argparse
import asyncio
import errno
import os
import sqlite3
import sys
import threading
import webbrowser
from collections.abc import Iterable, Sequence
from pathlib import Path

from bot import logs
from bot.clock import Clock
from bot.folder import COACH, TELEGRAM, held
from bot.house import PICTURES, Library, build, read_library
from bot.process import Process
from bot.run import StartError, run
from bot.settings import Settings, read_settings
from content.problems import ContentError
from phone import Phone

TOKEN = "100000001:desk-phone-0000000000000000000000000"  # noqa: S105 - opens the desk's phone only
PORT = 8090
PORTS_TRIED = 50
HIGHEST_PORT = 65_535
FOLDER = Path(".data/phone")
CANNOT_BEGIN = 2


def main(arguments: Sequence[str]) -> int:
    """Run until Ctrl-C; returns the exit code."""
    chosen = _parser().parse_args(arguments)
    try:
        library = read_library(chosen.folder / COACH / PICTURES)
        with held(chosen.folder, fresh=chosen.fresh):
            asyncio.run(_live(chosen, library))
    except ContentError as error:
        return _refuse(map(str, error.problems))
    except StartError as error:
        return _refuse([str(error)])
    except KeyboardInterrupt:
        _say("Ended.")  # before the coach ran, or by a second Ctrl-C
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bandstride phone", description="Try the coach on a phone in your browser."
    )
    parser.add_argument("--fresh", action="store_true", help="forget everybody and begin anew")
    parser.add_argument("--port", type=_port, default=PORT, help=f"the first port to try ({PORT})")
    parser.add_argument(
        "--folder", type=Path, default=FOLDER, help=f"where everything is kept ({FOLDER})"
    )
    parser.add_argument("--no-browser", action="store_true", help="do not open the browser")
    return parser


def _port(given: str) -> int:
    if not given.isdecimal() or int(given) > HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"a number from 0 (any) to {HIGHEST_PORT}, not {given!r}")
    return int(given)


async def _live(chosen: argparse.Namespace, library: Library) -> None:
    phone = await _switched_on(chosen.folder, chosen.port)
    try:
        if not phone.known_people():
            phone.person("You", username="you")
        settings = _settings(phone.url, chosen.folder)
        logs.configure("WARNING", "text", secrets=[TOKEN])
        _say(f"The phone is at {phone.url} (Ctrl-C ends it)")
        if not chosen.no_browser:
            _open(phone.url)

        def assembled(settings: Settings, clock: Clock) -> Process:
            process = build(library, settings, clock)
            phone.desk.stops = process.next_stop
            return process

        await run(settings, assembled, phone.clock.now)
    finally:
        await phone.__aexit__(None, None, None)
    _say("Ended. Everything is kept; begin anew with --fresh.")


async def _switched_on(folder: Path, first: int) -> Phone:
    """A phone on the first free port from `first` on. Raises StartError where none is free."""
    last = min(first + PORTS_TRIED - 1, HIGHEST_PORT)
    for port in range(first, last + 1):
        phone = _phone(folder, port)
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
    raise StartError(f"no port from {first} to {last} is free: name another (--port)")


def _phone(folder: Path, port: int) -> Phone:
    try:
        return Phone(TOKEN, folder=folder / TELEGRAM, port=port)
    except (OSError, sqlite3.Error) as error:
        raise StartError(
            f"what the phone kept in {folder / TELEGRAM} cannot be used ({error}): "
            "begin anew (--fresh), or name another folder (--folder)"
        ) from error


def _settings(url: str, folder: Path) -> Settings:
    """Settings of the desk: nothing of the environment's own coach is touched."""
    given = {
        "token": TOKEN,
        "api_url": url,
        "proxy": "",  # the phone is on this machine
        "data_dir": folder / COACH,
        "given_database_url": "",  # the one in the data directory
        "chat_rate": 20.0,  # the phone has no flood limits
        "tick_seconds": 1.0,  # a moved clock is noticed at once
        "stop_seconds": 2.0,
        "metrics_port": 0,
    }
    return read_settings(given, env_file=None)


def _open(url: str) -> None:
    """Open the browser, aside, for one in the foreground is done only when it is closed.

    On a machine without a screen there would only be one for the terminal: none is opened.
    """
    graphic = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
    if sys.platform != "linux" or any(name in os.environ for name in graphic):
        threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def _refuse(problems: Iterable[str]) -> int:
    for problem in problems:
        sys.stderr.write(f"bandstride: {problem}\n")
    return CANNOT_BEGIN
