"""Telegram on your desk: a strict stand-in for the Bot API with a chat page."""

from phone.clock import PhoneClock
from phone.driver.group import Group
from phone.driver.person import Person
from phone.driver.view import MessageView
from phone.errors import DeskError
from phone.faults import Fault
from phone.journal import Violation
from phone.phone import Phone

__all__ = [
    "DeskError",
    "Fault",
    "Group",
    "MessageView",
    "Person",
    "Phone",
    "PhoneClock",
    "Violation",
]
