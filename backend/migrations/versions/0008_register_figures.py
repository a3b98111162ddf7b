"""From which share of settled households on the register speaks for a unit, and what it said when a report was sent."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), 'postgresql')


def upgrade() -> None:
    op.add_column('report_regime', sa.Column('register_rule', JSON, nullable=False, server_default='{"percent": 100, "places": {}}'))
    op.add_column('submission', sa.Column('surveyed', JSON, nullable=True))


def downgrade() -> None:
    op.drop_column('submission', 'surveyed')
    op.drop_column('report_regime', 'register_rule')
