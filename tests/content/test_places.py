"""Which city, and so which clock, a runner means."""

import math
import sys
from zoneinfo import available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.gazetteer import Gazetteer, simplified
from content.places import MOST, Towns
from content.zonewords import offset_named, standard_offset, zone_named


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("São Paulo", "America/Sao_Paulo"),
        ("sao paulo", "America/Sao_Paulo"),
        ("münchen", "Europe/Berlin"),
        ("Munich", "Europe/Berlin"),
        ("MUNICH!!!", "Europe/Berlin"),
        ("NYC", "America/New_York"),
        ("new york", "America/New_York"),
        ("Kyiv", "Europe/Kyiv"),
        ("Kiev", "Europe/Kyiv"),
        ("東京", "Asia/Tokyo"),
        ("Москва", "Europe/Moscow"),
        ("القاهرة", "Africa/Cairo"),
        ("\u202eBerlin\u202c", "Europe/Berlin"),
        ("Berlin 🏃‍♀️", "Europe/Berlin"),
        ("Paris", "Europe/Paris"),
        ("London", "Europe/London"),
        ("Sydney", "Australia/Sydney"),
        ("Bombay", "Asia/Kolkata"),
        ("Saigon", "Asia/Ho_Chi_Minh"),
        ("L'Aquila", "Europe/Rome"),
        # slips of the finger
        ("Londn", "Europe/London"),
        ("Nw York", "America/New_York"),
        ("Amsterdamm", "Europe/Amsterdam"),
        ("Copenhaguen", "Europe/Copenhagen"),
        # a region or a country added
        ("Paris Texas", "America/Chicago"),
        ("Paris, TX", "America/Chicago"),
        ("San Jose CR", "America/Costa_Rica"),
        ("San Jose, Costa Rica", "America/Costa_Rica"),
        ("San Jose, California", "America/Los_Angeles"),
        ("Springfield, Illinois", "America/Chicago"),
        ("Springfield MA", "America/New_York"),
        ("London Ontario", "America/Toronto"),
        ("Perth, Scotland", "Europe/London"),
        ("New York, NY, USA", "America/New_York"),
        # a country or a region alone, where it keeps one time
        ("Germany", "Europe/Berlin"),
        ("California", "America/Los_Angeles"),
        ("Singapore", "Asia/Singapore"),
        # zones by name
        ("Europe/Berlin", "Europe/Berlin"),
        ("america/new york", "America/New_York"),
        ("Asia/Calcutta", "Asia/Calcutta"),
        ("CET", "Europe/Berlin"),
        ("UTC", "UTC"),
    ],
)
def test_clear_words_give_one_city(towns: Towns, words: str, zone: str) -> None:
    assert [city.zone for city in towns.find(words)] == [zone]


@pytest.mark.parametrize(
    ("words", "zones"),
    [
        ("San Jose", {"America/Los_Angeles", "America/Costa_Rica"}),
        ("Springfield", {"America/Chicago", "America/New_York"}),
        ("Birmingham", {"Europe/London", "America/Chicago"}),
        ("Portland", {"America/Los_Angeles", "America/New_York"}),
        ("Córdoba", {"America/Argentina/Cordoba", "Europe/Madrid"}),
        ("Georgia", {"Asia/Tbilisi", "America/New_York"}),
        ("USA", {"America/New_York", "America/Chicago", "America/Los_Angeles"}),
        ("Paris, Germany", {"Europe/Paris", "America/Chicago"}),  # none there: all are shown
        ("UTC+2", {"Africa/Cairo", "Africa/Johannesburg"}),
        ("gmt -3", {"America/Sao_Paulo"}),
        ("+5:30", {"Asia/Kolkata"}),
    ],
)
def test_words_with_several_meanings_give_several_cities(
    towns: Towns, words: str, zones: set[str]
) -> None:
    found = towns.find(words)
    assert zones <= {city.zone for city in found}
    assert 2 <= len(found) <= MOST


@pytest.mark.parametrize(
    "words",
    [
        "",
        "   ",
        "🏃",
        "x" * 5000,
        "hello",
        "asdfghj",
        "12",
        "-",
        "/",
        "a/b",
        "UTC+99",
        "?!",
        "\x00",
    ],
)
def test_what_is_no_city_gives_none(towns: Towns, words: str) -> None:
    assert towns.find(words) == ()


def test_namesakes_are_told_apart_by_their_region(towns: Towns) -> None:
    shown = [(city.name, city.country) for city in towns.find("Springfield")]
    assert ("Springfield, Illinois", "United States") in shown
    assert ("Springfield, Massachusetts", "United States") in shown
    assert len(set(shown)) == len(shown)


