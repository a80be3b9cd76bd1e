"""A chat with the front over real storage and texts, as a runner lives it."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from coach.front import Front
from coach.ports import Begin, City
from coach.runner import Runner
from coach.scene import Ask, Scene, Topic
from coach.words import Answer, Button, Keyboard, Place, Reply, Tap
from content.texts import Texts
from handlers.buttons import decode, encode

ALICE = 4_711


class FewPlaces:
    """A gazetteer of four towns, small enough to know by heart."""

    TOWNS = (
        City("Berlin", "Germany", "Europe/Berlin"),
        City("Portland", "Oregon, United States", "America/Los_Angeles"),
        City("Portland", "Maine, United States", "America/New_York"),
        City("Kiritimati", "Kiribati", "Pacific/Kiritimati"),
    )

    def find(self, words: str) -> tuple[City, ...]:
        """Towns of that very name."""
        return tuple(town for town in self.TOWNS if town.name.casefold() == words.casefold())

    def zone_at(self, latitude: float, longitude: float) -> str | None:
        """Berlin has a zone, the sea has none."""
        return "Europe/Berlin" if latitude > 0 else None


class Quiet(Topic):
    """Stands where typed reports are heard; understands none."""

    async def heard(self, scene: Scene, words: str) -> Answer | None:
        """Nothing is a report here."""
        return None


class NoExercises:
    """Stands where shared exercises are opened; knows none."""

    async def opened(self, scene: Scene, name: str) -> Reply | None:
        """There is no such exercise."""
        return None


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as it stands in the chat."""

    text: str
    buttons: tuple[Button, ...]
    labels: tuple[str, ...]
    keyboard: Keyboard


@dataclass
class Chat:
    """One runner's private chat: what they type and tap, and what then stands there."""

    front: Front
    begin: Begin
    texts: Texts
    at: datetime
    runner_id: int = ALICE
    messages: dict[int, Shown] = field(default_factory=dict)
    toasts: list[str] = field(default_factory=list)
    updates: int = 0

    async def types(self, words: str) -> str:
        """Type words or a command; returns the text of what comes back."""
        ask = self._ask()
        if words.startswith("/"):
            command, _, rest = words[1:].partition(" ")
            return self._take(await self.front.commanded(ask, command, rest))
        return self._take(await self.front.heard(ask, words))

    async def taps(self, label: str, message: int | None = None) -> str:
        """Tap the button with that label, by default of the newest message that has one."""
        message = self.newest(label) if message is None else message
        shown = self.messages[message]
        return await self.sends(shown.buttons[shown.labels.index(label)].tap, message)

    async def sends(self, tap: Tap | None, message: int) -> str:
        """Send a tap's data, whether such a button still stands there or not."""
        return self._take(await self.front.tapped(self._ask(message), tap), message)

    async def pins(self, latitude: float, longitude: float) -> str:
        """Send a location."""
        return self._take(await self.front.located(self._ask(), latitude, longitude))

    async def runner(self) -> Runner:
        """The runner as stored."""
        async with self.begin() as work:
            found = await work.runners.get(self.runner_id)
        assert found is not None
        return found

    def tap_of(self, label: str) -> Tap:
        """What the newest button of that label means."""
        shown = self.messages[self.newest(label)]
        return shown.buttons[shown.labels.index(label)].tap

    def newest(self, label: str) -> int:
        """The newest message with such a button."""
        fits = [number for number, shown in self.messages.items() if label in shown.labels]
        assert fits, f"no button {label!r} in {[shown.labels for shown in self.messages.values()]}"
        return max(fits)

    @property
    def last(self) -> Shown:
        """The newest message."""
        return self.messages[max(self.messages)]

    def later(self, **span: int) -> None:
        """Let time pass."""
        self.at += timedelta(**span)

    def _ask(self, message: int | None = None) -> Ask:
        self.updates += 1
        return Ask(self.runner_id, self.at, message=message)

    def _take(self, answer: Answer, tapped: int | None = None) -> str:
        if answer.toast:
            self.toasts.append(self.texts.plain(answer.toast, "en"))
        said = [self._put(reply, tapped) for reply in answer.replies]
        return "\n\n".join(said)

    def _put(self, reply: Reply, tapped: int | None) -> str:
        edit = reply.place is Place.EDIT and tapped is not None
        number = tapped if edit and tapped is not None else max(self.messages, default=0) + 1
        text = "\n\n".join(self.texts.plain(part, "en") for part in reply.text)
        buttons = tuple(button for row in reply.buttons for button in row)
        for button in buttons:
            assert decode(encode(button.tap)) == button.tap
        assert not (buttons and reply.keyboard is not Keyboard.KEEP), "one markup a message"
        labels = tuple(self.texts.plain(button.text, "en") for button in buttons)
        assert len(set(labels)) == len(labels), f"two buttons read alike: {labels}"
        self.messages[number] = Shown(text, buttons, labels, reply.keyboard)
        if reply.replaces in self.messages and reply.replaces is not None:
            bare = replace(self.messages[reply.replaces], buttons=(), labels=())
            self.messages[reply.replaces] = bare
        return text
