"""`python -m bench.due [--full]`: many reminders due at once; claiming a thousand of a million."""

import asyncio
import sys

from bench.due import claiming, sending


async def _both(*, full: bool) -> None:
    await claiming.shown(full=full)
    print(flush=True)
    await sending.shown(full=full)


def main(arguments: list[str]) -> None:
    """Measure and print. Ten thousand at 30 a second, and a million runners, with `--full`."""
    asyncio.run(_both(full="--full" in arguments))


if __name__ == "__main__":
    main(sys.argv[1:])
