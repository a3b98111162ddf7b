"""Issued documents can be checked by anybody: the code behind their QR, and finding a file by its hash."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("document") as batch:
        batch.add_column(sa.Column("check_code", sa.String(length=20), nullable=True))
    op.create_index(op.f("ix_document_check_code"), "document", ["check_code"])
    op.create_index("ix_document_file_sha256", "document_file", ["sha256"])
    op.create_index("ix_signed_file_sha256", "signed_file", ["sha256"])


def downgrade() -> None:
    op.drop_index("ix_signed_file_sha256", table_name="signed_file")
    op.drop_index("ix_document_file_sha256", table_name="document_file")
    op.drop_index(op.f("ix_document_check_code"), table_name="document")
    with op.batch_alter_table("document") as batch:
        batch.drop_column("check_code")
