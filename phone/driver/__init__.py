"""People for tests: they say, tap and see what is on their phones."""
