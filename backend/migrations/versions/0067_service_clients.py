"""Service clients: other systems with scopes, units, a quota and two credentials while they change over."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0067"
down_revision = "0065"
branch_labels = None
depends_on = None

Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def _row() -> list[sa.Column]:
    return [
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def upgrade() -> None:
    op.create_table(
        "service_client",
        *_row(),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("units", Json, nullable=False),
        sa.Column("scopes", Json, nullable=False),
        sa.Column("per_minute", sa.Integer(), nullable=False),
        sa.Column("per_day", sa.Integer(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("used_on", sa.Date(), nullable=True),
        sa.Column("used_today", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["user_account.id"], name="fk_service_client_id"),
        sa.ForeignKeyConstraint(["ward_id"], ["unit.id"], name="fk_service_client_ward_id"),
        sa.ForeignKeyConstraint(["owner_id"], ["user_account.id"], name="fk_service_client_owner_id"),
        sa.PrimaryKeyConstraint("id", name="pk_service_client"),
    )
    op.create_index("ix_service_client_ward_id", "service_client", ["ward_id"])
    op.create_table(
        "client_credential",
        sa.Column("id", sa.Uuid(), nullable=False),
        *_row(),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=True),
        sa.Column("public_key", Json, nullable=True),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("digest IS NOT NULL OR public_key IS NOT NULL", name="ck_client_credential_kind"),
        sa.ForeignKeyConstraint(["client_id"], ["service_client.id"], name="fk_client_credential_client_id"),
        sa.PrimaryKeyConstraint("id", name="pk_client_credential"),
    )
    op.create_index("ix_client_credential_client_id", "client_credential", ["client_id"])


def downgrade() -> None:
    op.drop_table("client_credential")
    op.drop_table("service_client")
    op.execute("DELETE FROM account_request WHERE kind = 'client'")
    op.execute("DELETE FROM user_account WHERE username LIKE 'client:%'")
