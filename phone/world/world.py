"""The world: who there is, what was said, what the bot has not heard yet."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from phone.clock import PhoneClock
from phone.errors import bad_request, forbidden
from phone.events import Events
from phone.shapes import Json
from phone.world.files import Files
from phone.world.inline import InlineQueries
from phone.world.messages import Messages
from phone.world.profile import BotProfile
from phone.world.queries import Queries
from phone.world.records import Chat, Person, StoredMessage
from phone.world.store import Store
from phone.world.updates import UpdateQueue

FIRST_PERSON = 5_000_000_001
"""Above 32 bits, as real ids are: a column that is too narrow shows at once."""

FIRST_GROUP = -4_000_000_001
FIRST_UPDATE = 700_000_001


class World:
    """Everything that the phone remembers, and the rules of who may reach whom."""

    def __init__(self, store: Store, clock: PhoneClock, events: Events, bot: Json) -> None:
        """Load the world.

        Args:
            store: where it is kept.
            clock: what dates messages get.
            events: told of every change.
            bot: Bot API User of the bot in a new world.
        """
        self.store = store
        self.clock = clock
        self.events = events
        self.bot = BotProfile(store, bot)
        self.updates = UpdateQueue(store, first_id=FIRST_UPDATE)
        self.messages = Messages(store, clock)
        self.files = Files(store)
        self.queries = Queries(store)
        self.inline = InlineQueries(clock, enabled=True, feedback=False)
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.typing: dict[int, float] = {}
        self._load()
        clock.on_move(lambda now: self._clock_moved(now.isoformat()))

    def _load(self) -> None:
        for _, doc in self.store.load("clock"):
            self.clock.catch_up(doc)
        self.people = {int(k): Person.from_doc(d) for k, d in self.store.load("person")}
        self.chats = {int(k): Chat.from_doc(d) for k, d in self.store.load("chat")}

    def reset(self) -> None:
        """Empty the world; the clock stays, since it never goes back."""
        self.store.clear()
        self._load()
        kept = (self.bot, self.updates, self.messages, self.files, self.queries)
        for part in (*kept, self.inline):
            part.reset()
        self.events.publish("reset")

    def _clock_moved(self, now: str) -> None:
        with self.transaction():
            self.store.put("clock", "offset", self.clock.as_doc())
        self.events.publish("clock", now=now)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """What changes inside is kept together."""
        with self.store.transaction():
            yield

    def keep_person(self, person: Person) -> None:
        """Store a person after a change."""
        self.people[person.id] = person
        self.store.put("person", person.id, person.as_doc())

    def keep_chat(self, chat: Chat) -> None:
        """Store a chat after a change."""
        self.chats[chat.id] = chat
        self.store.put("chat", chat.id, chat.as_doc())

    def user(self, user_id: int) -> Json | None:
        """The Bot API User of a person or the bot."""
        if user_id == self.bot.id:
            return self.bot.user
        person = self.people.get(user_id)
        return None if person is None else person.user

    def chat_of(self, chat_id: object) -> Chat:
        """The chat that a request names by id or @username.

        Raises:
            BotApiError: 400, the bot doesn't know it. Wording read in Client.cpp, check_chat.
        """
        chat = self.chats.get(self._chat_id(chat_id))
        if chat is None or not chat.started:
            raise bad_request("chat not found")
        return chat

    def _chat_id(self, chat_id: object) -> int:
        if isinstance(chat_id, int):
            return chat_id
        name = str(chat_id)
        if name.startswith("@"):
            wanted = name[1:].lower()
            found = (c.id for c in self.chats.values() if c.info.get("username") == wanted)
            return 0 if self._is_private_name(wanted) else next(found, 0)
        return int(name) if name.lstrip("-").isdecimal() else 0

    def _is_private_name(self, name: str) -> bool:
        """People cannot be written to by username, only public groups and channels."""
        users = (person.user.get("username", "").lower() for person in self.people.values())
        return name in users

    def writable_chat(self, chat_id: object) -> Chat:
        """The chat, if the bot may write there.

        Raises:
            BotApiError: 400 or 403. Wording read in Client.cpp, check_chat_access.
        """
        chat = self.chat_of(chat_id)
        if chat.is_private:
            person = self.people[chat.id]
            if person.deactivated:
                raise forbidden("user is deactivated")
            if person.blocked:
                raise forbidden("bot was blocked by the user")
        elif chat.migrated_to is not None:
            error = bad_request("group chat was upgraded to a supergroup chat")
            error.parameters = {"migrate_to_chat_id": chat.migrated_to}
            raise error
        elif not chat.bot_is_in:
            kind = {"group": "group", "supergroup": "supergroup"}[chat.info["type"]]
            state = "was kicked from" if chat.bot_status == "kicked" else "is not a member of"
            raise forbidden(f"bot {state} the {kind} chat")
        return chat

    def post(self, chat: Chat, sender: Json, content: Json) -> StoredMessage:
        """Put a message into a chat and show it."""
        message = self.messages.add(chat.info, sender, content)
        if sender["id"] != self.bot.id:
            chat.read[sender["id"]] = message.id
            self.keep_chat(chat)
        self.events.publish("message", chat=chat.id, message=message.body)
        return message

    def changed(self, message: StoredMessage) -> None:
        """Store an edited message and show it."""
        self.messages.keep(message)
        self.events.publish("edit", chat=message.chat_id, message=message.body)

    def remove(self, message: StoredMessage) -> None:
        """Delete a message for everyone."""
        self.messages.remove(message)
        chat = self.chats[message.chat_id]
        if message.id in chat.pinned:
            chat.pinned.remove(message.id)
            self.keep_chat(chat)
        self.events.publish("delete", chat=chat.id, message_id=message.id)

    def tell_bot(self, kind: str, body: Json) -> int | None:
        """Queue an update for the bot; its id, or None where it doesn't want such."""
        return self.updates.add(kind, body)

    @staticmethod
    def elapsed() -> float:
        """Real seconds for expiries, which the moved clock doesn't touch."""
        return time.monotonic()
