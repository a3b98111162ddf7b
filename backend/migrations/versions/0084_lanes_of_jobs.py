"""The lane of a job: whether a person waits for it, nobody does, or what is waited for is outside."""

import sqlalchemy as sa
from alembic import op

revision = "0084"
down_revision = "0082"
branch_labels = None
depends_on = None

BULK = (
    "document.check_signature",
    "document.register_print",
    "document.restamp",
    "dossier.export",
    "help.match",
    "household.duplicates",
    "household.export",
    "household.import.accept",
    "household.import.check",
    "report.batch",
)


def upgrade() -> None:
    op.add_column("job", sa.Column("lane", sa.String(40), nullable=False, server_default="quick"))
    jobs = sa.table("job", sa.column("kind", sa.String), sa.column("lane", sa.String))
    op.execute(sa.update(jobs).where(jobs.c.kind.in_(BULK)).values(lane="bulk"))


def downgrade() -> None:
    op.drop_column("job", "lane")
