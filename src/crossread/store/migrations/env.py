"""How Alembic runs the migrations: on the connection the store has open."""

from alembic import context

from crossread.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, transaction_per_migration=True
)
with context.begin_transaction():
    context.run_migrations()
