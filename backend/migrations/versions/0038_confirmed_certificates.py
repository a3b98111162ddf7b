"""An organisation's certificate waits until a second person has confirmed it; those kept so far are in use."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("signing_certificate") as batch:
        batch.add_column(sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True))
    op.get_bind().execute(sa.text("UPDATE signing_certificate SET confirmed_at = created_at"))


def downgrade() -> None:
    # Without the column what waits would be in use.
    op.get_bind().execute(sa.text("DELETE FROM signing_certificate WHERE confirmed_at IS NULL"))
    op.get_bind().execute(sa.text("DELETE FROM account_request WHERE kind = 'certificate'"))
    with op.batch_alter_table("signing_certificate") as batch:
        batch.drop_column("confirmed_at")
