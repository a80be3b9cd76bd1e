"""What /bands shows. Pure."""

from collections.abc import Iterator, Mapping, Sequence

from coach.bands import NEWTONS_PER_KG, NEWTONS_PER_LB, Band, BandKind
from coach.bandslips import Slip
from coach.labels import cut
from coach.questions.question import hyphened
from coach.questions.show import Row, in_rows
from coach.words import Arg, Button, Place, Reply, Said, Style, Tap, Text

BANDS = "b"  # kind of all taps on bands
LOOPS = frozenset({BandKind.MINI_LOOP, BandKind.HIP_CIRCLE, BandKind.LONG_LOOP})
MOST = 20  # bands of one runner: more make no finer steps, and the list fits in one message
TOGETHER = 10  # of them in a paragraph
EVER = 300  # with the retired ones, which old workouts name: every screen reads them all
MEANT, TYPED = SPELLINGS = ("meant", "typed")  # what a name with a slip is to become
SHORT_LABEL = 12  # characters with which two buttons still fit side by side on a phone
LONGEST_LABEL = 32  # characters of a band's name, so that it fits on a button


def button(
    verb: str,
    text: Text,
    *,
    about: int = 0,
    turn: int = 0,
    value: str = "",
    style: Style = Style.PLAIN,
) -> Button:
    """A button about bands."""
    return Button(text, Tap(BANDS, verb, about, turn, value), style)


def kind_name(kind: BandKind) -> Text:
    """`mini loop`."""
    return Text(f"band-kind-{hyphened(kind.value)}")


def line(band: Band) -> Text:
    """One band: what the runner calls it, its kind, and about how hard it pulls.

    The pull is that of the whole band at twice its length, as sellers print it: a loop
    pulls with both of its strands.
    """
    newtons = band.force * (2 if band.kind in LOOPS else 1)
    args: dict[str, Arg] = {
        "label": Said(band.label),
        "kind": kind_name(band.kind),
        "kg": _rounded(newtons / NEWTONS_PER_KG),
        "lb": round(newtons / NEWTONS_PER_LB),
    }
    return Text("bands-line", args)


def lines(bands: Sequence[Band]) -> tuple[Text, ...]:
    """All bands, one a line."""
    return tuple(line(band) for band in bands)


def band_rows(bands: Sequence[Band]) -> tuple[Row, ...]:
    """A button for each band, that opens it."""
    texts = [
        Text("bands-button", {"label": Said(band.label), "kind": kind_name(band.kind)})
        for band in bands
    ]
    short = all(len(band.label) <= SHORT_LABEL for band in bands)
    return in_rows(
        [button("band", text, about=band.id) for band, text in zip(bands, texts, strict=True)],
        2 if short else 1,
    )


def kind_rows(turn: int) -> tuple[Row, ...]:
    """A button for each kind of band that there is."""
    kinds = [
        button("kind", Text(f"bands-kind-{hyphened(kind.value)}"), turn=turn, value=kind.value)
        for kind in BandKind
    ]
    return in_rows(kinds, 2)


def kinds_told() -> tuple[Text, ...]:
    """What each kind is, one a line."""
    return tuple(
        Text(
            "bands-kind-line",
            {"kind": kind_name(kind), "about": Text(f"band-kind-{hyphened(kind.value)}-about")},
        )
        for kind in BandKind
    )


def listed(
    bands: Sequence[Band], told: Mapping[int, Text], lead: tuple[Text, ...], place: Place
) -> Reply:
    """All bands of a runner, each with a button, and one to add another.

    `told`: by id, what training has shown of each.
    """
    if bands:
        counted = Text("bands-list", {"count": len(bands)})
        each = [
            Text("bands-and-learned", {"line": line(band), "told": told[band.id]}) for band in bands
        ]
        head = (counted, *_paragraphs(each))
    else:
        head = (Text("bands-none"),)
    add = button("add", Text("bands-add"), style=Style.PRIMARY)
    return Reply((*lead, *head), (*band_rows(bands), (add,)), place=place)


def _paragraphs(texts: Sequence[Text]) -> Iterator[Text]:
    for start in range(0, len(texts), TOGETHER):
        yield Text("lines", {"lines": tuple(texts[start : start + TOGETHER])})


