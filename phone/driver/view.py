"""What somebody sees of a message."""

from dataclasses import dataclass

from phone.shapes import Json

_MEDIA = ("photo", "animation", "document", "voice", "sticker", "location", "contact")
_SERVICE = (
    "pinned_message",
    "new_chat_members",
    "left_chat_member",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
)


@dataclass(frozen=True)
class MessageView:
    """A message as it was when it was looked at.

    Attributes:
        raw: Bot API Message.
        from_bot: the bot wrote it.
        revision: grows with each change of any message.
    """

    raw: Json
    from_bot: bool
    revision: int

    @property
    def id(self) -> int:
        """The message's id."""
        identifier: int = self.raw["message_id"]
        return identifier

    @property
    def text(self) -> str:
        """The text, empty for media."""
        return str(self.raw.get("text", ""))

    @property
    def caption(self) -> str:
        """The words under a picture."""
        return str(self.raw.get("caption", ""))

    @property
    def plain(self) -> str:
        """The text or caption, whichever there is."""
        return self.text or self.caption

    @property
    def entities(self) -> list[Json]:
        """The entities of the text or caption."""
        found: list[Json] = self.raw.get("entities") or self.raw.get("caption_entities") or []
        return found

    @property
    def rows(self) -> list[list[Json]]:
        """The inline keyboard: InlineKeyboardButtons by row."""
        rows: list[list[Json]] = self.raw.get("reply_markup", {}).get("inline_keyboard", [])
        return rows

    @property
    def buttons(self) -> list[str]:
        """The labels of the inline keyboard, row by row."""
        return [button["text"] for row in self.rows for button in row]

    @property
    def media(self) -> str | None:
        """Which medium it carries: "photo", "animation", ..., "location"; None for a text."""
        return next((kind for kind in _MEDIA if kind in self.raw), None)

    @property
    def is_service(self) -> bool:
        """It only tells what happened: somebody joined, something was pinned."""
        return any(kind in self.raw for kind in _SERVICE)

    @property
    def is_edited(self) -> bool:
        """It was changed after it was sent."""
        return "edit_date" in self.raw

    def data_of(self, label: str) -> str:
        """The callback_data of a button.

        Raises:
            KeyError: there is no such button, or it does something else.
        """
        for row in self.rows:
            for button in row:
                if button["text"] == label:
                    return str(button["callback_data"])
        raise KeyError(label)

    def __str__(self) -> str:
        """As on the phone, for people who read a failed test."""
        who = "bot" if self.from_bot else str(self.raw["from"]["first_name"])
        medium = f"[{self.media}] " if self.media else ""
        lines = [f"{who} #{self.id}: {medium}{self.plain}"]
        lines += ["    " + " ".join(f"[{b['text']}]" for b in row) for row in self.rows]
        return "\n".join(lines)
