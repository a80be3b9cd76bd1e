"""The page's side of the phone: what it asks for and what it is told."""
