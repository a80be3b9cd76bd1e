"""What /exercises shows on the way to an exercise: areas, muscles, equipment, lists. Pure.

Whatever is offered has a card in the picture, with the same number.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from coach.exercises import Exercise
from coach.library import CHOICES, FREE, By, Kit, Shelf, Sight, examples, shelved, sight
from coach.questions.show import Row, in_rows
from coach.screens import parts
from coach.screens.welcome import go
from coach.words import Button, Picture, Place, Reply, Tap, Text

LIBRARY = "lib"  # kind of all taps on it
HOME, MENU, LIST, ONE, CARE, STILL = "home", "menu", "list", "one", "care", "still"
ON_A_PAGE = 6
ON_A_MENU = 7  # more, and the picture that they are numbered in has scrolled away
MENUS = (By.MUSCLE, By.KIND)


@dataclass(frozen=True, slots=True)
class Library:
    """What a runner looks at. `exercises`: all of them, in the order of their names."""

    exercises: tuple[Exercise, ...]
    kit: Kit

    def on(self, shelf: Shelf) -> tuple[Exercise, ...]:
        """What stands on a shelf; a search's hits stand in `exercises` alone."""
        return shelved(self.exercises, shelf, self.kit)


def home(library: Library, *, lead: tuple[Text, ...] = (), place: Place = Place.EDIT) -> Reply:
    """The areas, and the other ways to look through all exercises."""
    mine, everything = Shelf(By.ALL), Shelf(By.ALL, mine=False)
    fits, count = len(library.on(mine)), len(library.exercises)
    own = (_list(mine, Text("library-mine", {"count": fits})),) if fits < count else ()
    picture, areas = _choices(library, _held(library, By.AREA))
    rows = (
        *areas,
        tuple(Button(Text(f"library-by-{by}"), Tap(LIBRARY, MENU, value=by)) for by in MENUS),
        (*own, _list(everything, Text("library-all", {"count": count}))),
    )
    fit = Text("library-home", {"fits": fits, "count": count})
    text = fit if own else Text("library-home-all", {"count": count})
    return Reply((*lead, text, Text("library-search")), rows, picture, place)


