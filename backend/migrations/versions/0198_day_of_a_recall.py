"""The day on which a document was recalled stands with it, so that whoever checks the paper reads since when."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op

revision = "0198"
down_revision = "0196"
branch_labels = None
depends_on = None

_DOCUMENT = sa.table(
    "document",
    sa.column("ward_id", sa.Uuid()),
    sa.column("id", sa.Uuid()),
    sa.column("state", sa.String()),
    sa.column("updated_at", sa.DateTime(timezone=True)),
    sa.column("recalled_on", sa.Date()),
)


def upgrade() -> None:
    op.add_column("document", sa.Column("recalled_on", sa.Date(), nullable=True))
    # A recall is the last step of a document, and the last change of its row.
    d, bind = _DOCUMENT, op.get_bind()
    for row in bind.execute(sa.select(d.c.ward_id, d.c.id, d.c.updated_at).where(d.c.state == "recalled")).all():
        on = _day(row.updated_at)
        bind.execute(sa.update(d).where(d.c.ward_id == row.ward_id, d.c.id == row.id).values(recalled_on=on))


def _day(at: datetime):
    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    return aware.astimezone(ZoneInfo("Asia/Ho_Chi_Minh")).date()


def downgrade() -> None:
    with op.batch_alter_table("document") as batch:
        batch.drop_column("recalled_on")
