"""Drafts of forms, sealed by the browser of whoever types them."""

import sqlalchemy as sa
from alembic import op

revision = "0071"
down_revision = "0067"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "form_draft",
        sa.Column("object_id", sa.Uuid(), nullable=False),
        sa.Column("form", sa.String(40), nullable=False),
        sa.Column("part", sa.String(40), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name="fk_form_draft_user_id"),
        sa.ForeignKeyConstraint(["ward_id"], ["unit.id"], name="fk_form_draft_ward_id"),
        sa.PrimaryKeyConstraint("object_id", "form", "part", "user_id", name="pk_form_draft"),
    )
    op.create_index("ix_form_draft_user_id", "form_draft", ["user_id"])
    op.create_index("ix_form_draft_changed_at", "form_draft", ["changed_at"])


def downgrade() -> None:
    op.drop_table("form_draft")
