"""Documents that people write, with every version and step of each."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
TEMPLATES = (
    "team_decision", "reward_decision", "statute_decision", "decision", "proposal", "notice", "guideline", "invitation",
    "letter",
)
KINDS = (
    "resolution", "decision", "directive", "statute", "regulation", "communique", "notice", "guideline", "programme",
    "plan", "option_plan", "scheme", "project", "report", "minutes", "proposal", "contract", "telegram", "memorandum",
    "agreement", "power_of_attorney", "invitation", "introduction", "leave", "sending_slip", "forwarding_slip",
    "notification_slip", "letter",
)
STATES = ("writing", "submitted", "returned", "approved")


def _row() -> list[sa.Column]:
    return [
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _enum(column: str, name: str, values: tuple[str, ...]) -> sa.Column:
    return sa.Column(column, sa.Enum(*values, name=name, native_enum=False, length=40), nullable=False)


def upgrade() -> None:
    op.create_table(
        "written_draft",
        *_row(),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        _enum("template", "template", TEMPLATES),
        _enum("kind", "documentkind", KINDS),
        _enum("state", "draftstate", STATES),
        sa.Column("summary", sa.String(length=2000), nullable=False),
        sa.Column("content", JSON, nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_written_draft_unit_id")),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_written_draft")),
    )
    op.create_index("ix_written_draft_state", "written_draft", ["ward_id", "state", "id"])
    op.create_table(
        "draft_step",
        *_row(),
        sa.Column("draft_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=False),
        sa.Column("content", JSON, nullable=True),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "draft_id"], ["written_draft.ward_id", "written_draft.id"],
            name=op.f("fk_draft_step_ward_id_draft_id"),
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_draft_step")),
    )
    op.create_index("ix_draft_step_draft", "draft_step", ["ward_id", "draft_id", "id"])


def downgrade() -> None:
    op.drop_table("draft_step")
    op.drop_table("written_draft")
