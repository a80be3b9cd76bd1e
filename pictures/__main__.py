"""`python -m pictures sheet OUT.png`: what authors look at after they changed a pose."""

import argparse
import sys
from pathlib import Path

from content.loader import load
from content.problems import ContentError
from pictures.sheet import sheet


def main(arguments: list[str]) -> int:
    """Writes the sheet; 1 where the content has mistakes, which are told on stderr."""
    parser = argparse.ArgumentParser(prog="python -m pictures", description=__doc__)
    parser.add_argument("what", choices=["sheet"])
    parser.add_argument("out", type=Path, help="where the PNG goes")
    asked = parser.parse_args(arguments)
    try:
        content = load()
    except ContentError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sheet(content.figures, content.charts.palette).save(asked.out, "PNG")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
