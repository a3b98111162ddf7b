"""Copies are found by the code printed on them and by the hash of their file, without an account."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("document_copy") as batch:
        batch.add_column(sa.Column("check_code", sa.String(length=20), nullable=True))
    op.create_index("ix_document_copy_check_code", "document_copy", ["check_code"])
    op.create_index("ix_document_copy_sha256", "document_copy", ["sha256"])


def downgrade() -> None:
    op.drop_index("ix_document_copy_sha256", table_name="document_copy")
    op.drop_index("ix_document_copy_check_code", table_name="document_copy")
    with op.batch_alter_table("document_copy") as batch:
        batch.drop_column("check_code")
