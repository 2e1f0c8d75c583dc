"""What is kept of each report so that a new one finds its story without a look at all others."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the tables of reports, term lists, neighbourhoods and pairs; the next reading fills them."""
    op.create_index("stories_by_name", "stories", ["name"], sqlite_where=sa.text("name IS NOT NULL"))
    op.create_table(
        "reports",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("report", sa.String(32), nullable=False, unique=True),
        sa.Column("page", sa.String(64), nullable=False),
        sa.Column("day", sa.Integer, nullable=False),
        sa.Column("terms", sa.LargeBinary, nullable=False),
        sa.Column("vector", sa.LargeBinary, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reports_page", "reports", ["page"])
    op.create_table(
        "term_lists",
        sa.Column("term", sa.Text, primary_key=True),
        sa.Column("part", sa.Integer, primary_key=True),
        sa.Column("holders", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "nearest",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("best", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "pairs",
        sa.Column("one", sa.Integer, primary_key=True),
        sa.Column("other", sa.Integer, primary_key=True),
        sa.Column("alike", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "report_columns",
        sa.Column("part", sa.Integer, primary_key=True),
        sa.Column("rows", sa.LargeBinary, nullable=False),
    )


def downgrade() -> None:
    """Refuse: an older program would not know which reports were sorted already."""
    raise NotImplementedError("an older shape has no place for the reports' terms")
