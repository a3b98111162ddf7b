"""Import of the register from spreadsheets: uploads, their rows until they are accepted, remembered columns."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_JSON = sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), "postgresql")


def _enum(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, length=40)


def upgrade() -> None:
    steps = "reading", "columns", "checking", "checked", "accepting", "accepted"
    op.create_table(
        "household_import",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("state", _enum("importstate", *steps), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=True),
        sa.Column("data_on", sa.Date(), nullable=False),
        sa.Column("new_streets", sa.Boolean(), nullable=False),
        sa.Column("sheet", _JSON, nullable=False),
        sa.Column("columns", _JSON, nullable=False),
        sa.Column("counts", _JSON, nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_household_import")),
    )
    op.create_index("ix_household_import_owner", "household_import", ["ward_id", "owner_id"])
    op.create_table(
        "import_line",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("home", sa.Integer(), nullable=False),
        sa.Column("state", _enum("linestate", "new", "changed", "unchanged", "duplicate", "refused"), nullable=False),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("other_id", sa.Uuid(), nullable=True),
        sa.Column("decision", _enum("decision", "merge", "skip", "new"), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "import_id", "number", name=op.f("pk_import_line")),
    )
    op.create_index("ix_import_line_state", "import_line", ["ward_id", "import_id", "state", "number"])
    op.create_index("ix_import_line_level", "import_line", ["ward_id", "import_id", "level", "number"])
    op.create_table(
        "import_columns",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("fingerprint", sa.String(length=32), nullable=False),
        sa.Column("columns", _JSON, nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "fingerprint", name=op.f("pk_import_columns")),
    )


def downgrade() -> None:
    op.drop_table("import_columns")
    op.drop_index("ix_import_line_level", table_name="import_line")
    op.drop_index("ix_import_line_state", table_name="import_line")
    op.drop_table("import_line")
    op.drop_index("ix_household_import_owner", table_name="household_import")
    op.drop_table("household_import")
