"""Totals that people typed into the reports of units, and the daily look for hints, which counts how round they are."""

from collections import defaultdict
from datetime import UTC, datetime, time
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.database import Engines, in_transaction
from toso.core.settings import Settings
from toso.households.indicators.summary_check import wards_with_a_register
from toso.households.rechecks.hints.detection import Work, find_unusual, keep_unusual, window
from toso.kit.clock import today
from toso.reports.model.submission_tables import SubmissionFigure


def keep_hints(_settings: Settings, engines: Engines) -> None:
    """A chore: every ward with a register by itself."""
    for ward_id in in_transaction(engines.read, wards_with_a_register):
        unusual = in_transaction(engines.read, partial(_find, ward_id=ward_id))
        in_transaction(engines.write, partial(keep_unusual, ward_id=ward_id, unusual=unusual))


def _find(session: Session, ward_id: UUID) -> dict[UUID, Work]:
    return find_unusual(session, ward_id, typed_totals(session, ward_id))


def typed_totals(session: Session, ward_id: UUID) -> dict[UUID, list[int]]:
    """By account the numbers above 0 that it typed for a period since the window of hints began."""
    f, first = SubmissionFigure, window(today())[0]
    query = sa.select(col(f.entered_by_id), col(f.in_period_typed)).where(
        col(f.ward_id) == ward_id,
        col(f.entered_by_id).is_not(None),
        col(f.in_period_typed) > 0,
        col(f.entered_at) >= datetime.combine(first, time(), UTC),
    )
    found: dict[UUID, list[int]] = defaultdict(list)
    for member, number in session.execute(query):
        found[member].append(number)
    return found
