"""What an accepted upload changed of households that stood before is kept beside it for its week, so that it can be undone."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0217"
down_revision = "0216"
branch_labels = None
depends_on = None

_JSON = sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), "postgresql")
_KEY = ("ward_id", "import_id", "household_id")


def upgrade() -> None:
    op.create_table(
        "import_trace",
        *(sa.Column(name, sa.Uuid(), nullable=False) for name in _KEY),
        sa.Column("before", _JSON, nullable=False),
        sa.PrimaryKeyConstraint(*_KEY, name=op.f("pk_import_trace")),
    )


def downgrade() -> None:
    op.drop_table("import_trace")
