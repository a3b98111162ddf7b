"""Identities elsewhere that people have linked with their accounts."""

import sqlalchemy as sa
from alembic import op

revision = "0074"
down_revision = "0073"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "federated_identity",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("issuer", sa.String(300), nullable=False),
        sa.Column("subject", sa.String(255), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name="fk_federated_identity_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_federated_identity"),
        sa.UniqueConstraint("issuer", "subject", name="uq_federated_identity_issuer"),
    )
    op.create_index("ix_federated_identity_user_id", "federated_identity", ["user_id"])


def downgrade() -> None:
    op.drop_table("federated_identity")
