"""Which items a printed sheet asks; those printed before ask all fourteen."""

import json

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0214"
down_revision = "0213"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
_PRINTED = (
    "guided opened transacting local young_payer phone sim services topics sim_mobilised phone_mobilised account apps "
    "informed"
)


def upgrade() -> None:
    op.add_column("paper_sheet", sa.Column("items", JSON, nullable=False, server_default=json.dumps(_PRINTED.split())))


def downgrade() -> None:
    op.drop_column("paper_sheet", "items")
