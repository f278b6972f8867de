"""The tables: pages, one table a record kind, states of records, checkpoints, and the store's own facts."""

from sqlalchemy import Boolean, Column, Float, Index, Integer, LargeBinary, MetaData, String, Table, Text

SCHEMA_VERSION = "3"
TABLES = MetaData()

facts = Table(
    "facts", TABLES, Column("name", String, primary_key=True), Column("value", String, nullable=False)
)

pages = Table(
    "pages",
    TABLES,
    Column("report", String, primary_key=True),  # the id that the page's report has
    Column("id", String, nullable=False),
    Column("source", String, nullable=False),  # the place as it was given
    Column("place", String, nullable=False),  # the same place, absolute
    Column("digest", String, nullable=False),  # of all that reading sees; not of the place
    Column("about", Text, nullable=False),  # the page without its content, JSON
    Column("content", LargeBinary, nullable=False),
)

checkpoints = Table(
    "checkpoints",
    TABLES,
    Column("stage", String, primary_key=True),
    Column("record", String, primary_key=True),  # a report's id, a pair's or a group's key
    Column("version", Integer, nullable=False),
    Column("input", String, nullable=False),  # digest of what went in
)

notes = Table(
    "notes",
    TABLES,
    Column("stage", String, primary_key=True),
    Column("record", String, primary_key=True),
    Column("body", Text, nullable=False),  # in a form of the stage's own
)

inputs = Table(
    "inputs",
    TABLES,
    Column("number", Integer, primary_key=True),
    Column("run", Integer, nullable=False, index=True),
    Column("at", String, nullable=False),  # UTC
    Column("what", String, nullable=False),
    Column("record", String, nullable=False),  # a report's or a judgement's id
)

decisions = Table(
    "decisions",
    TABLES,
    Column("number", Integer, primary_key=True),
    Column("run", Integer, nullable=False, index=True),
    Column("at", String, nullable=False),  # UTC
    Column("taken_back", Boolean, nullable=False),
    Column("event", String, nullable=False),
    Column("mention", String, nullable=False, index=True),
    Column("other", String, nullable=False, index=True),
    Column("score", Float),
    Column("because", String, nullable=False),
    Column("judgement", String),
)

states = Table(
    "states",
    TABLES,
    Column("kind", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("state", String, primary_key=True),
    Column("stage", String, primary_key=True),
    Column("record", String, primary_key=True),
    Index("states_by_state", "state", "kind"),
    Index("states_by_owner", "stage", "record"),
)

sentences = Table(
    "sentences",
    TABLES,
    Column("id", Integer, primary_key=True),  # also the row of the full-text table
    Column("stage", String, nullable=False),
    Column("record", String, nullable=False),
    Column("report", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Index("sentences_by_owner", "stage", "record"),
)


def record_table(name: str) -> Table:
    """A table for one kind of record; `stage` and `record` say whose output it is, `position` where in it."""
    return Table(
        name,
        TABLES,
        Column("id", String, primary_key=True),
        Column("stage", String, primary_key=True),
        Column("record", String, primary_key=True),
        Column("position", Integer, nullable=False),
        Column("report", String),
        Column("type", String),
        Column("status", String),
        Column("date", String),
        Column("body", Text, nullable=False),
        Index(f"{name}_by_owner", "stage", "record"),
        Index(f"{name}_by_report", "report"),
    )
