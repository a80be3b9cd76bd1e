"""What can go wrong with the database, each with the mend in its message."""


class StorageError(Exception):
    """The database cannot be used. The message is one line for the operator, with the mend."""


class CorruptError(StorageError):
    """A row holds what this program cannot read. Names the row, never what it holds."""
