"""What `bandstride doctor` looks at: each check tells what it found, and what to mend."""

import asyncio
import os
import shutil
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parsedate_to_datetime
from importlib.resources import files
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import aiohttp
from telegram import WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.clock import Clock
from bot.settings import Settings
from bot.transport import WrongTokenError, build_bot, why
from content.check import problems
from pictures.contact import faults
from storage.copies import examine, must_take_turns
from storage.errors import StorageError
from storage.upgrade import scripts

State = Literal["ok", "note", "bad"]

SKEW = timedelta(seconds=30)
"""A clock that is off by more sends reminders in the wrong minute, and TLS fails before long."""
FULL, TIGHT = 100, 500
"""MiB free: below the first SQLite soon stops writing; below the second it is time to look."""
_PATIENCE = aiohttp.ClientTimeout(total=10)
_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found.

    Attributes:
        about: what was looked at, in a word or two.
        state: "ok", "note" (worth knowing, nothing to be done at once), or "bad" (broken).
        words: what is so, and for "bad" what to do.
    """

    about: str
    state: State
    words: str


async def telegram(settings: Settings) -> list[Finding]:
    """The token, the way to Telegram, and whether updates can be fetched there."""
    bot = build_bot(settings.token.get_secret_value(), settings.api_url, settings.proxy)
    try:
        me = await bot.get_me()
        hook = await bot.get_webhook_info()
    except InvalidToken:
        return [Finding("token", "bad", str(WrongTokenError()))]
    except TelegramError as error:
        mend = "look at the network, the firewall, TELEGRAM_API_URL and TELEGRAM_PROXY"
        words = f"{settings.api_url} does not answer ({why(error)}): {mend}"
        return [Finding("Telegram", "bad", words)]
    finally:
        await bot.request.shutdown()
    return [Finding("Telegram", "ok", f"knows the token, of @{me.username}"), hooked(hook)]


def hooked(hook: WebhookInfo) -> Finding:
    """Judge how updates leave Telegram. Never tells the webhook's address, which may be secret."""
    if hook.url:
        words = (
            "a webhook is set, so another program may be taking this bot's updates: stop it; "
            "the coach removes the webhook when it starts"
        )
        return Finding("updates", "note", words)
    return Finding("updates", "ok", f"no webhook, {hook.pending_update_count} wait at Telegram")


async def port(settings: Settings) -> Finding:
    """Where metrics and health are told: that it can be had, or that the coach answers there."""
    host, number = settings.metrics_host, settings.metrics_port
    if not number:
        return Finding("metrics", "ok", "told nowhere (BANDSTRIDE_METRICS_PORT is not set)")
    where = f"{host}:{number}"
    if (state := await _state_told(f"http://{where}/readyz")) is not None:
        return Finding("metrics", "ok", f"a coach tells them at {where}; it is {state}")
    try:
        server = await asyncio.start_server(lambda _, writer: writer.close(), host, number)
    except OSError as error:
        mend = "name another BANDSTRIDE_METRICS_PORT or BANDSTRIDE_METRICS_HOST, or set it to 0"
        words = f"{where} cannot be listened on ({error.strerror or error}): {mend}"
        return Finding("metrics", "bad", words)
    server.close()
    await server.wait_closed()
    return Finding("metrics", "ok", f"{where} is free")


async def _state_told(url: str) -> str | None:
    """`ready` or `not ready`, as a coach says there; None where no coach answers."""
    try:
        async with aiohttp.ClientSession(timeout=_PATIENCE) as session, session.get(url) as answer:
            told = await answer.json()
    except (aiohttp.ClientError, OSError, ValueError):
        return None
    if not isinstance(told, dict) or "checks" not in told:
        return None
    return "ready" if answer.ok else "not ready"


