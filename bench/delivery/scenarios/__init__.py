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
    Scenario("kills", kills.play, quick=False),
    Scenario("kills-fast", kills.play_fast),
    Scenario("taps", taps.play),
    Scenario("stops", stops.play),
    Scenario("storms", storms.play),
    Scenario("answers", answers.play),
    Scenario("outage", outage.play, quick=False),
    Scenario("slow", slow.play, quick=False),
    Scenario("polls", polls.play, quick=False),
    Scenario("locked", locked.play, quick=False),
    Scenario("full", full.play, quick=False),
    Scenario("jumps", jumps.play, quick=False),
    Scenario("blocked", blocked.play),
)
