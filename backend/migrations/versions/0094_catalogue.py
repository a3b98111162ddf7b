"""The catalogue with its links, who answers for a target or a khu phố, and the place of a posting."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0094"
down_revision = "0092"
branch_labels = None
depends_on = None

_JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
_PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")


def _row() -> list[sa.Column]:
    return [
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _of_unit(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f(f"fk_{table}_unit_id"))


def _key(table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("ward_id", "id", name=op.f(f"pk_{table}"))


def upgrade() -> None:
    op.create_table(
        "catalogue_entry",
        *_row(),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("fields", _JSON, nullable=False),
        sa.Column("note", sa.String(length=1_000), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("confirmed_by_id", sa.Uuid(), nullable=True),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        _of_unit("catalogue_entry"),
        _key("catalogue_entry"),
    )
    op.create_index("ix_catalogue_entry_kind", "catalogue_entry", ["ward_id", "kind", "name", "id"])
    op.create_table(
        "catalogue_link",
        *_row(),
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("subject_kind", sa.String(length=30), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "entry_id"],
            ["catalogue_entry.ward_id", "catalogue_entry.id"],
            name=op.f("fk_catalogue_link_ward_id_entry_id"),
        ),
        _key("catalogue_link"),
        sa.UniqueConstraint(
            "ward_id",
            "subject_kind",
            "subject_id",
            "role",
            "entry_id",
            name=op.f("uq_catalogue_link_ward_id_subject_kind_subject_id_role_entry_id"),
        ),
    )
    op.create_index("ix_catalogue_link_entry", "catalogue_link", ["ward_id", "entry_id", "subject_kind"])
    op.create_table(
        "plan_charge",
        *_row(),
        sa.Column("plan_lineage_id", sa.Uuid(), nullable=False),
        sa.Column("target_lineage_id", sa.Uuid(), nullable=True),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("decision", sa.String(length=200), nullable=False),
        sa.Column("ended_reason", sa.String(length=1_000), nullable=False),
        _of_unit("plan_charge"),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_plan_charge_user_id")),
        _key("plan_charge"),
    )
    op.create_index("ix_plan_charge_plan", "plan_charge", ["ward_id", "plan_lineage_id", "id"])
    op.add_column("material_posting", sa.Column("entry_id", sa.Uuid(), nullable=True))


def downgrade() -> None:
    op.drop_column("material_posting", "entry_id")
    op.drop_index("ix_plan_charge_plan", table_name="plan_charge")
    op.drop_table("plan_charge")
    op.drop_index("ix_catalogue_link_entry", table_name="catalogue_link")
    op.drop_table("catalogue_link")
    op.drop_index("ix_catalogue_entry_kind", table_name="catalogue_entry")
    op.drop_table("catalogue_entry")
