"""Assignments whose whole time was over before they were given say so in their kept days, as lists read them."""

from datetime import UTC, date, timedelta, timezone

import sqlalchemy as sa
from alembic import op

revision = "0186"
down_revision = "0181"
branch_labels = None
depends_on = None

_VIETNAM = timezone(timedelta(hours=7))
_LAPSED = date.max
_WORK = sa.table(
    "task_assignment",
    sa.column("ward_id", sa.Uuid()),
    sa.column("id", sa.Uuid()),
    sa.column("task_id", sa.Uuid()),
    sa.column("created_at", sa.DateTime(timezone=True)),
    sa.column("due_on", sa.Date()),
    sa.column("soon_on", sa.Date()),
    sa.column("gap_until", sa.Date()),
)
_TASK = sa.table(
    "plan_task",
    sa.column("ward_id", sa.Uuid()),
    sa.column("id", sa.Uuid()),
    sa.column("kind", sa.String()),
    sa.column("ends_on", sa.Date()),
)


def upgrade() -> None:
    own = sa.and_(_TASK.c.ward_id == _WORK.c.ward_id, _TASK.c.id == _WORK.c.task_id)
    query = sa.select(_WORK.c.ward_id, _WORK.c.id, _WORK.c.created_at, _TASK.c.kind, _TASK.c.ends_on)
    rows = op.get_bind().execute(query.join_from(_WORK, _TASK, own).where(_TASK.c.ends_on.is_not(None))).all()
    for ward_id, id_, created_at, kind, ends_on in rows:
        last = ends_on - timedelta(days=1) if kind == "before" else ends_on
        given = created_at if created_at.tzinfo else created_at.replace(tzinfo=UTC)
        if last < given.astimezone(_VIETNAM).date():
            here = sa.and_(_WORK.c.ward_id == ward_id, _WORK.c.id == id_)
            op.execute(sa.update(_WORK).where(here).values(due_on=None, soon_on=_LAPSED, gap_until=None))


def downgrade() -> None:
    """The older rule told it from no day that is due."""
    op.execute(sa.update(_WORK).where(_WORK.c.soon_on == _LAPSED).values(soon_on=None))
