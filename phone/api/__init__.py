"""The Bot API over HTTP: requests, their checks, and what each method does."""
