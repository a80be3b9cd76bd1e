"""Conversations, one file a topic. The front (coach/front.py) picks the topic and commits."""
