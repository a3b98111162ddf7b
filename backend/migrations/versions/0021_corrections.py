"""Submissions keep what was frozen, with what came after the cut-off; a period may have corrections of its report."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def _late() -> list[sa.Column]:
    return [sa.Column(name, sa.Integer(), nullable=False, server_default="0") for name in ("late_in", "late_out")]


def upgrade() -> None:
    op.create_table(
        "submission_snapshot",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("data_until", sa.Date(), nullable=True),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("taken_by_id", sa.Uuid(), nullable=True),
        sa.Column("base_id", sa.Uuid(), nullable=True),
        sa.Column("correction_id", sa.Uuid(), nullable=True),
        sa.Column("figures", JSON, nullable=False),
        sa.Column("sections", JSON, nullable=False),
        sa.Column("surveyed", JSON, nullable=True),
        sa.Column("split", JSON, nullable=False),
        sa.Column("members", sa.LargeBinary(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "submission_id"], ["submission.ward_id", "submission.id"],
            name=op.f("fk_submission_snapshot_ward_id_submission_id"),
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_submission_snapshot")),
        sa.UniqueConstraint(
            "ward_id", "submission_id", "edition", name=op.f("uq_submission_snapshot_ward_id_submission_id_edition")
        ),
    )  # fmt: skip
    op.add_column("submission", sa.Column("correction_id", sa.Uuid(), nullable=True))
    op.add_column("submission", sa.Column("standing_id", sa.Uuid(), nullable=True))
    op.add_column("report_submission", sa.Column("snapshot_id", sa.Uuid(), nullable=True))
    for table in ("submission_figure", "report_figure_source"):
        for column in _late():
            op.add_column(table, column)
    with op.batch_alter_table("report") as batch:
        batch.add_column(sa.Column("edition", sa.Integer(), nullable=False, server_default="0"))
        batch.add_column(sa.Column("corrects_id", sa.Uuid(), nullable=True))
        batch.add_column(sa.Column("reason", sa.String(length=1000), nullable=False, server_default=""))
        batch.add_column(sa.Column("exceptions", JSON, nullable=False, server_default="[]"))
        batch.drop_constraint(op.f("uq_report_ward_id_period_id"), type_="unique")
        batch.create_unique_constraint(op.f("uq_report_ward_id_period_id_edition"), ["ward_id", "period_id", "edition"])


def downgrade() -> None:
    with op.batch_alter_table("report") as batch:
        batch.drop_constraint(op.f("uq_report_ward_id_period_id_edition"), type_="unique")
        batch.create_unique_constraint(op.f("uq_report_ward_id_period_id"), ["ward_id", "period_id"])
        for name in ("exceptions", "reason", "corrects_id", "edition"):
            batch.drop_column(name)
    for table in ("report_figure_source", "submission_figure"):
        for name in ("late_out", "late_in"):
            op.drop_column(table, name)
    op.drop_column("report_submission", "snapshot_id")
    for name in ("standing_id", "correction_id"):
        op.drop_column("submission", name)
    op.drop_table("submission_snapshot")
