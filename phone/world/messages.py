"""The messages of all chats."""

from phone.clock import PhoneClock
from phone.shapes import Json
from phone.world.records import StoredMessage
from phone.world.store import Store


class Messages:
    """Messages by chat; ids are the bot's own count over private chats and groups.

    So it is in Telegram (core.telegram.org/api/message#message-ids): only supergroups and
    channels count for themselves.
    """

    def __init__(self, store: Store, clock: PhoneClock) -> None:
        """Load them; `clock` gives their dates."""
        self._store = store
        self._clock = clock
        self.reset()

    def reset(self) -> None:
        """Load from the store."""
        self._by_chat: dict[int, dict[int, StoredMessage]] = {}
        kept = [StoredMessage.from_doc(doc) for _, doc in self._store.load("message")]
        for message in sorted(kept, key=lambda m: m.id):
            self._by_chat.setdefault(message.chat_id, {})[message.id] = message
        count = dict(self._store.load("count")).get("messages", {})
        self._last_id: int = count.get("last_id", 0)
        self.revision = max((m.revision for m in kept), default=0)

    def add(self, chat: Json, sender: Json, content: Json) -> StoredMessage:
        """A new message at the end of a chat."""
        self._last_id += 1
        body = {
            "message_id": self._last_id,
            "from": sender,
            "chat": chat,
            "date": self._clock.timestamp,
            **content,
        }
        message = StoredMessage(body)
        self._by_chat.setdefault(message.chat_id, {})[message.id] = message
        self._store.put("count", "messages", {"last_id": self._last_id})
        self.keep(message)
        return message

    def keep(self, message: StoredMessage) -> None:
        """Store a message after a change."""
        self.revision += 1
        message.revision = self.revision
        self._store.put("message", f"{message.chat_id}/{message.id}", message.as_doc())

    def touch(self, message: StoredMessage) -> None:
        """Store what only the phone knows of it; to people it hasn't changed."""
        self._store.put("message", f"{message.chat_id}/{message.id}", message.as_doc())

    def remove(self, message: StoredMessage) -> None:
        """Forget a message."""
        del self._by_chat[message.chat_id][message.id]
        self._store.delete("message", f"{message.chat_id}/{message.id}")

    def find(self, chat_id: int, message_id: object) -> StoredMessage | None:
        """The message, if it is still there."""
        if not isinstance(message_id, int):
            return None
        return self._by_chat.get(chat_id, {}).get(message_id)

    def of(self, chat_id: int) -> list[StoredMessage]:
        """All messages of a chat, oldest first."""
        return list(self._by_chat.get(chat_id, {}).values())