async def clock(settings: Settings, now: Clock) -> Finding:
    """The machine's clock, by the Date that Telegram's server gives."""
    async with aiohttp.ClientSession(timeout=_PATIENCE, proxy=settings.proxy or None) as session:
        try:
            async with session.get(settings.api_url, allow_redirects=False) as answer:
                theirs = parsedate_to_datetime(answer.headers.get("Date", ""))
        except (aiohttp.ClientError, OSError, ValueError) as error:
            words = f"cannot be compared: {settings.api_url} tells no time ({error})"
            return Finding("clock", "note", words)
    return skewed(now() - theirs)


def skewed(ahead: timedelta) -> Finding:
    """Judge a clock that is so far ahead of Telegram's."""
    seconds = round(ahead.total_seconds())
    if abs(ahead) <= SKEW:
        return Finding("clock", "ok", f"within {SKEW.seconds} s of Telegram's")
    side = "ahead of" if seconds > 0 else "behind"
    words = f"{abs(seconds)} s {side} Telegram's: set it, and keep it by NTP"
    return Finding("clock", "bad", words)


def database(settings: Settings) -> Finding:
    """Whether it is whole, and which tables it has."""
    file = settings.database_file
    try:
        there = file.exists()
    except PermissionError:
        words = f"{file.parent} is closed to this user: run this as the coach's"
        return Finding("database", "bad", words)
    if not there:
        return Finding("database", "note", f"{file} is not there yet; the first start makes it")
    if not os.access(file, os.R_OK | os.W_OK):
        mend = "make it and its folder writable for this user"
        return Finding("database", "bad", f"{file} cannot be written: {mend}")
    try:
        copy = examine(file)
        must_take_turns(file)
    except StorageError as error:
        return Finding("database", "bad", str(error))
    about = f"{file}, {copy.runners} runners, {copy.size / _MIB:.1f} MiB, revision {copy.revision}"
    head = scripts().get_current_head()
    if copy.revision != head:
        words = f"{about}; the next start, or `bandstride db upgrade`, brings it to {head}"
        return Finding("database", "note", words)
    return Finding("database", "ok", f"whole: {about}")


def zones(names: tuple[str, ...] | None = None) -> Finding:
    """The time-zone data: that every zone which is listed can be read.

    Args:
        names: of the zones; None for those that the tzdata package lists.
    """
    mend = "install the tzdata package anew (pip install --force-reinstall tzdata)"
    try:
        data = files("tzdata")
        names = names or tuple(data.joinpath("zones").read_text(encoding="utf-8").split())
        version = data.joinpath("zoneinfo", "tzdata.zi").read_text(encoding="utf-8").split("\n")[0]
    except (ImportError, OSError) as error:
        return Finding("time zones", "bad", f"their list cannot be read ({error}): {mend}")
    missing = list(_missing(names))
    if missing:
        words = f"{len(missing)} of {len(names)} zones cannot be read, such as {missing[0]}: {mend}"
        return Finding("time zones", "bad", f"{words}, or mend the system's")
    return Finding("time zones", "ok", f"{len(names)}, {version.removeprefix('# ')}")


def _missing(names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        try:
            ZoneInfo.no_cache(name)
        except (ZoneInfoNotFoundError, ValueError, OSError, struct.error):  # the last: cut off
            yield name


def space(folder: Path) -> Finding:
    """Room on the disk of a folder, which need not be there yet."""
    there = next(each for each in (folder, *folder.resolve().parents) if os.path.exists(each))  # noqa: PTH110 - no error for a closed folder
    return roomy(folder, shutil.disk_usage(there).free // _MIB)


def roomy(folder: Path, free: int) -> Finding:
    """Judge so many MiB."""
    words = f"{free} MiB free for {folder}"
    if free < FULL:
        return Finding("disk", "bad", f"{words}: make room, at least {TIGHT} MiB")
    if free < TIGHT:
        return Finding("disk", "note", f"{words}: make room soon")
    return Finding("disk", "ok", words)


def content() -> Finding:
    """What authors wrote."""
    found = problems(drawable=faults)
    if found:
        mistakes = "1 mistake" if len(found) == 1 else f"{len(found)} mistakes"
        words = f"{mistakes}, the first: {found[0]} (`bandstride check --content`)"
        return Finding("content", "bad", words)
    return Finding("content", "ok", "no mistakes")
