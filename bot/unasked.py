"""What runners are sent without having asked just then: letters, and where things stand."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.clock import Clock
from coach.due import Letter
from coach.front import Front
from coach.letters import Letters
from coach.scene import Ask
from coach.words import Answer
from handlers.finished import Finished
from handlers.show import Show


@dataclass(frozen=True, slots=True)
class Unasked:
    """Writes it, and sends it as bulk.

    Attributes:
        reminded: told of each letter sent how long after it was due that was.
    """

    letters: Letters
    finished: Finished
    front: Front
    show: Show
    clock: Clock
    reminded: Callable[[timedelta], None]

    async def render(self, letter: Letter) -> Answer | str | None:
        """What a letter says; its finished text where that still holds. None: of no use."""
        return letter.page or await self.letters.render(letter, self.clock())

    async def deliver(self, letter: Letter, what: Answer | str) -> None:
        """Send what was rendered. Raises what Telegram answers for good."""
        if isinstance(what, str):
            await self.finished.send(what, letter.runner)
        else:
            await self.show.answer(what, letter.runner, bulk=True)
        self.reminded(self.clock() - letter.due)

    async def stand(self, runner: int) -> None:
        """Show a runner where things stand. Raises what Telegram answers for good."""
        answer = await self.front.stands(Ask(runner, self.clock()))
        await self.show.answer(answer, runner, bulk=True)
