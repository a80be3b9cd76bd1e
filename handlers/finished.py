"""Answers as finished text, kept in the outbox: what is sent to thousands is rendered before.

Only plain messages: what has a picture, or leaves something to be noted or tidied once it is
shown, is rendered when it is sent.
"""

import json
from dataclasses import dataclass
from functools import partial
from typing import Any

from coach.words import Answer, Keyboard, Reply
from content.texts import Texts
from handlers.markup import inline, markup_of
from handlers.paragraphs import html_of
from handlers.ports import Courier, Posts


@dataclass(frozen=True, slots=True)
class Finished:
    """Makes such text, and sends it."""

    texts: Texts
    bot: Posts
    courier: Courier

    def page(self, answer: Answer) -> str | None:
        """The answer as text; None where it cannot be finished yet."""
        if not all(map(_plain, answer.replies)):
            return None
        return json.dumps([self._message(reply, answer.language) for reply in answer.replies])

    async def send(self, page: str, chat: int) -> None:
        """Send what `page` made, as bulk. Raises what Telegram answers for good."""
        for html, keys in json.loads(page):
            call = partial(self.bot.send_finished, html=html, keys=keys)
            await self.courier.send(chat, call, bulk=True)

    def _message(self, reply: Reply, language: str) -> tuple[str, Any]:
        """Its text and its keyboard, as Telegram takes them."""
        shares = bool(self.bot.supports_inline_queries)
        keys = inline(markup_of(reply, self.texts, language, shares=shares))
        html = html_of(reply, self.texts, language)
        return html, keys


def _plain(reply: Reply) -> bool:
    noted = (reply.picture, reply.workout, reply.replaces)
    return noted == (None, None, None) and reply.keyboard is Keyboard.KEEP
