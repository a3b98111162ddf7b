"""The words of a place: what a ward calls itself and its parts; those that exist say phường and khu phố."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None

Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("unit", sa.Column("words", Json, nullable=False, server_default="{}"))


def downgrade() -> None:
    op.drop_column("unit", "words")  # no batch: a copied table would take what points at units with it
