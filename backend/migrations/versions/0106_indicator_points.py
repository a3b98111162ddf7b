"""The series of the register's figures: sums at the ends of months and on Fridays."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0106"
down_revision = "0102"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "indicator_point",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        sa.Column("counted_on", sa.Date(), nullable=False),
        sa.Column("sums", JSON, nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "on", "unit_path", name=op.f("pk_indicator_point")),
    )


def downgrade() -> None:
    op.drop_table("indicator_point")
