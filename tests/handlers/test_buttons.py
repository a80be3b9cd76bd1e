import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.words import Tap
from handlers.buttons import MOST_BYTES, ButtonError, decode, encode

WORDS = st.text("abcdefghijklmnopqrstuvwxyz_-", max_size=12)
VALUES = st.text("abcXYZ0189_.:+/-", max_size=14)
COUNTS = st.integers(0, 10**9)


@given(WORDS, WORDS, COUNTS, st.integers(0, 9999), VALUES)
def test_every_tap_comes_back_as_it_was(
    kind: str, verb: str, about: int, version: int, value: str
) -> None:
    tap = Tap(kind, verb, about, version, value)
    data = encode(tap)
    assert len(data.encode()) <= MOST_BYTES
    assert decode(data) == tap


@given(st.text(max_size=80))
def test_whatever_somebody_forges_is_a_tap_or_nothing(data: str) -> None:
    tap = decode(data)
    assert tap is None or isinstance(tap, Tap)


@pytest.mark.parametrize(
    "tap",
    [
        Tap("w", "x" * 60),
        Tap("w", "amount", value="ü"),
        Tap("w", "amount", about=-1),
        Tap("w:", "amount"),
        Tap("w", "amount", value="two words"),
    ],
)
def test_a_button_that_telegram_would_refuse_is_refused_when_it_is_built(tap: Tap) -> None:
    with pytest.raises(ButtonError):
        encode(tap)


@pytest.mark.parametrize(
    "data", ["", "1:w:start", "2:w:start:1:1:", "1:w:start:-1:1:", "1:w:start:1:x:", "1:w:s:²:1:"]
)
def test_data_of_no_version_of_ours_is_no_tap(data: str) -> None:
    assert decode(data) is None


@pytest.mark.parametrize("count", [2**63, 10**19 - 1])
def test_a_forged_id_that_no_database_can_hold_is_no_tap(count: int) -> None:
    assert decode(f"1:w:start:{count}:1:") is None
    assert decode(f"1:w:start:1:{count}:") is None
    assert decode(f"1:w:start:{2**63 - 1}:1:") == Tap("w", "start", 2**63 - 1, 1)
