"""The sums of the register as it stands now, kept for each unit."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('indicator_head',
    sa.Column('ward_id', sa.Uuid(), nullable=False),
    sa.Column('as_of', sa.Date(), nullable=True),
    sa.PrimaryKeyConstraint('ward_id', name=op.f('pk_indicator_head'))
    )
    op.create_table('indicator_sum',
    sa.Column('ward_id', sa.Uuid(), nullable=False),
    sa.Column('unit_path', sa.String(length=200).with_variant(sa.String(length=200, collation='C'), 'postgresql'), nullable=False),
    sa.Column('sums', sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), 'postgresql'), nullable=False),
    sa.PrimaryKeyConstraint('ward_id', 'unit_path', name=op.f('pk_indicator_sum'))
    )


def downgrade() -> None:
    op.drop_table('indicator_sum')
    op.drop_table('indicator_head')
