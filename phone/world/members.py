"""Who somebody is in a chat, in Bot API shape."""

from phone.errors import bad_request
from phone.facts import load_facts
from phone.shapes import Json
from phone.world.records import Chat
from phone.world.world import World


def chat_member(world: World, chat: Chat, user_id: int) -> Json:
    """Bot API ChatMember; rights that nobody gave are no.

    Raises:
        BotApiError: nobody has this id.
    """
    user = world.user(user_id)
    if user is None:
        raise bad_request("PARTICIPANT_ID_INVALID")
    is_bot = user_id == world.bot.id
    status = chat.bot_status if is_bot else chat.members.get(user_id, "left")
    member: Json = {"user": user, "status": "left" if status == "none" else status}
    fields = load_facts().fields_of("ChatMember", member) or {}
    for name, field in fields.items():
        if field.required and name not in member:
            member[name] = 0 if field.types == ("Integer",) else False
    return member
