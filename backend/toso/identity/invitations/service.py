"""Inviting people, and the job that prints their cards."""

from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.authz.roles import Role
from toso.core.problems import Conflict, Forbidden, Malformed, NotFound
from toso.core.settings import Settings
from toso.documents.render.cards import InvitationCard, render_cards
from toso.files import store as byte_store
from toso.files.tables import StoredFile
from toso.identity.account_requests.confirmers import held_roles
from toso.identity.accounts import add_account, free_username
from toso.identity.grants import in_force
from toso.identity.invitations.schemas import InvitationRead, Invitee, NewPerson
from toso.identity.job_owner import scope_of_owner
from toso.identity.queries import unit_names
from toso.identity.tables import Assignment, CodePurpose, UserAccount
from toso.identity.users.gate import ManagedElsewhere, account_of_phone, account_to_manage
from toso.identity.users.links import check_code_allowed, make_link
from toso.identity.users.queries import roles_of, still_counts
from toso.identity.users.roles import ask_owner, give_role
from toso.identity.users.schemas import AssignmentWrite
from toso.identity.users.service import check_free, wards_of
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job
from toso.kit.clock import today
from toso.organisation.tables import Team, TeamMember, Unit
from toso.organisation.teams.ties import tie

CARDS = "invitation.cards"
PDF = "application/pdf"


class AlreadySignsIn(Conflict):
    code, title = "already-signs-in", "Người này đã có mật khẩu; hãy dùng đặt lại mật khẩu thay cho giấy mời."


class RoleWaits(Conflict):
    code, title = "role-waits", "Vai trò của người này còn chờ người thứ hai xác nhận; hãy in giấy mời sau."


@dataclass(frozen=True)
class Asked:
    """Somebody whose account is another ward's, by the name and number that the asker knew already."""

    full_name: str
    phone: str | None
    unit_id: UUID


def invite(session: Session, scope: Scope, settings: Settings, invitees: list[Invitee]) -> list[InvitationRead]:
    """All or nothing; refused fields are named by their place in the list."""
    return [
        _invite_one(session, scope, settings, invitee, f"invitees.{place}.") for place, invitee in enumerate(invitees)
    ]


def _invite_one(session: Session, scope: Scope, settings: Settings, invitee: Invitee, field: str) -> InvitationRead:
    found = _account_to_invite(session, scope, invitee, field)
    asked = isinstance(found, Asked)
    wards = (
        [session.get_one(Unit, found.unit_id).ward_id or scope.ward_id] if asked else wards_of(session, scope, found)
    )
    for ward_id in wards:
        record(session, scope.actor, "user.invite", "user", None if asked else found.id, ward_id=ward_id)
    if isinstance(found, Asked):
        unit_name = unit_names(session, [found.unit_id])[found.unit_id]
        return InvitationRead(
            user_id=None,
            username=None,
            full_name=found.full_name,
            phone=found.phone,
            unit_name=unit_name,
            link=None,
            asked=True,
        )
    link = None
    if found.password_hash is None:
        link = make_link(session, settings, found, CodePurpose.INVITATION, scope.user_id)
    return InvitationRead(
        user_id=found.id,
        username=found.username,
        full_name=found.full_name,
        phone=found.phone,
        unit_name=_unit_name(session, scope, found, invitee),
        link=link,
        asked=False,
    )


def _account_to_invite(session: Session, scope: Scope, invitee: Invitee, field: str) -> UserAccount | Asked:
    if invitee.team_member_id is not None:
        return invite_member(session, scope, invitee.team_member_id, field)
    if invitee.user_id is not None:
        user = account_to_manage(session, scope, invitee.user_id, None)
        if user.password_hash is not None:
            raise AlreadySignsIn(fields={f"{field}user_id": AlreadySignsIn.title})
        return user
    assert invitee.person is not None  # the schema demands exactly one
    return _new_person(session, scope, invitee.person, field)


def _unit_name(session: Session, scope: Scope, user: UserAccount, invitee: Invitee) -> str:
    """The unit of the person's role; of a role that waits for a second person where there is no other."""
    held = roles_of(session, [user.id], sa.and_(still_counts(), scope.where(Assignment.unit_path))).get(user.id)
    if held:
        return held[0].unit_name
    return unit_names(session, [invitee.person.unit_id])[invitee.person.unit_id] if invitee.person else ""


def _new_person(session: Session, scope: Scope, person: NewPerson, field: str) -> UserAccount | Asked:
    wanted = AssignmentWrite(role=person.role, unit_id=person.unit_id)
    known = account_of_phone(session, scope, person.phone)
    if known is not None and not known[1]:
        ask_owner(session, scope, known[0], wanted, called=person.full_name, field=f"{field}person.")
        return Asked(person.full_name, person.phone, person.unit_id)
    check_free(session, None, person.phone)
    name = free_username(session, person.full_name)
    user = add_account(session, name, person.full_name, phone=person.phone)
    give_role(session, scope, user, wanted, field=f"{field}person.")
    return user


