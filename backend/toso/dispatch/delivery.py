"""The chore that tells: new lines of the log become notices, each ward in a transaction with the number it came to.

What a transaction tells and how far it came are committed together, so that a worker that dies loses nothing and
tells nothing twice.
"""

import logging
from datetime import timedelta
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.feed import last_before
from toso.audit.tables import AuditEvent, AuditHead, AuditProgress, ProgressPurpose
from toso.authz.actions import Action
from toso.core.columns import insert_or_ignore
from toso.core.database import Engines, in_transaction
from toso.core.settings import Settings
from toso.dispatch.cases import Case, Line
from toso.dispatch.deadlines import DEADLINE_KINDS, tell_deadlines
from toso.dispatch.holders import Holders
from toso.dispatch.rules import ASKING, KINDS, is_refusal, rules_of
from toso.dispatch.work import tell_of_plan
from toso.kit.clock import system_now
from toso.kit.place_words import speaking
from toso.notices.service import finish, finish_item, notify
from toso.organisation.place_words import words_of

log = logging.getLogger(__name__)
AT_ONCE = 200
# A ward that was never told of anything is told of its last day, not of its past.
FIRST = timedelta(days=1)


def tell_new(_settings: Settings, engines: Engines) -> None:
    """One round over all wards; called as often as one likes."""
    for ward_id in in_transaction(engines.read, _behind):
        try:
            while in_transaction(engines.write, partial(_tell_ward, ward_id=ward_id)):
                pass
        except Exception:  # another ward's notices must not wait for it
            log.exception("notices of a ward were not written")


def tell_days(_settings: Settings, engines: Engines) -> None:
    """Tells of that come near or have passed, in every ward."""
    for ward_id in in_transaction(engines.read, _wards):
        try:
            in_transaction(engines.write, partial(_tell_days, ward_id=ward_id))
        except Exception:  # as above
            log.exception("deadlines of a ward were not told")


def start_here(session: Session, ward_id: UUID) -> None:
    """Nothing that a ward's log holds by now is told any more."""
    progress = _progress(session, ward_id)
    progress.seq = session.get_one(AuditHead, ward_id).seq
    session.add(progress)


def _wards(session: Session) -> list[UUID]:
    return list(session.execute(sa.select(col(AuditHead.ward_id)).order_by(col(AuditHead.ward_id))).scalars())


def _behind(session: Session) -> list[UUID]:
    """The wards with lines that concern somebody and were not looked at, and those with very many others."""
    p = AuditProgress
    mine = sa.and_(col(p.ward_id) == col(AuditHead.ward_id), col(p.purpose) == ProgressPurpose.NOTICES)
    seen = sa.func.coalesce(col(p.seq), 0)
    of_people = sa.exists().where(
        col(AuditEvent.ward_id) == col(AuditHead.ward_id),
        col(AuditEvent.seq) > seen,
        col(AuditEvent.object_kind).in_(sorted(KINDS | DEADLINE_KINDS)),
    )
    many = col(AuditHead.seq) > seen + AT_ONCE
    query = sa.select(col(AuditHead.ward_id)).outerjoin(p, mine).where(sa.or_(of_people, many))
    return list(session.execute(query.order_by(col(AuditHead.ward_id))).scalars())


def _progress(session: Session, ward_id: UUID) -> AuditProgress:
    """How far a ward was told, locked."""
    key = (ward_id, ProgressPurpose.NOTICES)
    row = session.get(AuditProgress, key, with_for_update=True)
    if row is None:
        values = {"ward_id": ward_id, "purpose": ProgressPurpose.NOTICES, "at": system_now(), "since": system_now()}
        values |= {"seq": last_before(session, ward_id, system_now() - FIRST), "signed": "", "faults": []}
        insert_or_ignore(session, AuditProgress, values)
        row = session.get_one(AuditProgress, key, with_for_update=True)
    return row


def _tell_ward(session: Session, ward_id: UUID) -> bool:
    """Tells of the next lines; whether there may be more."""
    progress = _progress(session, ward_id)
    head = session.get_one(AuditHead, ward_id).seq
    lines = _lines(session, ward_id, progress.seq)
    holders = Holders(session, ward_id)
    with speaking(words_of(session, ward_id)):
        for line in lines:
            tell_line(Case(session, line, holders))
        if any(line.kind in DEADLINE_KINDS for line in lines):
            tell_deadlines(session, ward_id, holders)
    more = len(lines) == AT_ONCE
    progress.seq, progress.at = lines[-1].seq if more else max(head, progress.seq), system_now()
    session.add(progress)
    return more


def _tell_days(session: Session, ward_id: UUID) -> None:
    _progress(session, ward_id)
    with speaking(words_of(session, ward_id)):
        tell_deadlines(session, ward_id, Holders(session, ward_id))


def _lines(session: Session, ward_id: UUID, after: int) -> list[Line]:
    e = AuditEvent
    query = (
        sa.select(
            col(e.ward_id),
            col(e.seq),
            col(e.action),
            col(e.object_kind),
            col(e.object_id),
            col(e.unit_path),
            col(e.actor_id),
            col(e.note),
        )
        .where(col(e.ward_id) == ward_id, col(e.seq) > after)
        .where(col(e.object_kind).in_(sorted(KINDS | DEADLINE_KINDS)))
        .order_by(col(e.seq))
        .limit(AT_ONCE)
    )
    return [Line(*row) for row in session.execute(query).all()]


def tell_line(case: Case) -> None:
    """Ends what waited for this step, then tells of it."""
    line = case.line
    if line.moved and line.object_id is not None:
        finish(case.session, line.ward_id, line.object_id, ASKING)
        if line.kind == "submission" and case.row is not None:
            finish_item(case.session, line.ward_id, case.row.period_id, str(line.object_id))
    for rule in rules_of(case):
        for user_id in sorted(rule.whom(case)):
            notify(
                case.session,
                line.ward_id,
                user_id,
                rule.event,
                rule.about(case),
                rule.params(case),
                by=line.actor_id,
                items=rule.items(case),
            )
    if line.kind == "plan" and line.step == "approve" and case.row is not None:
        tell_of_plan(case)
    if is_refusal(case):
        _tell_of_refusal(case)


def _tell_of_refusal(case: Case) -> None:
    """The head of the place where a door stayed closed; the household is named by its id alone."""
    line, household_id = case.line, UUID(case.line.note["household_id"])
    for user_id in sorted(case.holders.belonging(Action.HOUSEHOLD_MANAGE, line.unit_path)):
        notify(
            case.session,
            line.ward_id,
            user_id,
            "visit.refused",
            ("household", household_id),
            {},
            by=line.actor_id,
            group="refused",
            items=[str(household_id)],
        )
