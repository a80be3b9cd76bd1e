import gc

from bot.garbage import YOUNG, seldom_looked_through


def test_what_is_loaded_is_left_alone_while_the_coach_runs_and_no_longer() -> None:
    usual = gc.get_threshold()
    with seldom_looked_through():
        assert gc.get_freeze_count() > 0
        assert gc.get_threshold()[0] == YOUNG
    assert gc.get_freeze_count() == 0
    assert gc.get_threshold() == usual
