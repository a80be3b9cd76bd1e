"""What the page shows: people, chats, and one chat as one person sees it."""

from phone import limits
from phone.api.polling import Poller
from phone.errors import DeskError
from phone.journal import Journal
from phone.shapes import Json
from phone.world.records import Chat, Person, StoredMessage
from phone.world.world import World

SHOWN_VIOLATIONS = 20
_STATUSES = {"member": "member", "administrator": "administrator", "none": "none"}


def desk_state(world: World, poller: Poller, journal: Journal, zone: str) -> Json:
    """Everything but the messages."""
    bot = {
        **world.bot.user,
        "description": world.bot.text("description", ""),
        "short_description": world.bot.text("short_description", ""),
        "inline": world.inline.enabled,
    }
    return {
        "now": world.clock.now().isoformat(),
        "zone": zone,
        "bot": bot,
        "online": poller.online,
        "people": [_person(world, person) for person in world.people.values()],
        "chats": [_chat(chat) for chat in world.chats.values()],
        "violations": [str(violation) for violation in journal.violations[-SHOWN_VIOLATIONS:]],
    }


def _person(world: World, person: Person) -> Json:
    chats = [chat for chat in world.chats.values() if person.id in chat.members]
    unread = {str(chat.id): _unread(world, chat, person.id) for chat in chats}
    return {"user": person.user, "blocked": person.blocked, "unread": unread}


def _unread(world: World, chat: Chat, person_id: int) -> int:
    read = chat.read.get(person_id, 0)
    return sum(1 for m in world.messages.of(chat.id) if m.id > read and m.sender_id != person_id)


def _chat(chat: Chat) -> Json:
    return {
        "chat": chat.info,
        "members": list(chat.members),
        "bot_status": _STATUSES.get(chat.bot_status, "left"),
    }


def chat_as_seen(world: World, person: Person, chat: Chat) -> Json:
    """One chat as one person sees it; seeing it makes it read."""
    if person.id not in chat.members:
        raise DeskError(f"{person.user['first_name']} is not in this chat")
    messages = [m for m in world.messages.of(chat.id) if person.id not in m.hidden_for]
    newest = messages[-1].id if messages else 0
    if newest > chat.read.get(person.id, 0):
        with world.transaction():
            chat.read[person.id] = newest
            world.keep_chat(chat)
    pinned = [world.messages.find(chat.id, message_id) for message_id in chat.pinned]
    return {
        "messages": [message_as_seen(world, message, person.id) for message in messages],
        "commands": commands_for(world, person, chat),
        "menu_button": chat.menu_button or world.bot.menu_button,
        "keyboard": chat.keyboard,
        "pinned": [message.body for message in pinned if message is not None],
        "typing": is_typing(world, chat),
        "started": chat.started,
    }


def message_as_seen(world: World, message: StoredMessage, person_id: int) -> Json:
    """A message with what only the page wants to know."""
    seen = message.update_id is not None and message.update_id <= world.updates.fetched_up_to
    shown: Json = {
        **message.body,
        "out": message.sender_id == person_id,
        "edited": "edit_date" in message.body,
        "seen": seen,
    }
    reactions = [reaction for given in message.reactions.values() for reaction in given]
    return {**shown, "reactions": reactions} if reactions else shown


def is_typing(world: World, chat: Chat) -> bool:
    """The bot said so less than five seconds ago and has sent nothing since."""
    since = world.typing.get(chat.id)
    return since is not None and world.elapsed() - since < limits.CHAT_ACTION_SECONDS


def commands_for(world: World, person: Person, chat: Chat) -> list[Json]:
    """The command menu; scopes in the order of #determining-list-of-commands."""
    if not chat.is_private and not chat.bot_is_in:
        return []
    scopes = [f"chat:{chat.id}"]
    if chat.is_private:
        scopes += ["all_private_chats"]
    else:
        scopes = [f"chat_member:{chat.id}:{person.id}"]
        if chat.members.get(person.id) in {"creator", "administrator"}:
            scopes += [f"chat_administrators:{chat.id}", f"chat:{chat.id}"]
            scopes += ["all_chat_administrators"]
        else:
            scopes += [f"chat:{chat.id}"]
        scopes += ["all_group_chats"]
    return world.bot.commands_for([*scopes, "default"], person.user.get("language_code", ""))
