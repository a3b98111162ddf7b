"""How far a ward's audit log was checked and sent away; what people take out of the register, for the alarms."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0063"
down_revision = "0061"
branch_labels = None
depends_on = None

Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
_KINDS = sa.Enum("reveal", "export", "device", "alarm", name="watchedkind", native_enum=False, length=40)
_PURPOSES = sa.Enum("check", "syslog", name="progresspurpose", native_enum=False, length=40)


def upgrade() -> None:
    op.create_table(
        "audit_progress",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("purpose", _PURPOSES, nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("signed", sa.String(600), nullable=False),
        sa.Column("faults", Json, nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "purpose", name="pk_audit_progress"),
    )
    op.create_table(
        "watched_act",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("kind", _KINDS, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("alarm", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "id", name="pk_watched_act"),
    )
    op.create_index("ix_watched_act_user", "watched_act", ["ward_id", "user_id", "kind", "at"])


def downgrade() -> None:
    op.drop_table("watched_act")
    op.drop_table("audit_progress")
