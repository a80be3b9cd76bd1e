"""`bandstride doctor`: looks at everything that the coach needs, and says what to mend."""

import asyncio
from collections.abc import Iterable, Sequence

from bot import checks
from bot.checks import Finding
from bot.clock import Clock, system_clock
from bot.settings import (
    UNUSED_TOKEN,
    Settings,
    SettingsError,
    read_settings,
    unknown_settings,
)

_MARKS = {"ok": "ok  ", "note": "note", "bad": "BAD "}


def examined(clock: Clock = system_clock) -> list[Finding]:
    """Look at everything; what one check finds keeps none of the others from looking."""
    findings = [Finding("settings", "note", stranger) for stranger in unknown_settings()]
    try:
        settings = read_settings()
    except SettingsError as error:
        findings += [Finding("settings", "bad", problem) for problem in error.problems]
    else:
        findings.append(Finding("settings", "ok", "readable"))
        findings += asyncio.run(_asked(settings, clock))
    return [*findings, *_kept(), checks.zones(), checks.content()]


def _kept() -> list[Finding]:
    """What is on the disk, which needs no token to be looked at."""
    try:
        settings = read_settings({"token": UNUSED_TOKEN})
    except SettingsError:  # told already
        return []
    return [checks.database(settings), checks.space(settings.data_dir)]


async def _asked(settings: Settings, clock: Clock) -> Sequence[Finding]:
    there, skew, port = await asyncio.gather(
        checks.telegram(settings), checks.clock(settings, clock), checks.port(settings)
    )
    return [*there, skew, port]


def report(findings: Iterable[Finding]) -> str:
    """A line for each."""
    return "".join(f"{_MARKS[each.state]} {each.about}: {each.words}\n" for each in findings)


def broken(findings: Iterable[Finding]) -> bool:
    """Whether the coach cannot run, or not well, as things are."""
    return any(each.state == "bad" for each in findings)
