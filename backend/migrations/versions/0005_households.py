"""The register of households: streets, households, persons, stays, observations and the spans folded from them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('household_span',
    sa.Column('ward_id', sa.Uuid(), nullable=False),
    sa.Column('household_id', sa.Uuid(), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=False),
    sa.Column('until_on', sa.Date(), nullable=False),
    sa.Column('unit_path', sa.String(length=200).with_variant(sa.String(length=200, collation='C'), 'postgresql'), nullable=False),
    sa.Column('kind', sa.Enum('family', 'business', 'enterprise', name='householdkind', native_enum=False, length=40), nullable=False),
    sa.Column('visited_on', sa.Date(), nullable=True),
    sa.Column('guided_on', sa.Date(), nullable=True),
    sa.Column('opened', sa.Boolean(), nullable=True),
    sa.Column('transacting', sa.Boolean(), nullable=True),
    sa.Column('local', sa.Boolean(), nullable=True),
    sa.Column('young_payer', sa.Boolean(), nullable=True),
    sa.Column('ev_visited', sa.SmallInteger(), nullable=True),
    sa.Column('ev_guided', sa.SmallInteger(), nullable=True),
    sa.Column('ev_opened', sa.SmallInteger(), nullable=True),
    sa.Column('ev_transacting', sa.SmallInteger(), nullable=True),
    sa.Column('ev_local', sa.SmallInteger(), nullable=True),
    sa.Column('ev_young', sa.SmallInteger(), nullable=True),
    sa.PrimaryKeyConstraint('ward_id', 'household_id', 'from_on', name=op.f('pk_household_span'))
    )
    op.create_index('ix_household_span_figures', 'household_span', ['ward_id', 'until_on', 'unit_path', 'from_on', 'kind', 'visited_on', 'guided_on', 'opened', 'transacting', 'local', 'young_payer'], unique=False)
    op.create_table('observation',
    sa.Column('ward_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('subject', sa.Enum('person', 'household', name='subject', native_enum=False, length=40), nullable=False),
    sa.Column('subject_id', sa.Uuid(), nullable=False),
    sa.Column('household_id', sa.Uuid(), nullable=False),
    sa.Column('unit_path', sa.String(length=200).with_variant(sa.String(length=200, collation='C'), 'postgresql'), nullable=False),
    sa.Column('item', sa.Enum('phone', 'sim', 'services', 'topics', 'sim_mobilised', 'phone_mobilised', 'account', 'apps', 'informed', 'visited', 'guided', 'opened', 'transacting', 'local', 'young_payer', name='item', native_enum=False, length=40), nullable=False),
    sa.Column('value', sa.String(length=40), nullable=False),
    sa.Column('on', sa.Date(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('channel', sa.SmallInteger(), nullable=False),
    sa.Column('grade', sa.SmallInteger(), nullable=False),
    sa.Column('event_id', sa.Uuid(), nullable=True),
    sa.Column('by_id', sa.Uuid(), nullable=True),
    sa.Column('retracts_id', sa.Uuid(), nullable=True),
    sa.PrimaryKeyConstraint('ward_id', 'id', name=op.f('pk_observation'))
    )
    op.create_index('ix_observation_event', 'observation', ['ward_id', 'event_id'], unique=False)
    op.create_index('ix_observation_household', 'observation', ['ward_id', 'household_id', 'item'], unique=False)
    op.create_index('ix_observation_subject', 'observation', ['ward_id', 'subject_id', 'on'], unique=False)
    op.create_table('person_span',
    sa.Column('ward_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=False),
    sa.Column('until_on', sa.Date(), nullable=False),
    sa.Column('household_id', sa.Uuid(), nullable=False),
    sa.Column('unit_path', sa.String(length=200).with_variant(sa.String(length=200, collation='C'), 'postgresql'), nullable=False),
    sa.Column('adult_on', sa.Date(), nullable=True),
    sa.Column('phone', sa.String(length=5), nullable=True),
    sa.Column('sim', sa.String(length=4), nullable=True),
    sa.Column('services', sa.String(length=7), nullable=True),
    sa.Column('topics', sa.SmallInteger(), nullable=False),
    sa.Column('guided_on', sa.Date(), nullable=True),
    sa.Column('account', sa.Boolean(), nullable=True),
    sa.Column('apps', sa.Boolean(), nullable=True),
    sa.Column('informed_on', sa.Date(), nullable=True),
    sa.Column('sim_mobilised_on', sa.Date(), nullable=True),
    sa.Column('phone_mobilised_on', sa.Date(), nullable=True),
    sa.Column('left_2g_on', sa.Date(), nullable=True),
    sa.Column('got_smart_on', sa.Date(), nullable=True),
    sa.Column('ev_topics', sa.SmallInteger(), nullable=True),
    sa.Column('ev_account', sa.SmallInteger(), nullable=True),
    sa.Column('ev_apps', sa.SmallInteger(), nullable=True),
    sa.Column('ev_informed', sa.SmallInteger(), nullable=True),
    sa.Column('ev_sim', sa.SmallInteger(), nullable=True),
    sa.Column('ev_phone', sa.SmallInteger(), nullable=True),
    sa.PrimaryKeyConstraint('ward_id', 'person_id', 'from_on', name=op.f('pk_person_span'))
    )
    op.create_index('ix_person_span_figures', 'person_span', ['ward_id', 'until_on', 'unit_path', 'from_on', 'adult_on', 'phone', 'sim', 'services', 'guided_on', 'account', 'apps', 'informed_on', 'sim_mobilised_on', 'phone_mobilised_on', 'left_2g_on', 'got_smart_on'], unique=False)
    op.create_index('ix_person_span_household', 'person_span', ['ward_id', 'household_id', 'until_on'], unique=False)
    op.create_table('street',
    sa.Column('ward_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('unit_path', sa.String(length=200).with_variant(sa.String(length=200, collation='C'), 'postgresql'), nullable=False),
    sa.Column('name', sa.String(length=150), nullable=False),
    sa.Column('group_name', sa.String(length=60), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('sample', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_street_unit_id')),
    sa.PrimaryKeyConstraint('ward_id', 'id', name=op.f('pk_street')),
    sa.UniqueConstraint('ward_id', 'unit_path', 'name', name=op.f('uq_street_ward_id_unit_path_name'))
    )
    op.create_index('ix_street_path', 'street', ['ward_id', 'unit_path', 'position'], unique=False)
    op.create_table('household',
    sa.Column('ward_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('unit_path', sa.String(length=200).with_variant(sa.String(length=200, collation='C'), 'postgresql'), nullable=False),
    sa.Column('street_id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.Enum('family', 'business', 'enterprise', name='householdkind', native_enum=False, length=40), nullable=False),
    sa.Column('code', sa.String(length=30), nullable=False),
    sa.Column('name', sa.String(length=150), nullable=False),
    sa.Column('house_no', sa.String(length=40), nullable=False),
    sa.Column('place_note', sa.String(length=200), nullable=False),
    sa.Column('phone', sa.String(length=20), nullable=True),
    sa.Column('tax_code', sa.String(length=20), nullable=True),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('names_search', sa.String(length=2000), nullable=False),
    sa.Column('place_search', sa.String(length=600), nullable=False),
    sa.Column('last_visited_on', sa.Date(), nullable=True),
    sa.Column('last_result', sa.Enum('met', 'absent', 'refused', 'moved', name='visitresult', native_enum=False, length=40), nullable=True),
    sa.Column('last_visitor_id', sa.Uuid(), nullable=True),
    sa.Column('revisit_on', sa.Date(), nullable=True),
    sa.Column('closed_on', sa.Date(), nullable=True),
    sa.Column('closed_reason', sa.Enum('survey', 'moved', 'birth', 'death', 'split', 'merge', 'boundary', 'mistake', 'closed', name='movereason', native_enum=False, length=40), nullable=True),
    sa.Column('merged_into_id', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_household_unit_id')),
    sa.ForeignKeyConstraint(['ward_id', 'street_id'], ['street.ward_id', 'street.id'], name=op.f('fk_household_ward_id_street_id')),
    sa.PrimaryKeyConstraint('ward_id', 'id', name=op.f('pk_household')),
    sa.UniqueConstraint('ward_id', 'code', name=op.f('uq_household_ward_id_code'))
    )
    op.create_index('ix_household_path', 'household', ['ward_id', 'unit_path', 'closed_on', 'position', 'id'], unique=False)
    op.create_index('ix_household_phone', 'household', ['ward_id', 'phone'], unique=False)
    op.create_index('ix_household_street', 'household', ['ward_id', 'street_id', 'position'], unique=False)
    op.create_table('household_lineage',
    sa.Column('ward_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('unit_path', sa.String(length=200).with_variant(sa.String(length=200, collation='C'), 'postgresql'), nullable=False),
    sa.Column('from_id', sa.Uuid(), nullable=False),
    sa.Column('to_id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.Enum('survey', 'moved', 'birth', 'death', 'split', 'merge', 'boundary', 'mistake', 'closed', name='movereason', native_enum=False, length=40), nullable=False),
    sa.Column('happened_on', sa.Date(), nullable=False),
    sa.ForeignKeyConstraint(['ward_id', 'from_id'], ['household.ward_id', 'household.id'], name=op.f('fk_household_lineage_ward_id_from_id')),
    sa.ForeignKeyConstraint(['ward_id', 'to_id'], ['household.ward_id', 'household.id'], name=op.f('fk_household_lineage_ward_id_to_id')),
    sa.PrimaryKeyConstraint('ward_id', 'id', name=op.f('pk_household_lineage'))
    )
    op.create_index('ix_household_lineage_from', 'household_lineage', ['ward_id', 'from_id'], unique=False)
    op.create_index('ix_household_lineage_to', 'household_lineage', ['ward_id', 'to_id'], unique=False)
    op.create_table('household_stay',
    sa.Column('ward_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('household_id', sa.Uuid(), nullable=False),
    sa.Column('unit_path', sa.String(length=200).with_variant(sa.String(length=200, collation='C'), 'postgresql'), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=False),
    sa.Column('until_on', sa.Date(), nullable=False),
    sa.Column('came_by', sa.Enum('survey', 'moved', 'birth', 'death', 'split', 'merge', 'boundary', 'mistake', 'closed', name='movereason', native_enum=False, length=40), nullable=False),
    sa.Column('left_by', sa.Enum('survey', 'moved', 'birth', 'death', 'split', 'merge', 'boundary', 'mistake', 'closed', name='movereason', native_enum=False, length=40), nullable=True),
    sa.ForeignKeyConstraint(['ward_id', 'household_id'], ['household.ward_id', 'household.id'], name=op.f('fk_household_stay_ward_id_household_id')),
    sa.PrimaryKeyConstraint('ward_id', 'id', name=op.f('pk_household_stay'))
    )
    op.create_index('ix_household_stay', 'household_stay', ['ward_id', 'household_id'], unique=False)
    op.create_table('person',
    sa.Column('ward_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('household_id', sa.Uuid(), nullable=False),
    sa.Column('unit_path', sa.String(length=200).with_variant(sa.String(length=200, collation='C'), 'postgresql'), nullable=False),
    sa.Column('full_name', sa.String(length=100), nullable=False),
    sa.Column('name_search', sa.String(length=120), nullable=False),
    sa.Column('sex', sa.Enum('male', 'female', name='sex', native_enum=False, length=40), nullable=True),
    sa.Column('birth_on', sa.Date(), nullable=True),
    sa.Column('birth_year', sa.Integer(), nullable=True),
    sa.Column('adult_on', sa.Date(), nullable=True),
    sa.Column('relation', sa.Enum('head', 'spouse', 'child', 'parent', 'grandchild', 'other', name='relation', native_enum=False, length=40), nullable=False),
    sa.Column('phone', sa.String(length=20), nullable=True),
    sa.Column('citizen_id', sa.LargeBinary(), nullable=True),
    sa.Column('citizen_key', sa.String(length=32), nullable=True),
    sa.Column('left_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['ward_id', 'household_id'], ['household.ward_id', 'household.id'], name=op.f('fk_person_ward_id_household_id')),
    sa.PrimaryKeyConstraint('ward_id', 'id', name=op.f('pk_person'))
    )
    op.create_index('ix_person_citizen', 'person', ['ward_id', 'citizen_key'], unique=False)
    op.create_index('ix_person_household', 'person', ['ward_id', 'household_id'], unique=False)
    op.create_index('ix_person_name', 'person', ['ward_id', 'name_search', 'birth_year'], unique=False)
    op.create_index('ix_person_phone', 'person', ['ward_id', 'phone'], unique=False)
    op.create_table('street_assignment',
    sa.Column('ward_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('street_id', sa.Uuid(), nullable=False),
    sa.Column('unit_path', sa.String(length=200).with_variant(sa.String(length=200, collation='C'), 'postgresql'), nullable=False),
    sa.Column('member_id', sa.Uuid(), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=False),
    sa.Column('to_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['ward_id', 'member_id'], ['team_member.ward_id', 'team_member.id'], name=op.f('fk_street_assignment_ward_id_member_id')),
    sa.ForeignKeyConstraint(['ward_id', 'street_id'], ['street.ward_id', 'street.id'], name=op.f('fk_street_assignment_ward_id_street_id')),
    sa.PrimaryKeyConstraint('ward_id', 'id', name=op.f('pk_street_assignment'))
    )
    op.create_index('ix_street_assignment_member', 'street_assignment', ['ward_id', 'member_id'], unique=False)
    op.create_index('ix_street_assignment_street', 'street_assignment', ['ward_id', 'street_id'], unique=False)
    op.create_table('person_stay',
    sa.Column('ward_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('household_id', sa.Uuid(), nullable=False),
    sa.Column('unit_path', sa.String(length=200).with_variant(sa.String(length=200, collation='C'), 'postgresql'), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=False),
    sa.Column('until_on', sa.Date(), nullable=False),
    sa.Column('came_by', sa.Enum('survey', 'moved', 'birth', 'death', 'split', 'merge', 'boundary', 'mistake', 'closed', name='movereason', native_enum=False, length=40), nullable=False),
    sa.Column('left_by', sa.Enum('survey', 'moved', 'birth', 'death', 'split', 'merge', 'boundary', 'mistake', 'closed', name='movereason', native_enum=False, length=40), nullable=True),
    sa.ForeignKeyConstraint(['ward_id', 'household_id'], ['household.ward_id', 'household.id'], name=op.f('fk_person_stay_ward_id_household_id')),
    sa.ForeignKeyConstraint(['ward_id', 'person_id'], ['person.ward_id', 'person.id'], name=op.f('fk_person_stay_ward_id_person_id')),
    sa.PrimaryKeyConstraint('ward_id', 'id', name=op.f('pk_person_stay'))
    )
    op.create_index('ix_person_stay', 'person_stay', ['ward_id', 'person_id'], unique=False)
    op.create_index('ix_person_stay_household', 'person_stay', ['ward_id', 'household_id'], unique=False)


def downgrade() -> None:
    op.drop_index('ix_person_stay_household', table_name='person_stay')
    op.drop_index('ix_person_stay', table_name='person_stay')
    op.drop_table('person_stay')
    op.drop_index('ix_street_assignment_street', table_name='street_assignment')
    op.drop_index('ix_street_assignment_member', table_name='street_assignment')
    op.drop_table('street_assignment')
    op.drop_index('ix_person_phone', table_name='person')
    op.drop_index('ix_person_name', table_name='person')
    op.drop_index('ix_person_household', table_name='person')
    op.drop_index('ix_person_citizen', table_name='person')
    op.drop_table('person')
    op.drop_index('ix_household_stay', table_name='household_stay')
    op.drop_table('household_stay')
    op.drop_index('ix_household_lineage_to', table_name='household_lineage')
    op.drop_index('ix_household_lineage_from', table_name='household_lineage')
    op.drop_table('household_lineage')
    op.drop_index('ix_household_street', table_name='household')
    op.drop_index('ix_household_phone', table_name='household')
    op.drop_index('ix_household_path', table_name='household')
    op.drop_table('household')
    op.drop_index('ix_street_path', table_name='street')
    op.drop_table('street')
    op.drop_index('ix_person_span_household', table_name='person_span')
    op.drop_index('ix_person_span_figures', table_name='person_span')
    op.drop_table('person_span')
    op.drop_index('ix_observation_subject', table_name='observation')
    op.drop_index('ix_observation_household', table_name='observation')
    op.drop_index('ix_observation_event', table_name='observation')
    op.drop_table('observation')
    op.drop_index('ix_household_span_figures', table_name='household_span')
    op.drop_table('household_span')
