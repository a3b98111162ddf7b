"""The rows of the log behind a frozen figure, one a line, for whoever may see the activities of that unit."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.log_lines import line_reads
from toso.activities.rules import Rule
from toso.activities.schemas import LogLineRead
from toso.authz.actor import Scope

_PART = 500  # SQLite binds at most 32,766 values


def logged_lines(
    session: Session, scope: Scope, ward_id: UUID, rule: Rule, ids: Collection[UUID]
) -> dict[UUID, LogLineRead]:
    """By the id that counts: a row as it is now, or a person or unit as of their latest row that the rule names."""
    listed, found = list(ids), dict[UUID, LogLineRead]()
    for n in range(0, len(listed), _PART):
        rows = _rows(session, scope, ward_id, rule, listed[n : n + _PART])
        found |= {one.id: one for one in line_reads(session, rule, list(rows.values()))}
    return found


def _rows(session: Session, scope: Scope, ward_id: UUID, rule: Rule, ids: list[UUID]) -> dict[UUID, Any]:
    """Whether they still count or not: the figure is frozen. What still counts goes before what no longer does."""
    source, row_id = rule.source, col(rule.source.table.id)
    columns = (
        rule.own_id.label("id"),
        row_id.label("row_id"),
        source.on.label("on"),
        source.unit_path.label("unit_path"),
    )
    query = sa.select(*columns).select_from(source.table)
    if source.joined is not None:
        query = query.join(*source.joined)
    asked = [source.fields[name][0].in_(values) for name, values in rule.where.items()] if rule.distinct else []
    query = query.where(
        col(source.table.ward_id) == ward_id,
        rule.own_id.in_(ids),
        source.on.is_not(None),
        scope.where(source.unit_path),
        *asked,
    ).order_by(sa.case((source.held, 1), else_=0), source.on, row_id)
    return {row.id: row for row in session.execute(query)}  # the last wins
