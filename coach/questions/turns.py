"""Which asking of a question is open, and in which message: kept in the runner's `Awaiting`."""

from dataclasses import replace

from coach.runner import Runner
from coach.scene import Scene
from coach.words import Answer, Keyboard, Place, Reply, Text

TURN = "turn"  # which asking is open; the runner's version at that moment, so never one twice
BEFORE = "before"  # the asking before it: a second tap on the same button carries that one
MESSAGE = "message"  # the message that shows the open question, if it was edited into it
PIN = "pin"  # the phone's keyboard has been replaced by one that sends a location


def turn_of(runner: Runner) -> int:
    """Which asking is open; -1 where none is."""
    turn = runner.awaiting.data.get(TURN, -1) if runner.awaiting else -1
    return turn if isinstance(turn, int) else -1


def message_of(scene: Scene, place: Place) -> dict[str, int]:
    """Which message will show the open question, where that is known beforehand."""
    message = scene.ask.message
    return {MESSAGE: message} if place is Place.EDIT and message is not None else {}


def instead(scene: Scene, answer: Answer) -> Answer:
    """The answer to something typed: its message takes the buttons from the one that asked."""
    message = scene.runner.awaiting.data.get(MESSAGE) if scene.runner.awaiting else None
    if not isinstance(message, int) or not answer.replies:
        return answer
    *others, last = answer.replies
    return replace(answer, replies=(*others, replace(last, replaces=message)))


def swept(
    scene: Scene, lead: tuple[Text, ...], place: Place
) -> tuple[tuple[Reply, ...], tuple[Text, ...], Place]:
    """Give the phone its own keyboard back, which takes a message of its own.

    Returns:
        That message if one is needed, and the lead and the place for the one after it.
    """
    awaiting = scene.runner.awaiting
    if awaiting is None or PIN not in awaiting.data:
        return (), lead, place
    gone = Reply(lead or (Text("zone-pin-gone"),), keyboard=Keyboard.REMOVE)
    return (gone,), (), Place.NEW
