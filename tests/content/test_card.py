"""A whole card as a runner reads it."""

from datetime import date

from coach.bands import Band, BandKind
from coach.runner import RunnerType
from coach.screens.parts import Stage
from coach.screens.workout import screen
from coach.training import Prescription
from coach.whys import NEEDS, Key, because
from coach.words import Text
from coach.workout import Item, Phase, Workout
from content.loader import Content

DAY = date(2026, 11, 24)
AT_A_FOOT = ("arch", "ball", "over_knees")  # in the keys of positions that have the band there
BAND = "🎗 <b>\u2068Mum's &lt;3\u2069 mini loop</b>"
NEW_PLACE = f"""\
{BAND}
The loop goes round the middle of both feet, shoes on, deep in the arch and never at the toes.
Look ahead, not down over the band. Lift only until the loop is twice as long."""
KNOWN_PLACE = f"""\
{BAND}, round the arches of both feet
⚠️ Shoes on, band off the toes. Never lean over it; let it go slack slowly."""
CARD = """\
<b>1/1 · Hip flexor march</b>
3 × 12–16 reps each side · aim for <b>12</b>
Stop while you could still do <b>2</b> more
{where}

• Grow tall
• Pull the knee up, toes up too
• Standing foot heavy, lower slowly
✗ Leaning back, or letting the loop slide to the toes.

⏱ Rest 1 minute between sets. Left and right in turn.
💬 {why}"""


def stage(
    content: Content, exercise: str, position: str, phase: Phase = Phase.CARD, why: Key = Key.SAME
) -> Stage:
    dose = content.catalogue.exercises[exercise].doses[RunnerType.MIDDLE]
    bands = () if position == "free" else (7,)
    cause = because(why, **dict.fromkeys(NEEDS[why], 7))
    asked = Prescription(exercise, position, bands, dose, dose.low, 2, cause)
    workout = Workout(1, 5, DAY, "A", (Item(asked),), phase=phase)
    band = Band(7, BandKind.MINI_LOOP, "Mum's <3", "red", 15.6, 0.35, None, DAY)
    return Stage(workout, {7: band}, content.catalogue)


def shown(content: Content, texts: tuple[Text, ...]) -> str:
    return "\n\n".join(content.texts.render(text, "en") for text in texts)


def test_a_card_tells_in_full_where_the_band_sits_for_the_first_time(content: Content) -> None:
    card = screen(stage(content, "march", "arches", why=Key.FIRST))
    why = (
        "\u2068Mum's &lt;3\u2069 mini loop to begin with: light on purpose,"
        " so that I learn what suits you."
    )
    assert shown(content, card.text) == CARD.format(where=NEW_PLACE, why=why)


def test_later_a_card_tells_the_place_in_a_word_and_the_recoil_all_the_same(
    content: Content,
) -> None:
    card = screen(stage(content, "march", "arches"))
    why = "The same again: about 7 should leave you one or two."
    assert shown(content, card.text) == CARD.format(where=KNOWN_PLACE, why=why)


def test_every_band_at_a_foot_warns_of_its_recoil_on_each_card(content: Content) -> None:
    for exercise in content.catalogue.exercises.values():
        for position in exercise.positions:
            text = shown(content, screen(stage(content, exercise.id, position.key)).text)
            at_a_foot = any(word in position.key for word in AT_A_FOOT)
            assert ("Shoes on" in text) == at_a_foot, (exercise.id, position.key)


def test_every_card_of_every_position_can_be_rendered(content: Content) -> None:
    for exercise in content.catalogue.exercises.values():
        for position in exercise.positions:
            for phase in (Phase.CARD, Phase.HOW):
                reply = screen(stage(content, exercise.id, position.key, phase))
                assert "{" not in shown(content, reply.text)


def test_no_text_of_an_exercise_promises_to_prevent_or_heal(content: Content) -> None:
    keys = [key for key in content.texts.known_keys() if key.startswith("exercise-")]
    words = ("prevent", "cure", "heal", "guarantee", "injury-free", "protect")
    args = {"down": 2, "hold": 1, "up": 1}
    for key in keys:
        text = content.texts.render(Text(key, args), "en").lower()
        assert not [word for word in words if word in text.replace("heels", "")], key
        assert "!" not in text


def test_a_loop_at_the_feet_always_comes_with_its_safety(content: Content) -> None:
    keys = [
        f"exercise-{exercise.id}-setup-{position.key}".replace("_", "-")
        for exercise in content.catalogue.exercises.values()
        for position in exercise.positions
        if any(word in position.key for word in AT_A_FOOT)
    ]
    assert keys
    for key in keys:
        text = content.texts.render(Text(key), "en").lower()
        assert "shoe" in text, key
        assert "toes" in text or "mid-foot" in text, key
        assert "over" in text or "above" in text, key  # the face stays away from the band


def test_where_the_bands_end_the_harder_exercise_is_named_under_why(content: Content) -> None:
    def told(exercise: str, position: str, why: Key) -> str:
        return shown(content, screen(stage(content, exercise, position, Phase.WHY, why)).text)

    step = "The next step up is <b>Resisted knee drive</b>: /exercises shows it."
    assert step in told("march", "free", Key.TOP_FREE)
    assert "next step up" not in told("march", "free", Key.SAME), "there is more to gain"
    assert "next step up" not in told("knee_drive", "free", Key.TOP_FREE), "none is harder"


def test_the_exercise_in_full_says_where_it_is_felt(content: Content) -> None:
    full = screen(stage(content, "march", "arches", Phase.HOW))
    assert "You feel the crease of the lifted hip" in shown(content, full.text)


def test_a_hold_and_a_stretch_are_not_told_to_leave_three_more(content: Content) -> None:
    for exercise, words in (("clock_taps", "still go on"), ("calf_stretch", "Keep it easy")):
        position = content.catalogue.exercises[exercise].positions[0].key
        (much, *_) = screen(stage(content, exercise, position)).text
        told = content.texts.plain(much, "en")
        assert words in told
        assert "you could still do" not in told
