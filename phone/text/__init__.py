"""Texts with entities: HTML, MarkdownV2, what is found by itself, what may overlap what."""
