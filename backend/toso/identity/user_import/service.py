"""Uploading a spreadsheet of people, looking at it, accepting all of it or nothing."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.columns import affected
from toso.core.problems import Conflict, Forbidden, NotFound
from toso.core.row_versions import check_version, touch
from toso.files.spreadsheets import read_filled_lines
from toso.identity.account_requests.confirmers import needs_second
from toso.identity.accounts import add_account, free_username
from toso.identity.grants import in_force
from toso.identity.tables import Assignment, ImportState, UserAccount, UserImport
from toso.identity.user_import.columns import FIELD_LABELS, REQUIRED, field_of
from toso.identity.user_import.row_check import (
    ADD_ROLE,
    ASK,
    CREATE,
    ERROR,
    NOTHING,
    Account,
    Checked,
    Known,
    Right,
    UnitTarget,
    check_rows,
)
from toso.identity.user_import.schemas import CellMessage, ImportLineRead, UserImportRead
from toso.identity.users.gate import ManagedElsewhere, account_to_manage, refusals
from toso.identity.users.roles import ask_owner, give_role
from toso.identity.users.rules import CONFIRMED, may_give
from toso.identity.users.schemas import AssignmentWrite
from toso.kit.clock import now, system_now, today
from toso.kit.phones import find_phone
from toso.kit.text import fold, spelling
from toso.organisation.queries import ward_units
from toso.organisation.schemas import UnitRead
from toso.organisation.tables import Team, TeamMember

MAX_LINES = 1_000
PREVIEW_KEPT_FOR = timedelta(days=7)


class ImportHasErrors(Conflict):
    code, title = "import-has-errors", "Bảng còn ô sai nên chưa nhận được. Hãy sửa tệp rồi gửi lại."


class ImportTaken(Conflict):
    code, title = "import-already-accepted", "Bảng này đã được nhận."


def read_lines(content: bytes, filename: str | None) -> tuple[str, list[dict[str, Any]]]:
    """As `read_filled_lines`, of this list's columns."""
    return read_filled_lines(
        content, filename, field_of, FIELD_LABELS, REQUIRED, MAX_LINES, advice=" Hãy dùng tệp mẫu."
    )


def keep_preview(session: Session, scope: Scope, file_name: str, lines: list[dict[str, Any]]) -> UserImport:
    row = UserImport(
        ward_id=scope.ward_id,
        owner_id=scope.user_id,
        unit_path=scope.ward_path,
        file_name=file_name,
        lines=lines,
        user_ids=[],
    )
    session.add(row)
    session.flush()
    record(session, scope.actor, "user.invite", "user_import", row.id, ward_id=row.ward_id, note={"lines": len(lines)})
    return row


def get_import(session: Session, scope: Scope, import_id: UUID, *, for_change: bool = False) -> UserImport:
    """One's own upload. Raises NotFound."""
    row = session.get(UserImport, (scope.ward_id, import_id), with_for_update=for_change or None)
    if row is None or row.owner_id != scope.user_id:
        raise NotFound
    return row


def show(session: Session, scope: Scope, row: UserImport) -> UserImportRead:
    """The import as it stands against today's accounts and units."""
    checked = _check(session, scope, row)
    messages = [level for line in checked for level, _, _ in line.messages]
    errors = messages.count(ERROR)
    can = row.state is ImportState.PREVIEW and errors == 0
    return UserImportRead(
        id=row.id,
        file_name=row.file_name,
        state=row.state.value,
        columns=FIELD_LABELS,
        lines=[_line_read(line) for line in checked],
        total=len(checked),
        errors=errors,
        warnings=len(messages) - errors,
        user_ids=[UUID(text) for text in row.user_ids],
        actions=["accept"] if can else [],
        version=row.version,
    )


def _line_read(line: Checked) -> ImportLineRead:
    messages = [
        CellMessage(level=level, field=field, column=FIELD_LABELS[field], message=message)
        for level, field, message in line.messages
    ]
    action = "refused" if line.refused else line.action
    return ImportLineRead(number=line.number, cells=line.cells, action=action, messages=messages)


def _check(session: Session, scope: Scope, row: UserImport) -> list[Checked]:
    rows = [(line["number"], line["cells"]) for line in row.lines]
    return check_rows(rows, _known(session, scope, [cells for _, cells in rows]))


def _known(session: Session, scope: Scope, lines: list[dict[str, str]]) -> Known:
    phones = {find_phone(cells.get("phone", "")) for cells in lines} - {None}
    names = {fold(cells.get("username", "")) for cells in lines}
    named = sa.or_(col(UserAccount.phone).in_(phones), col(UserAccount.username).in_(names))
    accounts = session.execute(sa.select(UserAccount).where(named)).scalars().all()
    refused = refusals(session, scope, [account.id for account in accounts])
    held = session.execute(
        sa.select(col(Assignment.user_id), col(Assignment.role), col(Assignment.unit_id)).where(
            col(Assignment.ward_id) == scope.ward_id, in_force(Assignment, today())
        )
    ).all()
    return Known(
        units=_units(session, scope),
        by_phone={
            a.phone: Account(a.id, a.full_name, a.disabled_at is not None, _right(refused.get(a.id)))
            for a in accounts
            if a.phone
        },
        usernames=frozenset(a.username for a in accounts),
        held=frozenset((h.user_id, h.role, h.unit_id) for h in held),
        gives=may_give(scope.actor, scope.ward_path),
        awaited=CONFIRMED if needs_second(session, scope.ward_id, scope.user_id, CONFIRMED) else frozenset(),
        self_id=scope.user_id,
    )


