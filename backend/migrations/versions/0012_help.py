"""Tables of help given outside homes: by desks, schools and events, residents' requests and estimated reach.

A submission, and the report it goes into, also keep how their counts split by where they were seen.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0012"
down_revision: str | None = "0011"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
_JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def _row() -> list[sa.Column[object]]:
    """What every row of a ward begins with."""
    return [
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def upgrade() -> None:
    _help_entry()
    _help_step()
    _help_event()
    _reach_estimate()
    _help_request()
    op.add_column("submission", sa.Column("split", _JSON, nullable=False, server_default="{}"))
    op.add_column("report", sa.Column("split", _JSON, nullable=False, server_default="[]"))
    op.add_column("report", sa.Column("help", _JSON, nullable=False, server_default="[]"))


def downgrade() -> None:
    op.drop_column("report", "help")
    op.drop_column("report", "split")
    op.drop_column("submission", "split")
    op.drop_table("help_request")
    op.drop_table("reach_estimate")
    op.drop_table("help_event")
    op.drop_table("help_step")
    op.drop_table("help_entry")


def _help_entry() -> None:
    op.create_table(
        "help_entry",
        *_row(),
        sa.Column("from_id", sa.Uuid(), nullable=False),
        sa.Column("from_path", _PATH, nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column(
            "place",
            sa.Enum("counter", "school", "event", name="helpplace", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("grade", sa.SmallInteger(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("helps", _JSON, nullable=False),
        sa.Column("document_no", sa.String(length=60), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "waiting", "matched", "guest", "elsewhere", "withdrawn", name="helpstate", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.Column("guest", sa.Boolean(), nullable=False),
        sa.Column("full_name", sa.String(length=100), nullable=False),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=20), nullable=True),
        sa.Column("citizen_key", sa.String(length=32), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["from_id"], ["unit.id"], name=op.f("fk_help_entry_from_id")),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_help_entry")),
    )
    op.create_index("ix_help_entry_from", "help_entry", ["ward_id", "from_path", "on"])
    op.create_index("ix_help_entry_path", "help_entry", ["ward_id", "unit_path", "state", "id"])


def _help_step() -> None:
    op.create_table(
        "help_step",
        *_row(),
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column(
            "act",
            sa.Enum(
                "matched",
                "created",
                "guest",
                "elsewhere",
                "forwarded",
                "undone",
                "withdrawn",
                name="helpact",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["ward_id", "entry_id"], ["help_entry.ward_id", "help_entry.id"], name=op.f("fk_help_step_ward_id_entry_id")
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_help_step")),
    )
    op.create_index("ix_help_step_entry", "help_step", ["ward_id", "entry_id", "id"])


def _help_event() -> None:
    op.create_table(
        "help_event",
        *_row(),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "neighbourhood",
                "party_cell",
                "cultural",
                "training",
                "campaign",
                name="eventkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("topic", sa.String(length=200), nullable=False),
        sa.Column("attendees", sa.Integer(), nullable=False),
        sa.Column("others", sa.Integer(), nullable=False),
        sa.Column("cancelled_reason", sa.String(length=500), nullable=True),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_help_event_unit_id")),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_help_event")),
    )
    op.create_index("ix_help_event_path", "help_event", ["ward_id", "unit_path", "on", "id"])


def _reach_estimate() -> None:
    op.create_table(
        "reach_estimate",
        *_row(),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column(
            "channel", sa.Enum("zalo", "loudspeaker", name="reachchannel", native_enum=False, length=40), nullable=False
        ),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("audience", sa.Integer(), nullable=False),
        sa.Column("basis", sa.String(length=300), nullable=False),
        sa.Column("topic", sa.String(length=200), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.Column("withdrawn_reason", sa.String(length=500), nullable=True),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_reach_estimate_unit_id")),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_reach_estimate")),
    )
    op.create_index("ix_reach_estimate_path", "reach_estimate", ["ward_id", "unit_path", "on", "id"])


def _help_request() -> None:
    op.create_table(
        "help_request",
        *_row(),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("full_name", sa.String(length=100), nullable=False),
        sa.Column("phone", sa.String(length=20), nullable=False),
        sa.Column("need", sa.String(length=30), nullable=False),
        sa.Column("note", sa.String(length=300), nullable=False),
        sa.Column("consent", sa.String(length=40), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("address_key", sa.String(length=64), nullable=False),
        sa.Column(
            "state",
            sa.Enum("open", "linked", "done", "dropped", name="requeststate", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("closed_reason", sa.String(length=500), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_help_request_unit_id")),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_help_request")),
    )
    op.create_index("ix_help_request_address", "help_request", ["address_key", "asked_at"])
    op.create_index("ix_help_request_path", "help_request", ["ward_id", "unit_path", "state", "id"])
