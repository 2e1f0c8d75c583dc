"""The first shape of the store: readings, pages, results, rejections, stories, full-text search."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the first tables and the full-text index."""
    op.create_table(
        "readings",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("sources", sa.Text, nullable=False),
        sa.Column("finished", sa.Integer, nullable=False),
    )
    op.create_table(
        "pages",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("reading", sa.Integer, sa.ForeignKey("readings.id"), nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("address", sa.Text),
        sa.Column("facts", sa.LargeBinary, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("pages_by_source", "pages", ["source"])
    op.create_index("pages_by_address", "pages", ["address"])
    op.create_table(
        "results",
        sa.Column("stage", sa.String(32), primary_key=True),
        sa.Column("item", sa.String(96), primary_key=True),
        sa.Column("key", sa.String(40), nullable=False),
        sa.Column("value", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "rejections",
        sa.Column("reading", sa.Integer, sa.ForeignKey("readings.id"), primary_key=True),
        sa.Column("item", sa.Text, primary_key=True),
        sa.Column("stage", sa.String(32), primary_key=True),
        sa.Column("why", sa.String(32), primary_key=True),
        sa.Column("detail", sa.Text, nullable=False),
    )
    op.create_table(
        "stories",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("name", sa.Text),
        sa.Column("merged_into", sa.String(32)),
        sa.Column("reading", sa.Integer, nullable=False),
    )
    op.create_table(
        "members",
        sa.Column("report", sa.String(32), primary_key=True),
        sa.Column("story", sa.String(32), nullable=False),
        sa.Column("page", sa.String(64), nullable=False),
    )
    op.create_index("ix_members_story", "members", ["story"])
    op.create_table(
        "items",
        sa.Column("id", sa.String(96), primary_key=True),
        sa.Column("story", sa.String(32), primary_key=True),
    )
    op.execute("CREATE VIRTUAL TABLE search USING fts5(report UNINDEXED, title, body, tokenize='unicode61')")


def downgrade() -> None:
    """There is nothing before the first shape."""
    raise NotImplementedError("the first shape has nothing before it")
