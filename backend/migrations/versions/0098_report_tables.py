"""Tables of a report about the whole ward, frozen with it."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0098"
down_revision = "0097"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("report", sa.Column("tables", JSON, nullable=False, server_default="[]"))


def downgrade() -> None:
    op.drop_column("report", "tables")
