"""Which codes of a regime are counted from the log of activities, and since when."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0082"
down_revision = "0081"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("report_regime", sa.Column("log_rule", JSON, nullable=False, server_default="{}"))


def downgrade() -> None:
    op.drop_column("report_regime", "log_rule")
