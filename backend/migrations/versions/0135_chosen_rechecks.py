"""Re-checks of homes that were chosen because of a hint, beside those of random samples."""

import sqlalchemy as sa
from alembic import op

revision = "0135"
down_revision = "0134"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("recheck_case") as batch:
        batch.add_column(sa.Column("reason", sa.String(length=40), nullable=False, server_default="random"))
        batch.add_column(sa.Column("hint_id", sa.Uuid(), nullable=True))
        batch.alter_column("draw_id", existing_type=sa.Uuid(), nullable=True)
        batch.create_index("ix_recheck_case_hint", ["ward_id", "hint_id"])


def downgrade() -> None:
    op.execute("DELETE FROM recheck_case WHERE draw_id IS NULL")
    with op.batch_alter_table("recheck_case") as batch:
        batch.drop_index("ix_recheck_case_hint")
        batch.alter_column("draw_id", existing_type=sa.Uuid(), nullable=False)
        batch.drop_column("hint_id")
        batch.drop_column("reason")
