"""Which platforms of the catalogue a difficulty is about, and how many difficulties each platform has."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit import steps
from toso.authz.actor import Scope
from toso.catalogue.links import Subject, set_links
from toso.catalogue.tables import CatalogueEntry, CatalogueLink
from toso.core.row_versions import touch
from toso.difficulties import schemas
from toso.difficulties.kinds import OPEN
from toso.difficulties.reach import within
from toso.difficulties.tables import Difficulty
from toso.difficulties.views import ABOUT, PLATFORMS
from toso.difficulties.workflow import DIFFICULTY_STEPS

KIND = "platform"


def name_platforms(session: Session, scope: Scope, row: Difficulty, entry_ids: Sequence[UUID]) -> Difficulty:
    """The difficulty is about these platforms and no others. Raises Malformed naming `entry_ids`."""
    subject = Subject(PLATFORMS, row.id, row.unit_path, ABOUT)
    if set_links(session, scope, subject, KIND, entry_ids):
        touch(row)
        steps.tell(session, scope, DIFFICULTY_STEPS, row, "platforms", fields=["platforms"])
    return row


def about(ward_id: UUID, entry_id: UUID) -> sa.ColumnElement[bool]:
    """The condition on difficulties about a platform."""
    link = CatalogueLink
    linked = sa.select(col(link.subject_id)).where(
        col(link.ward_id) == ward_id,
        col(link.entry_id) == entry_id,
        col(link.subject_kind) == PLATFORMS,
        col(link.role) == ABOUT,
    )
    return col(Difficulty.id).in_(linked)


def by_platform(session: Session, scope: Scope) -> list[schemas.PlatformDifficultiesRead]:
    """Every platform that a difficulty in the scope is about, by name."""
    d, link, entry = Difficulty, CatalogueLink, CatalogueEntry
    query = (
        sa.select(
            col(entry.id), col(entry.name), sa.func.count(), sa.func.sum(sa.case((col(d.state).in_(OPEN), 1), else_=0))
        )
        .join(link, sa.and_(col(link.ward_id) == col(entry.ward_id), col(link.entry_id) == col(entry.id)))
        .join(d, sa.and_(col(d.ward_id) == col(link.ward_id), col(d.id) == col(link.subject_id)))
        .where(col(link.subject_kind) == PLATFORMS, col(link.role) == ABOUT, within(scope))
        .group_by(col(entry.id), col(entry.name))
        .order_by(col(entry.name), col(entry.id))
    )
    return [
        schemas.PlatformDifficultiesRead(id=own, name=name, difficulties=every, open=unsettled)
        for own, name, every, unsettled in session.execute(query)
    ]
