"""The cells of workbooks that typed figures were taken from."""

import sqlalchemy as sa
from alembic import op

revision = "0137"
down_revision = "0136"
branch_labels = None
depends_on = None

_PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
_ASPECT = sa.Enum(
    "cum", "in", "pct", "pct_chg", "in_chg", "last", "late", name="aspect", native_enum=False, length=40
)


def upgrade() -> None:
    op.create_table(
        "ledger_figure",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("aspect", _ASPECT, nullable=False),
        sa.Column("cell", sa.String(length=60), nullable=False),
        sa.Column("raw", sa.String(length=60), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("file_sha256", sa.String(length=64), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("taken_by_id", sa.Uuid(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_ledger_figure")),
        sa.ForeignKeyConstraint(
            ["ward_id", "submission_id"],
            ["submission.ward_id", "submission.id"],
            name=op.f("fk_ledger_figure_ward_id_submission_id"),
        ),
    )
    op.create_index("ix_ledger_figure_submission", "ledger_figure", ["ward_id", "submission_id"])


def downgrade() -> None:
    op.drop_index("ix_ledger_figure_submission", table_name="ledger_figure")
    op.drop_table("ledger_figure")
