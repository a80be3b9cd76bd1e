from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bench.athletes.athlete import draw
from bench.athletes.body import Body
from bench.athletes.days import Day, Kept, drawn
from bench.athletes.kit import Rung
from bench.athletes.life import Life
from bench.athletes.limits import Break
from bench.athletes.policies.base import Expected, Maker, Told, Trial
from bench.athletes.policies.engine import Product
from bench.athletes.sets import Asked
from coach.adaptive import Adaptive
from coach.adaptive.state import State
from coach.bands import Band
from coach.engine import Learned, Occasion
from coach.exercises import Exercise
from coach.training import Entry, Hurt, Prescription, Reported, Rest
from coach.whys import Key, because
from tests.bench.athletes import FINE, felt, plain, quiet_day

RUNG = FINE.rungs[10]


class Still:
    """Always the same rung; remembers all that it hears."""

    def __init__(self, rung: Rung = RUNG, high: int = 14) -> None:
        self.asks = felt(rung, high=high)
        self.heard: list[Told] = []
        self.pains: list[tuple[datetime, int, bool]] = []

    def find(self, day: Day, trial: Trial) -> None:
        self.heard.append(trial(replace(self.asks, sets=1)))

    def ask(self, day: Day) -> Asked | None:
        return self.asks

    def expects(self) -> Expected | None:
        return Expected(0, 99)

    def told(self, day: Day, told: Told) -> None:
        self.heard.append(told)

    def hurt(self, at: datetime, level: int, *, morning: bool) -> None:
        self.pains.append((at, level, morning))


def always(policy: Still) -> Maker:
    def made(_: Body) -> Still:
        return policy

    return made


def lived(days: Sequence[Day], policy: Still, *, calibrated: bool = False) -> Life:
    life = Life(plain(pain=0.03), FINE, always(policy))
    life.lived(days, calibrated=calibrated)
    return life


class Restless(Still):
    """Asks for something else every other day."""

    def ask(self, day: Day) -> Asked | None:
        return felt(FINE.rungs[4], high=99) if day.number % 2 else self.asks


def test_whatever_a_rule_asked_yesterday_it_meets_the_same_luck_today() -> None:
    athlete = replace(draw(3), gain=0.0, fatigue=0.0, pain=0.0)
    days = [replace(day, kept=Kept.DONE, u_reply=0.99) for day in drawn(athlete, 0)]
    still, restless = Still(high=99), Restless(high=99)
    for policy in (still, restless):
        athlete = replace(athlete, recovery=1e-3)
        Life(athlete, FINE, always(policy)).lived(days, calibrated=False)
    same, other = ([told.amounts for told in rule.heard] for rule in (still, restless))
    assert same[::2] == other[::2]
    assert same[1::2] != other[1::2]


def test_what_was_missed_is_not_told_and_what_is_pretended_is_told_as_all_done() -> None:
    days = [quiet_day(0), quiet_day(1, kept=Kept.MISSED), quiet_day(2, kept=Kept.FALSE)]
    policy = Still()
    life = lived(days, policy)
    assert [bool(told.amounts) for told in policy.heard] == [True, False]
    assert life.tally.workouts == 1


def test_a_workout_may_go_without_reply() -> None:
    policy = Still()
    life = lived([quiet_day(0, u_reply=0.01)], policy)
    assert (policy.heard, life.tally.workouts) == ([], 1)


def test_a_calibrated_start_finds_the_band_on_the_first_day() -> None:
    policy = Still()
    life = lived([quiet_day(0), quiet_day(1)], policy, calibrated=True)
    assert [len(told.amounts) for told in policy.heard] == [1, 3]
    assert life.tally.workouts == 1


def test_pain_stops_the_workout_and_is_asked_about_until_it_has_settled() -> None:
    policy = Still()
    sore = quiet_day(0, u_pain=0.0, u_level=0.5, u_pain_set=0.5, u_settles=0.6)
    life = lived([sore, quiet_day(1), quiet_day(2)], policy)
    assert policy.heard[0].stopped
    assert len(policy.heard[0].amounts) == 1
    assert [(level, morning) for _, level, morning in policy.pains] == [
        (5, False),
        (4, True),
        (0, True),
    ]
    assert life.tally.foreseen == 2


def test_a_failed_set_doubles_the_odds_of_pain() -> None:
    day = quiet_day(0, u_pain=0.045)
    calm, failing = Still(), Still(FINE.rungs[-1])
    assert not any(told.stopped for told in lived_with(day, calm, 0.0))
    assert any(told.stopped for told in lived_with(day, failing, 5.0))


def lived_with(day: Day, policy: Still, offset: float) -> list[Told]:
    Life(plain(pain=0.03, offset=offset), FINE, always(policy)).lived([day], calibrated=False)
    return policy.heard


class Reckless(Adaptive):
    """Knows no limits: the heaviest band, further away each time, whatever hurts."""

    def prescribe(
        self, state: State, exercise: Exercise, bands: Sequence[Band], occasion: Occasion
    ) -> Prescription | Rest | None:
        heavy = len(state.courses) % 2 == 0
        return Prescription(
            exercise=exercise.id,
            position=exercise.positions[0].key,
            bands=((bands[-1] if heavy else bands[0]).id,),
            dose=exercise.doses[occasion.profile.runner_type],
            aim=8,
            reserve=2,
            why=because(Key.SAME, aim=8),
            reach=occasion.day.toordinal() % 8 - 1,
        )


def test_a_reckless_engine_is_caught() -> None:
    life = Life(plain(pain=0.3), FINE, lambda body: Product(body.kit, Reckless()))
    days = [quiet_day(number, steady=number % 2 == 0, u_pain=0.3) for number in range(6)]
    assert life.lived(days, calibrated=False).breaks[Break.STRETCH] > 0


class Recorder(Adaptive):
    """Keeps the log that the adapter writes."""

    log: list[Entry]

    def learn(self, state: State, entry: Entry) -> Learned[State]:
        self.log.append(entry)
        return super().learn(state, entry)


def recorded(days: Sequence[Day], pain: float) -> list[Entry]:
    engine = Recorder()
    engine.log = []
    life = Life(plain(pain=pain), FINE, lambda body: Product(body.kit, engine))
    life.lived(days, calibrated=False)
    return engine.log


def test_the_engine_hears_pain_before_the_stopped_report_and_the_morning_after() -> None:
    sore = quiet_day(0, u_pain=0.0, u_level=0.5)
    log = recorded([sore, quiet_day(1)], 0.1)
    assert [type(entry.event) for entry in log] == [Hurt, Reported, Hurt, Reported]
    assert [entry.at for entry in log] == sorted(entry.at for entry in log)
    assert [entry.id for entry in log] == [1, 2, 3, 4]


def test_the_engine_is_asked_in_the_products_words() -> None:
    product = Product(FINE, Adaptive())
    asked = product.ask(quiet_day(0))
    assert asked is not None
    assert product.asked is not None
    assert asked.rung.bands == product.asked.bands
    assert asked.cue == product.asked.reserve - 0.5


def test_bodies_of_the_same_athlete_do_not_share_state() -> None:
    athlete = draw(5)
    first, second = Body(athlete, FINE), Body(athlete, FINE)
    first.trained(first.work(felt(RUNG), quiet_day()))
    assert first.strength != second.strength == second.first
