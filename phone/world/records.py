"""The records of the world, as they are kept."""

from dataclasses import dataclass, field

from phone.shapes import Json


@dataclass
class Person:
    """Somebody with a phone.

    Attributes:
        user: Bot API User.
        blocked: they blocked the bot.
        deactivated: they deleted their account.
    """

    user: Json
    blocked: bool = False
    deactivated: bool = False

    @property
    def id(self) -> int:
        """The user's id, which is the id of the private chat too."""
        identifier: int = self.user["id"]
        return identifier

    def as_doc(self) -> Json:
        """For the store."""
        return dict(vars(self))

    @classmethod
    def from_doc(cls, doc: Json) -> "Person":
        """From the store."""
        return cls(**doc)


@dataclass
class Chat:
    """A private chat with the bot, or a group.

    Attributes:
        info: Bot API Chat.
        members: status by user id; in a private chat the person alone.
        bot_status: "none" (never there), "member", "administrator", "left" or "kicked".
        started: the bot may write (private chats: the person pressed Start once).
        keyboard: the reply keyboard that is shown, in Bot API shape.
        pinned: message ids, newest last.
        read: by person, the newest message id that they have seen.
        menu_button: set for this chat alone.
        migrated_to: the supergroup that a group became.
    """

    info: Json
    members: dict[int, str] = field(default_factory=dict)
    bot_status: str = "none"
    started: bool = False
    keyboard: Json | None = None
    pinned: list[int] = field(default_factory=list)
    read: dict[int, int] = field(default_factory=dict)
    menu_button: Json | None = None
    migrated_to: int | None = None

    @property
    def id(self) -> int:
        """The chat's id."""
        identifier: int = self.info["id"]
        return identifier

    @property
    def is_private(self) -> bool:
        """It is between one person and the bot."""
        return bool(self.info["type"] == "private")

    @property
    def bot_is_in(self) -> bool:
        """The bot takes part."""
        return self.bot_status in {"member", "administrator"}

    def as_doc(self) -> Json:
        """For the store."""
        return dict(vars(self))

    @classmethod
    def from_doc(cls, doc: Json) -> "Chat":
        """From the store; JSON made texts of the numbers that were keys."""
        for name in ("members", "read"):
            doc[name] = {int(key): value for key, value in doc[name].items()}
        return cls(**doc)


@dataclass
class StoredMessage:
    """A message with what only the phone knows of it.

    Attributes:
        body: Bot API Message.
        update_id: of the update that told the bot, None where it never heard.
        revision: grows with each change anywhere in the world.
        hidden_for: people who deleted it for themselves.
        reactions: emoji by user id.
    """

    body: Json
    update_id: int | None = None
    revision: int = 0
    hidden_for: list[int] = field(default_factory=list)
    reactions: dict[int, list[Json]] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The message's id."""
        identifier: int = self.body["message_id"]
        return identifier

    @property
    def chat_id(self) -> int:
        """The id of the chat that it is in."""
        identifier: int = self.body["chat"]["id"]
        return identifier

    @property
    def sender_id(self) -> int:
        """The id of the user who wrote it."""
        identifier: int = self.body["from"]["id"]
        return identifier

    def as_doc(self) -> Json:
        """For the store."""
        return dict(vars(self))

    @classmethod
    def from_doc(cls, doc: Json) -> "StoredMessage":
        """From the store."""
        doc["reactions"] = {int(key): value for key, value in doc["reactions"].items()}
        return cls(**doc)


@dataclass
class Query:
    """A tap on a button that waits for its answer.

    Attributes:
        id: callback_query id.
        person: who tapped.
        chat_id: where.
        message_id: on which message.
        data: the button's callback_data.
        asked: monotonic seconds of the process, for expiry.
        answer: what the bot answered (text, show_alert, url), None while it has not.
    """

    id: str
    person: int
    chat_id: int
    message_id: int
    data: str
    asked: float
    answer: Json | None = None

    def as_doc(self) -> Json:
        """For the store; the time means nothing to another process."""
        return {**vars(self), "asked": None}

    @classmethod
    def from_doc(cls, doc: Json, now: float) -> "Query":
        """From the store; its time to live begins anew."""
        return cls(**{**doc, "asked": now})


@dataclass(frozen=True)
class StoredFile:
    """A file that can be sent and downloaded.

    Attributes:
        file_id: what the Bot API calls it.
        unique_id: the same for the same content and kind.
        kind: "photo", "animation", "document", "voice", "sticker", "thumbnail".
        blob: key of the bytes in the store.
        size: in bytes.
        path: what getFile answers.
        mime: content type.
        shape: Bot API object (PhotoSize list under "sizes" for photos) without the ids of this
            file where it is a single one.
    """

    file_id: str
    unique_id: str
    kind: str
    blob: str
    size: int
    path: str
    mime: str
    shape: Json

    def as_doc(self) -> Json:
        """For the store."""
        return dict(vars(self))

    @classmethod
    def from_doc(cls, doc: Json) -> "StoredFile":
        """From the store."""
        return cls(**doc)
