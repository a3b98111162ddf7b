"""Visits to households, and the answers of a visit that wait until somebody says which of two holds."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('visit',
    sa.Column('ward_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('household_id', sa.Uuid(), nullable=False),
    sa.Column('unit_path', sa.String(length=200).with_variant(sa.String(length=200, collation='C'), 'postgresql'), nullable=False),
    sa.Column('visitor_id', sa.Uuid(), nullable=False),
    sa.Column('visited_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('visited_on', sa.Date(), nullable=False),
    sa.Column('skew_seconds', sa.Integer(), nullable=False),
    sa.Column('base_version', sa.Integer(), nullable=False),
    sa.Column('result', sa.Enum('met', 'absent', 'refused', 'moved', name='visitresult', native_enum=False, length=40), nullable=False),
    sa.Column('revisit_on', sa.Date(), nullable=True),
    sa.Column('note', sa.String(length=500), nullable=False),
    sa.Column('needs', sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), 'postgresql'), nullable=False),
    sa.Column('persons', sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), 'postgresql'), nullable=False),
    sa.ForeignKeyConstraint(['ward_id', 'household_id'], ['household.ward_id', 'household.id'], name=op.f('fk_visit_ward_id_household_id')),
    sa.PrimaryKeyConstraint('ward_id', 'id', name=op.f('pk_visit'))
    )
    op.create_index('ix_visit_household', 'visit', ['ward_id', 'household_id', 'visited_on', 'id'], unique=False)
    op.create_index('ix_visit_visitor', 'visit', ['ward_id', 'visitor_id', 'visited_on'], unique=False)
    op.create_table('visit_conflict',
    sa.Column('ward_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('visit_id', sa.Uuid(), nullable=False),
    sa.Column('household_id', sa.Uuid(), nullable=False),
    sa.Column('unit_path', sa.String(length=200).with_variant(sa.String(length=200, collation='C'), 'postgresql'), nullable=False),
    sa.Column('subject', sa.Enum('person', 'household', name='subject', native_enum=False, length=40), nullable=False),
    sa.Column('subject_id', sa.Uuid(), nullable=False),
    sa.Column('item', sa.Enum('phone', 'sim', 'services', 'topics', 'sim_mobilised', 'phone_mobilised', 'account', 'apps', 'informed', 'visited', 'guided', 'opened', 'transacting', 'local', 'young_payer', name='item', native_enum=False, length=40), nullable=False),
    sa.Column('base', sa.String(length=40), nullable=True),
    sa.Column('mine', sa.String(length=40), nullable=False),
    sa.Column('mine_grade', sa.SmallInteger(), nullable=False),
    sa.Column('mine_by_id', sa.Uuid(), nullable=False),
    sa.Column('mine_on', sa.Date(), nullable=False),
    sa.Column('theirs', sa.String(length=40), nullable=False),
    sa.Column('theirs_id', sa.Uuid(), nullable=False),
    sa.Column('theirs_by_id', sa.Uuid(), nullable=True),
    sa.Column('theirs_channel', sa.SmallInteger(), nullable=False),
    sa.Column('theirs_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('kept', sa.Enum('mine', 'theirs', name='keep', native_enum=False, length=40), nullable=True),
    sa.Column('resolved_by_id', sa.Uuid(), nullable=True),
    sa.Column('resolved_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['ward_id', 'household_id'], ['household.ward_id', 'household.id'], name=op.f('fk_visit_conflict_ward_id_household_id')),
    sa.ForeignKeyConstraint(['ward_id', 'visit_id'], ['visit.ward_id', 'visit.id'], name=op.f('fk_visit_conflict_ward_id_visit_id')),
    sa.PrimaryKeyConstraint('ward_id', 'id', name=op.f('pk_visit_conflict'))
    )
    op.create_index('ix_visit_conflict_open', 'visit_conflict', ['ward_id', 'unit_path', 'kept', 'id'], unique=False)
    op.create_index('ix_visit_conflict_visit', 'visit_conflict', ['ward_id', 'visit_id'], unique=False)
    op.create_table('visit_photo',
    sa.Column('ward_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('visit_id', sa.Uuid(), nullable=False),
    sa.Column('household_id', sa.Uuid(), nullable=False),
    sa.Column('unit_path', sa.String(length=200).with_variant(sa.String(length=200, collation='C'), 'postgresql'), nullable=False),
    sa.ForeignKeyConstraint(['ward_id', 'visit_id'], ['visit.ward_id', 'visit.id'], name=op.f('fk_visit_photo_ward_id_visit_id')),
    sa.PrimaryKeyConstraint('ward_id', 'id', name=op.f('pk_visit_photo'))
    )
    op.create_index('ix_visit_photo_visit', 'visit_photo', ['ward_id', 'visit_id'], unique=False)


def downgrade() -> None:
    op.drop_index('ix_visit_photo_visit', table_name='visit_photo')
    op.drop_table('visit_photo')
    op.drop_index('ix_visit_conflict_visit', table_name='visit_conflict')
    op.drop_index('ix_visit_conflict_open', table_name='visit_conflict')
    op.drop_table('visit_conflict')
    op.drop_index('ix_visit_visitor', table_name='visit')
    op.drop_index('ix_visit_household', table_name='visit')
    op.drop_table('visit')
