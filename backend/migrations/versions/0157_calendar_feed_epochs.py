"""The address of a calendar ends with its owner's tokens."""

import sqlalchemy as sa
from alembic import op

revision = "0157"
down_revision = "0143"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("calendar_feed", sa.Column("epoch", sa.Integer(), nullable=True))
    op.execute(
        "UPDATE calendar_feed SET epoch ="
        " (SELECT token_epoch FROM user_account WHERE user_account.id = calendar_feed.user_id)"
    )


def downgrade() -> None:
    with op.batch_alter_table("calendar_feed") as batch:
        batch.drop_column("epoch")
