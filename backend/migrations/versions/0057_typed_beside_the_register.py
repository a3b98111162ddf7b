"""Figures typed beside the register's: who is not in its books, part of the frozen figure."""

import sqlalchemy as sa
from alembic import op

revision = "0057"
down_revision = "0052"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("submission_figure", sa.Column("addition", sa.Integer(), nullable=True))
    op.add_column("submission_figure", sa.Column("addition_in", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("report_figure_source", sa.Column("addition", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("report_figure_source", "addition")
    op.drop_column("submission_figure", "addition_in")
    op.drop_column("submission_figure", "addition")
