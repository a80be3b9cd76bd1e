"""What the phone remembers: people, chats, messages, files, updates, the bot's own profile."""
