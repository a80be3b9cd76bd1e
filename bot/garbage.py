"""How often Python looks for garbage that refers to itself, while the coach runs."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

YOUNG = 10_000
"""Objects made and not yet gone after which the young ones are looked through: a few MiB."""


@contextmanager
def seldom_looked_through() -> Iterator[None]:
    """Leave alone what is loaded by now, which stays anyway, and look less often, while inside.

    A tap makes thousands of objects, of which few remain. Looking through them after each 700, as
    is usual, and now and then through all that was loaded, took a tenth of a tap's time.
    """
    usual = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()
