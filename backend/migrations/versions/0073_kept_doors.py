"""Until when an account may do without a second factor or be idle; where a session comes from and when it was used."""

import sqlalchemy as sa
from alembic import op

revision = "0073"
down_revision = "0072"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("user_account", sa.Column("factor_due_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("user_account", sa.Column("idle_told_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("auth_session", sa.Column("address", sa.String(50), nullable=False, server_default=""))
    op.add_column("auth_session", sa.Column("active_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE auth_session SET active_at = last_used_at")
    with op.batch_alter_table("auth_session") as table:
        table.alter_column("address", existing_type=sa.String(50), existing_nullable=False, server_default=None)
        table.alter_column("active_at", existing_type=sa.DateTime(timezone=True), nullable=False)


def downgrade() -> None:
    op.execute("DELETE FROM account_request WHERE kind = 'factors'")
    with op.batch_alter_table("auth_session") as table:
        table.drop_column("active_at")
        table.drop_column("address")
    op.drop_column("user_account", "idle_told_at")
    op.drop_column("user_account", "factor_due_at")
