"""Signed files of annexes apart from those of their document; how long the newest time stamp of a file holds."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

# Annexes sealed here stood behind their print as a second file of the same format.
_TO_SIGNED = """
INSERT INTO signed_file (ward_id, id, version, created_at, updated_at, document_id, part, seq, origin, file_id, sha256,
    extends, validity, reason, verdicts, stamp_fault)
SELECT s.ward_id, s.id, 1, s.created_at, s.created_at, s.document_id, CAST(substr(s.format, 5) AS INTEGER),
    1000 + CAST(substr(s.format, 5) AS INTEGER), 'seal', s.file_id, s.sha256, p.sha256, 'unknown', :reason, {empty}, ''
FROM document_file s JOIN document_file p
    ON p.ward_id = s.ward_id AND p.document_id = s.document_id AND p.format = s.format AND p.edition = 1
WHERE s.final AND s.format LIKE 'pdf-%' AND s.edition = 2
"""
_TO_FILES = """
INSERT INTO document_file (ward_id, id, version, created_at, updated_at, document_id, format, edition, final, file_id, sha256)
SELECT s.ward_id, s.id, 1, s.created_at, s.created_at, s.document_id, 'pdf-' || s.part, 2, {true}, s.file_id, s.sha256
FROM signed_file s WHERE s.part > 0 AND s.seq = (
    SELECT max(n.seq) FROM signed_file n WHERE n.ward_id = s.ward_id AND n.document_id = s.document_id
        AND n.part = s.part AND n.validity IN ('valid', 'unknown'))
"""


def upgrade() -> None:
    with op.batch_alter_table("signed_file") as batch:
        batch.add_column(sa.Column("part", sa.Integer(), nullable=False, server_default="0"))
        batch.add_column(sa.Column("stamped_at", sa.DateTime(timezone=True), nullable=True))
        batch.add_column(sa.Column("stamp_until", sa.DateTime(timezone=True), nullable=True))
        batch.add_column(sa.Column("stamp_tried_at", sa.DateTime(timezone=True), nullable=True))
        batch.add_column(sa.Column("stamp_fault", sa.String(length=300), nullable=False, server_default=""))
    op.create_index("ix_signed_file_stamp_until", "signed_file", ["stamp_until"])
    bind = op.get_bind()
    empty = "CAST('[]' AS JSONB)" if bind.dialect.name == "postgresql" else "'[]'"
    reason = "Đã ký cùng lúc đóng dấu; bấm Kiểm tra lại để xem kết quả từng chữ ký."
    bind.execute(sa.text(_TO_SIGNED.format(empty=empty)), {"reason": reason})
    bind.execute(sa.text("DELETE FROM document_file WHERE id IN (SELECT id FROM signed_file WHERE part > 0)"))


def downgrade() -> None:
    bind = op.get_bind()
    bind.execute(sa.text(_TO_FILES.format(true="true" if bind.dialect.name == "postgresql" else "1")))
    bind.execute(sa.text("DELETE FROM signed_file WHERE part > 0"))
    op.drop_index("ix_signed_file_stamp_until", table_name="signed_file")
    with op.batch_alter_table("signed_file") as batch:
        for column in ("stamp_fault", "stamp_tried_at", "stamp_until", "stamped_at", "part"):
            batch.drop_column(column)
