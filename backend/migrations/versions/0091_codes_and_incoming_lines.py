"""What others know a ward and its papers by: the state's code of an area, the register's line of a document received."""

import sqlalchemy as sa
from alembic import op

revision = "0091"
down_revision = "0087"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("unit", sa.Column("place_code", sa.String(12), nullable=False, server_default=""))
    op.add_column("received_document", sa.Column("year", sa.Integer(), nullable=True))
    op.add_column("received_document", sa.Column("number", sa.Integer(), nullable=True))
    op.add_column("received_document", sa.Column("arrived_on", sa.Date(), nullable=True))
    op.add_column(
        "received_document", sa.Column("handed_to", sa.String(200), nullable=False, server_default="")
    )
    op.add_column("received_document", sa.Column("note", sa.String(500), nullable=False, server_default=""))
    op.create_index(
        "ix_received_document_number", "received_document", ["ward_id", "year", "number"], unique=True
    )


def downgrade() -> None:
    op.drop_index("ix_received_document_number", "received_document")
    for name in ("note", "handed_to", "arrived_on", "number", "year"):
        op.drop_column("received_document", name)
    op.drop_column("unit", "place_code")  # no batch: a copied table would take what points at units with it
