"""What somebody can send."""

from collections.abc import Awaitable, Callable

from phone.driver.chat import ChatView, Somewhere
from phone.driver.view import MessageView
from phone.shapes import Json
from phone.world import actions, things
from phone.world.records import Chat, StoredMessage
from phone.world.records import Person as PersonRecord
from phone.world.world import World


class Sender:
    """Writes and sends, in the private chat with the bot unless a group is named.

    Args:
        world: where.
        settle: waits until the bot has done all that follows, where that can be told.
        record: what the world keeps of this person.
    """

    def __init__(
        self, world: World, settle: Callable[[], Awaitable[None]], record: PersonRecord
    ) -> None:
        self._world = world
        self._settle = settle
        self.record = record
        self._mark = 0

    @property
    def id(self) -> int:
        """The user's id, and the id of the private chat."""
        return self.record.id

    @property
    def user(self) -> Json:
        """Bot API User."""
        return self.record.user

    @property
    def chat(self) -> ChatView:
        """The private chat with the bot."""
        return ChatView(self._world, self.id, self.id)

    def chat_in(self, group: Somewhere | None) -> ChatView:
        """The chat of a group, or the private one."""
        return self.chat if group is None else ChatView(self._world, group.id, self.id)

    async def says(
        self, text: str, *, to: Somewhere | None = None, reply_to: MessageView | None = None
    ) -> MessageView:
        """Write a text; what is too long goes in several messages, the last is returned."""
        chat = self._begin(to)
        answered = None if reply_to is None else reply_to.id
        sent = actions.write(self._world, self.record, chat, text, reply_to=answered)
        return await self._sent(sent[-1])

    async def sends(self, content: Json, *, to: Somewhere | None = None) -> MessageView:
        """Send anything, as fields of a Bot API Message."""
        chat = self._begin(to)
        return await self._sent(actions.send(self._world, self.record, chat, content))

    async def sends_location(self, latitude: float, longitude: float) -> MessageView:
        """Send a pin, in degrees."""
        return await self.sends(things.location(latitude, longitude))

    async def sends_sticker(self, emoji: str = "💪") -> MessageView:
        """Send a sticker."""
        return await self.sends(things.sticker(self._world, emoji))

    async def sends_voice(self) -> MessageView:
        """Send a voice message."""
        return await self.sends(things.voice(self._world))

    async def sends_photo(self) -> MessageView:
        """Send a picture."""
        return await self.sends(things.photo(self._world))

    async def sends_document(self, name: str, data: bytes) -> MessageView:
        """Send a file."""
        return await self.sends(things.document(self._world, name, data))

    async def forwards_document(
        self, name: str, data: bytes, author: "Sender | str" = "Somebody"
    ) -> MessageView:
        """Pass on a file that somebody else has sent."""
        origin = author.record if isinstance(author, Sender) else author
        content = things.document(self._world, name, data)
        return await self.sends(
            {**content, "forward_origin": things.origin_of(self._world, origin)}
        )

    async def sends_contact(self) -> MessageView:
        """Send one's own card."""
        return await self.sends(things.contact(self.record))

    async def forwards(self, text: str, author: "Sender | str" = "Somebody") -> MessageView:
        """Pass on what somebody else wrote."""
        origin = author.record if isinstance(author, Sender) else author
        return await self.sends(things.forwarded(self._world, text, origin))

    def _begin(self, group: Somewhere | None) -> Chat:
        """From here on counts what the bot writes as following."""
        self._mark = self._world.messages.revision
        return self.chat_in(group).record

    async def _sent(self, message: StoredMessage) -> MessageView:
        await self._settle()
        return MessageView(message.body, from_bot=False, revision=message.revision)
