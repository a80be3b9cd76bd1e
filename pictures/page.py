"""The page of all exercises in docs/: what each one is, with its start and its end.

Its prose about exercises comes from content/texts; only its own headings stand here, in the
language of the docs.
"""

from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

from coach.bands import BandKind
from coach.exercises import Exercise, FocusArea, Position
from coach.library import Kit, sight
from coach.runner import Anchor
from coach.words import Text
from content.languages import FALLBACK
from content.loader import Content
from pictures import pair

COLOUR = "green"  # of every band on the page, a word of content/bands.yaml
_ANCHORED: Mapping[Anchor, str] = {
    Anchor.FLOOR: "anchored at floor level",
    Anchor.MID: "anchored at hip height",
    Anchor.HIGH: "anchored up high",
}
_INTRO = """\
# All exercises

{count} exercises, each with its start and its end. In the chat they move, with the band in the
runner's own colour. Figures and texts: [CC BY 4.0](../content/LICENSE), use them and name us.

Written by `make figures` from `content/`, not by hand. [How to add one](authoring.md).
"""


def write(content: Content, folder: Path) -> None:
    """Writes every still into the folder, and the page beside it, named as the folder is.

    The same content gives the same bytes.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for exercise in content.catalogue.exercises.values():
        (folder / picture(exercise)).write_bytes(_still(content, exercise))
    folder.with_suffix(".md").write_text(page(content, folder.name), encoding="utf-8")


def picture(exercise: Exercise) -> str:
    """The name of its still's file."""
    return f"{exercise.id}.png"


def page(content: Content, folder: str) -> str:
    """The page as Markdown; `folder` is where its stills are, as seen from it."""
    words = _Words(content)
    found = content.catalogue.exercises.values()
    exercises = sorted(found, key=lambda one: words.name(one.id).casefold())
    told = (words.told(exercise, folder) for exercise in exercises)
    intro = _INTRO.format(count=len(exercises))
    return "\n".join((intro, *words.areas(exercises), *chain.from_iterable(told)))


def _still(content: Content, exercise: Exercise) -> bytes:
    """Where a band can sit, the easiest such place is shown, as the library shows it too."""
    figure, place = content.figures[exercise.id], sight(exercise, Kit((), frozenset())).position
    paths = figure.bands[place.key]
    return pair.still(figure, paths[-1] if paths else None, content.charts.palette[COLOUR])


class _Words:
    """The words of the page."""

    def __init__(self, content: Content) -> None:
        self._texts, self._figures = content.texts, content.figures

    def name(self, exercise: str) -> str:
        """`Calf raise`."""
        return self._plain(f"exercise-{exercise}-name")

    def areas(self, exercises: list[Exercise]) -> Iterator[str]:
        """For each area the exercises that are mainly for it."""
        for area in FocusArea:
            own = [self._link(one.id) for one in exercises if one.areas[0] is area]
            yield f"- **{self._plain(f'area-{area}')}** ({len(own)}): {', '.join(own)}"
        yield ""

    def told(self, exercise: Exercise, folder: str) -> Iterator[str]:
        """One exercise."""
        name, source = self.name(exercise.id), f"../content/exercises/{exercise.id}.yaml"
        yield f'## <a id="{exercise.id}"></a>{name}\n'
        alt = f"{name}: its start and its end"
        width = pair.size_of(self._figures[exercise.id])[0] // 2  # sharp on a dense screen
        yield f'<img src="{folder}/{picture(exercise)}" alt="{alt}" width="{width}">\n'
        yield f"- **Areas**: {', '.join(self._plain(f'area-{one}') for one in exercise.areas)}"
        yield f"- **Muscles**: {', '.join(self._plain(f'muscle-{m}') for m in exercise.muscles)}"
        yield f"- **Equipment**: {'; '.join(map(self._place, exercise.positions))}"
        for label, others in (("Easier", exercise.easier), ("Harder", exercise.harder)):
            if others:
                yield f"- **{label}**: {', '.join(map(self._link, others))}"
        yield f"- **Written in**: [{exercise.id}.yaml]({source})\n"

    def _place(self, position: Position) -> str:
        """`in both hands (tube, anchored up high)`."""
        where = self._plain(f"position-{position.key}")
        kinds = [self._plain(f"band-kind-{one}") for one in BandKind if one in position.kinds]
        if position.anchor is not None:
            kinds.append(_ANCHORED[position.anchor])
        return f"{where} ({', '.join(kinds)})" if kinds else where

    def _link(self, exercise: str) -> str:
        return f"[{self.name(exercise)}](#{exercise})"

    def _plain(self, key: str) -> str:
        return self._texts.plain(Text(key), FALLBACK)
