"""What the bot says of itself: name, descriptions, commands, menu button."""

from phone.shapes import Json
from phone.world.store import Store


class BotProfile:
    """The bot's user and profile."""

    def __init__(self, store: Store, user: Json) -> None:
        """Load the profile; `user` is the Bot API User of a new one."""
        self._store = store
        self._first_user = user
        self.reset()

    def reset(self) -> None:
        """Load from the store."""
        kept = dict(self._store.load("profile")).get("bot", {})
        self.user: Json = kept.get("user", dict(self._first_user))
        self.texts: dict[str, dict[str, str]] = kept.get("texts", {})
        self.commands: dict[str, list[Json]] = kept.get("commands", {})
        self.menu_button: Json = kept.get("menu_button", {"type": "commands"})

    @property
    def id(self) -> int:
        """The bot's user id."""
        identifier: int = self.user["id"]
        return identifier

    @property
    def username(self) -> str:
        """Without the @."""
        return str(self.user["username"])

    def keep(self) -> None:
        """Store it after a change."""
        document = {
            "user": self.user,
            "texts": self.texts,
            "commands": self.commands,
            "menu_button": self.menu_button,
        }
        self._store.put("profile", "bot", document)

    def text(self, kind: str, language: str) -> str:
        """A name, description or short description; the one for all languages by default."""
        by_language = self.texts.get(kind, {})
        return by_language.get(language) or by_language.get("", "")

    def set_text(self, kind: str, language: str, text: str) -> None:
        """Change or, with an empty text, remove it."""
        by_language = self.texts.setdefault(kind, {})
        if text:
            by_language[language] = text
        else:
            by_language.pop(language, None)
        self.keep()

    def commands_for(self, scopes: list[str], language: str) -> list[Json]:
        """The commands of the first scope that has any: in the language, else in all.

        The order is that of core.telegram.org/bots/api#determining-list-of-commands.
        """
        for scope in scopes:
            for key in (f"{scope}|{language}", f"{scope}|"):
                if key in self.commands:
                    return self.commands[key]
        return []


def scope_key(scope: Json | None) -> str:
    """A BotCommandScope as one word."""
    if scope is None:
        return "default"
    parts = [scope["type"], scope.get("chat_id"), scope.get("user_id")]
    return ":".join(str(part) for part in parts if part is not None)
