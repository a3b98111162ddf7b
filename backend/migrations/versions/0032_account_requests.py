"""Requests about accounts that somebody else has to agree to; who gave a role."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0032"
down_revision = "0030"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
KINDS = ("role", "reset", "membership")
STATES = ("waiting", "done", "refused", "withdrawn", "expired")


def upgrade() -> None:
    op.create_table(
        "account_request",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Enum(*KINDS, name="requestkind", native_enum=False, length=40), nullable=False),
        sa.Column("params", JSON, nullable=False),
        sa.Column(
            "decider", sa.Enum("owner", "second_person", name="decider", native_enum=False, length=40), nullable=False
        ),
        sa.Column("state", sa.Enum(*STATES, name="requeststate", native_enum=False, length=40), nullable=False),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(length=1000), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_account_request_user_id")),
        sa.ForeignKeyConstraint(["asked_by"], ["user_account.id"], name=op.f("fk_account_request_asked_by")),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_account_request")),
    )
    op.create_index("ix_account_request_state", "account_request", ["ward_id", "state", "id"])
    op.create_index("ix_account_request_user", "account_request", ["user_id", "state"])
    with op.batch_alter_table("assignment") as batch:
        batch.add_column(sa.Column("given_by", sa.Uuid(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("assignment") as batch:
        batch.drop_column("given_by")
    op.drop_table("account_request")
