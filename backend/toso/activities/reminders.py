"""Reminders of activities at so many days before one of their days."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.tables import Activity
from toso.kit.clock import today


def remind_at(
    session: Session,
    marks: Sequence[int],
    day: Any,
    tell: Callable[[Session, Activity], int],
    *conditions: sa.ColumnElement[bool],
) -> int:
    """Tells of the activities under these conditions whose `day` (a column) is at most `marks[0]` days away; the sum of
    what `tell` answers.

    `marks` are days, falling. Each mark once, the nearest one alone: a server that was off tells late and once.
    """
    on, told = today(), 0
    query = sa.select(Activity).where(
        *conditions,
        day.between(on, on + timedelta(days=marks[0])),
        sa.or_(col(Activity.reminded).is_(None), col(Activity.reminded) > marks[-1]),
    )
    for row in session.execute(query.order_by(col(Activity.id)).with_for_update()).scalars().all():
        left = (getattr(row, day.key) - on).days
        mark = min(mark for mark in marks if left <= mark)
        if row.reminded is None or mark < row.reminded:
            row.reminded = mark
            session.add(row)
            told += tell(session, row)
    return told
