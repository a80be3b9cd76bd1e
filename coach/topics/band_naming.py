"""What words about a band say: its kind, its name, and a colour that slipped."""

from dataclasses import dataclass

from coach.bands import BandKind
from coach.bandslips import Slip, alike, slip_in, without_nearly
from coach.ports import BandCharts
from coach.questions.question import hyphened
from coach.questions.wording import Wording, listed_words, meant, plain_words
from coach.screens import bands as screens
from coach.screens.bands import SPELLINGS
from coach.words import Text

MOST_WORDS = 4  # of a name: "TheraBand extra heavy blue"


@dataclass(frozen=True, slots=True)
class BandNames:
    """Reads names of bands in one language."""

    charts: BandCharts
    wording: Wording
    language: str

    def kind_in(self, words: str) -> tuple[BandKind | None, bool]:
        """The kind that the words name, and whether they say nothing else."""
        said = plain_words(words)
        for kind in BandKind:
            key = f"words-band-{hyphened(kind.value)}"
            for name in listed_words(self.wording, key, self.language):
                if f" {name} " in f" {said} ":
                    return kind, said == name
        return None, False

    def named_as(self, kind: BandKind, label: str) -> str:
        """The name without the kind, which is shown beside it: "green", not "green mini lop"."""
        return without_nearly(label, self._plain(screens.kind_name(kind)))

    def called(self, kind: BandKind, label: str) -> str:
        """What a new band is called: of a whole sentence only the colour, for a button is short."""
        words = self.named_as(kind, label).split()
        leads = listed_words(self.wording, "words-band-lead", self.language)
        while len(words) > 1 and plain_words(words[0]) in leads:
            words = words[1:]
        if len(words) <= MOST_WORDS:
            return " ".join(words)
        said = plain_words(label).split()
        colours = (self._plain(Text(f"colour-{each}")) for each in self.charts.colours(kind))
        named = next((colour for colour in colours if colour in said), None)
        return named or self._plain(Text("bands-unmarked"))

    def slip(self, kind: BandKind, words: str) -> Slip | None:
        """A colour that was perhaps meant by words that name none."""
        if self.charts.guess(kind, words).colour != self.charts.guess(kind, "").colour:
            return None
        colours = self.charts.colours(kind)
        named = {each: self._plain(Text(f"colour-{each}")) for each in colours}
        return slip_in(self.named_as(kind, words), named)

    def is_another(self, kind: BandKind, slip: Slip, told: str, words: str) -> bool:
        """Whether words that follow a slip are about another band.

        They name a kind, and neither the colour nor the name that the first may have.
        """
        named, _ = self.kind_in(words)
        colour = self.charts.guess(kind, words).colour
        again = alike(self.named_as(kind, words), self.named_as(kind, told))
        return named is not None and colour != slip.colour and not again

    def spelling(self, slip: Slip, words: str) -> str | None:
        """Which answer to the question about a slip is meant by typed words."""
        labels = {value: self._plain(screens.spelling_label(slip, value)) for value in SPELLINGS}
        return meant(words, labels)

    def _plain(self, text: Text) -> str:
        return self.wording.plain(text, self.language)
