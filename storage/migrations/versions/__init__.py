"""Revisions, numbered; each one, once released, is never changed again."""
