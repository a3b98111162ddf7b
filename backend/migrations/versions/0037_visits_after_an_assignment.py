"""What rounds handed to whom, sheets that wait for a decision, and as whom somebody entered twice stands now."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

UnitPath = sa.String(200).with_variant(sa.String(200, collation="C"), "postgresql")
Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
REASONS = (
    "not_handed", "outside", "closed", "erased", "too_old", "in_future", "earlier", "unfit", "not_stored",
)  # fmt: skip


def _row() -> list[sa.Column]:
    return [
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", UnitPath, nullable=False),
    ]


def _one_of(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, length=40)


def upgrade() -> None:
    op.create_table(
        "handout",
        *_row(),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("street_id", sa.Uuid(), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("assigned_until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("ward_id", "id", name="pk_handout"),
    )
    op.create_index("ix_handout_user", "handout", ["user_id", "household_id", "last_on"])
    op.create_table(
        "held_visit",
        *_row(),
        sa.Column("sender_id", sa.Uuid(), nullable=False),
        sa.Column("visited_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("visited_on", sa.Date(), nullable=False),
        sa.Column("skew_seconds", sa.Integer(), nullable=False),
        sa.Column("reason", _one_of("heldreason", REASONS), nullable=False),
        sa.Column("sheet", Json, nullable=False),
        sa.Column("state", _one_of("heldstate", ("waiting", "taken", "declined")), nullable=False),
        sa.Column("why", sa.String(length=1000), nullable=False),
        sa.Column("decided_by_id", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("ward_id", "id", name="pk_held_visit"),
    )
    op.create_index("ix_held_visit_open", "held_visit", ["ward_id", "state", "unit_path", "id"])
    op.create_index("ix_held_visit_household", "held_visit", ["ward_id", "household_id"])
    op.create_index("ix_held_visit_sender", "held_visit", ["sender_id", "state"])
    op.add_column("person", sa.Column("merged_into_id", sa.Uuid(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("person") as batch:
        batch.drop_column("merged_into_id")
    op.drop_table("held_visit")
    op.drop_table("handout")
