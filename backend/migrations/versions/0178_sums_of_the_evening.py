"""The kept sums of the register also hold for the evening before the month: counted anew, by day."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0178"
down_revision = "0172"
branch_labels = None
depends_on = None

_PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
_SUMS = sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), "postgresql")


def upgrade() -> None:
    _make_anew("ward_id", "on", "unit_path")


def downgrade() -> None:
    _make_anew("ward_id", "unit_path")


def _make_anew(*key: str) -> None:
    """Without rows: what was kept by another key holds for no day."""
    op.drop_table("indicator_sum")
    columns = {"ward_id": sa.Uuid(), "on": sa.Date(), "unit_path": _PATH}
    op.create_table(
        "indicator_sum",
        *(sa.Column(name, columns[name], nullable=False) for name in key),
        sa.Column("sums", _SUMS, nullable=False),
        sa.PrimaryKeyConstraint(*key, name=op.f("pk_indicator_sum")),
    )
    op.execute("UPDATE indicator_head SET as_of = NULL")
