"""The limits of Telegram that we rely on, each with its section of the Bot API page.

The page is core.telegram.org/bots/api; the section is the part after the #. Where the page is
silent the source is named. Lengths are in UTF-16 code units, as entities count, unless said.
"""

# Texts
MESSAGE_TEXT = 4096  # #sendmessage: 1-4096 characters after entities parsing
CAPTION = 1024  # #sendphoto: 0-1024 characters after entities parsing
CALLBACK_ANSWER = 200  # #answercallbackquery: 0-200 characters
ENTITIES_PER_MESSAGE = 100  # core.telegram.org/api/entities: the rest is dropped in silence

# Keyboards: the page publishes no number; the server takes 100 (REPLY_MARKUP_TOO_LONG)
BUTTONS_PER_KEYBOARD = 100

# Updates
UPDATES_PER_POLL = 100  # #getupdates: limit 1-100
POLL_SECONDS = 50  # telegram-bot-api/Client.h, LONG_POLL_MAX_TIMEOUT
CALLBACK_SECONDS = 150  # seen on the real server; the page only says "show a progress bar until"

# Inline mode
INLINE_RESULTS = 50  # #answerinlinequery: no more than 50 results per query
INLINE_OFFSET_BYTES = 64  # #answerinlinequery: offset length can't exceed 64 bytes
INLINE_QUERY = 256  # #inlinequery: up to 256 characters
INLINE_CACHE_SECONDS = 300  # #answerinlinequery: cache_time defaults to 300
# The page is silent; an answer after 10.3 s was refused (eternnoir/pyTelegramBotAPI, issue 270)
INLINE_SECONDS = 10

# Files, in bytes
PHOTO_BYTES = 10 * 1024 * 1024  # #sending-files: 10 MB max size for photos
UPLOAD_BYTES = 50 * 1024 * 1024  # #sending-files: 50 MB for other files
DOWNLOAD_BYTES = 20 * 1024 * 1024  # #getfile: at most 20 MB
PHOTO_SIDES = 10_000  # #sendphoto: width and height must not exceed 10000 in total
PHOTO_RATIO = 20  # #sendphoto: width and height ratio must be at most 20

# The bot's own profile
COMMANDS = 100  # #setmycommands: at most 100 commands
BOT_NAME = 64  # #setmyname
BOT_DESCRIPTION = 512  # #setmydescription
BOT_SHORT_DESCRIPTION = 120  # #setmyshortdescription

# Chats
DEEP_LINK_PAYLOAD = 64  # core.telegram.org/bots/features#deep-linking: 1-64 of A-Z a-z 0-9 _ -
DELETE_HOURS = 48  # #deletemessage: younger than 48 hours
CHAT_ACTION_SECONDS = 5  # #sendchataction: the status is set for 5 seconds or less

# Flood limits: unpublished but for core.telegram.org/bots/faq#my-bot-is-hitting-limits
MESSAGES_PER_SECOND = 30
MESSAGES_PER_SECOND_PER_CHAT = 1
GROUP_MESSAGES_PER_MINUTE = 20

# #reactiontypeemoji: what a bot may react with
_REACTIONS = """
👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔
🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊
🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡
"""
REACTIONS = frozenset(_REACTIONS.split())
