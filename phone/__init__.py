"""Telegram on your desk: a strict stand-in for the Bot API with a chat page."""
