"""What is offered to be shared, for what somebody has typed so far."""

import pytest

from coach.sharing import FAVOURITES, MOST, link_to, linked, offered

NAMES = {
    "calf_raise": "Calf raise",
    "seated_calf_raise": "Seated calf raise",
    "clamshell": "Clamshell",
    "glute_bridge": "Glute bridge",
    "squat": "Mini squat",
}


def test_before_anything_is_typed_favourites_are_offered_that_there_are() -> None:
    assert offered("", NAMES) == offered(" \n", NAMES) == ("calf_raise", "glute_bridge")
    assert len(set(FAVOURITES)) == len(FAVOURITES)


def test_an_exact_name_comes_first() -> None:
    assert offered("calf raise", NAMES)[0] == "calf_raise"
    assert offered("seated calf raise", NAMES)[0] == "seated_calf_raise"


@pytest.mark.parametrize("typed", ["c", "C", "cl", "cla", "clam", "clamshel", "clamshells"])
def test_each_letter_on_the_way_to_a_name_offers_it(typed: str) -> None:
    assert "clamshell" in offered(typed, NAMES)


def test_a_letter_offers_what_begins_so_by_name() -> None:
    assert offered("c", NAMES) == ("calf_raise", "clamshell", "seated_calf_raise")


@pytest.mark.parametrize("typed", ["xyzzy", "?", "<>", "🦵", "q x"])
def test_what_is_called_nothing_offers_nothing(typed: str) -> None:
    assert offered(typed, NAMES) == ()


def test_no_more_is_offered_than_anybody_looks_through() -> None:
    many = {f"squat_{number}": f"Squat {number}" for number in range(40)}
    assert len(offered("squat", many)) == len(offered("s", many)) == MOST


def test_a_link_names_its_exercise() -> None:
    assert linked(link_to("calf_raise")) == "calf_raise"
    assert linked("") is None
    assert linked("friend_7") is None
