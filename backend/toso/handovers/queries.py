"""Reading of workload, of what a member holds and may be given to whom, and of hand-overs."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.handovers import schemas
from toso.handovers.inventory import HOLDINGS
from toso.handovers.people import as_leaver, holders_of, members_on, receivers_for
from toso.handovers.tables import Handover
from toso.handovers.unsent import unsent_of
from toso.handovers.workload import Load, load_of
from toso.identity.queries import names_of, unit_names
from toso.kit.clock import today
from toso.organisation.holdings import HeldRow, Holder, HoldersOn
from toso.organisation.tables import Team, TeamMember

MISSING = "Không tìm thấy thành viên này trong phạm vi của bạn."


def held_by(session: Session, holders: Sequence[Holder], on: date) -> dict[str, list[HeldRow]]:
    """By code of the holding what these people hold from a day on; one statement a holding."""
    ward_ids = {one.ward_id for one in holders}
    if not ward_ids:
        return {one.code: [] for one in HOLDINGS}
    (ward_id,) = ward_ids
    return {one.code: one.rows(session, HoldersOn(ward_id, holders, on)) for one in HOLDINGS}


def show_workload(session: Session, scope: Scope, team_id: UUID | None) -> schemas.WorkloadRead:
    """Today's work of the members of the teams in reach, an account's work with the member that it belongs to."""
    on = today()
    reached = scope.where(Team.unit_path)
    if team_id is not None:
        reached = sa.and_(reached, col(Team.id) == team_id)
    members = members_on(session, scope.ward_id, reached, on)
    holders = holders_of(session, members, on)
    counts = _counts(holders, held_by(session, holders, on))
    totals: dict[UUID, list[tuple[UUID, int]]] = defaultdict(list)
    for one in members:
        totals[one.team_id].append((one.id, sum(counts[one.id].values())))
    teams = _teams(session, {one.team_id for one in members})
    reads = [_load_read(one, counts[one.id], totals[one.team_id], teams[one.team_id]) for one in members]
    return schemas.WorkloadRead(
        on=on,
        holdings=[schemas.HoldingRead(code=h.code, label=h.label) for h in HOLDINGS],
        members=reads,
        idle=sum(one.load is Load.NONE for one in reads),
        heavy=sum(one.load is Load.HEAVY for one in reads),
    )


def _counts(holders: Sequence[Holder], held: dict[str, list[HeldRow]]) -> dict[UUID, Counter[str]]:
    """By member; an account in two teams counts with the first."""
    found: dict[UUID, Counter[str]] = {one.key: Counter() for one in holders}
    of: dict[UUID, UUID] = {}
    for one in holders:
        of.setdefault(one.key, one.key)
        if one.user_id is not None:
            of.setdefault(one.user_id, one.key)
    for code, rows in held.items():
        for row in rows:
            found[of[row.holder]][code] += 1
    return found


def _load_read(
    row: TeamMember, counts: Counter[str], totals: Sequence[tuple[UUID, int]], team: tuple[str, str]
) -> schemas.MemberLoadRead:
    total = sum(counts.values())
    load = load_of(total, [n for member_id, n in totals if member_id != row.id])
    return schemas.MemberLoadRead(
        member_id=row.id,
        team_id=row.team_id,
        team_name=team[0],
        unit_name=team[1],
        full_name=row.full_name,
        kind_label=row.kind.label,
        counts=[counts[one.code] for one in HOLDINGS],
        total=total,
        load=load,
        load_label=load.label,
    )


def _teams(session: Session, team_ids: set[UUID]) -> dict[UUID, tuple[str, str]]:
    """By id the name of a team and that of its unit."""
    query = sa.select(col(Team.id), col(Team.name), col(Team.unit_id)).where(col(Team.id).in_(team_ids))
    rows = session.execute(query).all()
    names = unit_names(session, [row.unit_id for row in rows])
    return {row.id: (row.name, names.get(row.unit_id, "")) for row in rows}


def get_member(session: Session, scope: Scope, member_id: UUID) -> TeamMember:
    """Raises NotFound for one out of reach."""
    row = session.get(TeamMember, (scope.ward_id, member_id))
    if row is None or not scope.covers(row.unit_path):
        raise NotFound(MISSING)
    return row


def show_holdings(session: Session, scope: Scope, member_id: UUID) -> schemas.HoldingsRead:
    """Raises NotFound."""
    row, on = get_member(session, scope, member_id), today()
    whole = holders_of(session, [row], on)[0]
    giver = as_leaver(whole)
    receivers = receivers_for(session, giver, on)
    held = held_by(session, [giver], on)
    kinds = [
        schemas.HeldKindRead(
            code=one.code,
            label=one.label,
            rows=[
                schemas.HeldRead(
                    id=held_row.id,
                    text=held_row.text,
                    receivers=[r.key for r in receivers if one.takes(r, held_row)],
                )
                for held_row in held[one.code]
            ],
        )
        for one in HOLDINGS
    ]
    named = {key for kind in kinds for held_read in kind.rows for key in held_read.receivers}
    return schemas.HoldingsRead(
        member_id=row.id,
        full_name=row.full_name,
        team_id=row.team_id,
        team_name=_teams(session, {row.team_id})[row.team_id][0],
        version=row.version,
        left_on=row.left_on,
        stays=giver is not whole,
        kinds=kinds,
        receivers=[schemas.ReceiverRead(id=r.key, name=r.name) for r in receivers if r.key in named],
        unsent=unsent_of(session, whole),
        may_hand_over=scope.actor.scope(Action.TEAM_HANDOVER).covers(row.unit_path),
    )


def page_of_handovers(
    session: Session,
    scope: Scope,
    team_id: UUID | None,
    *,
    cursor: str | None,
    limit: int,
    updated_since: datetime | None = None,
) -> Page[schemas.HandoverRow]:
    """The latest first."""
    query = sa.select(Handover).where(col(Handover.ward_id) == scope.ward_id, scope.where(Handover.unit_path))
    if team_id is not None:
        query = query.where(col(Handover.team_id) == team_id)
    order = Order.newest(col(Handover.created_at), col(Handover.id), name="made")
    return page(session, query, order, cursor, limit, lambda rows: _row_reads(session, rows), since=updated_since)


def _row_reads(session: Session, rows: Sequence[Handover]) -> list[schemas.HandoverRow]:
    names = _names(session, rows)
    return [schemas.HandoverRow(**_fields(row, *names)) for row in rows]


def _names(
    session: Session, rows: Sequence[Handover]
) -> tuple[dict[UUID, tuple[str, str]], dict[UUID, str], dict[UUID, str]]:
    m = TeamMember
    query = sa.select(col(m.id), col(m.full_name)).where(
        col(m.ward_id).in_({row.ward_id for row in rows}), col(m.id).in_({row.member_id for row in rows})
    )
    people = dict(session.execute(query).all())
    return _teams(session, {row.team_id for row in rows}), people, names_of(session, {row.by_id for row in rows})


def _fields(
    row: Handover, teams: dict[UUID, tuple[str, str]], people: dict[UUID, str], accounts: dict[UUID, str]
) -> dict[str, Any]:
    return {
        **row.model_dump(include={"id", "version", "team_id", "member_id", "on", "leaves", "created_at"}),
        "team_name": teams[row.team_id][0],
        "unit_name": teams[row.team_id][1],
        "full_name": people[row.member_id],
        "rows": sum(len(each["rows"]) for each in row.moved),
        "by_name": accounts.get(row.by_id, ""),
    }


def get_handover(session: Session, scope: Scope, handover_id: UUID) -> Handover:
    """Raises NotFound for one out of reach."""
    row = session.get(Handover, (scope.ward_id, handover_id))
    if row is None or not scope.covers(row.unit_path):
        raise NotFound("Không tìm thấy lần bàn giao này trong phạm vi của bạn.")
    return row


def show_handover(session: Session, row: Handover) -> schemas.HandoverRead:
    labels = {one.code: one.label for one in HOLDINGS}
    return schemas.HandoverRead(
        **_fields(row, *_names(session, [row])),
        reason=row.reason,
        moved=[
            schemas.MovedRead(label=labels.get(str(each["holding"]), ""), to=each["to"], rows=each["rows"])
            for each in row.moved
        ],
        unsent=row.unsent,
    )
