"""Whether an agency's documents carry the QR code by which anybody can check them."""

import sqlalchemy as sa
from alembic import op

revision = "0072"
down_revision = "0071"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "number_scheme", sa.Column("prints_check_code", sa.Boolean(), nullable=False, server_default=sa.true())
    )
    with op.batch_alter_table("number_scheme") as table:
        table.alter_column("prints_check_code", server_default=None)


def downgrade() -> None:
    op.drop_column("number_scheme", "prints_check_code")
