"""A notice is found by its group: whether a person was ever told it."""

from alembic import op

revision = "0130"
down_revision = "0128"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_notice_group", "notice", ["ward_id", "group_key"])
    op.create_index("ix_notice_object", "notice", ["ward_id", "object_id"])


def downgrade() -> None:
    op.drop_index("ix_notice_object", table_name="notice")
    op.drop_index("ix_notice_group", table_name="notice")
