"""Decisions of people about who is who."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the table of decisions."""
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("ruling", sa.LargeBinary, nullable=False),
        sa.Column("at", sa.Integer, nullable=False),
        sa.Column("undone_at", sa.Integer),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    """Refuse: what people decided is not thrown away."""
    raise NotImplementedError("an older shape has no place for decisions")
