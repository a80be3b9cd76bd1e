"""The rules that are compared, by the names that tables show."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any

from bench.athletes.policies.apre import Apre
from bench.athletes.policies.base import Maker
from bench.athletes.policies.engine import Product
from bench.athletes.policies.fixed import (
    ByColour,
    DoubleProgression,
    LiftLog,
    PlusOne,
    Static,
    TwoForTwo,
)
from bench.athletes.policies.opponent import FeltDouble, HeldDouble, OpenDouble
from bench.athletes.policies.oracle import FixedOracle, OpenOracle, Oracle
from coach.engine import Engine

ENGINE = "engine"
OPPONENT = "felt-stop double progression"
OPEN = "the same, open top, held to the rise limit"
ORACLE = "oracle, felt stop, open top"


PEERS: Mapping[str, Maker] = MappingProxyType(
    {
        "static 3 x 12": lambda body: Static(body.kit),
        "+1 repetition": lambda body: PlusOne(body.kit),
        "double progression": lambda body: DoubleProgression(body.kit),
        "2-for-2": lambda body: TwoForTwo(body.kit),
        "LiftLog": lambda body: LiftLog(body.kit),
        "15, then 8 of the next colour": lambda body: ByColour(body.kit),
        "APRE-10, last set all out": lambda body: Apre(body.kit),
        OPPONENT: lambda body: FeltDouble(body.kit),
        "the same, open top": lambda body: OpenDouble(body.kit),
        OPEN: lambda body: HeldDouble(body.kit),
        "oracle, fixed repetitions": FixedOracle,
        "oracle, felt stop": Oracle,
        ORACLE: OpenOracle,
    }
)
RIVALS = (OPPONENT, OPEN, ENGINE, ORACLE)  # what the quick form runs
EVERY = (*list(PEERS)[:-3], ENGINE, *list(PEERS)[-3:])  # in the order of tables


def maker(name: str, engine: str) -> Maker:
    """The rule of that name.

    Args:
        name: one of `EVERY`.
        engine: what stands for `ENGINE`: "module:class", so that variants can be compared.
    """
    if name != ENGINE:
        return PEERS[name]
    module, _, made = engine.partition(":")
    made_by: type[Engine[Any]] = getattr(import_module(module), made)
    return lambda body: Product(body.kit, made_by())
