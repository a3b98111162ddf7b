"""Payment lists with their lines and steps."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0100"
down_revision = "0098"
branch_labels = None
depends_on = None

_PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
_JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
_STATES = ("open", "sent", "checked", "settled", "returned", "withdrawn")


def _state() -> sa.Column:
    return sa.Column("state", sa.Enum(*_STATES, name="paymentstate", native_enum=False, length=40), nullable=False)


def _row() -> list[sa.Column]:
    return [
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _of(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["ward_id", column], [f"{other}.ward_id", f"{other}.id"], name=op.f(f"fk_{table}_ward_id_{column}")
    )


def upgrade() -> None:
    op.create_table(
        "payment_list",
        *_row(),
        sa.Column("period", sa.String(length=7), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("rate_id", sa.Uuid(), nullable=False),
        sa.Column("rate", _JSON, nullable=False),
        _state(),
        sa.Column("line_id", sa.Uuid(), nullable=True),
        sa.Column("document_no", sa.String(length=100), nullable=False),
        sa.Column("spending_id", sa.Uuid(), nullable=True),
        sa.Column("made_by_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_payment_list_unit_id")),
        _of("payment_list", "rate_id", "catalogue_entry"),
        _of("payment_list", "line_id", "budget_line"),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_payment_list")),
    )
    op.create_index("ix_payment_list_path", "payment_list", ["ward_id", "unit_path", "period", "id"])
    op.create_index("ix_payment_list_rate", "payment_list", ["ward_id", "period", "rate_id"])
    op.create_table(
        "payment_line",
        *_row(),
        sa.Column("list_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("days", _JSON, nullable=False),
        sa.Column("left_out", _JSON, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_payment_line_team_id")),
        _of("payment_line", "list_id", "payment_list"),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_payment_line")),
        sa.UniqueConstraint(
            "ward_id", "list_id", "team_id", "member_id", name=op.f("uq_payment_line_ward_id_list_id_team_id_member_id")
        ),
    )
    op.create_index("ix_payment_line_member", "payment_line", ["ward_id", "member_id"])
    op.create_index("ix_payment_line_team", "payment_line", ["ward_id", "team_id"])
    op.create_table(
        "payment_step",
        *_row(),
        sa.Column("list_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("name", sa.String(length=20), nullable=False),
        _state(),
        sa.Column("note", sa.String(length=1_000), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _of("payment_step", "list_id", "payment_list"),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_payment_step")),
    )
    op.create_index("ix_payment_step_list", "payment_step", ["ward_id", "list_id", "id"])


def downgrade() -> None:
    op.drop_index("ix_payment_step_list", table_name="payment_step")
    op.drop_table("payment_step")
    op.drop_index("ix_payment_line_team", table_name="payment_line")
    op.drop_index("ix_payment_line_member", table_name="payment_line")
    op.drop_table("payment_line")
    op.drop_index("ix_payment_list_rate", table_name="payment_list")
    op.drop_index("ix_payment_list_path", table_name="payment_list")
    op.drop_table("payment_list")
