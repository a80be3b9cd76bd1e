"""`python -m tests.coach.golden`: show where the stories changed; `--write` accepts it."""

import sys
from difflib import unified_diff
from pathlib import Path

from tests.coach.golden.story import play

STORIES = sorted(Path(__file__).parent.glob("*.txt"))


def main(*, write: bool) -> int:
    """1 where a story changed and was not written."""
    changed = 0
    for path in STORIES:
        told = path.read_text("utf-8")
        today = "\n".join(play(told)) + "\n"
        if today == told:
            continue
        changed += 1
        lines = unified_diff(told.splitlines(), today.splitlines(), path.stem, "today", lineterm="")
        sys.stdout.write("\n".join(lines) + "\n")
        if write:
            path.write_text(today, "utf-8")
    return 0 if write else min(changed, 1)


if __name__ == "__main__":
    sys.exit(main(write="--write" in sys.argv[1:]))
