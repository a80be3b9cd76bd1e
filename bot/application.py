"""python-telegram-bot's application, as it is used here: handlers only."""

from typing import Any

from telegram import Update
from telegram.ext import Application, ApplicationBuilder

from bot.transport import CoachBot
from bot.updates import Json

App = Application[Any, Any, Any, Any, Any, Any]


class StrictApplication(Application[Any, Any, Any, Any, Any, Any]):
    """Lets a handler's error out of `process_update`, to whoever gave it the update.

    The library would log it and go on as if the update had been handled.
    """

    async def process_error(
        self, update: object, error: Exception, job: object = None, coroutine: object = None
    ) -> bool:
        """Raise the error."""
        raise error


def build_application(bot: CoachBot) -> App:
    """Make the application: no updater, since bot/polling.py polls; no job queue either."""
    builder = ApplicationBuilder().application_class(StrictApplication)
    return builder.bot(bot).updater(None).job_queue(None).build()


async def handle(application: App, update: Json) -> None:
    """Give one update, as it was on the wire, to the handlers. Raises what they raise."""
    await application.process_update(Update.de_json(dict(update), application.bot))
