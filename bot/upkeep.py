"""`bandstride backup` and `bandstride restore`, in words."""

from pathlib import Path

from bot.clock import Clock, system_clock
from bot.settings import Settings
from storage.copies import Copy, back_up, restore

_MIB = 1024 * 1024


def backed_up(settings: Settings, file: Path) -> str:
    """Copy the database, which may be in use, and say so. Raises StorageError."""
    copy = back_up(settings.database_file, file)
    return f"{file} holds {_told(copy)}. It is as private as the database itself."


def restored(settings: Settings, file: Path, clock: Clock = system_clock) -> str:
    """Put a copy in the place of the database, and say so. Raises StorageError."""
    copy, old = restore(file, settings.database_file, clock())
    kept = f" The one before is kept as {old}; remove it when all is well." if old else ""
    return f"{settings.database_file} is again {_told(copy)}.{kept}"


def _told(copy: Copy) -> str:
    runners = "1 runner" if copy.runners == 1 else f"{copy.runners} runners"
    return f"{runners} ({copy.size / _MIB:.1f} MiB, revision {copy.revision})"
