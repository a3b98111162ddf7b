"""Telephone numbers of team members are stored as accounts store theirs: E.164, "+84912345678"."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_DIGITS = "REPLACE(REPLACE(phone, ' ', ''), '.', '')"


def upgrade() -> None:
    op.execute(
        f"UPDATE team_member SET phone = CASE WHEN {_DIGITS} LIKE '0%' THEN '+84' || SUBSTR({_DIGITS}, 2) "
        f"WHEN {_DIGITS} LIKE '84%' AND LENGTH({_DIGITS}) = 11 THEN '+' || {_DIGITS} ELSE {_DIGITS} END "
        "WHERE phone IS NOT NULL"
    )


def downgrade() -> None:
    op.execute("UPDATE team_member SET phone = '0' || SUBSTR(phone, 4) WHERE phone LIKE '+84%'")
