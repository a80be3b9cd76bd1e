import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import pytest

from coach.words import GO, Answer, Button, Keyboard, Picture, Reply, Tap, Text
from content.texts import Texts
from handlers.finished import Finished

T = TypeVar("T")
BUTTON = Button(Text("button-today"), Tap(GO, "today"))
PLAIN = Reply((Text("today-back"),), ((BUTTON,),))


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts.load(Path(__file__).parents[2] / "content" / "texts")


@dataclass
class Post:
    """A courier and a bot that note what they are given."""

    supports_inline_queries: bool = False
    sent: list[tuple[int, str, Any]] = field(default_factory=list)

    async def send_finished(self, chat: int, html: str, keys: Mapping[str, Any] | None) -> None:
        self.sent.append((chat, html, keys))

    async def send(
        self,
        chat_id: int,
        call: Callable[[int], Awaitable[T]],
        *,
        bulk: bool = False,
        once: bool = False,
    ) -> T:
        assert bulk
        return await call(chat_id)

    async def quick(self, call: Callable[[], Awaitable[T]]) -> T:
        return await call()


async def test_what_was_finished_is_sent_as_it_was(texts: Texts) -> None:
    post = Post()
    finished = Finished(texts, post, post)
    page = finished.page(Answer((PLAIN, Reply((Text("today-back"),)))))
    assert page is not None
    await finished.send(page, 7)
    (chat, html, keys), (_, same, none) = post.sent
    assert (chat, html, none) == (7, same, None)
    assert html == texts.render(Text("today-back"), "en")
    assert json.dumps(keys).count("1:go:today") == 1


@pytest.mark.parametrize(
    "reply",
    [
        Reply((), picture=Picture((), (), ())),
        Reply((), workout=1),
        Reply((), replaces=1),
        Reply((), keyboard=Keyboard.REMOVE),
    ],
)
async def test_what_leaves_something_to_be_done_is_not_finished_ahead(
    texts: Texts, reply: Reply
) -> None:
    post = Post()
    assert Finished(texts, post, post).page(Answer((PLAIN, reply))) is None
