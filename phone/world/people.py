"""Making people and groups, and who is in them."""

from phone.errors import DeskError
from phone.shapes import Json, without_none
from phone.world.members import chat_member
from phone.world.records import Chat, Person
from phone.world.world import FIRST_GROUP, FIRST_PERSON, World

SUPERGROUPS = -1_000_000_000_000
"""Ids of supergroups lie below it, those of groups above (core.telegram.org/api/bots/ids)."""


def new_person(world: World, user: Json) -> Person:
    """Somebody gets a phone; their chat with the bot is there, not yet started.

    Args:
        world: where.
        user: first_name, and what else of a Bot API User there is to say.
    """
    identifier = max(world.people, default=FIRST_PERSON - 1) + 1
    person = Person({"id": identifier, "is_bot": False, **without_none(**user)})
    names = ("first_name", "last_name", "username")
    shown = {name: person.user[name] for name in names if name in person.user}
    with world.transaction():
        world.keep_person(person)
        chat = Chat({"id": identifier, "type": "private", **shown}, {identifier: "member"})
        world.keep_chat(chat)
    world.events.publish("people")
    return person


def new_group(world: World, title: str, members: list[int]) -> Chat:
    """A group, without the bot; the first member owns it."""
    if not members:
        raise DeskError("a group needs somebody in it")
    groups = (known for known in world.chats if SUPERGROUPS < known < 0)
    identifier = min([FIRST_GROUP + 1, *groups]) - 1
    statuses = dict.fromkeys(members, "member") | {members[0]: "creator"}
    chat = Chat({"id": identifier, "type": "group", "title": title}, statuses)
    with world.transaction():
        world.keep_chat(chat)
    world.events.publish("chats")
    return chat


def set_blocked(world: World, person: Person, *, blocked: bool) -> None:
    """Somebody blocks the bot or lets it in again; the bot hears my_chat_member."""
    if person.blocked == blocked:
        return
    chat = world.chats[person.id]
    with world.transaction():
        person.blocked = blocked
        world.keep_person(person)
        if chat.started:
            set_bot_status(world, chat, person, "kicked" if blocked else "member")
    world.events.publish("people")


def set_bot_status(world: World, chat: Chat, by: Person, status: str) -> None:
    """The bot joins, is promoted or is thrown out; it hears my_chat_member."""
    before = chat_member(world, chat, world.bot.id)
    chat.bot_status = status
    chat.started = True
    world.keep_chat(chat)
    change = {
        "chat": chat.info,
        "from": by.user,
        "date": world.clock.timestamp,
        "old_chat_member": before,
        "new_chat_member": chat_member(world, chat, world.bot.id),
    }
    world.tell_bot("my_chat_member", change)


def add_bot(world: World, chat: Chat, by: Person, *, administrator: bool = False) -> None:
    """Somebody adds the bot to a group, or makes it an administrator."""
    if chat.is_private:
        raise DeskError("a private chat has no members to add")
    status = "administrator" if administrator else "member"
    joins = not chat.bot_is_in
    with world.transaction():
        set_bot_status(world, chat, by, status)
        if joins:
            message = world.post(chat, by.user, {"new_chat_members": [world.bot.user]})
            message.update_id = world.tell_bot("message", message.body)
            world.messages.touch(message)
    world.events.publish("chats")


def remove_bot(world: World, chat: Chat, by: Person) -> None:
    """Somebody throws the bot out of a group."""
    if chat.is_private or not chat.bot_is_in:
        raise DeskError("the bot is not in this group")
    with world.transaction():
        world.post(chat, by.user, {"left_chat_member": world.bot.user})
        set_bot_status(world, chat, by, "kicked")
    world.events.publish("chats")


def leave(world: World, chat: Chat, person: Person) -> None:
    """Somebody leaves a group."""
    if chat.is_private or person.id not in chat.members:
        raise DeskError("there is nothing to leave")
    with world.transaction():
        message = world.post(chat, person.user, {"left_chat_member": person.user})
        if chat.bot_is_in:
            message.update_id = world.tell_bot("message", message.body)
            world.messages.touch(message)
        del chat.members[person.id]
        world.keep_chat(chat)
    world.events.publish("chats")


def become_supergroup(world: World, chat: Chat) -> Chat:
    """Telegram turns a group into a supergroup with another id; the bot hears both messages."""
    if chat.is_private or chat.info["type"] != "group":
        raise DeskError("only a group becomes a supergroup")
    identifier = SUPERGROUPS + chat.id
    info = {"id": identifier, "type": "supergroup", "title": chat.info["title"]}
    upgraded = Chat(info, dict(chat.members), chat.bot_status, chat.started)
    owner = world.people[next(i for i, s in chat.members.items() if s == "creator")]
    with world.transaction():
        world.keep_chat(upgraded)
        farewell = world.post(chat, owner.user, {"migrate_to_chat_id": identifier})
        welcome = world.post(upgraded, owner.user, {"migrate_from_chat_id": chat.id})
        chat.migrated_to = identifier
        world.keep_chat(chat)
        for message in (farewell, welcome):
            if chat.bot_is_in:
                message.update_id = world.tell_bot("message", message.body)
                world.messages.touch(message)
    world.events.publish("chats")
    return upgraded
