"""Documents that other agencies sent in packages."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0086"
down_revision = "0085"
branch_labels = None
depends_on = None

_JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
_PATH = sa.String(200).with_variant(sa.String(200, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "received_document",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("external_id", sa.String(200), nullable=False),
        sa.Column("organ_id", sa.String(35), nullable=False),
        sa.Column("organ_name", sa.String(200), nullable=False),
        sa.Column("code", sa.String(100), nullable=False),
        sa.Column("kind_name", sa.String(100), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("summary", sa.String(2000), nullable=False),
        sa.Column("signer_name", sa.String(300), nullable=False),
        sa.Column("package_sha256", sa.String(64), nullable=False),
        sa.Column("files", _JSON, nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "id", name="pk_received_document"),
        sa.UniqueConstraint(
            "ward_id", "organ_id", "external_id", name="uq_received_document_ward_id_organ_id_external_id"
        ),
    )


def downgrade() -> None:
    op.drop_table("received_document")
