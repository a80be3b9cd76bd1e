import json

from bot.updates import incoming

PIN = {"latitude": 52.520008, "longitude": 13.404954, "horizontal_accuracy": 4.2}
BERLIN = {"latitude": 52.5, "longitude": 13.3667}


def kept(update: dict[str, object]) -> object:
    return json.loads(incoming({"update_id": 1, **update}).payload)


def test_a_pin_is_kept_as_its_zones_place_wherever_it_is() -> None:
    message = {"message_id": 7, "location": PIN, "reply_to_message": {"location": PIN}}
    blurred = {"message_id": 7, "location": BERLIN, "reply_to_message": {"location": BERLIN}}
    for kind in ("message", "edited_message"):
        assert kept({kind: message}) == {"update_id": 1, kind: blurred}


def test_a_venue_keeps_neither_name_nor_address() -> None:
    venue = {"location": PIN, "title": "Alice's flat", "address": "1 High St", "foursquare_id": "x"}
    told = kept({"message": {"external_reply": {"venue": venue}}})
    nameless = {"location": BERLIN, "title": "", "address": ""}
    assert told == {"update_id": 1, "message": {"external_reply": {"venue": nameless}}}


def test_a_pin_that_is_none_is_kept_as_being_at_sea() -> None:
    for pin in ({}, {"latitude": "52.52"}, {"latitude": 1e9, "longitude": 13.4}):
        told = kept({"message": {"location": pin}})
        sea = {"latitude": 0.0, "longitude": 0.0}
        assert told == {"update_id": 1, "message": {"location": sea}}


def test_everything_else_is_kept_as_it_was() -> None:
    message = {"text": "location: 52.5", "entities": [{"type": "bold"}], "n": None, "on": True}
    assert kept({"message": message}) == {"update_id": 1, "message": message}
