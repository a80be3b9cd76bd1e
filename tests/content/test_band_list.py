"""The list of bands fits into one message, at its very longest."""

import html
from datetime import date

from coach.bands import Band, BandKind
from coach.screens.bands import LONGEST_LABEL, MOST, listed
from coach.words import Place, Text
from content.loader import Content
from content.texts import TAG
from handlers.paragraphs import PARAGRAPH

MESSAGE = 4096  # core.telegram.org/bots/api#sendmessage, after entities parsing
DAY = date(2026, 11, 25)
EMOJI = "\N{LARGE GREEN SQUARE}"  # two UTF-16 units: nothing that people type is longer
TOLD = (
    Text("bands-odd"),
    Text("bands-learned", {"way": "stronger", "percent": 100, "sets": 9999}),
    Text("bands-learning"),
    Text("bands-weighed"),
)


def test_the_longest_list_of_bands_fits_into_a_message(content: Content) -> None:
    def shown(texts: tuple[Text, ...]) -> str:
        whole = PARAGRAPH.join(content.texts.render(text, "en") for text in texts)
        return html.unescape(TAG.sub("", whole))

    bands = [
        Band(n, BandKind.HIP_CIRCLE, EMOJI * LONGEST_LABEL, "green", 900.0, 0.3, None, DAY)
        for n in range(MOST)
    ]
    lead = Text("bands-new-noted", {"label": EMOJI * LONGEST_LABEL})
    for told in TOLD:
        reply = listed(bands, dict.fromkeys(range(MOST), told), (lead,), Place.NEW)
        assert len(shown(reply.text).encode("utf-16-le")) // 2 <= MESSAGE
