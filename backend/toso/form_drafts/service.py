"""Keeping of drafts of forms: of whoever may write the object, one a person, a week; never opened here."""

from datetime import timedelta
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.columns import affected, insert_or_ignore
from toso.core.problems import NotFound
from toso.drafts.tables import WrittenDraft
from toso.form_drafts.schemas import FormDraftRead, OtherWriterRead, OtherWritersRead, OwnDraftRead
from toso.form_drafts.tables import DraftedForm, FormDraft
from toso.identity.tables import UserAccount
from toso.kit.clock import now, system_now
from toso.plans.tables import Plan
from toso.reports.model.report_tables import Report
from toso.reports.model.submission_tables import Submission

KEPT_FOR = timedelta(days=7)
MOST_NAMED = 5
MOST_LISTED = 30
# Whoever may write an object may know who else writes it, and nobody else may.
_OBJECTS: dict[DraftedForm, tuple[Any, Action]] = {
    DraftedForm.SUBMISSION: (Submission, Action.SUBMISSION_WRITE),
    DraftedForm.REPORT: (Report, Action.REPORT_COMPILE),
    DraftedForm.LETTER: (WrittenDraft, Action.DRAFT_WRITE),
    DraftedForm.PLAN: (Plan, Action.PLAN_DRAFT),
}


class Place(NamedTuple):
    """Of which form of which object, and which part of it."""

    form: DraftedForm
    object_id: UUID
    part: str


def read_draft(session: Session, scope: Scope, place: Place) -> FormDraftRead:
    """Raises NotFound, Forbidden (the object may be read only)."""
    _ward_of(session, scope, place)
    own = _own(session, scope, place)
    return FormDraftRead(
        sealed=own.sealed if own else None,
        changed_at=own.changed_at if own else None,
        others=_others(session, scope, place),
    )


def own_drafts(session: Session, scope: Scope) -> list[OwnDraftRead]:
    """Those of this person that are kept still, whatever became of their objects; the latest first, `MOST_LISTED` at
    most.
    """
    kept = col(FormDraft.user_id) == scope.user_id, col(FormDraft.changed_at) > now() - KEPT_FOR
    query = sa.select(FormDraft).where(*kept).order_by(col(FormDraft.changed_at).desc(), col(FormDraft.object_id))
    rows = session.execute(query.limit(MOST_LISTED)).scalars()
    return [OwnDraftRead.model_validate(row) for row in rows]


def keep_draft(session: Session, scope: Scope, place: Place, sealed: str) -> OtherWritersRead:
    """In the place of what this person kept before. Raises NotFound, Forbidden."""
    key = {**place._asdict(), "user_id": scope.user_id}
    first = {"ward_id": _ward_of(session, scope, place), "sealed": sealed, "began_at": now(), "changed_at": now()}
    if not insert_or_ignore(session, FormDraft, key | first):
        change = sa.update(FormDraft).where(_of(place), col(FormDraft.user_id) == scope.user_id)
        session.execute(change.values(sealed=sealed, changed_at=now()))
    return OtherWritersRead(others=_others(session, scope, place))


def drop_draft(session: Session, scope: Scope, place: Place) -> None:
    """Saved, or thrown away; also of an object that is no longer this person's to write. Raises NotFound, Forbidden."""
    own = sa.delete(FormDraft).where(_of(place), col(FormDraft.user_id) == scope.user_id)
    if not affected(session.execute(own)):
        _ward_of(session, scope, place)


def forget_old(session: Session) -> int:
    """Deletes drafts that were not typed at for a week; the number deleted."""
    return affected(session.execute(sa.delete(FormDraft).where(col(FormDraft.changed_at) <= system_now() - KEPT_FOR)))


def _of(place: Place) -> sa.ColumnElement[bool]:
    return sa.and_(
        col(FormDraft.object_id) == place.object_id,
        col(FormDraft.form) == place.form,
        col(FormDraft.part) == place.part,
    )


def _ward_of(session: Session, scope: Scope, place: Place) -> UUID:
    """The ward of an object that this person may write. Raises NotFound, Forbidden."""
    table, action = _OBJECTS[place.form]
    writing = scope.actor.scope(action)
    wanted = sa.select(table.ward_id, table.unit_path).where(
        table.id == place.object_id, table.ward_id.in_(writing.ward_ids)
    )
    row = session.execute(wanted).first()
    if row is None:
        raise NotFound
    writing.require(row.unit_path)
    return row.ward_id


def _own(session: Session, scope: Scope, place: Place) -> FormDraft | None:
    query = sa.select(FormDraft).where(_of(place), col(FormDraft.user_id) == scope.user_id)
    return session.execute(query).scalar_one_or_none()


def _others(session: Session, scope: Scope, place: Place) -> list[OtherWriterRead]:
    """The latest first; of what they type no word leaves."""
    query = (
        sa.select(col(UserAccount.full_name), col(FormDraft.began_at), col(FormDraft.changed_at))
        .join(UserAccount, col(UserAccount.id) == col(FormDraft.user_id))
        .where(_of(place), col(FormDraft.user_id) != scope.user_id, col(FormDraft.changed_at) > now() - KEPT_FOR)
        .order_by(col(FormDraft.changed_at).desc(), col(FormDraft.user_id))
        .limit(MOST_NAMED)
    )
    return [OtherWriterRead(name=name, since=began, last=last) for name, began, last in session.execute(query)]
