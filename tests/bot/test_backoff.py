from bot.backoff import Backoff


def test_waits_double_up_to_the_most_and_begin_anew_when_it_worked() -> None:
    pauses = Backoff(first=1.0, most=30.0)
    waits = [pauses.failed() for _ in range(50)]
    for n, wait in enumerate(waits):
        step = min(30.0, 2.0**n)
        assert step / 2 <= wait <= step
    pauses.worked()
    assert pauses.failed() <= 1.0


def test_waits_are_the_same_for_one_seed_and_spread_for_another() -> None:
    one, same, other = Backoff(1, 30, seed=1), Backoff(1, 30, seed=1), Backoff(1, 30, seed=2)
    first = [one.failed() for _ in range(5)]
    assert first == [same.failed() for _ in range(5)]
    assert first != [other.failed() for _ in range(5)]
