"""Proofs that members of teams worked on a day, and the words in which each proof is opened."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.kinds import ActivityState, AttendanceState
from toso.activities.tables import Activity, Attendance
from toso.households.model.assistance_kinds import HelpState
from toso.households.model.assistance_tables import HelpEntry
from toso.households.model.items import Channel
from toso.households.model.visit_tables import Visit
from toso.identity.queries import unit_names
from toso.money.payments.kinds import Proof, ProofKind
from toso.organisation.tables import TeamMember, Unit

Days = dict[str, list[str]]
"""By day the proofs of it, in order."""
_CAME = (AttendanceState.ATTENDED, AttendanceState.MADE_UP)
_HELD = (ActivityState.DONE, ActivityState.CLOSED)


class _Found(NamedTuple):
    member_id: UUID | None
    user_id: UUID | None
    on: date
    proof: Proof


def proven_days(session: Session, members: Sequence[TeamMember], first: date, last: date) -> dict[UUID, Days]:
    """The days of each member, by id; an account in two teams is counted with the first of them."""
    of_user: dict[UUID, TeamMember] = {}
    for one in members:
        if one.user_id is not None:
            of_user.setdefault(one.user_id, one)
    by_id = {one.id: one for one in members}
    found: dict[UUID, dict[str, set[str]]] = {one.id: defaultdict(set) for one in members}
    if members:
        for one in _rows(session, members[0].ward_id, set(by_id), set(of_user), (first, last)):
            member = by_id.get(one.member_id) if one.member_id else None
            member = member or (of_user.get(one.user_id) if one.user_id else None)
            if member is not None and member.joined_on <= one.on <= (member.left_on or last):
                found[member.id][one.on.isoformat()].add(one.proof.text)
    return {own: {day: sorted(days[day]) for day in sorted(days)} for own, days in found.items()}


def _rows(
    session: Session, ward_id: UUID, members: set[UUID], users: set[UUID], days: tuple[date, date]
) -> Iterable[_Found]:
    """Visits, those of paper by the member whom the sheet names; help; attendance of what was held."""
    v, h, a = Visit, HelpEntry, Attendance
    visits = sa.select(col(v.member_id), col(v.visitor_id), col(v.visited_on), col(v.id), col(v.channel)).where(
        col(v.ward_id) == ward_id,
        col(v.visited_on).between(*days),
        sa.or_(col(v.visitor_id).in_(users), col(v.member_id).in_(members)),
    )
    for member_id, user_id, on, own, channel in session.execute(visits):
        paper = channel == int(Channel.PAPER)
        kind = ProofKind.PAPER if paper else ProofKind.VISIT
        yield _Found(member_id, None if paper else user_id, on, Proof(kind, own))
    helped = sa.select(col(h.by_id), col(h.on), col(h.id)).where(
        col(h.ward_id) == ward_id,
        col(h.on).between(*days),
        col(h.by_id).in_(users),
        col(h.state) != HelpState.WITHDRAWN,
    )
    for user_id, on, own in session.execute(helped):
        yield _Found(None, user_id, on, Proof(ProofKind.HELP, own))
    came = (
        sa.select(col(a.member_id), col(a.user_id), col(a.attended_on), col(a.id))
        .join(Activity, sa.and_(col(Activity.ward_id) == col(a.ward_id), col(Activity.id) == col(a.activity_id)))
        .where(
            col(a.ward_id) == ward_id,
            col(a.attended_on).between(*days),
            col(a.state).in_(_CAME),
            col(Activity.state).in_(_HELD),
            sa.or_(col(a.member_id).in_(members), col(a.user_id).in_(users)),
        )
    )
    for member_id, user_id, on, own in session.execute(came):
        yield _Found(member_id, user_id, on, Proof(ProofKind.ATTENDANCE, own))


def told(session: Session, ward_id: UUID, proofs: Iterable[str]) -> dict[str, tuple[str, str | None]]:
    """By proof the words for it and the page that shows more, None where there is none; one that is gone is left out.
    No household and no resident is named: who pays may not see the register.
    """
    read: dict[ProofKind, dict[UUID, str]] = defaultdict(dict)
    for text in proofs:
        proof = Proof.read(text)
        read[proof.kind][proof.id] = text
    found: dict[str, tuple[str, str | None]] = {}
    visits = read[ProofKind.VISIT] | read[ProofKind.PAPER]
    for texts, table in ((visits, Visit), (read[ProofKind.HELP], HelpEntry)):
        path = col(HelpEntry.from_path if table is HelpEntry else Visit.unit_path)
        query = sa.select(col(table.id), col(Unit.id)).join(Unit, col(Unit.path) == path)
        units = dict(session.execute(query.where(col(table.ward_id) == ward_id, col(table.id).in_(texts))).all())
        names = unit_names(session, set(units.values()))
        found |= {texts[own]: (names.get(unit, ""), None) for own, unit in units.items()}
    return found | _attended(session, ward_id, read[ProofKind.ATTENDANCE])


def _attended(session: Session, ward_id: UUID, texts: Mapping[UUID, str]) -> dict[str, tuple[str, str | None]]:
    a = Attendance
    query: Any = (
        sa.select(col(a.id), col(Activity.id), col(Activity.title))
        .join(Activity, sa.and_(col(Activity.ward_id) == col(a.ward_id), col(Activity.id) == col(a.activity_id)))
        .where(col(a.ward_id) == ward_id, col(a.id).in_(texts))
    )
    rows = session.execute(query).all() if texts else ()
    return {texts[own]: (title, f"/hoat-dong/{activity_id}") for own, activity_id, title in rows}
