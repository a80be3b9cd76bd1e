"""All mistakes in the content, for `bandstride check --content`."""

from pathlib import Path

from content.exercisechecks import Drawable
from content.loader import FOLDER, examine


def problems(folder: Path | None = None, drawable: Drawable | None = None) -> tuple[str, ...]:
    """One readable line a mistake, with file, line and mend; empty where all is well.

    Args:
        folder: the content to check; None for the content that is shipped.
        drawable: looks at each figure as the drawing does; None where nothing is drawn.
    """
    return tuple(str(problem) for problem in examine(folder or FOLDER, drawable)[1])
