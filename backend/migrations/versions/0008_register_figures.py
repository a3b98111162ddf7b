"""From which share of settled households on the register speaks for a unit, and what it said when a report was sent."""

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
