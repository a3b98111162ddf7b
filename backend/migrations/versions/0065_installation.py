"""What an installation knows of itself, and when its chores last ran."""

import sqlalchemy as sa
from alembic import op

revision = "0065"
down_revision = "0063"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "installation",
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_installation"),
    )
    op.create_table(
        "chore_run",
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("failure", sa.String(80), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_chore_run"),
    )


def downgrade() -> None:
    op.drop_table("chore_run")
    op.drop_table("installation")
