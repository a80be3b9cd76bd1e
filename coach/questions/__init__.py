"""The questions: what is asked at the start and changed one by one in /settings."""
