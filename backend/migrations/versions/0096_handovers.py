"""Hand-overs of members' work; what a team's renewal asks of its members, and when a team was renewed."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0096"
down_revision = "0095"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
ORIGINS = ("youth", "police", "project_06", "association", "school", "official", "resident")


def upgrade() -> None:
    op.create_table(
        "handover",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("leaves", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("moved", JSON, nullable=False),
        sa.Column("unsent", JSON, nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_handover_team_id")),
        sa.ForeignKeyConstraint(
            ["ward_id", "member_id"],
            ["team_member.ward_id", "team_member.id"],
            name=op.f("fk_handover_ward_id_member_id"),
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_handover")),
    )
    op.create_index("ix_handover_path", "handover", ["ward_id", "unit_path", "id"])
    op.create_index("ix_handover_member", "handover", ["ward_id", "member_id"])
    op.add_column("team", sa.Column("renewed_on", sa.Date(), nullable=True))
    op.add_column("team", sa.Column("project06_on", sa.Date(), nullable=True))
    op.add_column("team_member", sa.Column("birth_year", sa.Integer(), nullable=True))
    op.add_column("team_member", sa.Column("skills", JSON, nullable=False, server_default="[]"))
    origin = sa.Enum(*ORIGINS, name="memberorigin", native_enum=False, length=40)
    op.add_column("team_member", sa.Column("origin", origin, nullable=True))
    op.add_column("team_member", sa.Column("core_on", sa.Date(), nullable=True))


def downgrade() -> None:
    for column in ("core_on", "origin", "skills", "birth_year"):
        op.drop_column("team_member", column)
    for column in ("project06_on", "renewed_on"):
        op.drop_column("team", column)
    op.drop_table("handover")
