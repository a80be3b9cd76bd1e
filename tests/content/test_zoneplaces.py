import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tzfpy import timezonenames

from content.zoneplaces import AT_SEA, _places, blurred, zone_at

UNSEEN = {"Asia/Urumqi"}  # the map gives all of Xinjiang Beijing's time


@settings(max_examples=1500, deadline=None)
@given(latitude=st.floats(-90, 90), longitude=st.floats(-180, 180))
def test_a_blurred_pin_keeps_its_zone(latitude: float, longitude: float) -> None:
    assert zone_at(*blurred(latitude, longitude)) == zone_at(latitude, longitude)


def test_the_place_that_stands_for_a_zone_lies_in_it() -> None:
    on_land = {zone for zone in timezonenames() if not zone.startswith("Etc/")} - UNSEEN
    assert len(on_land) > 400
    assert {zone: zone_at(*_places()[zone]) for zone in on_land} == {z: z for z in on_land}


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(0.0, -30.0), (float("nan"), 0.0), (91.0, 0.0), (0.0, 999.0)]
)
def test_what_has_no_zone_is_put_to_sea(latitude: float, longitude: float) -> None:
    assert blurred(latitude, longitude) == AT_SEA
    assert zone_at(*AT_SEA) is None


def test_a_pin_is_moved_to_its_zones_place_whatever_its_digits() -> None:
    assert blurred(35.6812, 139.7671) == blurred(43.0621, 141.3544) == (35.6544, 139.7447)
