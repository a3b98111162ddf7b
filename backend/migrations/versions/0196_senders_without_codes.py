"""Two senders that go by names alone may number their documents alike."""

from alembic import op

revision = "0196"
down_revision = "0190"
branch_labels = None
depends_on = None

_OLD = "uq_received_document_ward_id_organ_id_external_id"
_NEW = "uq_received_document_ward_id_organ_id_organ_name_external_id"


def upgrade() -> None:
    with op.batch_alter_table("received_document") as batch:
        batch.drop_constraint(op.f(_OLD), type_="unique")
        batch.create_unique_constraint(op.f(_NEW), ["ward_id", "organ_id", "organ_name", "external_id"])


def downgrade() -> None:
    # What the older key cannot hold keeps its row: its id there names the sender too.
    op.execute(
        "UPDATE received_document SET external_id = substr(external_id, 1, 160) || ' ' || substr(CAST(id AS TEXT), 1, 36)"
        " WHERE EXISTS (SELECT 1 FROM received_document other WHERE other.ward_id = received_document.ward_id"
        " AND other.organ_id = received_document.organ_id AND other.external_id = received_document.external_id"
        " AND other.id < received_document.id)"
    )
    with op.batch_alter_table("received_document") as batch:
        batch.drop_constraint(op.f(_NEW), type_="unique")
        batch.create_unique_constraint(op.f(_OLD), ["ward_id", "organ_id", "external_id"])
