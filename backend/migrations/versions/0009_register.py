"""The register's own rows: counters of household codes, the journal of changes, and the search over 100,000 households."""

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
