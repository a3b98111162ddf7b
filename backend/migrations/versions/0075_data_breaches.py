"""The register of breaches of personal data."""

import sqlalchemy as sa
from alembic import op

revision = "0075"
down_revision = "0074"
branch_labels = None
depends_on = None

_STATES = sa.Enum("open", "reported", "closed", name="breachstate", native_enum=False, length=40)
_PATH = sa.String(200).with_variant(sa.String(200, collation="C"), "postgresql")


def _instant(name: str, *, nullable: bool = False) -> sa.Column:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def upgrade() -> None:
    op.create_table(
        "data_breach",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        _instant("created_at"),
        _instant("updated_at"),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", _STATES, nullable=False),
        _instant("discovered_at"),
        _instant("due_at"),
        sa.Column("happened", sa.String(2000), nullable=False),
        sa.Column("whose", sa.String(1000), nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("measures", sa.String(2000), nullable=False),
        sa.Column("reminded", sa.Integer(), nullable=False),
        _instant("told_at", nullable=True),
        sa.Column("told_whom", sa.String(500), nullable=False),
        _instant("closed_at", nullable=True),
        sa.Column("outcome", sa.String(500), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("ward_id", "id", name="pk_data_breach"),
        sa.UniqueConstraint("ward_id", "year", "number", name="uq_data_breach_ward_id_year_number"),
    )
    op.create_index("ix_data_breach_state", "data_breach", ["state", "due_at"])


def downgrade() -> None:
    op.drop_table("data_breach")
