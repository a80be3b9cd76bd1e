"""A chat as somebody sees it."""

from typing import Protocol

from phone.driver.view import MessageView
from phone.shapes import Json
from phone.world.records import Chat, StoredMessage
from phone.world.world import World

_LAST = 4


class Somewhere(Protocol):
    """Where people write other than to the bot: a group."""

    @property
    def id(self) -> int:
        """The chat's id."""
        ...


class ChatView:
    """The messages of one chat, for one person."""

    def __init__(self, world: World, chat_id: int, person_id: int) -> None:
        self._world = world
        self.id = chat_id
        self._person_id = person_id

    @property
    def record(self) -> Chat:
        """What the world keeps of it."""
        return self._world.chats[self.id]

    @property
    def messages(self) -> list[MessageView]:
        """All that this person sees, oldest first."""
        kept = self._world.messages.of(self.id)
        return [
            self._view(message) for message in kept if self._person_id not in message.hidden_for
        ]

    @property
    def from_bot(self) -> list[MessageView]:
        """What the bot wrote, service messages left out."""
        return [view for view in self.messages if view.from_bot and not view.is_service]

    @property
    def keyboard(self) -> list[str]:
        """The labels of the reply keyboard."""
        return [button["text"] for button in self.keyboard_buttons]

    @property
    def keyboard_buttons(self) -> list[Json]:
        """The KeyboardButtons of the reply keyboard, row by row."""
        rows: list[list[Json]] = (self.record.keyboard or {}).get("keyboard", [])
        return [button for row in rows for button in row]

    def _view(self, message: StoredMessage) -> MessageView:
        from_bot = message.sender_id == self._world.bot.id
        return MessageView(message.body, from_bot, message.revision)

    def last_lines(self) -> str:
        """The end of the chat, readable."""
        return "\n".join(str(view) for view in self.messages[-_LAST:]) or "(an empty chat)"
