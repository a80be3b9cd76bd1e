"""People who do anything at all, in an order that a seed decides."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from phone import MessageView, Person
from tests.chats.looking import again
from tests.chats.world import World

Act = Callable[[Person], Awaitable[None]]

RECENT = 6  # messages whose buttons still tempt
SHOWN = 25  # steps told when something fails
CAPTION = 1024  # characters, Telegram's limit

WORDS = (
    *("/start", "/today", "/today anyway", "/yesterday", "/undo", "/bands", "/settings"),
    *("/plan", "/area"),
    *("/pause", "/resume", "/help", "/privacy", "/forget", "/dance", "/TODAY@bandstride_bot"),
    *("8 8 8 hard", "12 12 10 easy", "2x12 red", "all done, easy", "did half", "skipped"),
    *("all done, 3 hard", "knee 3", "12 12 12 hard, knee 7", "sharp pain in my left knee"),
    *("no pain", "2", "knee 5, hip 4", "left", "fine"),
    *("yesterday all done", "999 999", "yes", "no", "done", "back", "skip", "none", "delete"),
    *("green mini loop", "blue tube", "red", "my old one", "15-20 lb", "black flat band"),
    *("Berlin", "San Jose", "Amsterdm", "Europe/Paris", "7 am", "18:30", "tomorrow", "12 May"),
    *("road", "last longer", "3", "0", "hm", "<b>&amp;</b><script>", "\u202eevil", "💪"),
)
SPANS = (
    timedelta(minutes=5),
    timedelta(hours=1),
    timedelta(hours=7),
    timedelta(days=1),
    timedelta(days=1),
    timedelta(days=9),
)


@dataclass(slots=True)
class Tapper:
    """Plays `people` in `world`. `steps` are the last ones done, to be read by who mends."""

    world: World
    people: list[Person]
    random: Random
    steps: deque[str] = field(default_factory=lambda: deque(maxlen=SHOWN))

    async def step(self) -> None:
        """Somebody does something, or time goes by."""
        person = self.random.choice(self.people)
        if person.record.blocked:
            await self._away(person)
            return
        acts: tuple[tuple[int, Act], ...] = (
            (50, self._taps),
            (6, self._taps_twice),
            (22, self._says),
            (4, self._sends),
            (2, self._edits),
            (3, self._hears_again),
            (10, self._waits),
            (2, self._blocks),
        )
        (act,) = self.random.choices([act for _, act in acts], [weight for weight, _ in acts])
        await act(person)

    def _did(self, person: Person, what: str) -> None:
        self.steps.append(f"{person.user['first_name']} {what}")

    def _button(self, person: Person) -> tuple[MessageView, str, str] | None:
        """One in sight: mostly of the last message, now and then of an older one."""
        views = [view for view in person.chat.from_bot if view.rows]
        if not views:
            return None
        view = views[-1] if self.random.random() < 0.75 else self.random.choice(views[-RECENT:])
        button = self.random.choice([button for row in view.rows for button in row])
        return view, str(button["callback_data"]), str(button["text"])

    async def _taps(self, person: Person) -> None:
        if found := self._button(person):
            view, data, label = found
            self._did(person, f"taps {label!r} {data} on #{view.id}")
            await person.taps_raw(view.id, data)
        else:
            await self._says(person)

    async def _taps_twice(self, person: Person) -> None:
        if found := self._button(person):
            view, data, label = found
            self._did(person, f"taps twice {label!r} {data} on #{view.id}")
            await asyncio.gather(person.taps_raw(view.id, data), person.taps_raw(view.id, data))

    async def _says(self, person: Person) -> None:
        words = self.random.choice(WORDS)
        self._did(person, f"says {words!r}")
        await person.says(words)

    async def _sends(self, person: Person) -> None:
        match self.random.randrange(5):
            case 0:
                self._did(person, "sends a sticker")
                await person.sends_sticker()
            case 1:
                self._did(person, "sends a pin")
                await person.sends_location(
                    self.random.uniform(-80, 80), self.random.uniform(-180, 180)
                )
            case 2:
                self._did(person, "forwards")
                await person.forwards("8 8 8 hard")
            case 3:
                self._did(person, "sends a contact")
                await person.sends_contact()
            case _:
                self._did(person, "sends a die")
                await person.sends({"dice": {"emoji": "🎲", "value": 4}})

    async def _edits(self, person: Person) -> None:
        own = [view for view in person.chat.messages if not view.from_bot and view.text]
        if own:
            self._did(person, f"edits #{own[-1].id}")
            await person.edits(own[-1], "10 10 10 hard")

    async def _hears_again(self, person: Person) -> None:
        if self.world.phone.world.updates.recent:
            self._did(person, "is heard again: the last update comes twice")
            await again(self.world.phone)

    async def _waits(self, person: Person) -> None:
        span = self.random.choice(SPANS)
        self._did(person, f"waits {span}")
        await self.world.move(span)

    async def _blocks(self, person: Person) -> None:
        self._did(person, "blocks")
        await person.blocks()

    async def _away(self, person: Person) -> None:
        if self.random.random() < 0.3:
            self._did(person, "unblocks and starts")
            await person.starts()
        else:
            await self._waits(person)
