"""What a runner has left out is never planned, and the rest of the plan goes on."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.avoidance import A_WHILE, Avoided, Leaving, Reason, Term
from coach.exercises import FocusArea
from coach.filling import as_planned, of_area
from coach.spares import Spares, emptied
from coach.wishes import Wish, Wishes, WishSaid, wish_of
from tests.coach.test_filling import EXERCISES, Kit

TOLD = datetime(2026, 6, 1, 18, tzinfo=UTC)
DAY = TOLD.date()
names = st.sampled_from(sorted(EXERCISES))
some = st.frozensets(names)
ENGLISH = Wishes(
    ("no more", "never again", "i dont like"),
    ("bring back",),
    ("for a while",),
    ("this", "one", "for", "good"),
)


def spares(out: frozenset[str], day: date) -> Spares:
    return Spares(EXERCISES, {}, day, out)


@given(st.lists(names, unique=True), some, some, some, st.dates())
def test_what_is_left_out_is_never_planned_and_no_place_stays_empty_for_it(
    wanted: list[str],
    allowed: frozenset[str],
    resting: frozenset[str],
    out: frozenset[str],
    day: date,
) -> None:
    found, rests = as_planned(Kit(allowed, resting), wanted, spares(out, day))
    planned = [each.exercise for each in found]
    assert out.isdisjoint(planned)
    assert out.isdisjoint(each.exercise for each in rests)
    assert len(planned) == min(len(wanted), len(allowed - resting - out))


@given(st.sampled_from(FocusArea), some, some, st.dates())
def test_no_area_gives_what_is_left_out(
    area: FocusArea, allowed: frozenset[str], out: frozenset[str], day: date
) -> None:
    found, _ = of_area(Kit(allowed), area, spares(out, day), 7)
    of_it = {name for name in allowed - out if area in EXERCISES[name].areas}
    assert {each.exercise for each in found} == of_it


def test_a_neighbour_of_the_same_area_takes_its_place() -> None:
    found, _ = as_planned(Kit(EXERCISES), ["squat"], spares(frozenset({"squat", "lunge"}), DAY))
    assert [each.exercise for each in found] == ["step_up"]


@given(st.lists(st.tuples(names, st.sampled_from(Term)), max_size=9), st.integers(0, 60))
def test_the_last_word_counts_and_terms_end_on_their_day(
    told: list[tuple[str, Term]], days: int
) -> None:
    avoided = Avoided()
    for name, term in told:
        avoided = avoided.adding(Leaving(name, Reason.DISLIKED, term), DAY, TOLD)
    last = dict(told)
    over = timedelta(days=days) >= A_WHILE
    held = {name for name, term in last.items() if term is Term.GOOD or not over}
    assert avoided.exercises(DAY + timedelta(days=days)) == held
    assert len(avoided.each) == len(last)


@given(st.lists(names, unique=True, min_size=1))
def test_bringing_back_all_leaves_nothing(told: list[str]) -> None:
    avoided = Avoided()
    for name in told:
        avoided = avoided.adding(Leaving(name, Reason.HURTS, Term.GOOD), DAY, TOLD)
    assert avoided.last is not None
    assert avoided.last.exercise == told[-1]
    for name in told:
        avoided = avoided.without(name)
    assert avoided == Avoided()


@given(some, st.lists(names, unique=True))
def test_each_area_is_told_of_when_its_last_exercise_goes_and_only_then(
    possible: frozenset[str], told: list[str]
) -> None:
    out: frozenset[str] = frozenset()
    lost: list[FocusArea] = []
    for name in told:
        lost += emptied(EXERCISES, possible, out, out | {name})
        out |= {name}
    had = {area for name in possible for area in EXERCISES[name].areas}
    kept = {area for name in possible - out for area in EXERCISES[name].areas}
    assert sorted(lost) == sorted(had - kept)


def test_wishes_are_read_from_either_end() -> None:
    good = WishSaid(Wish.LEAVE_OUT, Term.GOOD, "dead bugs")
    assert wish_of("No more dead bugs!", ENGLISH) == good
    assert wish_of("dead bugs: never again", ENGLISH) == good
    assert wish_of("I don't like this one", ENGLISH) == WishSaid(Wish.LEAVE_OUT, Term.GOOD, "")
    a_while = WishSaid(Wish.LEAVE_OUT, Term.WHILE, "squats")
    assert wish_of("no more squats for a while", ENGLISH) == a_while
    back = WishSaid(Wish.BRING_BACK, Term.GOOD, "dead bugs")
    assert wish_of("bring back dead bugs", ENGLISH) == back
    assert wish_of("12 12 10 hard", ENGLISH) is None


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_error(words: str) -> None:
    said = wish_of(words, ENGLISH)
    assert said is None or not set(said.name.split()) & set(ENGLISH.fillers)
