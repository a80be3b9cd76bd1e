"""Delivery under faults: the real coach against the phone, both as processes of their own."""
