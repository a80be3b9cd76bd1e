"""The coaching itself: values, rules, use cases. Pure: the standard library only."""
