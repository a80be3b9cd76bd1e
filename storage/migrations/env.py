"""Alembic runs this file, with the connection that storage/upgrade.py gives it."""

from alembic import context

from storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes a table by copying it
    transaction_per_migration=False,  # all or nothing
)
with context.begin_transaction():
    context.run_migrations()
