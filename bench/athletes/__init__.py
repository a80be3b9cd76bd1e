"""Athletes that exist only here, to try rules of coaching on: `make bench-coaching`.

A world of assumptions (bodies, bands, days, replies) in which peers' rules, our opponent, our
engine and two oracles coach the same athletes under the same luck. The world knows
nothing of the engine's beliefs; docs/coaching.md, "Proof", says what it can prove and what not.
"""
