"""A reply's words as one HTML text."""

from coach.words import Reply
from content.texts import Texts

PARAGRAPH = "\n\n"


def html_of(reply: Reply, texts: Texts, language: str) -> str:
    """The texts of a reply, a paragraph each; one that says nothing is left out."""
    said = (texts.render(text, language) for text in reply.text)
    return PARAGRAPH.join(text for text in said if text)
