"""What the page asks for, its fields read with their types."""

from phone.errors import DeskError
from phone.shapes import Json
from phone.world import actions
from phone.world.records import Chat, Person, StoredMessage
from phone.world.world import World


class Order:
    """One order of the page, its fields read with their types."""

    def __init__(self, world: World, fields: Json) -> None:
        """Find the person and the chat.

        Raises:
            DeskError: there is no such person or chat.
        """
        self.world = world
        self._fields = fields
        person = world.people.get(self.whole("person"))
        if person is None:
            raise DeskError("there is no such person")
        self.person: Person = person

    @property
    def chat(self) -> Chat:
        """The chat that it is about."""
        chat = self.world.chats.get(self.whole("chat"))
        if chat is None:
            raise DeskError("there is no such chat")
        return chat

    @property
    def message(self) -> StoredMessage:
        """The message that it is about."""
        return actions.message_in(self.world, self.chat, self.whole("message_id"))

    def whole(self, name: str) -> int:
        """A field that is a whole number."""
        value = self._fields.get(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise DeskError(f"{name} must be a whole number, not {value!r}")
        return value

    def number(self, name: str) -> float:
        """A field that is a number."""
        value = self._fields.get(name)
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise DeskError(f"{name} must be a number, not {value!r}")
        return float(value)

    def text(self, name: str, default: str | None = None) -> str:
        """A field that is a text."""
        value = self._fields.get(name, default)
        if not isinstance(value, str):
            raise DeskError(f"{name} must be a text, not {value!r}")
        return value

    def listed(self, name: str) -> list[object]:
        """A field that is a list, empty when absent."""
        value = self._fields.get(name) or []
        if not isinstance(value, list):
            raise DeskError(f"{name} must be a list, not {value!r}")
        return value

    def has(self, name: str) -> bool:
        """The field is there."""
        return self._fields.get(name) is not None

    def send(self, content: Json) -> Json:
        """Send something to the chat."""
        message = actions.send(self.world, self.person, self.chat, content)
        return {"message_id": message.id}
