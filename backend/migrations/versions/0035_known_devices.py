"""Devices on which a person has signed in; tries are counted by device, account, network or secret."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

NEW = ("subject", "network", "secret", "device")
OLD = ("address", "secret", "subject")


def upgrade() -> None:
    op.create_table(
        "known_device",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_known_device_user_id_user_account")),
        sa.PrimaryKeyConstraint("sha256", "user_id", name=op.f("pk_known_device")),
    )
    op.create_index(op.f("ix_known_device_used_at"), "known_device", ["used_at"])
    op.create_index(op.f("ix_known_device_user_id"), "known_device", ["user_id"])
    op.drop_table("login_attempt")
    _make_attempts([sa.Column(f"{name}_key", sa.String(length=32), nullable=True) for name in NEW])
    for name in NEW:
        op.create_index(f"ix_login_attempt_{name}", "login_attempt", [f"{name}_key", "at"])


def downgrade() -> None:
    op.drop_table("login_attempt")
    nullable = {"subject": True}
    _make_attempts(
        [sa.Column(f"{name}_key", sa.String(length=32), nullable=nullable.get(name, False)) for name in OLD]
    )
    for name in OLD:
        op.create_index(op.f(f"ix_login_attempt_{name}_key"), "login_attempt", [f"{name}_key"])
    op.drop_table("known_device")


def _make_attempts(keys: list[sa.Column[str]]) -> None:
    """The table anew: rows count for an hour at most, and name nobody."""
    op.create_table(
        "login_attempt",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *keys,
        sa.PrimaryKeyConstraint("id", name=op.f("pk_login_attempt")),
    )
    op.create_index(op.f("ix_login_attempt_at"), "login_attempt", ["at"])
