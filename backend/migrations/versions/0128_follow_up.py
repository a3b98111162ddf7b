"""Samples of those guided 30 and 90 days before, beside samples of visits."""

import sqlalchemy as sa
from alembic import op

revision = "0128"
down_revision = "0127"
branch_labels = None
depends_on = None

_OLD, _NEW = "uq_recheck_draw_ward_id_unit_path_period", "uq_recheck_draw_ward_id_unit_path_period_kind"


def upgrade() -> None:
    with op.batch_alter_table("recheck_draw") as batch:
        batch.add_column(sa.Column("kind", sa.String(length=40), nullable=False, server_default="visits"))
        batch.drop_constraint(op.f(_OLD), type_="unique")
        batch.create_unique_constraint(op.f(_NEW), ["ward_id", "unit_path", "period", "kind"])


def downgrade() -> None:
    followed = "SELECT id FROM recheck_draw WHERE kind <> 'visits'"
    op.execute(f"DELETE FROM recheck_case WHERE draw_id IN ({followed})")
    op.execute("DELETE FROM recheck_draw WHERE kind <> 'visits'")
    with op.batch_alter_table("recheck_draw") as batch:
        batch.drop_constraint(op.f(_NEW), type_="unique")
        batch.create_unique_constraint(op.f(_OLD), ["ward_id", "unit_path", "period"])
        batch.drop_column("kind")
