"""Reports over several months: the kind of a period, the months behind a report; what each section and annex shows."""

import json

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
KINDS = ("month", "quarter", "half_year", "year")
REGIME = sa.table("report_regime", sa.column("id", sa.Uuid()), sa.column("outline", JSON), sa.column("annexes", JSON))
ANNEXES = [{"table": "figures"}, {"table": "tasks"}]
RULES = ("organisation", "targets", "tasks", "communication", "visits")


def upgrade() -> None:
    kind = sa.Enum(*KINDS, name="periodkind", native_enum=False, length=40)
    op.add_column("report_period", sa.Column("kind", kind, nullable=False, server_default="month"))
    op.add_column("report", sa.Column("months", JSON, nullable=False, server_default="[]"))
    op.add_column("report_regime", sa.Column("annexes", JSON, nullable=False, server_default=json.dumps(ANNEXES)))
    _rewrite(_shows)


def downgrade() -> None:
    _rewrite(_draft)
    for table, column in (("report_regime", "annexes"), ("report", "months"), ("report_period", "kind")):
        with op.batch_alter_table(table) as batch:
            batch.drop_column(column)


def _rewrite(change) -> None:
    bind = op.get_bind()
    for regime_id, outline in bind.execute(sa.select(REGIME.c.id, REGIME.c.outline)).all():
        wanted = [change(section) for section in outline]
        bind.execute(sa.update(REGIME).where(REGIME.c.id == regime_id).values(outline=wanted))


def _shows(section: dict) -> dict:
    kept = {name: value for name, value in section.items() if name != "draft"}
    return {**kept, "shows": [section["draft"]] if section.get("draft") else []}


def _draft(section: dict) -> dict:
    kept = {name: section[name] for name in ("code", "numeral", "title", "level", "ask", "paper") if name in section}
    drafted = next((rule for rule in section.get("shows", []) if rule in RULES), None)
    return {**kept, "draft": drafted} if drafted else kept