def which_kind(turn: int, lead: tuple[Text, ...], place: Place) -> Reply:
    """Asks what kind a new band is."""
    body = Text("lines", {"lines": (Text("bands-which-kind"), *kinds_told())})
    return Reply((*lead, body), (*kind_rows(turn), (_home(),)), place=place)


def which_words(
    kind: BandKind, colours: Sequence[str], turn: int, lead: tuple[Text, ...], place: Place
) -> Reply:
    """Asks for the colour, or whatever is printed on the band."""
    buttons = [
        button("colour", Text(f"colour-{colour}"), turn=turn, value=colour) for colour in colours
    ]
    text = (*lead, Text("bands-which", {"kind": kind_name(kind)}))
    return Reply(text, (*in_rows(buttons, 3), (_home(),)), place=place)


def which_spelling(slip: Slip, turn: int, lead: tuple[Text, ...], place: Place) -> Reply:
    """Asks whether a colour was meant that is one slip away."""
    row = tuple(
        button("spelled", spelling_label(slip, value), turn=turn, value=value)
        for value in SPELLINGS
    )
    text = Text("bands-meant", {"typed": Said(slip.typed), "colour": Text(f"colour-{slip.colour}")})
    return Reply((*lead, text), (row,), place=place)


def spelling_label(slip: Slip, value: str) -> Text:
    """`Yes, green`, `Keep gren`."""
    if value == MEANT:
        return Text("bands-meant-yes", {"colour": Text(f"colour-{slip.colour}")})
    return Text("bands-meant-no", {"typed": Said(cut(slip.typed, SHORT_LABEL))})


def which_latex(label: str, turn: int, lead: tuple[Text, ...], place: Place) -> Reply:
    """Asks an allergic runner whether the band has latex in it."""
    answers = tuple(
        button("latex", Text(f"bands-latex-{answer}"), turn=turn, value=answer)
        for answer in ("free", "has", "unsure")
    )
    text = Text("bands-latex", {"label": Said(label)})
    return Reply((*lead, text), (answers[:2], answers[2:], (_home(),)), place=place)


def one(
    band: Band,
    told: Text,
    *,
    allergic: bool,
    first: tuple[Row, ...] = (),
    lead: tuple[Text, ...] = (),
) -> Reply:
    """One band, what training has shown of it, and what can be done to it.

    `first`: buttons that answer what `told` asks.
    """
    buttons = [
        button("rename", Text("bands-rename"), about=band.id),
        button("retire", Text("bands-retire"), about=band.id),
        button("weigh", Text("bands-weigh"), about=band.id),
    ]
    if allergic:
        free = band.latex_free is True
        text = Text("bands-latex-has" if free else "bands-latex-free")
        value = "has" if free else "free"
        buttons.append(button("free", text, about=band.id, value=value))
    rows = (*first, *in_rows(buttons, 2), (_home(),))
    both = Text("bands-and-learned", {"line": line(band), "told": told})
    return Reply((*lead, both), rows, place=Place.EDIT)


def which_weight(band: Band, lead: tuple[Text, ...] = ()) -> Reply:
    """Asks what a scale shows."""
    text = Text("bands-which-weight", {"label": Said(band.label), "kind": kind_name(band.kind)})
    return Reply((*lead, text), ((_home(),),), place=Place.NEW if lead else Place.EDIT)


def which_name(band: Band, lead: tuple[Text, ...] = ()) -> Reply:
    """Asks what the band is to be called."""
    text = Text("bands-new-name", {"label": Said(band.label)})
    return Reply((*lead, text), ((_home(),),), place=Place.NEW if lead else Place.EDIT)


def looked_over() -> Reply:
    """All bands are sound; the workout stands below."""
    return Reply((Text("bands-fine-noted"),), place=Place.EDIT)


def sure(band: Band) -> Reply:
    """Asks whether the band is really gone."""
    gone = button("retired", Text("bands-retire-yes"), about=band.id, style=Style.DANGER)
    keep = button("band", Text("bands-retire-no"), about=band.id)
    text = Text("bands-retire-sure", {"label": Said(band.label), "kind": kind_name(band.kind)})
    return Reply((text,), ((gone, keep),), place=Place.EDIT)


def _home() -> Button:
    return button("list", Text("button-back"))


def _rounded(kg: float) -> float | int:
    """To half a kilogram below ten, else to a whole one: it is an estimate."""
    return round(kg) if kg >= 9.75 else max(round(kg * 2), 1) / 2  # noqa: PLR2004 - rounds to 10
