"""Whose each signature is, when a file was first proved valid, and files attached by mistake that were withdrawn."""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
SIGNED = sa.table(
    "signed_file", sa.column("ward_id", sa.Uuid()), sa.column("id", sa.Uuid()), sa.column("verdicts", JSON)
)
# Nobody looked at the owners of signatures before, nor at what stands between the print and the first of them: every
# file waits to be checked anew, which the worker does by itself; what was found valid is judged as of then.
_PROVEN = "UPDATE signed_file SET proven_at = checked_at WHERE validity = 'valid'"
_ANEW = "UPDATE signed_file SET validity = 'unchecked' WHERE origin <> 'scan' AND validity IN ('valid', 'unknown')"


def upgrade() -> None:
    with op.batch_alter_table("signed_file") as batch:
        batch.add_column(sa.Column("proven_at", sa.DateTime(timezone=True), nullable=True))
        batch.add_column(sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True))
        batch.add_column(sa.Column("withdrawn_by_id", sa.Uuid(), nullable=True))
        batch.add_column(sa.Column("withdrawal_reason", sa.String(length=1000), nullable=False, server_default=""))
    bind = op.get_bind()
    bind.execute(sa.text(_PROVEN))
    bind.execute(sa.text(_ANEW))
    _rewrite(lambda verdict: {**verdict, "fingerprint": "", "whose": "unknown", "signer": ""})


def downgrade() -> None:
    op.get_bind().execute(sa.text("DELETE FROM signed_file WHERE withdrawn_at IS NOT NULL"))
    new = ("fingerprint", "whose", "signer")
    _rewrite(lambda verdict: {name: value for name, value in verdict.items() if name not in new})
    with op.batch_alter_table("signed_file") as batch:
        for column in ("withdrawal_reason", "withdrawn_by_id", "withdrawn_at", "proven_at"):
            batch.drop_column(column)


def _rewrite(change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    bind = op.get_bind()
    for ward_id, row_id, verdicts in bind.execute(sa.select(SIGNED.c.ward_id, SIGNED.c.id, SIGNED.c.verdicts)).all():
        if verdicts:
            changed = sa.update(SIGNED).where(SIGNED.c.ward_id == ward_id, SIGNED.c.id == row_id)
            bind.execute(changed.values(verdicts=[change(verdict) for verdict in verdicts]))
