"""Calendar files as apps export them, and as nobody should."""

from collections.abc import Iterable


def calendar(*entries: str, head: str = "") -> bytes:
    """A whole file with these entries."""
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", *head.split(), *entries)
    return "\r\n".join((*lines, "END:VCALENDAR", "")).encode()


def entry(start: str, title: str = "Easy run", *more: str, uid: str = "") -> str:
    """One entry; `start` with its parameters, for instance `;VALUE=DATE:20261125`."""
    lines = (
        "BEGIN:VEVENT",
        f"UID:{uid or f'{start}/{title}'}",
        "DTSTAMP:20261101T000000Z",
        f"DTSTART{start}",
        f"SUMMARY:{title}",
        *more,
        "END:VEVENT",
    )
    return "\r\n".join(lines)


def days(titles: Iterable[tuple[str, str]]) -> bytes:
    """All-day entries: `("20261125", "Tempo 8 km")`."""
    return calendar(*(entry(f";VALUE=DATE:{day}", title) for day, title in titles))
