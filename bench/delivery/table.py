"""All that was seen, as one table of Markdown."""

from collections.abc import Iterable

from bench.delivery.scenario import Seen

HEAD = "| fault | due | lost | twice | last after | seen | held |\n|---|---|---|---|---|---|---|"


def table(rows: Iterable[Seen]) -> str:
    """A line for each; what did not hold is told under the table."""
    seen = list(rows)
    lines = [HEAD, *(_line(each) for each in seen)]
    lines += [f"\n{each.what}: {why}" for each in seen for why in each.broken]
    return "\n".join(lines)


def _line(seen: Seen) -> str:
    figures = "; ".join(seen.figures)
    held = "no" if seen.broken else "yes"
    counts = f"{seen.due:,} | {seen.lost} | {seen.twice} | {seen.seconds:.1f} s"
    return f"| {seen.what} | {counts} | {figures} | {held} |"
