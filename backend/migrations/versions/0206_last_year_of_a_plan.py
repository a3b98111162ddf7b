"""The last year of a plan stands with its first: one of several years goes on when the first is closed."""

import re

import sqlalchemy as sa
from alembic import op

revision = "0206"
down_revision = "0198"
branch_labels = None
depends_on = None

_PLAN = sa.table(
    "plan",
    sa.column("ward_id", sa.Uuid()),
    sa.column("id", sa.Uuid()),
    sa.column("year", sa.Integer()),
    sa.column("title", sa.Text()),
    sa.column("last_year", sa.Integer()),
)
_SPAN = re.compile(r"\b(20\d\d)\s?(?:[-–]|đến(?: hết)?(?: năm)?)\s?(20\d\d)\b")
_NAMED = re.compile(r"\bnăm (20\d\d)")


def upgrade() -> None:
    p, bind = _PLAN, op.get_bind()
    op.add_column("plan", sa.Column("last_year", sa.Integer(), nullable=False, server_default="0"))
    bind.execute(sa.update(p).values(last_year=p.c.year))
    for row in bind.execute(sa.select(p.c.ward_id, p.c.id, p.c.year, p.c.title)).all():
        last = _last(row.title.lower(), row.year)
        if last > row.year:
            bind.execute(sa.update(p).where(p.c.ward_id == row.ward_id, p.c.id == row.id).values(last_year=last))


def _last(title: str, year: int) -> int:
    """Of a title that names a span of years from the plan's own on, and none of them beside it."""
    span = _SPAN.search(title)
    if span is None or int(span[1]) != year:
        return year
    beside = (int(one) for one in _NAMED.findall(_SPAN.sub(" ", title)))
    return year if any(year <= one <= int(span[2]) for one in beside) else max(year, int(span[2]))


def downgrade() -> None:
    op.drop_column("plan", "last_year")  # in place: a table made anew would take the rows that hang on it along
