"""A group of people, for tests."""

from collections.abc import Awaitable, Callable

from phone.driver.person import Person
from phone.world import people
from phone.world.records import Chat
from phone.world.world import World


class Group:
    """A group chat; people write to it with says(..., to=group)."""

    def __init__(self, world: World, settle: Callable[[], Awaitable[None]], record: Chat) -> None:
        self._world = world
        self._settle = settle
        self.record = record

    @property
    def id(self) -> int:
        """The chat's id, which changes when it becomes a supergroup."""
        return self.record.id

    async def add_bot(self, *, by: Person, administrator: bool = False) -> None:
        """Somebody adds the bot, or makes it an administrator."""
        people.add_bot(self._world, self.record, by.record, administrator=administrator)
        await self._settle()

    async def remove_bot(self, *, by: Person) -> None:
        """Somebody throws the bot out."""
        people.remove_bot(self._world, self.record, by.record)
        await self._settle()

    async def loses(self, person: Person) -> None:
        """Somebody leaves."""
        people.leave(self._world, self.record, person.record)
        await self._settle()

    async def becomes_supergroup(self) -> None:
        """Telegram gives it another id; this object follows."""
        self.record = people.become_supergroup(self._world, self.record)
        await self._settle()
