"""An offline gazetteer. Implements `coach.ports.Places`.

City data: GeoNames, CC BY 4.0. Nothing is read before the first question; then another
process builds the index, which takes about two seconds, and this one keeps some 15 MB.
"""

from collections.abc import Iterable, Iterator
from threading import Lock

from rapidfuzz.distance import OSA

from coach.ports import City
from content.gazetteer import Gazetteer, Town, simplified
from content.gazetteerprocess import built_aside
from content.regions import Regions, inside, splits
from content.zoneplaces import zone_at
from content.zonewords import offset_named, standard_offset, zone_named

MOST = 6
LONGEST = 100  # characters; nobody's city is longer, and letters to us are no city
COMPARABLE = 12  # a namesake this many times smaller is not meant: Paris is in France,
# London in Britain; San Jose and Birmingham are asked about
BY_NAME = 10  # by this much: Richmond, Virginia, is also called Manchester
SURE_OF_TYPO = 100_000  # people of a town that a misspelt word may mean
SURE_OF_BY_NAME = 1_000_000  # the same where the word is near a by-name only
SHORTEST_TYPO = 4  # letters; any three letters are near something
TWO_TYPOS = 8  # letters from which two slips are allowed


class Towns:
    """Implements `coach.ports.Places`. Safe to use from several threads."""

    def __init__(self) -> None:
        self._loading = Lock()
        self._loaded: tuple[Gazetteer, Regions] | None = None

    def warm(self) -> None:
        """Load everything now: takes two seconds, so call it in a thread at start."""
        self._data()

    def find(self, words: str) -> tuple[City, ...]:
        """Cities that the words may mean, the likeliest first, at most six."""
        if len(words.strip()) > LONGEST:
            return ()
        gazetteer, regions = self._data()
        zoned = self._by_zone(words.strip())
        if zoned is not None:
            return zoned
        name = simplified(words)
        towns = (
            _plain(gazetteer, regions, name)
            or _within(gazetteer, regions, words)
            or _of_area(gazetteer, regions, name)
            or _misspelt(gazetteer, name)
        )
        return _shown(towns, regions)

    def zone_at(self, latitude: float, longitude: float) -> str | None:
        """The IANA zone at a point in degrees; None at sea, or off the globe."""
        return zone_at(latitude, longitude)

    def _data(self) -> tuple[Gazetteer, Regions]:
        with self._loading:
            if self._loaded is None:
                self._loaded = (built_aside(), Regions())
            return self._loaded

    def _by_zone(self, words: str) -> tuple[City, ...] | None:
        """Cities of a zone or an offset that is named outright; None where none is."""
        gazetteer, regions = self._data()
        zone, offset = zone_named(words), offset_named(words)
        if zone is not None:
            towns = [town for town in gazetteer.towns if town.zone == zone]
            largest = max(towns, key=lambda town: town.people, default=None)
            if largest is None:  # UTC, and zones of small islands
                area, _, name = zone.rpartition("/")
                return (City(name.replace("_", " "), area or zone, zone),)
            return _shown([largest], regions)
        if offset is None:
            return None
        zones = {town.zone for town in gazetteer.towns}
        near = {zone for zone in zones if standard_offset(zone) == offset}
        return _shown(_one_each(town for town in gazetteer.towns if town.zone in near), regions)


def _plain(gazetteer: Gazetteer, regions: Regions, name: str) -> list[Town]:
    """Towns of that very name; a country's name means the country before a small namesake."""
    towns = _likely(gazetteer.named(name), name)
    if regions.named(name) and all(town.people < SURE_OF_TYPO for town in towns):
        return []
    return towns


def _within(gazetteer: Gazetteer, regions: Regions, words: str) -> list[Town]:
    """Towns of a name followed by a country or a region."""
    head, comma, tail = words.partition(",")
    cuts = list(splits(simplified(words).split()))
    if comma:
        cuts.insert(0, (simplified(head), simplified(tail.rpartition(",")[2])))
    for name, area in cuts:
        areas = regions.named(area)
        towns = [town for town in gazetteer.named(name) if areas and inside(town, areas)]
        if towns:
            return _likely(towns, name)
    return gazetteer.named(simplified(head)) if comma else []


def _of_area(gazetteer: Gazetteer, regions: Regions, name: str) -> list[Town]:
    """The largest town of each zone of a country or region."""
    areas = regions.named(name)
    return _one_each(town for town in gazetteer.towns if inside(town, areas)) if areas else []


def _misspelt(gazetteer: Gazetteer, name: str) -> list[Town]:
    """Large towns whose name begins alike and is a slip or two away, the nearest only."""
    if len(name) < SHORTEST_TYPO:
        return []
    most = 2 if len(name) >= TWO_TYPOS else 1
    found: dict[Town, int] = {}
    for other, town in gazetteer.alike(name, most, SURE_OF_TYPO):
        slips = OSA.distance(name, other, score_cutoff=most)
        if slips > found.get(town, most):
            continue
        if town.people >= SURE_OF_BY_NAME or simplified(town.name) == other:
            found[town] = slips
    least = min(found.values(), default=0)
    return _likely((town for town, slips in found.items() if slips == least), name)


def _likely(towns: Iterable[Town], name: str) -> list[Town]:
    """The largest, and those of comparable size; a by-name counts for less than a name."""

    def weight(town: Town) -> float:
        return town.people if simplified(town.name) == name else town.people / BY_NAME

    ranked = sorted(towns, key=weight, reverse=True)
    return [town for town in ranked if weight(town) * COMPARABLE >= weight(ranked[0])]


def _one_each(towns: Iterable[Town]) -> list[Town]:
    """The largest town of each zone, the largest first."""
    largest: dict[str, Town] = {}
    for town in sorted(towns, key=lambda town: -town.people):
        largest.setdefault(town.zone, town)
    return list(largest.values())


def _shown(towns: list[Town], regions: Regions) -> tuple[City, ...]:
    """As a runner reads them; one where all keep the same time."""
    cities = list(dict.fromkeys(_cities(towns, regions)))
    return tuple(cities[:1] if len({city.zone for city in cities}) == 1 else cities[:MOST])


def _cities(towns: list[Town], regions: Regions) -> Iterator[City]:
    for town in towns:
        region = regions.region(town) if town.country in {"US", "CA", "AU"} else None
        name = f"{town.name}, {region}" if region and region != town.name else town.name
        yield City(name, regions.country(town), town.zone)
