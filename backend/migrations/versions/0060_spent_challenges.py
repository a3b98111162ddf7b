"""Challenges of passkeys that were answered: none is answered twice."""

import sqlalchemy as sa
from alembic import op

revision = "0060"
down_revision = "0059"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "spent_challenge",
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_spent_challenge")),
    )
    op.create_index(op.f("ix_spent_challenge_expires_at"), "spent_challenge", ["expires_at"])


def downgrade() -> None:
    op.drop_table("spent_challenge")
