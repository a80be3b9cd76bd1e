import zlib
from datetime import date

import pytest
from hypothesis import given

from coach.runner import Awaiting, Pause, PauseReason, Profile
from coach.training import Event, Undone
from storage import codec
from storage.errors import CorruptError
from storage.workouts import Body
from tests.storage.made import HURT, any_values, anything, events


@any_values
@given(anything(Profile))
def test_any_profile_comes_back_as_it_was(profile: Profile) -> None:
    assert codec.load(Profile, codec.dump(profile), "runners", 1) == profile


@any_values
@given(anything(Pause))
def test_any_pause_comes_back_as_it_was(pause: Pause) -> None:
    assert codec.load(Pause, codec.dump(pause), "runners", 1) == pause


@any_values
@given(anything(Awaiting))
def test_any_open_question_comes_back_as_it_was_and_of_the_same_types(awaiting: Awaiting) -> None:
    again = codec.load(Awaiting, codec.dump(awaiting), "runners", 1)
    assert again == awaiting
    assert {key: type(value) for key, value in again.data.items()} == {
        key: type(value) for key, value in awaiting.data.items()
    }


@any_values
@given(events)
def test_any_event_comes_back_as_it_was_to_the_last_digit(event: Event) -> None:
    again = codec.load_event(codec.dump(event), "training_log", 1)
    assert again == event
    assert type(again) is type(event)


@any_values
@given(anything(Body))
def test_any_workout_comes_back_as_it_was(body: Body) -> None:
    assert codec.unpack(Body, codec.pack(body), "workouts", 1) == body


@any_values
@given(anything(frozenset[str]))
def test_any_set_of_keys_comes_back_and_is_always_the_same_text(keys: frozenset[str]) -> None:
    text = codec.dump_keys(keys)
    assert codec.load_keys(text, "runners", 1) == keys
    assert codec.dump_keys(frozenset(sorted(keys, reverse=True))) == text


@pytest.mark.parametrize("packed", [b"", b"{}", zlib.compress(b"{}"), codec.pack(HURT)[:-5]])
def test_a_packed_row_that_cannot_be_read_is_named_and_not_quoted(packed: bytes) -> None:
    with pytest.raises(CorruptError, match=r"Row 9 of workouts cannot be read \("):
        codec.unpack(Body, packed, "workouts", 9)


def test_text_written_before_a_field_existed_loads_with_its_default() -> None:
    assert codec.load(Profile, '{"minutes":30}', "runners", 1) == Profile(minutes=30)


def test_the_text_of_a_log_event_is_what_older_rows_hold() -> None:
    # Rows like these exist once released: a change that breaks this loses somebody's log.
    assert codec.load_event('{"entry":5,"kind":"undone"}', "training_log", 1) == Undone(5)
    old = (
        '{"workout":1,"item":0,"exercise":"sumo_walk",'
        '"pain":{"level":3,"region":"knee","side":null,"sharp":false},"kind":"hurt"}'
    )
    assert codec.load_event(old, "training_log", 1) == HURT


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not json",
        "null",
        "{}",
        '{"kind":"danced","entry":1}',
        '{"kind":"undone"}',
        '{"kind":"undone","entry":"12"}',
        '{"kind":"undone","entry":1',
    ],
)
def test_a_corrupt_event_is_refused_with_its_row_named(text: str) -> None:
    with pytest.raises(CorruptError, match="Row 17 of training_log cannot be read"):
        codec.load_event(text, "training_log", 17)


def test_the_error_of_a_corrupt_row_does_not_quote_what_it_holds() -> None:
    text = codec.dump(Pause(PauseReason.INJURY, date(2025, 1, 1), None)).replace(
        "2025-01-01", "my knee broke"
    )
    with pytest.raises(CorruptError) as caught:
        codec.load(Pause, text, "runners", 3)
    assert "since" in str(caught.value)
    assert "knee" not in str(caught.value)
    assert caught.value.__cause__ is None