def _right(refusal: Forbidden | None) -> Right:
    if refusal is None:
        return Right.MANAGE
    return Right.ELSEWHERE if isinstance(refusal, ManagedElsewhere) else Right.NONE


def _units(session: Session, scope: Scope) -> dict[str, UnitTarget | None]:
    """Units in force by every folded spelling of theirs; a spelling that two share leads to None."""
    teams: dict[UUID, list[UUID]] = {}
    query = sa.select(col(Team.unit_id), col(Team.id)).where(
        col(Team.ward_id) == scope.ward_id, in_force(Team, today())
    )
    for unit_id, team_id in session.execute(query):
        teams.setdefault(unit_id, []).append(team_id)
    found: dict[str, UnitTarget | None] = {}
    for unit in ward_units(session, scope.ward_id, today()):
        if scope.covers(unit.path):
            place = UnitTarget(
                unit.id, unit.name, unit.kind, tuple(teams.get(unit.id, ())), scope.ward_id in {unit.id, unit.parent_id}
            )
            for key in _spellings(unit):
                found[key] = place if key not in found or found[key] == place else None
    return found


def _spellings(unit: UnitRead) -> Iterable[str]:
    return {fold(text) for text in (unit.name, unit.short_name, unit.code, *unit.aliases) if text}


def unit_names(session: Session, scope: Scope) -> list[str]:
    """Names of the units in force, for the template."""
    return [unit.name for unit in ward_units(session, scope.ward_id, today()) if scope.covers(unit.path)]


def accept(session: Session, scope: Scope, import_id: UUID, expected_version: int) -> UserImport:
    """Makes accounts, roles and team members of all lines. Raises ImportHasErrors, ImportTaken."""
    row = get_import(session, scope, import_id, for_change=True)
    check_version(row, expected_version)
    if row.state is ImportState.ACCEPTED:
        raise ImportTaken
    lines = _check(session, scope, row)
    if any(line.refused for line in lines):
        raise ImportHasErrors
    people: dict[str, UserAccount] = {}
    for line in lines:
        _take(session, scope, line, people)
    made = {str(user.id) for user in people.values()}
    row.state, row.lines, row.user_ids = ImportState.ACCEPTED, [], sorted(made)
    touch(row)
    session.add(row)
    counts = {action: sum(line.action == action for line in lines) for action in (CREATE, ADD_ROLE, ASK, NOTHING)}
    record(session, scope.actor, "user.invite", "user_import", row.id, ward_id=row.ward_id, note=counts)
    return row


def _take(session: Session, scope: Scope, line: Checked, people: dict[str, UserAccount]) -> None:
    """One line; a person who stands on several lines (same phone) is one account."""
    assert line.role is not None  # the line was checked and not refused
    assert line.unit is not None
    wanted = AssignmentWrite(role=line.role, unit_id=line.unit.id)
    if line.user_id is not None and not line.may_manage:
        if line.action == ASK:  # else the role is held already, and the rest is not for this person to change
            member = _member(session, scope.ward_id, line, None) if line.member_kind is not None else None
            ask_owner(
                session,
                scope,
                session.get_one(UserAccount, line.user_id),
                wanted,
                called=line.full_name,
                member_id=member.id if member else None,
            )
        return
    key = line.phone or f"line {line.number}"
    user = people.get(key)
    if user is None and line.user_id is not None:
        user = account_to_manage(session, scope, line.user_id, None)
    if user is None:
        username = line.username or free_username(session, line.full_name)
        user = add_account(session, username, line.full_name, phone=line.phone)
    people[key] = user
    if line.action != NOTHING:
        give_role(session, scope, user, wanted)
    if line.member_kind is not None:
        _member(session, scope.ward_id, line, user)


def _member(session: Session, ward_id: UUID, line: Checked, user: UserAccount | None) -> TeamMember:
    """The team's member of that account or name, tied to the account when there is one; added if there is none."""
    assert line.unit is not None
    assert line.member_kind is not None
    team = session.get_one(Team, line.unit.teams[0])
    name = user.full_name if user else line.full_name
    query = sa.select(TeamMember).where(
        col(TeamMember.ward_id) == ward_id, col(TeamMember.team_id) == team.id, col(TeamMember.left_on).is_(None)
    )
    for member in session.execute(query).scalars():
        same_name = member.user_id is None and spelling(member.full_name) == spelling(name)
        if same_name or (user is not None and member.user_id == user.id):
            if user is not None:
                member.user_id, member.phone, member.version = user.id, user.phone or member.phone, member.version + 1
                member.updated_at = now()
                session.add(member)
            return member
    added = TeamMember(
        ward_id=ward_id,
        team_id=team.id,
        unit_path=team.unit_path,
        user_id=user.id if user else None,
        full_name=name,
        phone=user.phone if user else line.phone,
        kind=line.member_kind,
        joined_on=max(today(), team.valid_from),
    )
    session.add(added)
    session.flush()
    return added


def forget_old(session: Session) -> int:
    """Deletes previews that nobody accepted within a week: they hold names and numbers."""
    old = sa.and_(
        col(UserImport.state) == ImportState.PREVIEW, col(UserImport.created_at) < system_now() - PREVIEW_KEPT_FOR
    )
    return affected(session.execute(sa.delete(UserImport).where(old)))
