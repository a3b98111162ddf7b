"""Visits to households, and the answers of a visit that wait until somebody says which of two holds."""

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
