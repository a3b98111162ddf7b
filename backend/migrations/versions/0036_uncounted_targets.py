"""Targets that a choice of statistics left out become targets without a statistic, with a reason.

A catalogue names its plan only when every target of an edition is counted or left uncounted. What was chosen before
says nothing of the targets left out: they are those of the newest edition that had every chosen target and was approved
when the choice was made. Catalogues that nobody chose stay as they are.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0036"
down_revision = "0030"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
REASON = "Không chọn chỉ tiêu thống kê"
_TITLE = 300
_regime = sa.table(
    "report_regime", sa.column("id", sa.Uuid), sa.column("ward_id", sa.Uuid), sa.column("measures", JSON),
    sa.column("updated_at", sa.DateTime(timezone=True)),
)  # fmt: skip
_plan = sa.table(
    "plan", sa.column("ward_id", sa.Uuid), sa.column("id", sa.Uuid), sa.column("edition", sa.Integer),
    sa.column("approved_at", sa.DateTime(timezone=True)),
)  # fmt: skip
_target = sa.table(
    "plan_target", sa.column("ward_id", sa.Uuid), sa.column("plan_id", sa.Uuid), sa.column("lineage_id", sa.Uuid),
    sa.column("ref", sa.String), sa.column("text", sa.Text), sa.column("position", sa.Integer),
)  # fmt: skip


def upgrade() -> None:
    bind = op.get_bind()
    for row in bind.execute(sa.select(_regime.c.id, _regime.c.ward_id, _regime.c.measures, _regime.c.updated_at)).all():
        tied = {t["lineage_id"] for t in row.measures.get("targets", ()) if t.get("lineage_id")}
        if not tied or "uncounted" in row.measures:
            continue
        left = [t for t in _edition(bind, row.ward_id, tied, row.updated_at) if str(t.lineage_id) not in tied]
        lines = [
            {"lineage_id": str(t.lineage_id), "ref": t.ref, "title": " ".join(t.text.split())[:_TITLE].rstrip(" .;"),
             "reason": REASON}
            for t in left
        ]  # fmt: skip
        _store(bind, row.id, {**row.measures, "uncounted": lines})


def _edition(bind, ward_id, tied, chosen_at):
    """The targets of the newest edition approved by then that has all of these, else of the first one that has."""
    query = (
        sa.select(_plan.c.id, _plan.c.approved_at)
        .where(_plan.c.ward_id == ward_id, _plan.c.approved_at.is_not(None))
        .order_by(_plan.c.approved_at)
    )
    found = []
    for plan in bind.execute(query).all():
        columns = (_target.c.lineage_id, _target.c.ref, _target.c.text)
        rows = bind.execute(
            sa.select(*columns)
            .where(_target.c.ward_id == ward_id, _target.c.plan_id == plan.id)
            .order_by(_target.c.position)
        ).all()
        if tied <= {str(t.lineage_id) for t in rows} and (not found or plan.approved_at <= chosen_at):
            found = rows
    return found


def downgrade() -> None:
    bind = op.get_bind()
    for row in bind.execute(sa.select(_regime.c.id, _regime.c.measures)).all():
        if "uncounted" in row.measures:
            _store(bind, row.id, {name: value for name, value in row.measures.items() if name != "uncounted"})


def _store(bind, regime_id, measures) -> None:
    bind.execute(sa.update(_regime).where(_regime.c.id == regime_id).values(measures=measures))
