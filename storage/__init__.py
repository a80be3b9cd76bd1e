"""Tables, unit of work, migrations: SQLite by default, PostgreSQL when outgrown."""
