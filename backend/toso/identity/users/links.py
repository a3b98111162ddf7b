"""One-time codes for accounts: made here alone, and for the holder of a role that weighs only by two people."""

from uuid import UUID

import segno
from sqlmodel import Session

from toso.authz.actor import Scope
from toso.core.problems import Forbidden
from toso.core.settings import Settings
from toso.identity import one_time_codes
from toso.identity.account_requests import confirmers
from toso.identity.account_requests.service import ask_second_person
from toso.identity.account_requests.tables import AccountRequest, RequestKind
from toso.identity.one_time_codes import issue_code
from toso.identity.tables import CodePurpose, UserAccount
from toso.identity.users.schemas import LinkRead
from toso.kit.clock import system_now


class NeedsSecondPerson(Forbidden):
    code = "needs-second-person"
    title = "Người này giữ vai trò quan trọng: hãy đề nghị đặt lại mật khẩu và chờ người thứ hai xác nhận."


def check_code_allowed(session: Session, user: UserAccount, by: UUID | None) -> AccountRequest | None:
    """Raises NeedsSecondPerson when `by` (None: a command on the server) needs somebody to agree to a code for this
    account; what was agreed to, if that is why it may be made.
    """
    if by is None or not _weighs(session, user, by):
        return None
    agreed = confirmers.code_confirmed(session, user, by)
    if agreed is None:
        raise NeedsSecondPerson
    return agreed


def _weighs(session: Session, user: UserAccount, by: UUID) -> bool:
    held = confirmers.held_roles(session, [user.id]).get(user.id, [])
    return any(confirmers.needs_second(session, one.ward_id, by, [one.role]) for one in held)


def ask_for_reset(session: Session, scope: Scope, user: UserAccount) -> AccountRequest:
    """Puts the question to a second person of the ward in which the account weighs."""
    held = confirmers.held_roles(session, [user.id])[user.id]
    ward_id = next(
        one.ward_id for one in held if confirmers.needs_second(session, one.ward_id, scope.user_id, [one.role])
    )
    roles = {one.role for one in held}
    return ask_second_person(session, scope, RequestKind.RESET, ward_id, user.id, {}, roles)


def ask_to_forget_factors(session: Session, scope: Scope, user: UserAccount) -> AccountRequest:
    """Puts to a second person that all factors of an account go; whatever its roles, nobody does so alone."""
    held = confirmers.held_roles(session, [user.id]).get(user.id, [])
    roles = {one.role for one in held}
    return ask_second_person(session, scope, RequestKind.FACTORS, scope.ward_id, user.id, {}, roles)


def make_link(
    session: Session, settings: Settings, user: UserAccount, purpose: CodePurpose, issued_by: UUID | None
) -> LinkRead:
    """A fresh one-time code of a person as code, link and QR (SVG); earlier ones are void. Raises NeedsSecondPerson."""
    agreed = check_code_allowed(session, user, issued_by)
    if agreed is not None:
        agreed.used_at = system_now()
        session.add(agreed)
    code, row = issue_code(session, user, purpose, issued_by)
    link = one_time_codes.link_of(settings, code)
    qr = segno.make(link, micro=False, error="m").svg_inline(scale=4, border=2)
    return LinkRead(code=code, link=link, qr_svg=qr, expires_at=row.expires_at)


def first_link(session: Session, settings: Settings, user: UserAccount, issued_by: UUID) -> LinkRead | None:
    """The link of a new account that has no password yet."""
    if user.password_hash is not None:
        return None
    return make_link(session, settings, user, CodePurpose.INVITATION, issued_by)
