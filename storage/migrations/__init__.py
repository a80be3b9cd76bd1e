"""The database's history: one file a revision in versions/, run by storage/upgrade.py."""
