"""Methods about the bot itself: who it is, its commands, descriptions and menu button."""

import re
from types import MappingProxyType

from phone import limits
from phone.api.arguments import Request
from phone.errors import misuse
from phone.shapes import Json
from phone.world.profile import scope_key
from phone.world.world import World

_COMMAND = re.compile(r"/?[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})


def get_me(world: World, _request: Request) -> Json:
    """GetMe."""
    return {
        **world.bot.user,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": world.inline.enabled,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(world: World, request: Request) -> bool:
    """SetMyCommands. Constants of refusals as the server answers them."""
    commands: list[Json] = request.args["commands"]
    if len(commands) > limits.COMMANDS:
        raise misuse("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(command["command"]):
            raise misuse("BOT_COMMAND_INVALID")
        if not command["description"].strip():
            raise misuse("BOT_COMMAND_DESCRIPTION_INVALID")
    key = _commands_key(world, request)
    # The server takes a leading slash away
    world.bot.commands[key] = [{**c, "command": c["command"].lstrip("/")} for c in commands]
    return _commands_changed(world)


def get_my_commands(world: World, request: Request) -> list[Json]:
    """GetMyCommands: of exactly this scope and language."""
    return world.bot.commands.get(_commands_key(world, request), [])


def delete_my_commands(world: World, request: Request) -> bool:
    """DeleteMyCommands."""
    world.bot.commands.pop(_commands_key(world, request), None)
    return _commands_changed(world)


def _commands_changed(world: World) -> bool:
    world.bot.keep()
    world.events.publish("commands")
    return True


def _commands_key(world: World, request: Request) -> str:
    scope = request.args.get("scope")
    if scope and scope["type"] in _CHAT_SCOPES:
        scope = {**scope, "chat_id": world.chat_of(scope["chat_id"]).id}
    return f"{scope_key(scope)}|{_language(request)}"


def _language(request: Request) -> str:
    language = request.text("language_code")
    if language and not _LANGUAGE.fullmatch(language):
        raise misuse("LANG_CODE_INVALID")
    return language


def set_my_name(world: World, request: Request) -> bool:
    """SetMyName; the name for all languages is the bot's first name too."""
    name, language = request.text("name"), _language(request)
    _check_length(name, limits.BOT_NAME, "BOT_TITLE_INVALID")
    world.bot.set_text("name", language, name)
    if name and not language:
        world.bot.user["first_name"] = name
        world.bot.keep()
    world.events.publish("people")
    return True


def get_my_name(world: World, request: Request) -> Json:
    """GetMyName."""
    name = world.bot.text("name", _language(request))
    return {"name": name or world.bot.user["first_name"]}


def set_my_description(world: World, request: Request) -> bool:
    """SetMyDescription."""
    return _set_text(world, request, "description", limits.BOT_DESCRIPTION)


def get_my_description(world: World, request: Request) -> Json:
    """GetMyDescription."""
    return {"description": world.bot.text("description", _language(request))}


def set_my_short_description(world: World, request: Request) -> bool:
    """SetMyShortDescription."""
    return _set_text(world, request, "short_description", limits.BOT_SHORT_DESCRIPTION)


def get_my_short_description(world: World, request: Request) -> Json:
    """GetMyShortDescription."""
    return {"short_description": world.bot.text("short_description", _language(request))}


def _set_text(world: World, request: Request, kind: str, most: int) -> bool:
    text = request.text(kind)
    _check_length(text, most, "BOT_ABOUT_INVALID")
    world.bot.set_text(kind, _language(request), text)
    world.events.publish("people")
    return True


def _check_length(text: str, most: int, complaint: str) -> None:
    if len(text) > most:
        raise misuse(complaint)


def set_chat_menu_button(world: World, request: Request) -> bool:
    """SetChatMenuButton: of one private chat, or of all."""
    button = request.args.get("menu_button") or {"type": "default"}
    if "chat_id" in request.args:
        chat = world.chat_of(request.args["chat_id"])
        chat.menu_button = None if button["type"] == "default" else button
        world.keep_chat(chat)
    else:
        world.bot.menu_button = {"type": "commands"} if button["type"] == "default" else button
        world.bot.keep()
    world.events.publish("commands")
    return True


def get_chat_menu_button(world: World, request: Request) -> Json:
    """GetChatMenuButton."""
    if "chat_id" not in request.args:
        return world.bot.menu_button
    return world.chat_of(request.args["chat_id"]).menu_button or world.bot.menu_button


METHODS = MappingProxyType(
    {
        "getMe": get_me,
        "setMyCommands": set_my_commands,
        "getMyCommands": get_my_commands,
        "deleteMyCommands": delete_my_commands,
        "setMyName": set_my_name,
        "getMyName": get_my_name,
        "setMyDescription": set_my_description,
        "getMyDescription": get_my_description,
        "setMyShortDescription": set_my_short_description,
        "getMyShortDescription": get_my_short_description,
        "setChatMenuButton": set_chat_menu_button,
        "getChatMenuButton": get_chat_menu_button,
    }
)
