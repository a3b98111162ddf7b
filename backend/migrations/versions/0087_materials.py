"""Materials with their versions, steps, postings and the people asked to read them."""

import sqlalchemy as sa
from alembic import op

revision = "0087"
down_revision = "0086"
branch_labels = None
depends_on = None

PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
STATES = ("brief", "making", "review", "approved", "published", "withdrawn", "returned")


def _row() -> list[sa.Column]:
    return [
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _of_unit(table: str, column: str = "unit_id") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["unit.id"], name=op.f(f"fk_{table}_{column}"))


def _of_material(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_ward_id_material_id")
    return sa.ForeignKeyConstraint(["ward_id", "material_id"], ["material.ward_id", "material.id"], name=name)


def _key(table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("ward_id", "id", name=op.f(f"pk_{table}"))


def _enum(name: str, values: tuple[str, ...]) -> sa.Column:
    return sa.Column("state", sa.Enum(*values, name=name, native_enum=False, length=40), nullable=False)


def _text(column: str, length: int) -> sa.Column:
    return sa.Column(column, sa.String(length=length), nullable=False)


def _uuid(column: str, *, nullable: bool = False) -> sa.Column:
    return sa.Column(column, sa.Uuid(), nullable=nullable)


def _day(column: str, *, nullable: bool = True) -> sa.Column:
    return sa.Column(column, sa.Date(), nullable=nullable)


def _number(column: str, *, nullable: bool = True) -> sa.Column:
    return sa.Column(column, sa.Integer(), nullable=nullable)


def _path() -> sa.Column:
    return sa.Column("unit_path", PATH, nullable=False)


def upgrade() -> None:
    op.create_table(
        "material",
        *_row(),
        _text("kind", 30),
        _enum("materialstate", STATES),
        _uuid("unit_id"),
        _path(),
        _text("title", 200),
        _text("audience", 200),
        _text("received_from", 200),
        _day("received_on"),
        _uuid("lineage_id", nullable=True),
        _uuid("author_id"),
        _number("approved_number"),
        _day("counted_on"),
        _of_unit("material"),
        _key("material"),
    )
    op.create_index("ix_material_created", "material", ["ward_id", "created_at", "id"])
    op.create_index("ix_material_path", "material", ["ward_id", "unit_path", "counted_on"])
    _create_content()
    _create_postings()
    _create_receipts()


def _create_content() -> None:
    op.create_table(
        "material_version",
        *_row(),
        _uuid("material_id"),
        _path(),
        _number("number", nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        _text("url", 500),
        _uuid("file_id", nullable=True),
        _number("seconds"),
        _day("in_force_from"),
        _day("in_force_to"),
        _uuid("by_id"),
        _of_material("material_version"),
        _key("material_version"),
        sa.UniqueConstraint(
            "ward_id", "material_id", "number", name=op.f("uq_material_version_ward_id_material_id_number")
        ),
    )
    op.create_table(
        "material_step",
        *_row(),
        _uuid("material_id"),
        _path(),
        _text("name", 20),
        _enum("materialstate", STATES),
        _text("note", 1000),
        _uuid("by_id"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _of_material("material_step"),
        _key("material_step"),
    )
    op.create_index("ix_material_step_material", "material_step", ["ward_id", "material_id", "id"])


def _create_postings() -> None:
    op.create_table(
        "material_posting",
        *_row(),
        _uuid("material_id"),
        _number("number", nullable=False),
        _enum("postingstate", ("planned", "posted", "withdrawn")),
        _text("channel", 30),
        _text("place", 200),
        _uuid("unit_id"),
        _path(),
        _uuid("to_unit_id", nullable=True),
        _day("on", nullable=False),
        _text("starts", 5),
        _text("url", 500),
        _text("text", 4000),
        _number("reached"),
        _text("withdrawn_reason", 1000),
        _uuid("by_id"),
        _of_unit("material_posting"),
        _of_unit("material_posting", "to_unit_id"),
        _of_material("material_posting"),
        _key("material_posting"),
    )
    op.create_index("ix_material_posting_material", "material_posting", ["ward_id", "material_id", "on", "id"])
    op.create_index("ix_material_posting_path", "material_posting", ["ward_id", "unit_path", "on"])


def _create_receipts() -> None:
    op.create_table(
        "material_receipt",
        *_row(),
        _uuid("material_id"),
        _number("number", nullable=False),
        _uuid("person_id"),
        _uuid("user_id", nullable=True),
        _uuid("member_id", nullable=True),
        _uuid("unit_id"),
        _path(),
        _day("due_on"),
        _day("confirmed_on"),
        _uuid("paper_by_id", nullable=True),
        _of_unit("material_receipt"),
        _of_material("material_receipt"),
        _key("material_receipt"),
        sa.UniqueConstraint(
            "ward_id",
            "material_id",
            "number",
            "person_id",
            name=op.f("uq_material_receipt_ward_id_material_id_number_person_id"),
        ),
    )
    op.create_index("ix_material_receipt_user", "material_receipt", ["ward_id", "user_id"])
    op.create_index("ix_material_receipt_path", "material_receipt", ["ward_id", "unit_path", "confirmed_on"])


def downgrade() -> None:
    for table in ("material_receipt", "material_posting", "material_step", "material_version", "material"):
        op.drop_table(table)
