"""A whole card as a runner reads it."""

from datetime import date

from coach.bands import Band, BandKind
from coach.runner import RunnerType
from coach.screens.parts import Stage
from coach.screens.workout import screen
from coach.training import Prescription, Why
from coach.words import Text
from coach.workout import Item, Phase, Workout
from content.loader import Content

DAY = date(2026, 11, 24)
MARCH = """\
<b>1/1 · Hip flexor march</b>
3 × 12–16 reps each side · aim for <b>12</b>
Stop when you feel <b>2</b> left
{band}
The loop goes round the middle of both feet, shoes on, deep in the arch and never at the toes.
Look ahead, not down over the band.
• Grow tall
• Pull the knee up, toes up too
• Standing foot heavy, lower slowly
{mistake}
1 s up, no pause, 2 s down. Rest 1 minute between sets. Left and right in turn; the count is \
for each side."""


def stage(content: Content, exercise: str, position: str, phase: Phase = Phase.CARD) -> Stage:
    dose = content.catalogue.exercises[exercise].doses[RunnerType.MIDDLE]
    bands = () if position == "free" else (7,)
    why = Why("area-strength")  # any text will do: this test is about the rest of the card
    asked = Prescription(exercise, position, bands, dose, dose.low, 2, why)
    workout = Workout(1, 5, DAY, "A", (Item(asked),), phase=phase)
    band = Band(7, BandKind.MINI_LOOP, "Mum's <3", "red", 15.6, 0.35, None, DAY)
    return Stage(workout, {7: band}, content.catalogue)


def shown(content: Content, texts: tuple[Text, ...]) -> str:
    return "\n".join(content.texts.render(text, "en") for text in texts)


def test_a_card_tells_band_place_dose_cues_mistake_tempo_and_sides(content: Content) -> None:
    card = screen(stage(content, "march", "arches"))
    text = shown(content, card.text[:-1])
    band = content.texts.render(card.text[2], "en").splitlines()[0]
    mistake = content.texts.render(card.text[4], "en")
    assert text == MARCH.format(band=band, mistake=mistake)
    assert "\u2068Mum's &lt;3\u2069" in band
    assert mistake.endswith("Leaning back, or letting the loop slide to the toes.")


def test_every_card_of_every_position_can_be_rendered(content: Content) -> None:
    for exercise in content.catalogue.exercises.values():
        for position in exercise.positions:
            for phase in (Phase.CARD, Phase.HOW):
                reply = screen(stage(content, exercise.id, position.key, phase))
                text = shown(content, reply.text)
                assert "{" not in text
                assert len(text) <= 1024  # Telegram's limit under a picture


def test_no_text_of_an_exercise_promises_to_prevent_or_heal(content: Content) -> None:
    keys = [key for key in content.texts.known_keys() if key.startswith("exercise-")]
    words = ("prevent", "cure", "heal", "guarantee", "injury-free", "protect")
    args = {"down": 2, "hold": 1, "up": 1}
    for key in keys:
        text = content.texts.render(Text(key, args), "en").lower()
        assert not [word for word in words if word in text.replace("heels", "")], key
        assert "!" not in text


def test_a_loop_at_the_feet_always_comes_with_its_safety(content: Content) -> None:
    keys = [f"exercise-{one}-setup-arches" for one in ("march", "dead-bug", "lateral-walk")]
    keys += [f"exercise-{one}-setup-arch" for one in ("dorsiflexion", "kickback")]
    for key in keys:
        text = content.texts.render(Text(key), "en").lower()
        assert "shoe" in text, key
        assert "toes" in text or "mid-foot" in text, key
        assert "over" in text or "above" in text, key  # the face stays away from the band
