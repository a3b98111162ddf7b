"""Badges of members of teams."""

import sqlalchemy as sa
from alembic import op

revision = "0118"
down_revision = "0111"
branch_labels = None
depends_on = None

_PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "badge",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("handle", sa.String(length=20), nullable=False),
        sa.Column("phone_id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=True),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(length=1_000), nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_badge")),
    )
    op.create_index("ix_badge_user", "badge", ["ward_id", "user_id"], unique=True)
    op.create_index("ix_badge_handle", "badge", ["handle"], unique=True)
    op.create_index("ix_badge_path", "badge", ["ward_id", "unit_path", "id"])


def downgrade() -> None:
    op.drop_index("ix_badge_path", table_name="badge")
    op.drop_index("ix_badge_handle", table_name="badge")
    op.drop_index("ix_badge_user", table_name="badge")
    op.drop_table("badge")