def menu(library: Library, by: By, page: int = 0) -> Reply:
    """The muscles, or the kinds of band."""
    shelves = _held(library, by)
    page = min(page, max(len(shelves) - 1, 0) // ON_A_MENU)
    first = page * ON_A_MENU
    picture, choices = _choices(library, shelves[first : first + ON_A_MENU])
    turns = _turns(page, len(shelves), ON_A_MENU)
    pages = tuple(Button(text, Tap(LIBRARY, MENU, to, value=by)) for text, to in turns)
    text = Text(f"library-which-{by}")
    return Reply((text,), (*choices, (*pages, _home())), picture, Place.EDIT)


def listed(library: Library, shelf: Shelf, page: int, *, place: Place = Place.EDIT) -> Reply:
    """One page of a shelf; a page beyond its end is its last one."""
    found = library.on(shelf)
    page = min(page, max(len(found) - 1, 0) // ON_A_PAGE)
    first = page * ON_A_PAGE
    shown = found[first : first + ON_A_PAGE]
    rows = (*_names(shown, shelf, page), _pages(shelf, page, len(found)), _leave(library, shelf))
    args = {"first": first + 1, "last": first + len(shown), "count": len(found)}
    text = (_title(shelf), Text("library-range", args) if shown else Text("library-empty"))
    picture = _picture([_seen(library, each, shelf) for each in shown])
    return Reply((parts.joined(*text),), tuple(row for row in rows if row), picture, place)


def unknown(place: Place = Place.NEW) -> Reply:
    """No exercise has such a name."""
    rows = ((_home(Text("library-browse")), go("today", "button-today")),)
    return Reply((Text("library-unknown"),), rows, place=place)


def back_to(shelf: Shelf, page: int) -> Button:
    """From an exercise to the list that it was opened from."""
    if shelf.by is By.FOUND and not shelf.what:
        return _home()
    return Button(Text("button-back"), Tap(LIBRARY, LIST, page, value=shelf.code))


def _held(library: Library, by: By) -> tuple[Shelf, ...]:
    """The shelves that hold anything; kinds of band that the runner does not own come last."""
    mine = [shelf for what in CHOICES[by] if library.on(shelf := Shelf(by, what))]
    if by is not By.KIND:
        return tuple(mine)
    owned = {shelf.what for shelf in mine}
    others = (Shelf(by, what, mine=False) for what in CHOICES[by] if what not in owned)
    return (*mine, *(shelf for shelf in others if library.on(shelf)))


def _choices(library: Library, shelves: Sequence[Shelf]) -> tuple[Picture | None, tuple[Row, ...]]:
    """A numbered button for each shelf, and an example of each."""
    found = examples([library.on(shelf) for shelf in shelves])
    sights = zip(found, shelves, strict=True)
    picture = _picture([_seen(library, exercise, shelf) for exercise, shelf in sights])
    buttons = [
        _list(shelf, _numbered(number, Text("library-choice", {"what": what_of(shelf)})))
        for number, shelf in enumerate(shelves, 1)
    ]
    return picture, in_rows(buttons, 2)


def what_of(shelf: Shelf) -> Text:
    """What a shelf is called."""
    what = shelf.what.replace("_", "-")
    match shelf.by:
        case By.AREA:
            return Text(f"area-{what}")
        case By.MUSCLE:
            return Text(f"muscle-{what}")
        case By.KIND:
            return Text("workout-no-band") if what == FREE else Text(f"band-kind-{what}")
        case By.FOUND:
            return Text("library-found")
        case By.ALL:
            return Text("library-everything")


def _title(shelf: Shelf) -> Text:
    if shelf.by is By.FOUND:
        return Text("library-guesses", {"what": what_of(shelf)})  # a question has no scope
    scope = "mine" if shelf.mine else "all"
    what = what_of(shelf)
    if shelf.by is By.MUSCLE:
        what = Text("library-for", {"what": what})
    return Text("library-title", {"what": what, "scope": scope})


def _seen(library: Library, exercise: Exercise, shelf: Shelf) -> Sight:
    return sight(exercise, library.kit, shelf.what if shelf.by is By.KIND else "")


def _picture(sights: Sequence[Sight]) -> Picture | None:
    if not sights:
        return None
    return Picture(
        tuple(each.exercise.id for each in sights),
        tuple(each.position.key for each in sights),
        tuple(each.colour for each in sights),
        ahead=False,  # of many that are shown, one or two are opened
    )


def _names(shown: Sequence[Exercise], shelf: Shelf, page: int) -> tuple[Row, ...]:
    buttons = [
        Button(
            _numbered(number, parts.name(each.id)),
            Tap(LIBRARY, ONE, page, value=f"{each.id}.{shelf.code}"),
        )
        for number, each in enumerate(shown, 1)
    ]
    return in_rows(buttons, 2)


def _numbered(number: int, what: Text) -> Text:
    return Text("library-numbered", {"number": number, "what": what})


def _pages(shelf: Shelf, page: int, count: int) -> Row:
    return tuple(_list(shelf, text, to) for text, to in _turns(page, count, ON_A_PAGE))


def _turns(page: int, count: int, on_one: int) -> tuple[tuple[Text, int], ...]:
    """Earlier and later pages, where there are any."""
    earlier = ((Text("library-earlier"), page - 1),) if page else ()
    later = ((Text("library-later"), page + 1),) if (page + 1) * on_one < count else ()
    return (*earlier, *later)


def _leave(library: Library, shelf: Shelf) -> Row:
    """The way back, and the same shelf with more or less on it."""
    in_menu = shelf.by in MENUS
    to_menu = Button(Text("button-back"), Tap(LIBRARY, MENU, value=shelf.by))
    back = to_menu if in_menu else _home()
    mine = len(library.on(Shelf(shelf.by, shelf.what)))
    count = len(library.on(Shelf(shelf.by, shelf.what, mine=False)))
    if mine == count or shelf.by is By.FOUND:
        return (back,)
    other = Shelf(shelf.by, shelf.what, mine=not shelf.mine)
    text = Text("library-all", {"count": count}) if shelf.mine else None
    return back, _list(other, text or Text("library-mine", {"count": mine}))


def _list(shelf: Shelf, text: Text, page: int = 0) -> Button:
    return Button(text, Tap(LIBRARY, LIST, page, value=shelf.code))


def _home(text: Text | None = None) -> Button:
    return Button(text or Text("button-back"), Tap(LIBRARY, HOME))
