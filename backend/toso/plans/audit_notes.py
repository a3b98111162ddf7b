"""Audit log entries for changes of plans and tasks."""

from collections.abc import Iterable
from typing import Any

from sqlmodel import Session

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.columns import WardRow


def note(
    session: Session,
    scope: Scope,
    action: str,
    kind: str,
    row: WardRow,
    path: str,
    *,
    fields: Iterable[str] = (),
    note: dict[str, Any] | None = None,
) -> None:
    """Records an act: names of fields and codes only, never their text."""
    record_row(session, scope, kind, row, action=action, unit_path=path, fields=fields, note=note)
