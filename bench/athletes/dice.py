"""Luck that can be thrown again: the same key, the same throws, in any process."""

from random import Random


def dice(*key: str | int) -> Random:
    """A source of numbers that depends on `key` alone."""
    return Random("/".join(map(str, key)))  # noqa: S311 - luck for a simulation, no secret
