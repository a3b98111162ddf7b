"""By what each session began; of those that there are nobody knows, so they count as begun by a password."""

import sqlalchemy as sa
from alembic import op

revision = "0085"
down_revision = "0084"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("auth_session", sa.Column("door", sa.String(10), nullable=False, server_default="own"))
    with op.batch_alter_table("auth_session") as table:
        table.alter_column("door", existing_type=sa.String(10), existing_nullable=False, server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("auth_session") as table:
        table.drop_column("door")
