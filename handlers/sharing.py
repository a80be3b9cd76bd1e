"""Answers inline queries: exercises that somebody may post into any chat."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import structlog
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResult,
    InlineQueryResultArticle,
    InlineQueryResultCachedMpeg4Gif,
    InlineQueryResultsButton,
    InputTextMessageContent,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.helpers import create_deep_linked_url

from coach.exercises import Exercise
from coach.screens import parts
from coach.screens.sharing import told
from coach.searching import other_words
from coach.sharing import figure, link_to, offered
from coach.words import Picture, Text
from content.texts import Texts
from handlers.media import Media
from handlers.paragraphs import PARAGRAPH
from handlers.ports import Courier
from handlers.sending import NO_PREVIEW
from handlers.show import TOO_LATE

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

KEPT = 300  # seconds for which Telegram may give the same person the same answer
KEPT_WITHOUT_FIGURES = 30  # the next answer may have them
BAD_FILE = "file identifier"
START = "start"  # payload of the button above no results: it only opens the chat


@dataclass(frozen=True, slots=True)
class Sharing:
    """Offers exercises: as a moving figure where Telegram keeps it already, else in words.

    A figure needs a chat to be uploaded to, and an inline query has none of ours. So one that
    was never sent to anybody is drawn ahead, and goes in words for now.
    """

    bot: Bot
    exercises: Mapping[str, Exercise]
    texts: Texts
    media: Media
    courier: Courier

    async def answer(self, query: InlineQuery) -> None:
        """Answer in the asker's language. Raises what Telegram answers for good."""
        language = query.from_user.language_code or "en"
        names = {one: self.texts.plain(parts.name(one), language) for one in self.exercises}
        others = other_words(self.texts, language, self.exercises)
        found = [self.exercises[one] for one in offered(query.query, names, others)]
        figures = await self._figures(found)
        results = [self._result(one, figures.get(one.id), language) for one in found]
        try:
            await self._say(query, results, language, whole=len(figures) == len(found))
        except BadRequest as refused:
            words = refused.message.lower()
            if TOO_LATE in words:
                _log.debug("an inline query was answered too late", why=refused)
                return
            if not figures or BAD_FILE not in words:
                raise
            _log.warning("a figure is refused: shared in words", why=refused)
            await self._forget(found)
            in_words = [self._result(one, None, language) for one in found]
            await self._say(query, in_words, language, whole=False)

    async def _figures(self, found: Sequence[Exercise]) -> Mapping[str, str]:
        """File ids, by exercise, of those that Telegram keeps; one more is drawn ahead."""
        keys = {one.id: self._key(one) for one in found}
        shelved = await self.media.shelf.many(tuple(keys.values()))
        figures = {one: shelved[key].file_id for one, key in keys.items() if key in shelved}
        missing = next((one for one in found if one.id not in figures), None)
        if missing is not None:  # the likeliest alone: runners wait for the same pencil
            self.media.ahead.draw(figure(missing))
        return figures

    async def _forget(self, found: Sequence[Exercise]) -> None:
        """Telegram does not say which file it knows no more: each is uploaded anew."""
        for one in found:
            await self.media.shelf.drop(self._key(one))

    def _key(self, exercise: Exercise) -> str:
        return self.media.artist.key(figure(exercise))

    def _result(self, exercise: Exercise, file_id: str | None, language: str) -> InlineQueryResult:
        shown: Picture = figure(exercise)
        html = PARAGRAPH.join(self.texts.render(text, language) for text in told(exercise, shown))
        name = self.texts.plain(parts.name(exercise.id), language)
        keys = self._keys(exercise.id, language)
        if file_id is not None:
            return InlineQueryResultCachedMpeg4Gif(
                exercise.id,
                file_id,
                title=name,
                caption=html,
                parse_mode=ParseMode.HTML,
                reply_markup=keys,
            )
        return InlineQueryResultArticle(
            exercise.id,
            name,
            InputTextMessageContent(html, ParseMode.HTML, link_preview_options=NO_PREVIEW),
            reply_markup=keys,
            description=self.texts.plain(parts.of_exercise(exercise.id, "for"), language),
        )

    def _keys(self, exercise: str, language: str) -> InlineKeyboardMarkup:
        """One button, which leads to this exercise in the chat with the coach."""
        url = create_deep_linked_url(self.bot.username, link_to(exercise))
        label = self.texts.plain(Text("share-train"), language)
        return InlineKeyboardMarkup.from_button(InlineKeyboardButton(label, url=url))

    async def _say(
        self,
        query: InlineQuery,
        results: Sequence[InlineQueryResult],
        language: str,
        *,
        whole: bool,
    ) -> None:
        """Personal, for Telegram would else give people of another language the same answer."""
        nothing = self.texts.plain(Text("share-nothing"), language)
        await self.courier.quick(
            lambda: self.bot.answer_inline_query(
                query.id,
                results,
                cache_time=KEPT if whole else KEPT_WITHOUT_FIGURES,
                is_personal=True,
                button=None
                if results
                else InlineQueryResultsButton(nothing, start_parameter=START),
            )
        )
