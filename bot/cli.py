"""The command line: `bandstride run | phone | check | doctor | backup | restore | db upgrade`.

Exit codes: 0 done, 1 something is wrong, 2 it cannot begin as it is set or was called.
Rooms are imported by the command that needs them, so that `--help` is quick.
"""

import argparse
import asyncio
import logging
import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib.metadata import version
from pathlib import Path

from bot.clock import system_clock
from bot.pulse import Pulse, intervals
from bot.redact import redactor
from bot.settings import UNUSED_TOKEN, Settings, SettingsError, read_settings, unknown_settings

DONE, WRONG, CANNOT_BEGIN = 0, 1, 2

Command = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns its exit code."""
    parser = _parser()
    chosen, rest = parser.parse_known_args(arguments)
    if rest and chosen.command is not _phone:
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    chosen.rest = rest
    command: Command = chosen.command
    try:
        return command(chosen)
    except SettingsError as error:
        return _refuse(error.problems)
    except KeyboardInterrupt:
        return WRONG


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bandstride", description="A coach for runners that lives in Telegram."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {version('bandstride')}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    run = commands.add_parser("run", help="run the coach in Telegram")
    run.set_defaults(command=_run)
    phone = commands.add_parser(
        "phone", help="try the coach on a phone in your browser", add_help=False
    )
    phone.set_defaults(command=_phone)
    _describe_check(commands.add_parser("check", help="look for mistakes without running"))
    _describe_upkeep(commands)
    database = commands.add_parser("db", help="look after the database")
    actions = database.add_subparsers(required=True, metavar="ACTION")
    upgrade = actions.add_parser("upgrade", help="bring it to this program's tables")
    upgrade.set_defaults(command=_upgrade)
    return parser


def _describe_upkeep(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    doctor = commands.add_parser("doctor", help="look at all that it needs, say what to mend")
    doctor.set_defaults(command=_doctor)
    backup = commands.add_parser("backup", help="copy the database, also while the coach runs")
    backup.add_argument("file", type=Path, metavar="FILE", help="must not be there yet")
    backup.set_defaults(command=_backup)
    restore = commands.add_parser("restore", help="bring a copy back, while the coach is stopped")
    restore.add_argument("file", type=Path, metavar="FILE", help="as `bandstride backup` made it")
    restore.set_defaults(command=_restore)


def _describe_check(check: argparse.ArgumentParser) -> None:
    what = check.add_mutually_exclusive_group()
    for name, about in (
        ("content", "exercises, bands, programmes and texts"),
        ("settings", "the environment and .env"),
        ("health", "that a running coach in this data directory is alive"),
        ("all", "content and settings (what is done where nothing is named)"),
    ):
        what.add_argument(f"--{name}", dest="what", action="store_const", const=name, help=about)
    check.set_defaults(command=_check, what="all")


def _run(_: argparse.Namespace) -> int:
    """Run the coach until it is told to stop."""
    from bot import logs  # noqa: PLC0415 - the rooms whose errors it knows
    from bot.garbage import seldom_looked_through  # noqa: PLC0415 - --help needs no room
    from bot.house import PICTURES, build, read_library  # noqa: PLC0415 - --help needs no room
    from bot.port import PortError  # noqa: PLC0415 - as above
    from bot.run import StartError, run  # noqa: PLC0415 - as above
    from bot.transport import WrongTokenError  # noqa: PLC0415 - as above
    from bot.watchdog import NoUpdatesError  # noqa: PLC0415 - as above
    from content.problems import ContentError  # noqa: PLC0415 - as above

    settings = read_settings()
    secrets = [settings.token.get_secret_value()]
    logs.configure(settings.log_level, settings.log_format, secrets=secrets)
    log = logging.getLogger("bot")
    for warning in unknown_settings():
        log.warning(warning)
    try:
        library = read_library(settings.data_dir / PICTURES)
        with seldom_looked_through():
            asyncio.run(run(settings, partial(build, library)))
    except ContentError as error:
        return _refuse([str(problem) for problem in error.problems])
    except (StartError, PortError, WrongTokenError) as error:
        return _refuse([str(error)])
    except NoUpdatesError as error:
        return _tell([str(error)], WRONG)
    except Exception:  # logged here, where secrets are taken out, and told by the exit code
        log.critical("ended by an error", exc_info=True)
        return WRONG
    return DONE


def _phone(chosen: argparse.Namespace) -> int:
    """Try the coach on the desk."""
    from bot.desk import main as desk  # noqa: PLC0415 - the phone, which no other command needs

    return desk(chosen.rest)


def _check(chosen: argparse.Namespace) -> int:
    """Tell every mistake; none is exit code 0."""
    if chosen.what == "health":
        return _health()
    mistakes: list[str] = []
    if chosen.what in {"content", "all"}:
        mistakes += _content_problems()
    if chosen.what in {"settings", "all"}:
        mistakes += _settings_problems()
    if mistakes:
        return _tell(mistakes, WRONG)
    _say("no mistakes found")
    return DONE


def _content_problems() -> list[str]:
    from content.check import problems  # noqa: PLC0415 - reads all content
    from pictures.contact import faults  # noqa: PLC0415 - as above

    return list(problems(drawable=faults))


def _settings_problems() -> list[str]:
    try:
        read_settings()
    except SettingsError as error:
        return [*error.problems, *unknown_settings()]
    return unknown_settings()


def _health() -> int:
    settings = read_settings({"token": UNUSED_TOKEN})
    problems = Pulse(settings.data_dir).problems(intervals(settings), system_clock())
    return _tell(problems, WRONG) if problems else DONE


def _doctor(_: argparse.Namespace) -> int:
    """Tell what is well and what is not; something broken is exit code 1."""
    from bot import logs  # noqa: PLC0415 - the rooms whose errors it knows
    from bot.doctor import broken, examined, report  # noqa: PLC0415 - every room

    logs.configure("CRITICAL")  # the findings say it
    findings = examined()
    sys.stdout.write(redactor()(report(findings)))
    return WRONG if broken(findings) else DONE


def _backup(chosen: argparse.Namespace) -> int:
    """Copy the database; needs no token."""
    from bot.upkeep import backed_up  # noqa: PLC0415 - the database

    return _kept(backed_up, chosen.file)


def _restore(chosen: argparse.Namespace) -> int:
    """Bring a copy back; needs no token."""
    from bot.upkeep import restored  # noqa: PLC0415 - the database

    return _kept(restored, chosen.file)


def _kept(deed: Callable[[Settings, Path], str], file: Path) -> int:
    from storage.errors import StorageError  # noqa: PLC0415 - as above

    try:
        _say(deed(read_settings({"token": UNUSED_TOKEN}), file))
    except StorageError as error:
        return _tell([str(error)], WRONG)
    return DONE


def _upgrade(_: argparse.Namespace) -> int:
    """Bring the database to this program's tables; needs no token."""
    from bot.run import StartError, prepare  # noqa: PLC0415 - the database

    settings = read_settings({"token": UNUSED_TOKEN})
    try:
        asyncio.run(prepare(settings))
    except StartError as error:
        return _refuse([str(error)])
    _say("the database is up to date")
    return DONE


def _refuse(problems: Sequence[str]) -> int:
    return _tell(problems, CANNOT_BEGIN)


def _tell(problems: Sequence[str], code: int) -> int:
    hide = redactor()
    for problem in problems:
        sys.stderr.write(f"bandstride: {hide(problem)}\n")
    return code


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
