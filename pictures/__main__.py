"""What authors look at after they changed a pose, and the page that others look at.

`python -m pictures sheet OUT.png`: every exercise at every position, on one sheet.
`python -m pictures page docs/figures`: stills into that folder, and docs/figures.md.
"""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from content.loader import Content, load
from content.problems import ContentError
from pictures.page import write
from pictures.sheet import sheet


def _sheet(content: Content, out: Path) -> None:
    sheet(content.figures, content.charts.palette).save(out, "PNG")


_MADE: Mapping[str, Callable[[Content, Path], None]] = {"sheet": _sheet, "page": write}


def main(arguments: list[str]) -> int:
    """Writes what is asked for; 1 where the content has mistakes, which are told on stderr."""
    parser = argparse.ArgumentParser(
        prog="python -m pictures",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("what", choices=_MADE)
    parser.add_argument("out", type=Path, help="where the PNG, or the folder of stills, goes")
    asked = parser.parse_args(arguments)
    try:
        content = load()
    except ContentError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    _MADE[asked.what](content, asked.out)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
