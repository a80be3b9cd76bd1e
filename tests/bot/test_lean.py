import json

from bot.lean import lean, lean_answer
from bot.updates import incoming

OURS = {
    "message_id": 7,
    "date": 1_700_000_000,
    "chat": {"id": 5, "type": "private", "first_name": "Ann"},
    "from": {"id": 1, "is_bot": True, "first_name": "Coach"},
    "caption": "Done for today",
    "caption_entities": [{"type": "bold", "offset": 0, "length": 4}],
    "reply_markup": {"inline_keyboard": [[{"text": "Done", "callback_data": "1:w:done:2:5:"}]]},
    "photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}],
}


def test_of_a_tap_the_inbox_keeps_what_was_tapped_and_where_but_none_of_our_words() -> None:
    who = {"id": 5, "is_bot": False, "first_name": "Ann", "language_code": "en"}
    tap = {"id": "1", "from": who, "data": "1:w:done:2:5:", "chat_instance": "9", "message": OURS}
    kept = json.loads(incoming({"update_id": 1, "callback_query": tap}).payload)["callback_query"]
    assert kept == {**tap, "message": lean(OURS)}
    assert kept["message"].keys() == {"message_id", "date", "chat", "photo"}


def test_a_tap_whose_message_telegram_has_no_more_is_kept_as_it_is() -> None:
    for message in ({"chat": OURS["chat"], "message_id": 7, "date": 0}, None):
        tap = {"id": "1", "data": "x", "message": message}
        kept = json.loads(incoming({"update_id": 1, "callback_query": tap}).payload)
        assert kept["callback_query"] == tap


def test_what_a_runner_wrote_is_kept_whole() -> None:
    message = {**OURS, "text": "left 9 right 12"}
    assert json.loads(incoming({"update_id": 1, "message": message}).payload)["message"] == message


def test_of_an_answer_what_is_read_stays_and_an_edits_tells_only_that_it_is_done() -> None:
    assert lean_answer("sendPhoto", OURS) == lean(OURS)
    assert lean_answer("editMessageMedia", OURS) == lean(OURS)
    assert lean_answer("editMessageCaption", OURS) is True
    assert lean_answer("getUpdates", [OURS]) == [OURS]
    assert lean_answer("getMe", OURS["from"]) == OURS["from"]


def test_of_a_film_its_names_and_looks_stay_and_its_thumbnail_goes() -> None:
    looks = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1, "duration": 2}
    film = {**looks, "thumbnail": {"file_id": "t"}, "mime_type": "video/mp4"}
    assert lean({**OURS, "animation": film})["animation"] == looks
