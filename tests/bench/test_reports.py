import pytest

from bench.athletes.athlete import Tapper
from bench.athletes.reports import told
from bench.athletes.sets import Done
from coach.training import Effort
from tests.bench.athletes import FINE, felt, plain, quiet_day

ASKED = felt(FINE.rungs[8])
SETS = (Done(12, 1.2, 1.2, failed=False), Done(10, 1.2, 1.2, failed=False))
FAILED = (Done(7, 0.2, 3.0, failed=True),)


def amounts(u_reply: float, sets: tuple[Done, ...] = SETS) -> tuple[int, ...] | None:
    said = told(plain(), quiet_day(u_reply=u_reply), ASKED, sets, stopped=False)
    return None if said is None else said.amounts


@pytest.mark.parametrize(
    ("chance", "said"), [(0.1, None), (0.2, ()), (0.35, (12, 10)), (0.9, (12, 10))]
)
def test_some_say_nothing_some_all_done_most_all_that_they_did(
    chance: float, said: tuple[int, ...] | None
) -> None:
    assert amounts(chance) == said


def test_nobody_calls_a_failed_set_all_done() -> None:
    assert amounts(0.2, FAILED) == (7,)


def test_a_few_give_numbers_without_effort() -> None:
    said = told(plain(), quiet_day(u_reply=0.35), ASKED, SETS, stopped=False)
    assert said is not None
    assert said.effort is None


def test_a_liar_boasts() -> None:
    said = told(plain(tapper=Tapper.LIAR), quiet_day(), ASKED, SETS, stopped=False)
    assert said is not None
    assert (said.amounts, said.effort) == ((15, 12), Effort.THREE_FOUR)


def test_a_constant_tapper_always_taps_the_same_whatever_happened() -> None:
    athlete = plain(tapper=Tapper.CONSTANT, constant=2)
    for sets in (SETS, FAILED):
        said = told(athlete, quiet_day(), ASKED, sets, stopped=False)
        assert said is not None
        assert (said.amounts, said.effort) == ((), Effort.ONE_TWO)


def test_a_random_tapper_taps_all_buttons() -> None:
    athlete = plain(tapper=Tapper.RANDOM)
    days = [quiet_day(u_tap=chance / 10) for chance in range(10)]
    said = [told(athlete, day, ASKED, SETS, stopped=False) for day in days]
    assert {one.effort for one in said if one is not None} == set(Effort)


def test_pain_is_told_even_by_those_who_say_nothing_else() -> None:
    said = told(plain(), quiet_day(u_reply=0.0), ASKED, SETS[:1], stopped=True)
    assert said is not None
    assert (said.stopped, said.amounts, said.effort) == (True, (12,), None)
