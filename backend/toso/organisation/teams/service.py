"""Changing teams and their members."""

from collections.abc import Collection
from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.core.problems import Malformed, NotFound
from toso.core.row_versions import check_version, lock, touch
from toso.jobs.claim import enqueue
from toso.organisation.accounts import Accounts, refuse_stranger
from toso.organisation.service import assign, note
from toso.organisation.tables import Team, TeamMember, Unit
from toso.organisation.teams import schemas
from toso.organisation.teams.queries import get_team
from toso.organisation.teams.ties import tell_lists


def create_team(session: Session, scope: Scope, body: schemas.TeamWrite) -> Team:
    unit = session.get(Unit, body.unit_id)
    if unit is None or unit.ward_id is None or not scope.covers(unit.path):
        raise Malformed(fields={"unit_id": "Không có đơn vị này trong phạm vi của bạn."})
    team = Team(ward_id=unit.ward_id, unit_path=unit.path, **body.model_dump())
    session.add(team)
    session.flush()
    note(session, scope, "team.manage", "team", team, unit.path, set(schemas.TeamWrite.model_fields))
    _tell_tasks(session, team, {"renewed_on"} if team.renewed_on else set())
    return team


def update_team(session: Session, scope: Scope, team_id: UUID, expected_version: int, body: schemas.TeamWrite) -> Team:
    team = lock(session, get_team(session, scope, team_id), expected_version)
    if body.unit_id != team.unit_id:
        raise Malformed(fields={"unit_id": "Tổ không đổi đơn vị; hãy kết thúc tổ này và lập tổ mới."})
    changed = assign(team, body)
    touch(team)
    session.add(team)
    note(session, scope, "team.manage", "team", team, team.unit_path, changed)
    _tell_tasks(session, team, changed)
    return team


def _tell_tasks(session: Session, team: Team, changed: Collection[str]) -> None:
    """By a job: a renewed team may move a task of the plan, which stands above."""
    if {"renewed_on", "valid_to"} & set(changed):
        enqueue(session, team.ward_id, "task.feed", None, {"team_id": str(team.id)}, one_per_owner=False)


def add_member(
    session: Session, scope: Scope, team_id: UUID, body: schemas.MemberWrite, accounts: Accounts
) -> TeamMember:
    """Without an account named, that of whoever has the same name and a role in the team's unit is the member's.

    Raises Malformed (joined_on, user_id): membership carries a role, so the account must be one's to manage.
    """
    team = get_team(session, scope, team_id)
    _check_account(session, scope, accounts, body.user_id)
    if body.joined_on < team.valid_from:
        raise Malformed(fields={"joined_on": "Ngày vào tổ trước ngày lập tổ."})
    own = {"ward_id": team.ward_id, "team_id": team.id, "unit_path": team.unit_path}
    user_id = body.user_id or accounts.named_in(session, team.unit_id, body.full_name)
    member = TeamMember(**own, **{**body.model_dump(), "user_id": user_id})
    session.add(member)
    session.flush()
    note(session, scope, "team.manage", "team_member", member, team.unit_path, set(schemas.MemberWrite.model_fields))
    return member


def update_member(
    session: Session,
    scope: Scope,
    member_id: UUID,
    expected_version: int,
    body: schemas.MemberWrite,
    accounts: Accounts,
) -> TeamMember:
    member = session.get(TeamMember, (scope.ward_id, member_id), with_for_update=True)
    if member is None:
        raise NotFound
    scope.require(member.unit_path)
    check_version(member, expected_version)
    _check_account(session, scope, accounts, body.user_id, member.user_id)
    changed = assign(member, body)
    touch(member)
    session.add(member)
    if "user_id" in changed:
        tell_lists(session, member)
    note(session, scope, "team.manage", "team_member", member, member.unit_path, changed)
    return member


def _check_account(
    session: Session, scope: Scope, accounts: Accounts, user_id: UUID | None, before: UUID | None = None
) -> None:
    if user_id is not None and user_id != before and not accounts.may_manage(session, scope.actor, user_id):
        raise refuse_stranger()
