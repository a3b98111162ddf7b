"""Lines of the register of outgoing documents, corrections and replacements, dossiers, inboxes of units, and tasks
that units make of documents they received."""

import unicodedata
import uuid
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
RELATIONS = ("corrects", "replaces")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def _row() -> list[sa.Column]:
    return [
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _text(column: str, length: int) -> sa.Column:
    return sa.Column(column, sa.String(length=length), nullable=False)


def _of(table: str, column: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_ward_id_{column}")
    return sa.ForeignKeyConstraint(["ward_id", column], ["document.ward_id", "document.id"], name=name)


def _keys(table: str, *unique: str) -> list[sa.Constraint]:
    return [
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint(*unique, name=op.f(f"uq_{table}_{'_'.join(unique)}")),
    ]


def upgrade() -> None:
    op.create_table(
        "register_line",
        *_row(),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        _text("kept_by", 200),
        sa.Column("copies", sa.Integer(), nullable=True),
        sa.Column("handed_on", sa.Date(), nullable=True),
        _text("received_by", 200),
        _text("note", 500),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("dossier_id", sa.Uuid(), nullable=True),
        _of("register_line", "document_id"),
        *_keys("register_line", "ward_id", "document_id"),
    )
    op.create_index("ix_register_line_dossier", "register_line", ["ward_id", "dossier_id"])
    op.create_table(
        "document_relation",
        *_row(),
        sa.Column("source_id", sa.Uuid(), nullable=False),
        sa.Column("target_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Enum(*RELATIONS, name="relationkind", native_enum=False, length=40), nullable=False),
        _of("document_relation", "source_id"),
        _of("document_relation", "target_id"),
        *_keys("document_relation", "ward_id", "source_id", "target_id"),
    )
    op.create_index("ix_document_relation_target", "document_relation", ["ward_id", "target_id"])
    op.create_table(
        "saved_search",
        *_row(),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        _text("name", 100),
        sa.Column("query", JSON, nullable=False),
        *_keys("saved_search", "ward_id", "owner_id", "name"),
    )
    op.create_table(
        "dossier",
        *_row(),
        sa.Column("unit_path", PATH, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        _text("notation", 20),
        _text("title", 300),
        *_keys("dossier", "ward_id", "year", "notation"),
    )
    _create_delivery()
    op.add_column("number_scheme", sa.Column("organ_id", sa.String(length=35), nullable=False, server_default=""))
    op.add_column("number_scheme", sa.Column("remind_days", sa.Integer(), nullable=False, server_default="3"))
    origin = sa.Enum("plan", "received", name="planorigin", native_enum=False, length=40)
    op.add_column("plan", sa.Column("origin", origin, nullable=False, server_default="plan"))
    op.add_column("plan_task", sa.Column("delivery_id", sa.Uuid(), nullable=True))
    op.create_index("ix_plan_task_delivery", "plan_task", ["ward_id", "delivery_id"])
    _lines_of_what_is_numbered()


def _create_delivery() -> None:
    op.create_table(
        "delivery",
        *_row(),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        _text("unit_name", 200),
        sa.Column("named_as", sa.Text(), nullable=False),
        _text("purpose", 60),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("opened_by_id", sa.Uuid(), nullable=True),
        sa.Column("acknowledged_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("acknowledged_by_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_delivery_unit_id")),
        _of("delivery", "document_id"),
        *_keys("delivery", "ward_id", "document_id", "unit_id"),
    )
    op.create_index("ix_delivery_path", "delivery", ["ward_id", "unit_path", "id"])
    op.create_index("ix_delivery_waiting", "delivery", ["ward_id", "acknowledged_at"])


def _lines_of_what_is_numbered() -> None:
    """Documents issued before stand in the register with what it has always shown."""
    bind = op.get_bind()
    document = sa.table(
        "document",
        *(sa.column(name) for name in ("number", "symbol", "summary", "signer_name", "unit_path")),
        *(sa.column(name, sa.Uuid()) for name in ("ward_id", "id")),
        *(sa.column(name, JSON) for name in ("recipients", "content")),
    )
    line = sa.table(
        "register_line",
        *(sa.column(name) for name in ("version", "unit_path", "kept_by", "received_by", "note", "search")),
        *(sa.column(name, sa.Uuid()) for name in ("ward_id", "id", "document_id")),
        *(sa.column(name, sa.DateTime(timezone=True)) for name in ("created_at", "updated_at")),
    )
    now = datetime.now(UTC)
    for row in bind.execute(sa.select(document).where(document.c.number.is_not(None))).all():
        words = [f"{row.number:02d}/{row.symbol}", row.summary, row.signer_name or "", *(row.recipients or [])]
        archive = str((row.content or {}).get("archive", ""))
        values = {
            "ward_id": row.ward_id, "id": uuid.uuid4(), "document_id": row.id, "version": 1, "created_at": now,
            "updated_at": now, "unit_path": row.unit_path, "received_by": "", "note": "",
            "kept_by": archive.removeprefix("Lưu: ").split(" (")[0][:200], "search": _fold(" ".join(words)),
        }  # fmt: skip
        bind.execute(sa.insert(line).values(values))


def _fold(text: str) -> str:
    marked = unicodedata.normalize("NFD", " ".join(text.lower().split()))
    return "".join(c for c in marked if not unicodedata.combining(c)).replace("đ", "d")


def downgrade() -> None:
    op.drop_index("ix_plan_task_delivery", table_name="plan_task")
    with op.batch_alter_table("plan_task") as batch:
        batch.drop_column("delivery_id")
    with op.batch_alter_table("plan") as batch:
        batch.drop_column("origin")
    with op.batch_alter_table("number_scheme") as batch:
        batch.drop_column("remind_days")
        batch.drop_column("organ_id")
    for table in ("delivery", "dossier", "saved_search", "document_relation", "register_line"):
        op.drop_table(table)