def test_the_likeliest_namesake_comes_first(towns: Towns) -> None:
    assert towns.find("San Jose")[0].country == "United States"
    assert towns.find("Córdoba")[0].country == "Argentina"


def test_a_country_with_many_zones_gives_its_largest_cities(towns: Towns) -> None:
    names = [city.name for city in towns.find("USA")]
    assert names[:2] == ["New York City, New York", "Los Angeles, California"]


@settings(max_examples=200, deadline=None)
@given(words=st.text(max_size=120))
def test_no_words_can_break_the_search(towns: Towns, words: str) -> None:
    found = towns.find(words)
    assert len(found) <= MOST
    assert all(city.zone in available_timezones() and city.name for city in found)


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (52.52, 13.40, "Europe/Berlin"),
        (40.71, -74.01, "America/New_York"),
        (-33.87, 151.21, "Australia/Sydney"),
        (27.7, 85.3, "Asia/Kathmandu"),
        (0.0, -30.0, None),  # the middle of the Atlantic
        (math.nan, 0.0, None),
        (91.0, 0.0, None),
        (0.0, 181.0, None),
        (math.inf, -math.inf, None),
    ],
)
def test_a_pin_gives_the_zone_of_its_place(
    towns: Towns, latitude: float, longitude: float, zone: str | None
) -> None:
    assert towns.zone_at(latitude, longitude) == zone


@settings(max_examples=200, deadline=None)
@given(
    latitude=st.floats(allow_nan=True, allow_infinity=True),
    longitude=st.floats(allow_nan=True, allow_infinity=True),
)
def test_no_pin_can_break_the_map(towns: Towns, latitude: float, longitude: float) -> None:
    zone = towns.zone_at(latitude, longitude)
    assert zone is None or zone in available_timezones()


@settings(max_examples=100, deadline=None)
@given(latitude=st.floats(-90, 90), longitude=st.floats(-180, 180))
def test_every_place_on_earth_has_a_zone_that_python_knows_or_none(
    towns: Towns, latitude: float, longitude: float
) -> None:
    zone = towns.zone_at(latitude, longitude)
    assert zone is None or zone in available_timezones()


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer()


def test_every_town_has_a_zone_that_python_knows(gazetteer: Gazetteer) -> None:
    assert {town.zone for town in gazetteer.towns} <= available_timezones()
    assert len(gazetteer.towns) > 30_000


def test_every_town_is_found_by_its_own_name(gazetteer: Gazetteer) -> None:
    for town in gazetteer.towns[::97]:
        assert town in gazetteer.named(simplified(town.name))


def test_a_second_gazetteer_is_whole_though_reading_empties_its_source(
    towns: Towns, gazetteer: Gazetteer
) -> None:
    assert towns.find("Berlin")
    assert gazetteer.named("berlin")


def test_letters_are_told_from_cities_before_anything_is_read() -> None:
    towns = Towns()
    assert towns.find("x" * 5000) == ()
    assert towns._loaded is None


def test_the_index_keeps_little_memory(gazetteer: Gazetteer) -> None:
    packed = (gazetteer._names, gazetteer._starts, gazetteer._owners, gazetteer._first)
    assert sum(map(sys.getsizeof, packed)) < 12_000_000


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("UTC+2", 2),
        ("gmt-3:30", -3.5),
        ("+5:30", 5.5),
        ("Z-1", -1),
        ("utc \u22124", -4),
        ("+14", 14),
    ],
)
def test_offsets_are_read(words: str, hours: float) -> None:
    offset = offset_named(words)
    assert offset is not None
    assert offset.total_seconds() == hours * 3600


@pytest.mark.parametrize("words", ["2", "UTC", "+15", "+2:75", "UTC+2 or so", "5-3"])
def test_other_numbers_are_no_offset(words: str) -> None:
    assert offset_named(words) is None


def test_a_zone_is_known_in_any_case_and_with_spaces() -> None:
    assert zone_named("america / new york") is None
    assert zone_named("AMERICA/NEW YORK") == "America/New_York"
    assert zone_named("pacific  time") == "America/Los_Angeles"
    assert zone_named("nowhere/land") is None


def test_standard_time_is_without_daylight_saving_in_both_hemispheres() -> None:
    hours = {
        zone: standard_offset(zone).total_seconds() / 3600
        for zone in ("Europe/Berlin", "Australia/Sydney", "Asia/Kathmandu")
    }
    assert hours == {"Europe/Berlin": 1, "Australia/Sydney": 10, "Asia/Kathmandu": 5.75}
