"""Golden histories: what runners said, day by day, and what they were asked to do next.

Each file is a story. A line says what happens; after `|` stands what was asked for that day,
after a second `|` what the report changes next time. `tests/coach/golden/story.py` knows the
words, `brief.py` the short form. Where the rules answer otherwise on purpose,
`python -m tests.coach.golden --write` writes the answers anew: read them before you commit.
"""