def invite_member(session: Session, scope: Scope, member_id: UUID, field: str = "") -> UserAccount | Asked:
    """The account of a team member: a new one, or the one that already has the member's phone number; the owner of one
    that is another ward's is asked.
    """
    query = sa.select(TeamMember).where(col(TeamMember.ward_id).in_(scope.ward_ids), col(TeamMember.id) == member_id)
    member = session.execute(query.with_for_update()).scalar_one_or_none()
    if member is None or not scope.covers(member.unit_path):
        raise Malformed(fields={f"{field}team_member_id": "Không có thành viên này trong phạm vi của bạn."})
    wanted = AssignmentWrite(role=Role.TEAM_MEMBER, unit_id=session.get_one(Team, member.team_id).unit_id)
    user, mine = _account_of(session, scope, member)
    if not mine:
        ask_owner(session, scope, user, wanted, called=member.full_name, member_id=member.id, field=field)
        return Asked(member.full_name, member.phone, wanted.unit_id)
    if user.disabled_at is not None:
        raise Conflict("Tài khoản của thành viên này đang bị khóa.")
    held = sa.select(col(Assignment.id)).where(
        col(Assignment.user_id) == user.id,
        col(Assignment.unit_id) == wanted.unit_id,
        in_force(Assignment, today()),
        col(Assignment.role) == Role.TEAM_MEMBER,
    )
    if not session.execute(held).first():
        give_role(session, scope, user, wanted, field=field)
    tie(session, member, user.id)
    return user


def _account_of(session: Session, scope: Scope, member: TeamMember) -> tuple[UserAccount, bool]:
    """The account of a member, made if there is none, and whether it is the scope's to manage. Raises NotToGive."""
    known = account_of_phone(session, scope, member.phone) if member.phone is not None else None
    if member.user_id is not None and (known is None or known[0].id != member.user_id):
        try:
            known = account_to_manage(session, scope, member.user_id, None), True
        except ManagedElsewhere:
            known = session.get_one(UserAccount, member.user_id), False
    if known is not None:
        return known
    name = free_username(session, member.full_name)
    return add_account(session, name, member.full_name, phone=member.phone), True


def order_cards(session: Session, scope: Scope, user_ids: list[UUID]) -> Job:
    """The job that prints cards for accounts without a password, of people of one ward.

    Raises NotFound, AlreadySignsIn, RoleWaits, Malformed.
    """
    wards: set[UUID] = set()
    for user_id in dict.fromkeys(user_ids):
        user = account_to_manage(session, scope, user_id, None)
        if user.password_hash is not None or user.disabled_at is not None:
            raise AlreadySignsIn
        if user_id not in held_roles(session, [user_id]):
            raise RoleWaits
        check_code_allowed(session, user, scope.user_id)
        wards.update(wards_of(session, scope, user))
    if len(wards) > 1:
        said = "Giấy mời được in theo từng nơi: mỗi lần chọn người của một nơi; ai làm ở hai nơi thì mời riêng."
        raise Malformed(fields={"user_ids": said})
    (ward_id,) = wards
    record(session, scope.actor, "user.invite", "user", None, ward_id=ward_id, note={"cards": len(user_ids)})
    payload = {"user_ids": [str(user_id) for user_id in dict.fromkeys(user_ids)]}
    return enqueue(session, ward_id, CARDS, scope.user_id, payload)


def print_cards(context: JobContext) -> dict[str, Any]:
    """Fresh codes, then the PDF. The file names no unit, so that only the person who ordered it can open it."""
    context.progress(5, "Đang tạo mã…")
    ward, cards = context.in_write(partial(_cards, context))
    if not cards:
        raise NotFound("Không còn ai trong danh sách cần giấy mời.")
    context.progress(30, "Đang tạo giấy mời…")
    content = render_cards(ward, context.settings.public_url.split("://", 1)[-1], cards)
    digest = byte_store.put(context.store, content)
    file = StoredFile(
        ward_id=context.ward_id,
        sha256=digest,
        size=len(content),
        media_type=PDF,
        name="giay-moi.pdf",
        unit_path="",
        owner_id=context.owner_id,
        purpose="invitation",
    )
    context.in_write(lambda session: session.add(file))
    return {"file_id": str(file.id), "cards": len(cards)}


def _cards(context: JobContext, session: Session) -> tuple[str, list[InvitationCard]]:
    scope = scope_of_owner(session, context)
    users = _still_to_invite(session, scope, [UUID(text) for text in context.payload["user_ids"]])
    held = roles_of(session, [u.id for u in users], sa.and_(still_counts(), col(Assignment.ward_id) == context.ward_id))
    cards = []
    for user in [user for user in users if user.id in held]:
        role = held[user.id][0]
        link = make_link(session, context.settings, user, CodePurpose.INVITATION, context.owner_id)
        cards.append(
            InvitationCard(
                full_name=user.full_name[:60],
                username=user.username,
                has_phone=user.phone is not None,
                role=role.role.label,
                unit=role.unit_name[:80],
                code=link.code,
                url=link.link,
                expires_at=link.expires_at,
            )
        )
    record(session, scope.actor, "user.invite", "user", None, ward_id=context.ward_id, note={"codes": len(cards)})
    return unit_names(session, [context.ward_id])[context.ward_id], cards


def _still_to_invite(session: Session, scope: Scope, ids: list[UUID]) -> list[UserAccount]:
    """Those of the ordered accounts that are without a password and the orderer's to manage when the job runs."""
    found: list[UserAccount] = []
    for user_id in ids:
        try:
            user = account_to_manage(session, scope, user_id, None)
        except (NotFound, Forbidden):
            continue
        if user.password_hash is None and user.disabled_at is None:
            found.append(user)
    return sorted(found, key=lambda user: (user.search, user.id))
