"""Ten thousand reminders due at once, and claiming a thousand of a million."""
