"""Protection of personal data: purposes, consents, requests of citizens, erasures, retention, citizen IDs."""

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
