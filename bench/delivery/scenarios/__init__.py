"""One kind of fault a file; `bench/delivery/__main__.py` plays them in the order given there."""

from bench.delivery.scenario import Scenario
from bench.delivery.scenarios import (
    answers,
    blocked,
    full,
    jumps,
    kills,
    locked,
    outage,
    polls,
    slow,
    stops,
    storms,
    taps,
)

ALL = (
    Scenario("kills", kills.play),
    Scenario("taps", taps.play),
    Scenario("stops", stops.play),
    Scenario("storms", storms.play),
    Scenario("answers", answers.play),
    Scenario("outage", outage.play),
    Scenario("slow", slow.play),
    Scenario("polls", polls.play),
    Scenario("locked", locked.play),
    Scenario("full", full.play),
    Scenario("jumps", jumps.play),
    Scenario("blocked", blocked.play),
)
