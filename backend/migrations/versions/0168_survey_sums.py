"""The kept sums of the register also say how far each unit is surveyed: those without it hold for no day."""

from alembic import op

revision = "0168"
down_revision = "0162"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("UPDATE indicator_head SET as_of = NULL")


def downgrade() -> None:
    op.execute("UPDATE indicator_head SET as_of = NULL")
