"""The tables of the store, as SQLAlchemy Core describes them; Alembic's migrations create exactly these."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text, text

metadata = MetaData()

# One row per `crossread read`. `since` of a change may name a reading by its number.
readings = Table(
    "readings",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("sources", Text, nullable=False),  # JSON list of what the user typed
    Column("finished", Integer, nullable=False, default=0),
)

# Bytes as they were taken in. `id` is their SHA-256.
pages = Table(
    "pages",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("reading", Integer, ForeignKey("readings.id"), nullable=False),
    Column("source", Text, nullable=False),
    Column("address", Text),
    Column("facts", LargeBinary, nullable=False),  # JSON: the RawPage without its body
    Column("body", LargeBinary, nullable=False),
    Index("pages_by_source", "source"),
    Index("pages_by_address", "address"),
)

# The result of one stage for one page, report or story. `key` is made of the stage's version, its configuration
# and the keys of everything it read, so an unchanged key means that the work need not be done again.
results = Table(
    "results",
    metadata,
    Column("stage", String(32), primary_key=True),
    Column("item", String(96), primary_key=True),
    Column("key", String(40), nullable=False),
    Column("value", LargeBinary, nullable=False),  # JSON
)

rejections = Table(
    "rejections",
    metadata,
    Column("reading", Integer, ForeignKey("readings.id"), primary_key=True),
    Column("item", Text, primary_key=True),
    Column("stage", String(32), primary_key=True),
    Column("why", String(32), primary_key=True),
    Column("detail", Text, nullable=False),
)

# Which reports make up which story. `name` is set where the user named the story.
stories = Table(
    "stories",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("name", Text),
    Column("merged_into", String(32)),  # a tombstone: the story's reports went over to that one
    Column("reading", Integer, nullable=False),
    Index("stories_by_name", "name", sqlite_where=text("name IS NOT NULL")),
)
members = Table(
    "members",
    metadata,
    Column("report", String(32), primary_key=True),
    Column("story", String(32), nullable=False, index=True),
    Column("page", String(64), nullable=False),
)

# Where each id of a dossier is found again.
items = Table(
    "items",
    metadata,
    Column("id", String(96), primary_key=True),
    Column("story", String(32), primary_key=True),
)

# What people decided, append-only: a decision that is withdrawn stays, with the reading after which that was done.
# There is no clock: `at` and `undone_at` are numbers of readings.
decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("ruling", LargeBinary, nullable=False),  # JSON: model.decisions.Ruling
    Column("at", Integer, nullable=False),
    Column("undone_at", Integer),
    sqlite_autoincrement=True,  # a number is never given twice
)

# Every report, numbered in the order of its coming, with what its story is told by. All tables from here on can be
# made again from the pages' results.
reports = Table(
    "reports",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("report", String(32), nullable=False, unique=True),
    Column("page", String(64), nullable=False, index=True),
    Column("day", Integer, nullable=False),  # day number of its date, -1 where that is unknown
    Column("terms", LargeBinary, nullable=False),  # zlib of JSON: term to weight
    Column("vector", LargeBinary, nullable=False),  # JSON: its most telling terms, in thousandths
    sqlite_autoincrement=True,  # a number is never given twice
)
# From each term to the reports that hold it, in parts by number: (number, weight) as 32-bit little-endian integers.
term_lists = Table(
    "term_lists",
    metadata,
    Column("term", Text, primary_key=True),
    Column("part", Integer, primary_key=True),
    Column("holders", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
# How like each report is to its nearest ones, descending, in millionths (32-bit little-endian integers).
nearest = Table(
    "nearest",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("best", LargeBinary, nullable=False),
)
# Pairs of reports that are close, each both ways.
pairs = Table(
    "pairs",
    metadata,
    Column("one", Integer, primary_key=True),
    Column("other", Integer, primary_key=True),
    Column("alike", Integer, nullable=False),
    sqlite_with_rowid=False,
)
# Some numbers per report, in parts by number (32-bit little-endian integers, one row per report).
report_columns = Table(
    "report_columns",
    metadata,
    Column("part", Integer, primary_key=True),
    Column("rows", LargeBinary, nullable=False),
)
