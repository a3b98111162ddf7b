"""How a ward's phones are locked: among its choices, empty for the system's own."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0076"
down_revision = "0075"
branch_labels = None
depends_on = None

Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("privacy_choice", sa.Column("phone", Json, nullable=False, server_default="{}"))


def downgrade() -> None:
    op.drop_column("privacy_choice", "phone")
